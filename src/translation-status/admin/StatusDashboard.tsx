import type { AdminViewServerProps } from 'payload'
import { assignableBy, canTranslateInto } from '../../assignments/assignment'
import { translatorsInto } from '../../assignments/payload/assignment-store'
import { languageIn } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { isRefusal } from '../../refusals/refusal'
import { readerOf } from '../../settings/server/reader'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { mayCreate, mayReadDrafts } from '../../workflow/roles'
import { newestPretranslations } from '../payload/newest-pretranslations'
import { statusListOf, structureFollowed } from '../payload/status-list'
import { languagesFirst, queryFrom, type StatusQuery } from '../query'
import { translatorsTurn } from '../status'
import { ForSelected } from './ForSelected'
import { Pagination } from './Pagination'
import { PretranslationReports } from './PretranslationReports'
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
  const translators = await translatorsInto(language, req)
  const self = req.user ? { ...person, id: String(req.user.id) } : null
  const assignable = assignableBy(self, language, translators)
  const missing = rows.filter((row) => row[language].state === 'missing')
  const mayBegin = missing.some(({ sourceLanguage }) =>
    mayCreate(person, { language, sourceLanguage }),
  )
  const table = (
    <StatusTable
      rows={rows}
      asked={shown}
      language={language}
      choose={mayBegin || assignable.length > 0}
      reader={reader}
    />
  )
  const named = languageIn(adminLanguage, language)
  return (
    <ViewLayout view={view} title={title} shows={language}>
      {counts ? <StatusCounts counts={counts} asked={shown} adminLanguage={adminLanguage} /> : null}
      <StatusFilter
        asked={shown}
        rows={rows}
        translators={translators}
        hasFiles={translatorsTurn.some((standing) => (counts?.[standing] ?? 0) > 0)}
        adminLanguage={adminLanguage}
      />
      {rows.length > 0 && (mayBegin || assignable.length > 0) ? (
        <ForSelected
          language={language}
          begin={
            mayBegin
              ? {
                  begin: t('translationStatus.beginSelected', { language: named }),
                  noneMissing: t('translationStatus.nothingMissingSelected'),
                }
              : undefined
          }
          words={{
            nothing: t('translationStatus.nothingSelected'),
            all: t('translationStatus.selectAll'),
          }}
          pretranslation={
            canTranslateInto(person, language)
              ? {
                  hasMachine: settings().machineTranslation !== undefined,
                  words: {
                    pretranslate: t('pretranslation.start'),
                    machine: t('pretranslation.withMachine'),
                    nothing: t('translationStatus.nothingSelected'),
                    begun: t('pretranslation.begun'),
                  },
                }
              : undefined
          }
          assignable={assignable.length > 0 ? assignable : undefined}
        >
          {table}
        </ForSelected>
      ) : (
        table
      )}
      <Pagination asked={shown} total={total} adminLanguage={adminLanguage} />
      <PretranslationReports runs={await newestPretranslations(language, req)} reader={reader} />
      <StructureFollowed rows={followed} language={language} reader={reader} />
    </ViewLayout>
  )
}
