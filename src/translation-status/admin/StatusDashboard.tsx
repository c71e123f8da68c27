import type { AdminViewServerProps } from 'payload'
import { languageIn } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { isRefusal } from '../../refusals/refusal'
import { readerOf } from '../../settings/server/reader'
import { personOf } from '../../workflow/payload/access'
import { mayCreate, mayReadDrafts } from '../../workflow/roles'
import { statusListOf, structureFollowed } from '../payload/status-list'
import { languagesFirst, queryFrom, type StatusQuery } from '../query'
import { translatorsTurn } from '../status'
import { Pagination } from './Pagination'
import { StartTranslations } from './StartTranslations'
import { StatusCounts } from './StatusCounts'
import { StatusFilter } from './StatusFilter'
import { StatusTable } from './StatusTable'
import { StructureFollowed } from './StructureFollowed'
import { ViewLayout } from './ViewLayout'

/** Milliseconds for which it is told that structure came in by itself. */
const lately = 14 * 24 * 60 * 60_000

/** Admin view `/admin/translations`: open contents in one language, the most urgent first. */
export async function StatusDashboard(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const person = personOf(req)
  const said = queryFrom(view.searchParams ?? {})
  // An address that was mistyped shows the usual.
  const usual: StatusQuery = { state: 'open', page: 1, limit: 25 }
  const asked: StatusQuery = isRefusal(said) ? usual : said
  const adminLanguage = req.i18n.language
  const reader = readerOf(req)
  const t = translatorFor(adminLanguage)
  const [first = 'en'] = languagesFirst(person?.languages)
  const language = asked.language ?? first
  const title = t('translationStatus.intoLanguage', {
    language: languageIn(adminLanguage, language),
  })
  if (!mayReadDrafts(person)) {
    return (
      <ViewLayout view={view} title={title} shows={language}>
        {null}
      </ViewLayout>
    )
  }
  const shown = { ...asked, language }
  const { counts, rows, total } = await statusListOf(shown, req)
  const since = new Date(Date.now() - lately)
  const followed = await structureFollowed({ language, since, limit: 12 }, req)
  const missing = rows.filter((row) => row[language].state === 'missing')
  const mayBegin = missing.some(({ sourceLanguage }) =>
    mayCreate(person, { language, sourceLanguage }),
  )
  const table = (
    <StatusTable rows={rows} asked={shown} language={language} choose={mayBegin} reader={reader} />
  )
  const named = languageIn(adminLanguage, language)
  return (
    <ViewLayout view={view} title={title} shows={language}>
      {counts ? <StatusCounts counts={counts} asked={shown} adminLanguage={adminLanguage} /> : null}
      <StatusFilter
        asked={shown}
        rows={rows}
        hasFiles={translatorsTurn.some((standing) => (counts?.[standing] ?? 0) > 0)}
        adminLanguage={adminLanguage}
      />
      {mayBegin ? (
        <StartTranslations
          language={language}
          words={{
            begin: t('translationStatus.beginSelected', { language: named }),
            nothing: t('translationStatus.nothingSelected'),
            all: t('translationStatus.selectAll'),
          }}
        >
          {table}
        </StartTranslations>
      ) : (
        table
      )}
      <Pagination asked={shown} total={total} adminLanguage={adminLanguage} />
      <StructureFollowed rows={followed} language={language} reader={reader} />
    </ViewLayout>
  )
}
