import type { DocumentViewServerProps } from 'payload'
import { assignableBy } from '../../assignments/assignment'
import { translatorsInto } from '../../assignments/payload/assignment-store'
import type { EditionDocument } from '../../content/edition'
import { isEditionCollection } from '../../content/model'
import { describe } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { StoredProgress } from '../../segments/translated-document'
import { Untitled } from '../../workflow/admin/Untitled'
import { personOf } from '../../workflow/payload/access'
import { TranslateView } from './TranslateView'
import './translate.css'
import './preview-beside.css'
import './segments.css'
import './assign-segments.css'

type Translation = Pick<EditionDocument, 'id' | 'language'> & { progress?: StoredProgress | null }

/** The tab “Translate”: the segments of a translation; for a source, links to its translations. */
export async function Translate({ initPageResult, doc }: DocumentViewServerProps) {
  const { req, collectionConfig } = initPageResult
  const collection = collectionConfig?.slug ?? ''
  if (!isEditionCollection(collection) || !req.user) return null
  if (doc.sourceLanguage) {
    const { contentId, language } = doc as EditionDocument
    const self = { ...personOf(req), id: String(req.user.id) }
    return (
      <>
        <Untitled />
        <TranslateView
          collection={collection}
          id={String(doc.id)}
          contentId={contentId}
          assignable={assignableBy(self, language, await translatorsInto(language, req))}
        />
      </>
    )
  }

  const { docs } = await req.payload.find({
    collection,
    where: {
      and: [{ contentId: { equals: doc.contentId } }, { sourceLanguage: { exists: true } }],
    },
    draft: true,
    depth: 0,
    pagination: false,
    select: { language: true, progress: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const t = translatorFor(req.i18n.language)
  return (
    <div className="translate gutter--left gutter--right">
      <Untitled />
      <h2>{t('translate.sourceTitle')}</h2>
      <p>{t('translate.sourceText')}</p>
      <ul>
        {(docs as Translation[]).map(({ id, language, progress }) => (
          <li key={id}>
            <a href={`/admin/collections/${collection}/${id}/translate`}>
              <bdi lang={language}>{describe(language).ownName}</bdi>
            </a>
            {progress ? `: ${t('translate.open', { count: progress.open })}` : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
