'use client'

/** What a step asks for, under its button: a comment, a note, a time. */
import { toast } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { PublicUses } from '../../content/admin/WhereUsed'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import type { Event } from '../../revision/steps'
import { instantOf } from '../../time/wall-clock'
import type { NextSteps } from '../payload/next-steps'
import { rememberStep } from './after-step'
import { MinorDoubt } from './MinorDoubt'
import { Choice, Decorative, HowToUnpublish, Update, When } from './StepFields'
import { TextArea } from './TextArea'

/** Of a form under a step’s button; a later chapter may bring its own for a step. */
export type FormProps = {
  collection: string
  id: string
  event: Event
  next: NextSteps
  onCancel: () => void
  /** The form, where the step is taken elsewhere. */
  leadsTo?: string
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function StepForm({ collection, id, event, next, onCancel, leadsTo }: FormProps) {
  const { t } = useAdminMessages('workflow')
  const post = usePost()
  const { timeZone } = useReader()
  const form = useRef<HTMLFieldSetElement>(null)
  const [waiting, setWaiting] = useState(false)
  /** Why the update does not look like a minor one. */
  const [doubt, setDoubt] = useState<string>()
  const [what, setWhat] = useState<'publish' | 'unpublish'>(
    event === 'unpublish' || (event === 'schedule' && next.state !== 'approved')
      ? 'unpublish'
      : 'publish',
  )
  const publishes =
    event === 'publish' ||
    event === 'emergency-publish' ||
    (event === 'schedule' && what === 'publish')
  const unpublishes = event === 'unpublish' || (event === 'schedule' && what === 'unpublish')

  const send = async (confirmMinor = false) => {
    const controls = [...(form.current?.querySelectorAll<Control>('[name]') ?? [])]
    if (!controls.every((control) => control.reportValidity())) return
    setWaiting(true)
    const given = new Map(controls.map(({ name, value }) => [name, value]))
    const text = (name: string) => given.get(name) || undefined
    const at = text('at')
    const answer = await post(`${collection}/${id}/transition`, {
      event,
      revision: next.revision,
      comment: text('comment'),
      reason: text('reason'),
      // As the form shows it: by the person’s clock, not the browser’s. The server refuses what is no moment.
      ...(at && { at: instantOf(at, timeZone)?.toISOString() ?? at }),
      ...(publishes && {
        updateType: text('updateType'),
        changeNote: text('changeNote'),
        confirmMinor,
      }),
      ...(unpublishes && {
        unpublish: { kind: text('kind'), explanation: text('explanation'), to: text('to') },
      }),
    })
    if ('message' in answer) {
      if (answer.code === 'minor-looks-major') setDoubt(answer.message)
      else toast.error(answer.message)
      setWaiting(false)
      return
    }
    toast.success(t(`done.${event}`))
    // The form knows the revision that it began with; the next save needs the new one.
    rememberStep(id, event)
    if (leadsTo) window.location.assign(leadsTo)
    else window.location.reload()
  }

  return (
    // Not a form of its own: it stands inside Payload's, and forms cannot be nested.
    <fieldset
      className="workflow-form"
      ref={form}
      aria-label={t(`events.${event}`)}
      onKeyDown={(key) => {
        const inText = key.target instanceof HTMLTextAreaElement
        if (key.key === 'Enter' && !inText && !(key.target instanceof HTMLButtonElement)) {
          key.preventDefault()
        }
      }}
    >
      {event === 'emergency-publish' ? (
        <TextArea name="reason" label={t('form.reason')} required />
      ) : null}
      {event === 'schedule' && next.isPublic && next.state === 'approved' ? (
        <Choice
          name="what"
          label={t('form.what')}
          options={[
            ['publish', t('events.publish')],
            ['unpublish', t('events.unpublish')],
          ]}
          onChange={(value) => setWhat(value as 'publish' | 'unpublish')}
        />
      ) : null}
      {event === 'schedule' ? <When /> : null}
      {publishes && next.wasPublished ? <Update /> : null}
      {unpublishes ? (
        <>
          <PublicUses collection={collection} id={id} />
          <HowToUnpublish collection={collection} id={id} />
        </>
      ) : null}
      {next.withoutAlt && (event === 'submit' || publishes) ? <Decorative /> : null}
      <TextArea
        name="comment"
        label={t(event === 'request-changes' ? 'form.changes' : 'form.comment')}
        required={event === 'request-changes'}
      />
      {doubt ? <MinorDoubt why={doubt} waiting={waiting} onConfirm={() => send(true)} /> : null}
      <div className="workflow-form__buttons">
        <button
          type="button"
          className="workflow-step workflow-step--first"
          disabled={waiting}
          onClick={() => send()}
        >
          {t(`events.${event}`)}
        </button>
        <button type="button" className="workflow-step" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </fieldset>
  )
}
