'use client'

/** In the workflow panel: links that show this revision to people without an account. */
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'

type Link = {
  id: string
  address: string
  revision?: number | null
  name?: string
  expires: string
}

const lengths = [1, 7, 14, 30, 90]

export function ShareLinks({
  collection,
  id,
  mayMake,
}: {
  collection: string
  id: string
  mayMake: boolean
}) {
  const { t } = useAdminMessages('workflow.share')
  const reader = useReader()
  const send = usePost()
  const [links, setLinks] = useState<Link[]>([])
  const [days, setDays] = useState(14)
  const load = useCallback(async () => {
    const response = await fetch(`/api/${collection}/${id}/share-links`, {
      credentials: 'same-origin',
    })
    if (response.ok) setLinks((await response.json()).docs)
  }, [collection, id])
  useEffect(() => {
    load().catch(() => {}) // the server is away: the next step says so
  }, [load])

  const post = async (path: string, body: Record<string, unknown>, done: string) => {
    const answer = await send(path, body)
    if ('message' in answer) toast.error(answer.message)
    else toast.success(done)
    await load()
  }
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(new URL(address, window.location.origin).href)
    toast.success(t('copied'))
  }

  return (
    <details className="workflow-panel__others">
      <summary>{t('title', { count: links.length })}</summary>
      <p>{t('explanation')}</p>
      <ul className="share-links">
        {links.map((link) => (
          <li key={link.id}>
            <a href={link.address} target="_blank" rel="noreferrer">
              {t('revision', { number: link.revision ?? 0 })}
            </a>
            <small>
              {t('until', {
                name: link.name ?? '',
                when: momentIn(reader, link.expires),
              })}
            </small>
            <span className="share-links__ways">
              <button type="button" onClick={() => copy(link.address)}>
                {t('copy')}
              </button>
              <button
                type="button"
                onClick={() => post(`share-links/${link.id}/revoke`, {}, t('revoked'))}
              >
                {t('revoke')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {mayMake ? (
        <p className="share-links__new">
          <label>
            {t('openFor')}{' '}
            <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
              {lengths.map((each) => (
                <option key={each} value={each}>
                  {t('days', { count: each })}
                </option>
              ))}
            </select>
          </label>{' '}
          <button
            type="button"
            className="workflow-step"
            onClick={() => post(`${collection}/${id}/share-links`, { days }, t('made'))}
          >
            {t('make')}
          </button>
        </p>
      ) : null}
    </details>
  )
}
