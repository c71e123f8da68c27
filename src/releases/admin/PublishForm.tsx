'use client'

/** What publishing asks for, once for all members: whether readers should know, what is new, and when. */
import { useId, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { languageIn } from '../../i18n/formatting'
import { MinorDoubt } from '../../workflow/admin/MinorDoubt'
import { Choice } from '../../workflow/admin/StepFields'
import { TextArea } from '../../workflow/admin/TextArea'
import type { ReleaseReport, ReportedMember } from '../payload/report'

type Props = {
  event: 'publish' | 'schedule'
  members: readonly ReportedMember[]
  release: ReleaseReport['release']
  working: boolean
  /** Which updates do not look minor, once that was said. */
  doubt?: string
  onSend: (more: Record<string, unknown>) => void
}

export function PublishForm({ event, members, release, working, doubt, onSend }: Props) {
  const { t, adminLanguage } = useAdminMessages('workflow')
  const { t: own } = useAdminMessages('releases')
  const reader = useReader()
  const form = useRef<HTMLFormElement>(null)
  const when = useId()
  const [updateType, setUpdateType] = useState('major')
  const updated = members.filter(({ action, wasPublished }) => action.publish && wasPublished)
  const toSay = updated.filter(
    ({ action, language }) => !action.publish?.changeNote && !release.notes?.[language],
  )
  const languages = [...new Set(toSay.map(({ language }) => language))]
  const { timeZone: zone } = reader

  const send = (confirmMinor = false) => {
    const given = new FormData(form.current ?? undefined)
    const notes = Object.fromEntries(
      languages.flatMap((language) => {
        const note = String(given.get(`note-${language}`) ?? '')
        return note ? [[language, note]] : []
      }),
    )
    onSend({
      ...(updated.length > 0 && { updateType, notes, confirmMinor }),
      ...(event === 'schedule' && { at: given.get('at'), timeZone: zone }),
    })
  }
  return (
    <form
      className="release__form workflow-form"
      ref={form}
      aria-label={t(`events.${event}`)}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        send()
      }}
    >
      {event === 'schedule' ? (
        <p>
          <label htmlFor={when}>{t('form.when', { zone })}</label>
          <input id={when} type="datetime-local" name="at" required />
        </p>
      ) : null}
      {updated.length > 0 ? (
        <Choice
          name="updateType"
          label={t('form.update')}
          options={[
            ['major', t('form.major')],
            ['minor', t('form.minor')],
          ]}
          onChange={setUpdateType}
        />
      ) : null}
      {updateType === 'major'
        ? languages.map((language) => (
            <TextArea
              key={language}
              name={`note-${language}`}
              label={own('noteFor', { language: languageIn(adminLanguage, language) })}
              required
            />
          ))
        : null}
      {doubt ? <MinorDoubt why={doubt} waiting={working} onConfirm={() => send(true)} /> : null}
      <p>{own('together', { count: members.length })}</p>
      <button type="submit" className="workflow-step workflow-step--first" disabled={working}>
        {t(`events.${event}`)}
      </button>
    </form>
  )
}
