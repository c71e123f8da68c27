'use client'

/** Below the calendar: secret addresses that bring it into the calendars that people have already. */
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { dayIn } from '../../i18n/formatting'

type Feed = { id: string; at: string; name: string; own: boolean; what: string }

type Props = {
  feeds: Feed[]
  /** What a new address follows, and the same in words. */
  filter: Record<string, string>
  what: string
  /** An administrator sees those of everybody. */
  showsNames: boolean
}

export function Feeds({ feeds, filter, what, showsNames }: Props) {
  const { t } = useAdminMessages('calendar.feeds')
  const reader = useReader()
  const post = usePost()
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [address, setAddress] = useState<string>()

  const send = async (path: string, body: Record<string, string>, done: string) => {
    setWorking(true)
    const answer = await post(path, body)
    if ('message' in answer) toast.error(answer.message)
    else {
      toast.success(done)
      router.refresh()
    }
    setWorking(false)
    return 'message' in answer ? undefined : answer
  }
  const make = async () => {
    const made = await send('calendar/feeds', filter, t('made'))
    if (made) setAddress(made.address)
  }
  const revoke = async (id: string) => {
    setAddress(undefined)
    await send(`calendar/feeds/${id}/revoke`, {}, t('revoked'))
  }
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    toast.success(t('copied'))
  }

  return (
    <section className="calendar__feeds" aria-labelledby="calendar-feeds">
      <h2 id="calendar-feeds">{t('title')}</h2>
      <p>{t('explanation')}</p>
      {address ? (
        <div className="calendar__address" role="status">
          <p>{t('once')}</p>
          <p className="calendar__copy">
            <input
              readOnly
              value={address}
              dir="ltr"
              aria-label={t('address')}
              onFocus={({ target }) => target.select()}
            />
            <button type="button" className="workflow-step" onClick={() => copy(address)}>
              {t('copy')}
            </button>
          </p>
          <a href={address.replace(/^https?:/, 'webcal:')}>{t('open')}</a>
        </div>
      ) : null}
      <p>{t('follows', { what })}</p>
      <button type="button" className="workflow-step" onClick={make} disabled={working}>
        {t('make')}
      </button>
      <h3>{t('living')}</h3>
      {feeds.length === 0 ? <p>{t('none')}</p> : null}
      <ul>
        {feeds.map(({ id, at, name, what: follows }) => (
          <li key={id}>
            {showsNames ? <bdi>{name}</bdi> : null}
            <span>{follows}</span>
            <small>{t('since', { when: dayIn(reader, at) })}</small>
            <button
              type="button"
              onClick={() => revoke(id)}
              disabled={working}
              aria-label={t('revokeOf', { name, what: follows })}
            >
              {t('revoke')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
