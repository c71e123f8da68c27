'use client'

/** In the workflow panel, for publishers: the dates that readers see. */
import { toast } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { clockTimeAt, instantOf } from '../../time/wall-clock'
import type { NextSteps } from '../payload/next-steps'
import { TextArea } from './TextArea'

type Shown = NonNullable<NextSteps['dates']>
type Name = 'firstPublishedAt' | 'publicUpdatedAt'

export function Dates({ collection, id, shown }: { collection: string; id: string; shown: Shown }) {
  const { t } = useAdminMessages('workflow.dates')
  const post = usePost()
  const form = useRef<HTMLFieldSetElement>(null)
  const [waiting, setWaiting] = useState(false)

  const send = async () => {
    const controls = [
      ...(form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]') ?? []),
    ]
    if (!controls.every((control) => control.reportValidity())) return
    setWaiting(true)
    const given = new Map(controls.map(({ name, value }) => [name, value]))
    // What was not touched is not sent: the field has no fractions of a second.
    const changed = (name: Name) => {
      const value = given.get(name) ?? ''
      const same = value === clockTimeAt(new Date(shown[name]), shown.timeZone)
      return same ? undefined : (instantOf(value, shown.timeZone)?.toISOString() ?? value)
    }
    const answer = await post(`${collection}/${id}/dates`, {
      firstPublishedAt: changed('firstPublishedAt'),
      publicUpdatedAt: changed('publicUpdatedAt'),
      reason: given.get('reason'),
    })
    if ('message' in answer) {
      toast.error(answer.message)
      setWaiting(false)
      return
    }
    toast.success(t('done'))
    // The fields of the form beside show the dates as well.
    window.location.reload()
  }

  return (
    <details className="workflow-panel__others">
      <summary>{t('title')}</summary>
      <p>{t('explanation')}</p>
      <fieldset className="workflow-form" ref={form} aria-label={t('title')}>
        <When name="firstPublishedAt" label={t('first')} shown={shown} />
        <When name="publicUpdatedAt" label={t('updated')} shown={shown} />
        <TextArea name="reason" label={t('reason')} required />
        <div className="workflow-form__buttons">
          <button
            type="button"
            className="workflow-step workflow-step--first"
            disabled={waiting}
            onClick={send}
          >
            {t('send')}
          </button>
        </div>
      </fieldset>
    </details>
  )
}

function When({ name, label, shown }: { name: Name; label: string; shown: Shown }) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>
        {label} ({shown.timeZone})
      </label>
      <input
        id={id}
        type="datetime-local"
        name={name}
        step="1"
        defaultValue={clockTimeAt(new Date(shown[name]), shown.timeZone)}
        required
      />
    </p>
  )
}
