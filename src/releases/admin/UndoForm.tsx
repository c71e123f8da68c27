'use client'

/** What undoing a release would do to each member, what stays and why; and the way to do it, also at once. */
import { useEffect, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { languageIn, momentIn } from '../../i18n/formatting'
import { TextArea } from '../../workflow/admin/TextArea'
import type { ReleaseReport } from '../payload/report'
import type { UndoPreview } from '../payload/undo-endpoints'

type Props = {
  release: ReleaseReport['release']
  working: boolean
  onSend: (more: Record<string, unknown>) => void
}

export function UndoForm({ release: { id }, working, onSend }: Props) {
  const { t, adminLanguage } = useAdminMessages('releases')
  const reader = useReader()
  const { t: forms } = useAdminMessages('workflow.form')
  const form = useRef<HTMLFormElement>(null)
  const [preview, setPreview] = useState<UndoPreview>()
  const [emergency, setEmergency] = useState(false)
  useEffect(() => {
    const headers = { 'accept-language': adminLanguage }
    fetch(`/api/releases/${id}/undo`, { credentials: 'same-origin', headers })
      .then(async (response) => response.ok && setPreview(await response.json()))
      .catch(() => {}) // undoing it says what is wrong
  }, [id, adminLanguage])
  if (!preview) return null

  const { members, findings, mayInEmergency } = preview
  const going = members.filter(({ kind }) => kind)
  const staying = members.filter(({ kind }) => !kind)
  const taken = going.filter(({ kind }) => kind === 'unpublish')
  const languages = [...new Set(taken.map(({ language }) => language))]
  const partly = staying.length > 0
  const restored = going.filter(({ kind }) => kind !== 'unpublish')
  const told = [...new Set(restored.map(({ language }) => language))]
  const button = emergency ? (partly ? 'nowPartly' : 'now') : partly ? 'makePartly' : 'make'

  const send = () => {
    const given = new FormData(form.current ?? undefined)
    const saidIn = (kind: 'explanation' | 'note', among: readonly string[]) =>
      Object.fromEntries(
        among.flatMap((language) => {
          const said = String(given.get(`${kind}-${language}`) ?? '')
          return said ? [[language, said]] : []
        }),
      )
    onSend({
      explanations: saidIn('explanation', languages),
      notes: saidIn('note', told),
      ...(partly && { partial: true }),
      ...(emergency && { emergency, reason: given.get('reason') }),
    })
  }
  return (
    <form
      className="release__form workflow-form"
      ref={form}
      aria-label={t('undo.button')}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        send()
      }}
    >
      <p>{t('undo.about')}</p>
      {going.length > 0 ? (
        <section aria-label={t('undo.becomes')}>
          <h2>{t('undo.becomes')}</h2>
          <ul>
            {going.map(({ id: member, kind = 'restore', from, ...named }) => (
              <li key={member}>
                <Name {...named} />{' '}
                {t(`undo.kinds.${kind}`, { date: from ? momentIn(reader, from) : '' })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {partly ? (
        <section aria-label={t('undo.stays')}>
          <h2>{t('undo.stays')}</h2>
          <ul>
            {staying.map(({ id: member, why, ...named }) => (
              <li key={member}>
                <Name {...named} /> {why}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {findings.length > 0 ? (
        <section aria-label={t('undo.findings')}>
          <h2>{t('undo.findings')}</h2>
          <ul>
            {findings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {going.length > 0 ? (
        <>
          {told.map((language) => (
            <TextArea
              key={`note ${language}`}
              name={`note-${language}`}
              label={t('undo.noteFor', { language: languageIn(adminLanguage, language) })}
            />
          ))}
          {languages.map((language) => (
            <TextArea
              key={language}
              name={`explanation-${language}`}
              label={t('undo.explanationFor', { language: languageIn(adminLanguage, language) })}
            />
          ))}
          {mayInEmergency ? (
            <p className="workflow-form__choice">
              <label>
                <input
                  type="checkbox"
                  checked={emergency}
                  onChange={({ target }) => setEmergency(target.checked)}
                />
                {t('undo.emergency')}
              </label>
            </p>
          ) : null}
          {emergency ? (
            <>
              <p>{t('undo.emergencyAbout')}</p>
              <TextArea name="reason" label={forms('reason')} required />
            </>
          ) : null}
          <button type="submit" className="workflow-step workflow-step--first" disabled={working}>
            {t(`undo.${button}`)}
          </button>
        </>
      ) : null}
    </form>
  )
}

type Named = Pick<UndoPreview['members'][number], 'collection' | 'edition' | 'title' | 'language'>

function Name({ collection, edition, title, language }: Named) {
  const { t } = useAdminMessages('workflow')
  const { adminLanguage } = useAdminMessages('releases')
  return (
    <>
      <a href={`/admin/collections/${collection}/${edition}`} dir="auto">
        {title || t('untitled')}
      </a>{' '}
      ({languageIn(adminLanguage, language)}) –
    </>
  )
}
