/**
 * `GET /api/translations/word-counts.csv?language=fr&shownOn=…`: the words of all that is open in a language, by match
 * band, a line for each content and a sum: what a quote is made from.
 */
import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { csvHead, csvLine } from '../../files/csv'
import { download } from '../../files/payload/download'
import { textStream } from '../../files/text-stream'
import type { Language } from '../../i18n/languages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { refusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { isOpen, type TranslationRecord } from '../../segments/record'
import { identityOf } from '../../segments/segment-identity'
import { type Inline, wordsOf } from '../../segments/unit'
import { recordsOfToday } from '../../translation/payload/current-records'
import { blankTranslation } from '../../translation/payload/start-translation'
import {
  addedUp,
  bandOf,
  countWords,
  matchBands,
  noWords,
  type WordCounts,
} from '../../translation-memory/match-bands'
import { likenessesInMemory } from '../../translation-memory/payload/translation-memory'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import { queryFrom } from '../query'
import { type PlacedRow, rowsAfter, type Scope, scopeOf } from './status-list'

const columns = ['title', 'kind', 'contentId', 'sourceLanguage', 'state', ...matchBands, 'total']
const pageSize = 100

export const wordCountsEndpoint = endpoint({
  path: '/translations/word-counts.csv',
  method: 'get',
  docs: {
    topic: 'status',
    summary:
      'Counts the words of all that is open in a language by match band (done, repeated, 100 %, 95–99, 85–94, 75–84, 50–74, new), as CSV, streamed; the last line is the sum.',
    who: 'everybody with a role',
    query: {
      language: 'required',
      state: 'as in the list; `open` without it',
      shownOn: 'a page’s content id, or words of its title: that page and the FAQs on it',
      assignee: 'to whom it is assigned: the id of an account, `me`, or `none`',
    },
    answer: '200 `text/csv`',
    refusals: { 400: 'a language that the site does not have', 422: 'another parameter is wrong' },
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
    const asked = queryFrom(req.query)
    if (isRefusal(asked)) refuse(asked, req)
    const { language } = asked
    if (!language) refuse(refusal('language-unknown', { field: 'language' }), req)
    const scope = await scopeOf(asked, req)
    const lines = linesOf({ ...asked, language, limit: pageSize }, scope, req)
    return download(textStream(lines), {
      name: `words-${language}.csv`,
      mediaType: 'text/csv; charset=utf-8',
    })
  },
})

type Asked = Parameters<typeof rowsAfter>[1]['asked'] & { language: Language }

async function* linesOf(
  asked: Asked,
  scope: Scope,
  req: PayloadRequest,
): AsyncGenerator<string, undefined> {
  yield csvHead(columns)
  const { language } = asked
  // What stands twice is translated once, wherever it stands.
  const seen = new Set<string>()
  let sum = noWords
  let last: PlacedRow | undefined
  for (;;) {
    const rows = await rowsAfter(last, { asked, scope }, req)
    for (const row of rows) {
      await yieldToEventLoop()
      const records = await recordsFor(row, language, req)
      const counts = await countsOf(records, { from: row.sourceLanguage, to: language, seen }, req)
      sum = addedUp(sum, counts)
      const { title, kind, contentId, sourceLanguage } = row
      yield csvLine([title, kind, contentId, sourceLanguage, row[language].state, ...cells(counts)])
    }
    last = rows.at(-1)
    if (rows.length < pageSize) break
  }
  yield csvLine(['', '', '', '', '', ...cells(sum)])
  return undefined
}

function cells(counts: WordCounts): number[] {
  const each = matchBands.map((band) => counts[band])
  return [...each, each.reduce((sum, count) => sum + count, 0)]
}

/** The records as they are today; of what nobody has begun, as they would begin. */
async function recordsFor(
  row: PlacedRow,
  language: Language,
  req: PayloadRequest,
): Promise<readonly TranslationRecord[]> {
  const { kind: collection, source } = row
  // A row outlives a collection that was taken out of the configuration.
  if (!isEditionCollection(collection)) return []
  const { edition } = row[language]
  const where = { id: { equals: edition ?? source } }
  const [found] = await findEditions({ collection, where, draft: Boolean(edition) }, req)
  if (!found) return []
  const followed = edition
    ? await recordsOfToday(collection, found, req)
    : blankTranslation(collection, { source: found, language }).followed
  return followed?.records ?? []
}

async function countsOf(
  records: readonly TranslationRecord[],
  { from, to, seen }: { from: Language; to: Language; seen: Set<string> },
  req: PayloadRequest,
): Promise<WordCounts> {
  const counts = { ...noWords }
  for (const record of records) {
    const identity = identityOf(record.source)
    const wordsIn = (source: Inline[]) => countWords(wordsOf(source), from)
    if (!isOpen(record)) counts.done += wordsIn(record.source)
    else if (seen.has(identity)) counts.repeated += wordsIn(record.source)
    else {
      for (const { source, similarity } of await likenessesInMemory(record, { from, to }, req)) {
        counts[bandOf(similarity)] += wordsIn(source)
      }
      seen.add(identity)
    }
  }
  return counts
}
