import type { AdminViewServerProps } from 'payload'
import { languageIn } from '../../i18n/formatting'
import { wordsIn } from '../../i18n/server/messages'
import { isRefusal } from '../../refusals/refusal'
import { personOf } from '../../workflow/payload/access'
import { mayCreate, mayReadDrafts } from '../../workflow/roles'
import { overviewOf } from '../payload/status-list'
import { type Asked, askedFrom, languagesFirst } from '../query'
import { Turn } from './Pagination'
import { BeginSeveral } from './StartTranslations'
import { Standings } from './StatusCounts'
import { Filter } from './StatusFilter'
import { Rows } from './StatusTable'
import { Frame } from './ViewLayout'

/** Where a translator has something to write. */
const forTranslators = ['outdated', 'changes-requested', 'in-translation', 'missing'] as const

/** `/admin/translations`: what is open in one language, the most urgent first. */
export async function Dashboard(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const person = personOf(req)
  const said = askedFrom(view.searchParams ?? {})
  // An address that was mistyped shows the usual.
  const usual: Asked = { state: 'open', page: 1, limit: 25 }
  const asked: Asked = isRefusal(said) ? usual : said
  const adminLanguage = req.i18n.language
  const t = wordsIn(adminLanguage)
  const [first = 'en'] = languagesFirst(person?.languages)
  const language = asked.language ?? first
  const title = t('overview.intoLanguage', { language: languageIn(adminLanguage, language) })
  if (!mayReadDrafts(person)) {
    return (
      <Frame view={view} title={title} shows={language}>
        {null}
      </Frame>
    )
  }
  const shown = { ...asked, language }
  const { counts, rows, total } = await overviewOf(shown, req)
  const missing = rows.filter((row) => row[language].state === 'missing')
  const mayBegin = missing.some(({ sourceLanguage }) =>
    mayCreate(person, { language, sourceLanguage }),
  )
  const table = (
    <Rows rows={rows} asked={shown} language={language} choose={mayBegin} {...{ adminLanguage }} />
  )
  const named = languageIn(adminLanguage, language)
  return (
    <Frame view={view} title={title} shows={language}>
      {counts ? <Standings counts={counts} asked={shown} adminLanguage={adminLanguage} /> : null}
      <Filter
        asked={shown}
        rows={rows}
        hasFiles={forTranslators.some((standing) => (counts?.[standing] ?? 0) > 0)}
        adminLanguage={adminLanguage}
      />
      {mayBegin ? (
        <BeginSeveral
          language={language}
          words={{
            begin: t('overview.beginSelected', { language: named }),
            nothing: t('overview.nothingSelected'),
            all: t('overview.selectAll'),
          }}
        >
          {table}
        </BeginSeveral>
      ) : (
        table
      )}
      <Turn asked={shown} total={total} adminLanguage={adminLanguage} />
    </Frame>
  )
}
