'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Address, askSteps, submit } from './requests'

type Step = { revision: number; allowed: boolean; why?: string }

/** In these it is on its way, or there: that it cannot be submitted needs no explanation. */
const settled = ['in-review', 'approved', 'scheduled', 'published']

/** Shown when all segments are done: the next step of the workflow, where it can be taken. */
export function SubmitHint({
  address,
  revision,
  onSubmitted,
}: {
  address: Address
  /** Asked again for each. */
  revision: number
  onSubmitted: () => void
}) {
  const [step, setStep] = useState<Step>()
  const [waiting, setWaiting] = useState(false)
  const { t } = address

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save makes a new revision, and what may be done with it
  useEffect(() => {
    let current = true
    askSteps(address).then((asked) => {
      const found = 'answer' in asked ? asked.answer : undefined
      const step = found?.steps.find(({ event }) => event === 'submit')
      if (!current || !found || !step) return
      const { revision, state } = found
      const { why, ...rest } = step
      setStep({ ...rest, revision, ...(why && !settled.includes(state) && { why }) })
    })
    return () => {
      current = false
    }
  }, [address, revision])

  const send = async () => {
    if (!step) return
    setWaiting(true)
    const done = await submit(address, step.revision)
    setWaiting(false)
    if ('answer' in done) {
      toast.success(t('submitted'))
      onSubmitted()
    } else {
      toast.error(done.message)
    }
  }

  return (
    <div className="translate__done" role="status">
      <p>✓ {t('allDone')}</p>
      {step?.allowed ? (
        <button type="button" className="translate__first" disabled={waiting} onClick={send}>
          {t('submit')}
        </button>
      ) : null}
      {step && !step.allowed && step.why ? <p>{step.why}</p> : null}
    </div>
  )
}
