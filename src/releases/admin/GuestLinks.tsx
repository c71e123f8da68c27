'use client'

/** Links that show the site after a release, or at a moment, to people without an account. */
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { languageIn, momentIn, sideBySide } from '../../i18n/formatting'
import { type Language, languages } from '../../i18n/languages'
import type { ListedGuestLink } from '../payload/guest-links'
import './releases.css'

type Props =
  /** Of a release; publishers may let guests answer. */
  | { release: string; mayLetAnswer: boolean; moment?: undefined }
  /** Of a moment; ISO 8601, nothing before one was chosen. */
  | { moment: string | undefined; release?: undefined; mayLetAnswer?: undefined }

const lengths = [1, 7, 14, 30, 90]

export function GuestLinks({ release, moment, mayLetAnswer }: Props) {
  const { t, adminLanguage } = useAdminMessages('releases.guests')
  const { t: share } = useAdminMessages('workflow.share')
  const id = useId()
  const send = usePost()
  const list = release ? `releases/${release}/preview-links` : 'preview-links/moments'
  const path = release ? list : 'preview-links'
  const [links, setLinks] = useState<ListedGuestLink[]>([])
  const [days, setDays] = useState(14)
  const [language, setLanguage] = useState<Language>(adminLanguage)
  const [guest, setGuest] = useState('')
  const [answers, setAnswers] = useState(false)
  const load = useCallback(async () => {
    const response = await fetch(`/api/${list}`, { credentials: 'same-origin' })
    if (response.ok) setLinks((await response.json()).docs)
  }, [list])
  useEffect(() => {
    load().catch(() => {}) // the server is away: the next step says so
  }, [load])

  const post = async (to: string, body: Record<string, unknown>, done: string) => {
    const answer = await send(to, body)
    if ('message' in answer) toast.error(answer.message)
    else toast.success(done)
    await load()
  }
  return (
    <details className="guest-links">
      <summary>{t('title', { count: links.length })}</summary>
      <p>{t(release ? 'about' : 'aboutMoment')}</p>
      <ul className="share-links">
        {links.map((link) => (
          <Link
            key={link.id}
            link={link}
            onRevoke={() => post(`preview-links/${link.id}/revoke`, {}, share('revoked'))}
          />
        ))}
      </ul>
      <div className="guest-links__new">
        <label htmlFor={`${id}-guest`}>{t('guest')}</label>
        <input
          id={`${id}-guest`}
          value={guest}
          maxLength={100}
          dir="auto"
          onChange={({ target }) => setGuest(target.value)}
        />
        <label htmlFor={`${id}-language`}>{t('language')}</label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={({ target }) => setLanguage(target.value as Language)}
        >
          {languages.map((each) => (
            <option key={each} value={each}>
              {languageIn(adminLanguage, each)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-days`}>{share('openFor')}</label>
        <select
          id={`${id}-days`}
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {lengths.map((each) => (
            <option key={each} value={each}>
              {share('days', { count: each })}
            </option>
          ))}
        </select>
        {mayLetAnswer ? (
          <label className="guest-links__answers">
            <input
              type="checkbox"
              checked={answers}
              onChange={({ target }) => setAnswers(target.checked)}
            />{' '}
            {t('answers')} <small>{t('answersAbout')}</small>
          </label>
        ) : null}
        <button
          type="button"
          className="workflow-step"
          disabled={!release && !moment}
          onClick={() => post(path, { at: moment, days, language, guest, answers }, share('made'))}
        >
          {share('make')}
        </button>
      </div>
    </details>
  )
}

function Link({ link, onRevoke }: { link: ListedGuestLink; onRevoke: () => void }) {
  const { t, adminLanguage } = useAdminMessages('releases.guests')
  const { t: share } = useAdminMessages('workflow.share')
  const reader = useReader()
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(link.address, window.location.origin).href)
    toast.success(share('copied'))
  }
  return (
    <li>
      <a href={link.address} target="_blank" rel="noreferrer" dir="auto">
        {link.guest || t('someone')}
      </a>
      <small>
        {sideBySide([
          link.moment && momentIn(reader, link.moment),
          languageIn(adminLanguage, link.language),
          link.answers && t('mayAnswer'),
          t('until', { name: link.name ?? '', when: momentIn(reader, link.expires) }),
        ])}
      </small>
      <span className="share-links__ways">
        <button type="button" onClick={() => void copy()}>
          {share('copy')}
        </button>
        <button type="button" onClick={onRevoke}>
          {share('revoke')}
        </button>
      </span>
    </li>
  )
}
