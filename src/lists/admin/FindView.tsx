import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../content/admin/AdminView'
import { languageIn, sideBySide } from '../../i18n/formatting'
import { isLanguage, languages } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import { type Found, findPhrase, mostFound } from '../payload/find-phrase'
import { type Unused, unused } from '../payload/unused'
import './lists.css'

/** Admin view `/admin/find`: a phrase in any field of any text, with the passage; and what nothing uses. */
export async function FindView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/find')}`)
  const adminLanguage = req.i18n.language
  const t = translatorFor(adminLanguage)
  const { q, language: inLanguage, unused: without } = view.searchParams ?? {}
  const phrase = typeof q === 'string' ? q.slice(0, 200) : ''
  const language = isLanguage(inLanguage) ? inLanguage : undefined
  const mayRead = mayReadDrafts(personOf(req))
  return (
    <AdminView view={view} title={t('lists.find')} className="find">
      <main>
        <form action="/admin/find" method="get">
          <input
            type="search"
            name="q"
            defaultValue={phrase}
            aria-label={t('lists.phrase')}
            placeholder={t('lists.phrase')}
            maxLength={200}
            dir="auto"
          />
          <select name="language" defaultValue={language ?? ''} aria-label={t('lists.languages')}>
            <option value="">{t('lists.allLanguages')}</option>
            {languages.map((each) => (
              <option key={each} value={each}>
                {languageIn(adminLanguage, each)}
              </option>
            ))}
          </select>
          <button type="submit" className="workflow-step workflow-step--first">
            {t('lists.find')}
          </button>
        </form>
        <p>
          <a href="/admin/find?unused=faqs">{t('lists.unusedFaqs')}</a> ·{' '}
          <a href="/admin/find?unused=media">{t('lists.unusedImages')}</a>
        </p>
        {mayRead && phrase.trim() ? (
          <Results
            found={await findPhrase({ phrase, language }, req)}
            adminLanguage={adminLanguage}
          />
        ) : null}
        {mayRead && (without === 'faqs' || without === 'media') ? (
          <NotUsed found={await unused(without, req)} adminLanguage={adminLanguage} />
        ) : null}
      </main>
    </AdminView>
  )
}

function Results({ found, adminLanguage }: { found: Found[]; adminLanguage: string }) {
  const t = translatorFor(adminLanguage)
  return (
    <>
      <p role="status">{t('lists.found', { count: found.length })}</p>
      <ol>
        {found.map(({ collection, id, title, language, state, onlyPublic, passages }) => (
          <li key={id}>
            <a href={`/admin/collections/${collection}/${id}`} dir="auto">
              {title || t('workflow.untitled')}
            </a>
            <br />
            <small>
              {sideBySide([
                t(`collections.${collection}.one`),
                languageIn(adminLanguage, language),
                t(`workflow.states.${state}`),
                onlyPublic && t('lists.onlyPublic'),
              ])}
            </small>
            {passages.map(({ path, before, match, after }) => (
              <p key={path.join('.')}>
                <small>{t(`contentFields.${path[0]}` as 'contentFields.title')}: </small>
                <bdi lang={language}>
                  {before}
                  <mark>{match}</mark>
                  {after}
                </bdi>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {found.length >= mostFound ? <p>{t('lists.more')}</p> : null}
    </>
  )
}

function NotUsed({ found, adminLanguage }: { found: Unused[]; adminLanguage: string }) {
  const t = translatorFor(adminLanguage)
  return (
    <>
      <p role="status">{t('lists.unusedCount', { count: found.length })}</p>
      <ul>
        {found.map(({ collection, id, title }) => (
          <li key={id}>
            <a href={`/admin/collections/${collection}/${id}`} dir="auto">
              {title || t('workflow.untitled')}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
