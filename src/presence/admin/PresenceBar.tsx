'use client'

/** At the top of a document: who else has it open, and whose turn it is. */
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { timeIn } from '../../i18n/formatting'
import type { Other } from '../presence'
import type { Presence } from './use-presence'
import './presence.css'

type Props = {
  presence: Presence
  /** Whether this person may write here at all. */
  mayWrite: boolean
  /** Saves what stands in this window. @returns whether the server has all of it */
  save: () => Promise<boolean>
  /** Shows the newest text; nothing where this window has words of its own, which are compared. */
  load?: () => Promise<void>
}

export function PresenceBar({ presence, mayWrite, save, load }: Props) {
  const { t } = useAdminMessages('presence')
  const reader = useReader()
  const { others, requests } = presence
  const isAnybodyWriting = others.some(({ isYou, doing }) => !isYou && doing === 'writing')
  const inWords = ({ isYou, doing, name, since }: Other) => {
    const facts = { name, time: timeIn(reader, since) }
    return isYou ? t(`you.${doing}`, facts) : t(`other.${doing}`, facts)
  }
  // The live region has to be there before something is said in it.
  return (
    <section className={others.length > 0 ? 'presence' : undefined} aria-label={t('label')}>
      <div role="status">
        {others.length > 0 ? (
          <ul>
            {others.map((other) => (
              <li key={other.key} data-doing={other.doing}>
                {inWords(other)}
              </li>
            ))}
          </ul>
        ) : null}
        {isAnybodyWriting && mayWrite ? <p>{t('compared')}</p> : null}
      </div>
      {requests.map((request) => (
        <Request key={request.asks} request={request} presence={presence} save={save} />
      ))}
      {mayWrite ? (
        <Turn presence={presence} isAnybodyWriting={isAnybodyWriting} load={load} />
      ) : null}
    </section>
  )
}

/** Somebody else asks whoever writes here. */
function Request({
  request,
  presence: { say },
  save,
}: { request: Other } & Pick<Props, 'presence' | 'save'>) {
  const { t } = useAdminMessages('presence')
  const [isSaving, setSaving] = useState(false)
  const [isNotSaved, setNotSaved] = useState(false)
  const handOver = async () => {
    setSaving(true)
    const isSaved = await save().catch(() => false)
    setSaving(false)
    setNotSaved(!isSaved)
    if (isSaved) say('handed-over', request)
  }
  return (
    <div className="presence__request" role="alert">
      <p>{t('asksYou', { name: request.name })}</p>
      {isNotSaved ? <p>{t('notSaved')}</p> : null}
      <button type="button" disabled={isSaving} onClick={handOver}>
        {t('handOver')}
      </button>
      <button type="button" disabled={isSaving} onClick={() => say('not-now', request)}>
        {t('notNow')}
      </button>
    </div>
  )
}

/** This person’s own request, and what becomes of it. */
function Turn({
  presence: { isAsking, reply, ask, stopAsking },
  isAnybodyWriting,
  load,
}: Pick<Props, 'presence' | 'load'> & { isAnybodyWriting: boolean }) {
  const { t } = useAdminMessages('presence')
  if (!isAsking && !isAnybodyWriting) return null
  if (!isAsking) {
    return (
      <button type="button" onClick={ask}>
        {t('ask')}
      </button>
    )
  }
  const show = async () => {
    await load?.()
    stopAsking()
  }
  const inWords = () => {
    if (reply?.says === 'handed-over') return t('handedOver', { name: reply.name })
    if (reply) return t('goesOn', { name: reply.name })
    return isAnybodyWriting ? t('asked') : t('free')
  }
  const isYours = reply ? reply.says === 'handed-over' : !isAnybodyWriting
  return (
    <div className="presence__turn">
      <p role="status">{inWords()}</p>
      {isYours && load ? (
        <button type="button" onClick={show}>
          {t('load')}
        </button>
      ) : null}
      <button type="button" onClick={stopAsking}>
        {reply || isYours ? t('close') : t('stopAsking')}
      </button>
    </div>
  )
}
