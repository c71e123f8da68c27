'use client'

/** In the form of an account: where it is logged in, and ending that. */
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn, sideBySide } from '../../i18n/formatting'
import type { ListedSession } from '../sessions'
import { useAccountPost } from './use-account-post'
import './second-factor.css'

export function Sessions() {
  const { t } = useAdminMessages('sessions')
  const { id: account } = useDocumentInfo()
  const { user } = useAuth()
  const post = useAccountPost()
  const [sessions, setSessions] = useState<ListedSession[]>([])
  const id = useId()
  const read = useCallback(async () => {
    if (account === undefined) return
    const path = `/api/users/${account}/sessions`
    const response = await fetch(path, { credentials: 'same-origin' })
    if (response.ok) setSessions(((await response.json()) as { docs: ListedSession[] }).docs)
  }, [account])
  useEffect(() => {
    read().catch(() => {}) // the server is away
  }, [read])
  if (account === undefined || !user || sessions.length === 0) return null
  const end = async (session?: string) => {
    const answer = await post<{ ended: number }>(`${account}/sessions/end`, { session })
    if ('message' in answer) toast.error(answer.message)
    else toast.success(t('ended', { count: answer.ended }))
    await read().catch(() => {})
  }
  const others = sessions.filter(({ isOwn }) => !isOwn)
  return (
    <section className="second-factor" aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      <p>{t(account === user.id ? 'about' : 'aboutOther')}</p>
      <ul className="second-factor__passkeys" aria-labelledby={id}>
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} onEnd={() => end(session.id)} />
        ))}
      </ul>
      {others.length > 1 || (others.length === 1 && others.length === sessions.length) ? (
        <div className="second-factor__buttons">
          <button type="button" onClick={() => end()}>
            {t('endOthers')}
          </button>
        </div>
      ) : null}
    </section>
  )
}

function OneSession({ session, onEnd }: { session: ListedSession; onEnd: () => void }) {
  const { t } = useAdminMessages('sessions')
  const reader = useReader()
  const { began, ends, isOwn, gaveFactor, by } = session
  const since = began ? t('began', { date: momentIn(reader, began) }) : t('beganUnknown')
  const details = [
    t('ends', { date: momentIn(reader, ends) }),
    gaveFactor && t('gaveFactor', { date: momentIn(reader, gaveFactor) }),
    by === 'provider' && t('byProvider'),
  ]
  return (
    <li className="second-factor__buttons">
      <span>
        {isOwn ? `${since} · ${t('this')}` : since}
        <small>{sideBySide(details)}</small>
      </span>
      {isOwn ? null : (
        <button type="button" aria-label={t('endOne', { since })} onClick={onEnd}>
          {t('end')}
        </button>
      )}
    </li>
  )
}
