import type { UIFieldServerComponent } from 'payload'
import { BeginTranslation } from '../../content/admin/BeginTranslation'
import { UpdateFromSource } from '../../content/admin/UpdateFromSource'
import type { EditionDocument } from '../../content/edition'
import { isEditionCollection } from '../../content/model'
import { describe, isLanguage, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { State } from '../../revision/revision'
import './languages-of-content.css'

/** In the sidebar: every language of this content, with its status and the way there. */
export const LanguagesOfContent: UIFieldServerComponent = async ({
  data,
  collectionSlug,
  id,
  payload,
  req,
}) => {
  const edition = (data ?? {}) as Partial<EditionDocument>
  const { contentId, language: current, sourceLanguage, deletedAt } = edition
  if (!id || !contentId || deletedAt || !isEditionCollection(collectionSlug)) return null
  const { docs } = await payload.find({
    collection: collectionSlug,
    where: { contentId: { equals: contentId } },
    draft: true,
    depth: 0,
    limit: languages.length,
    select: { language: true, sourceLanguage: true, workflow: { state: true } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const editions = new Map(
    docs.flatMap((doc) => (isLanguage(doc.language) ? [[doc.language, doc] as const] : [])),
  )
  const t = translatorFor(req.i18n.language)
  return (
    <div className="languages-of-content">
      <h4>{t('workflow.languages.title')}</h4>
      <ul>
        {languages.map((language) => {
          const edition = editions.get(language)
          return (
            <li key={language} aria-current={language === current ? 'page' : undefined}>
              <span className="languages-of-content__name" lang={language}>
                {describe(language).ownName}
              </span>
              {edition ? (
                <a href={`/admin/collections/${collectionSlug}/${edition.id}`}>
                  {t(`workflow.states.${(edition.workflow?.state ?? 'draft') as State}`)}
                  {edition.sourceLanguage ? '' : ` · ${t('workflow.languages.source')}`}
                </a>
              ) : (
                <BeginTranslation collection={collectionSlug} id={String(id)} language={language} />
              )}
            </li>
          )
        })}
      </ul>
      {sourceLanguage ? <UpdateFromSource collection={collectionSlug} id={String(id)} /> : null}
    </div>
  )
}
