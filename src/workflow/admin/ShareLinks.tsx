'use client'

/** In the workflow panel: links that show this revision to people without an account. */
import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { postToEdition } from '../../content/admin/post-to-edition'
import { momentIn } from './step-in-words'

type Link = {
  id: string
  address: string
  revision?: number | null
  name?: string
  expires: string
}

const lengths = [1, 7, 14, 30, 90]

export function ShareLinks({ collection, id }: { collection: string; id: string }) {
  const { i18n } = useTranslation()
  const [links, setLinks] = useState<Link[]>([])
  const [days, setDays] = useState(14)
  const load = useCallback(async () => {
    const response = await fetch(`/api/${collection}/${id}/shares`, { credentials: 'same-origin' })
    if (response.ok) setLinks((await response.json()).docs)
  }, [collection, id])
  useEffect(() => {
    load().catch(() => {}) // the server is away: the next step says so
  }, [load])

  const post = async (path: string, body: Record<string, unknown>, done: string) => {
    const answer = await postToEdition({ path, body, adminLanguage: i18n.language })
    if ('message' in answer) toast.error(answer.message)
    else toast.success(done)
    await load()
  }
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(new URL(address, window.location.origin).href)
    toast.success('The link was copied.')
  }

  return (
    <details className="workflow-panel__others">
      <summary>
        Share with people without an account{links.length ? ` (${links.length})` : ''}
      </summary>
      <p>A link shows the text as it stands now, and nothing else.</p>
      <ul className="share-links">
        {links.map((link) => (
          <li key={link.id}>
            <a href={link.address} target="_blank" rel="noreferrer">
              Revision {link.revision}
            </a>
            <small>
              {link.name} · until {momentIn(i18n.language, link.expires)}
            </small>
            <span className="share-links__ways">
              <button type="button" onClick={() => copy(link.address)}>
                Copy
              </button>
              <button
                type="button"
                onClick={() => post(`share-links/${link.id}/revoke`, {}, 'The link opens no more.')}
              >
                Revoke
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="share-links__new">
        <label>
          Open for{' '}
          <select value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {lengths.map((each) => (
              <option key={each} value={each}>
                {each === 1 ? '1 day' : `${each} days`}
              </option>
            ))}
          </select>
        </label>{' '}
        <button
          type="button"
          className="workflow-step"
          onClick={() => post(`${collection}/${id}/share`, { days }, 'A link was made.')}
        >
          Make a link
        </button>
      </p>
    </details>
  )
}
