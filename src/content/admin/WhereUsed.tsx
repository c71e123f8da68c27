'use client'

/** Where a content or an image is used: beside its form, and before it is taken from its readers. */
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import type { Use } from '../payload/uses'
import './where-used.css'

/** React hook: nothing before the server answered. */
function useUses(collection: string | undefined, id: number | string | undefined) {
  const [uses, setUses] = useState<Use[]>()
  useEffect(() => {
    if (!collection || !id) return
    const asking = new AbortController()
    fetch(`/api/${collection}/${id}/uses`, { credentials: 'same-origin', signal: asking.signal })
      .then(async (response) => response.ok && setUses((await response.json()).uses))
      .catch(() => {}) // left the page, or the server is away: the next step says so
    return () => asking.abort()
  }, [collection, id])
  return uses
}

/** In the sidebar. */
export function WhereUsed() {
  const { t } = useAdminMessages('lists')
  const { id, collectionSlug } = useDocumentInfo()
  const uses = useUses(collectionSlug, id)
  if (!id || !uses) return null
  return (
    <section className="where-used" aria-labelledby="where-used-title">
      <h4 id="where-used-title">{t('whereUsed')}</h4>
      {uses.length === 0 ? <p>{t('usedNowhere')}</p> : <UsesList uses={uses} />}
    </section>
  )
}

/** In the form of a step that takes it from its readers: only what they see. */
export function PublicUses({ collection, id }: { collection: string; id: string }) {
  const { t } = useAdminMessages('lists')
  const shown = useUses(collection, id)?.filter(({ isPublic }) => isPublic)
  if (!shown) return null
  return (
    <div className="where-used where-used--warning" role="status">
      {shown.length === 0 ? (
        <p>{t('publicNowhere')}</p>
      ) : (
        <>
          <p>{t('publicOn', { count: shown.length })}</p>
          <UsesList uses={shown} />
        </>
      )}
    </div>
  )
}

function UsesList({ uses }: { uses: Use[] }) {
  const { t, adminLanguage } = useAdminMessages('lists')
  return (
    <ul>
      {uses.map(({ collection, id, title, language, numbers, isPublic }) => (
        <li key={id}>
          <a href={`/admin/collections/${collection}/${id}`} dir="auto">
            {title || t('untitled')}
          </a>{' '}
          <small>
            {numbers.map((number) => (
              <span key={number}>#{number} · </span>
            ))}
            {languageIn(adminLanguage, language)} · {t(isPublic ? 'public' : 'draftOnly')}
          </small>
        </li>
      ))}
    </ul>
  )
}
