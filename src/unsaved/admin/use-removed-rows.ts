'use client'

/** A row that was removed by hand can be had back, where it was. */
import { toast, useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import type { FormState, Row } from 'payload'
import { useEffect, useRef } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'

/** Milliseconds for which it is offered. */
const offered = 30_000

export function useRemovedRows(): void {
  const { t } = useAdminMessages('unsaved')
  const [fields] = useAllFormFields()
  const { addFieldRow } = useForm()
  const modified = useFormModified()
  const before = useRef<FormState>(undefined)

  useEffect(() => {
    const last = before.current
    before.current = fields
    if (!last || !modified) return
    for (const [path, { rows }] of Object.entries(fields)) {
      const removed = rows && removedRow(last[path]?.rows, rows)
      if (!removed) continue
      const subFieldState = below(last, `${path}.${removed.index}.`)
      const schemaPath = path
      toast(t('rowRemoved'), {
        duration: offered,
        action: {
          label: t('undo'),
          onClick: () => addFieldRow({ path, schemaPath, rowIndex: removed.index, subFieldState }),
        },
      })
    }
  }, [fields, modified, addFieldRow, t])
}

/** The one row that is there no more, while all others stand as they stood. */
function removedRow(before: Row[] | undefined, now: Row[]): { index: number } | undefined {
  if (!before || before.length !== now.length + 1) return undefined
  const index = before.findIndex((row, place) => row.id !== now[place]?.id)
  const others = before.filter((_, place) => place !== index)
  return others.every((row, place) => row.id === now[place]?.id) ? { index } : undefined
}

/** What stood in a row, by the names of its fields. */
function below(fields: FormState, prefix: string): FormState {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, field]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), field]] : [],
    ),
  )
}
