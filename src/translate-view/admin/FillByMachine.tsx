'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { rebased } from '../workbench'
import { type Address, fillByMachine } from './requests'
import type { useWorkbench } from './use-workbench'

/**
 * Button: machine translation of all missing segments; each of them waits for a person's
 * confirmation.
 */
export function FillByMachine({
  address,
  bench,
}: {
  address: Address
  bench: ReturnType<typeof useWorkbench>
}) {
  const [filling, setFilling] = useState(false)
  const { t } = address
  const fill = async () => {
    setFilling(true)
    await bench.flush()
    const missing = bench.work?.answer.segments.filter(({ state }) => state === 'missing') ?? []
    const asked = await fillByMachine(
      address,
      missing.map(({ id }) => id),
    )
    setFilling(false)
    if (!('answer' in asked)) {
      toast.error(asked.message)
      return
    }
    const { failed = [], ...answer } = asked.answer
    bench.edit((work) => rebased(work, answer))
    const still = new Set(
      answer.segments.flatMap(({ id, state }) => (state === 'missing' ? id : [])),
    )
    toast.success(t('machine.filled', { count: missing.filter(({ id }) => !still.has(id)).length }))
    const [first] = failed
    if (first) toast.error(t('machine.failed', { count: failed.length, why: first.message }))
  }
  return (
    <button type="button" disabled={filling} onClick={fill}>
      {t(filling ? 'machine.filling' : 'machine.fill')}
    </button>
  )
}
