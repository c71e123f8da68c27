/**
 * `GET /api/translations/machine-report.csv?from=2026-11&to=2026-12&language=fr`: what machines had to do with what was
 * published, a line for each publication of a translation, by month. Read from the versions that were
 * published, each of which keeps its records: a later edit changes no line.
 */
import type { PayloadRequest, Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { type EditionCollection, editionCollections } from '../../content/model'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { storedEdition } from '../../content/payload/stored-edition'
import { titleOf } from '../../content/title'
import { csvHead, csvLine } from '../../files/csv'
import { download } from '../../files/payload/download'
import { textStream } from '../../files/text-stream'
import { isLanguage, type Language } from '../../i18n/languages'
import { sumsOf } from '../../machine-translation/provenance'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { isPublication, lastEvent, type Stepped } from '../../revision/steps'
import type { TranslatedDocument } from '../../segments/translated-document'
import { type Months, monthsFrom } from '../months'

const columns = [
  ...['month', 'publishedAt', 'language', 'kind', 'title', 'contentId', 'edition', 'revision'],
  ...['segments', 'byMachine', 'unchanged', 'edited', 'unconfirmed'],
  ...['wordsRemoved', 'wordsAdded', 'medianMinutes', 'engines'],
]
const pageSize = 50

type Published = TranslatedDocument & Stepped
type Asked = Months & { language?: Language }

export const machineReportEndpoint = endpoint({
  path: '/translations/machine-report.csv',
  method: 'get',
  docs: {
    topic: 'status',
    summary:
      'Reports what machines had to do with what was published, as CSV, streamed: a line for each publication of a translation, by month, with how many segments a machine began, were confirmed unchanged or edited, or went public unconfirmed.',
    who: 'everybody with a role',
    query: {
      from: 'a month, `2026-11`; the present one without it',
      to: 'the last month; that of `from` without it',
      language: 'of the translation; all without it',
    },
    answer: '200 `text/csv`',
    refusals: { 400: 'a language that the site does not have', 422: 'a month that is none' },
  },
  handler: async (req) => {
    await requireDraftReader(req)
    const { language, from, to } = req.query
    if (language && !isLanguage(language)) {
      refuse(inputRefusal('language-unknown', { field: 'language' }), req)
    }
    const months = monthsFrom({ from, to }, new Date())
    if (isRefusal(months)) refuse(months, req)
    const asked = { ...months, ...(isLanguage(language) && { language }) }
    const lines = linesOf(asked, req)
    const name = `machine-translation-${months.first}.csv`
    return download(textStream(lines), { name, mediaType: 'text/csv; charset=utf-8' })
  },
})

async function* linesOf(asked: Asked, req: PayloadRequest): AsyncGenerator<string, undefined> {
  yield csvHead(columns)
  for (const collection of editionCollections) {
    for (let page = 1; ; page++) {
      const versions = await publishedIn(collection, { ...asked, page }, req)
      for (const version of versions) {
        await yieldToEventLoop()
        const line = lineOf(collection, version)
        if (line) yield line
      }
      if (versions.length < pageSize) break
    }
  }
  return undefined
}

/** Nothing where the version was not made by a publication: a date that was changed publishes no words. */
function lineOf(collection: EditionCollection, version: Published): string | undefined {
  const { translation, language, contentId, id, revision, workflow } = version
  const at = workflow?.last?.at
  if (!translation || !at || !isPublication(lastEvent(version))) return undefined
  const { engines, medianMinutes, ...sums } = sumsOf(translation.records, language)
  return csvLine([
    ...[at.slice(0, 7), at, language, collection, titleOf(version), contentId, id, revision],
    ...[sums.segments, sums.byMachine, sums.unchanged, sums.edited, sums.unconfirmed],
    ...[sums.wordsRemoved, sums.wordsAdded, medianMinutes, engines.join('; ')],
  ])
}

async function publishedIn(
  collection: EditionCollection,
  { start, end, language, page }: Asked & { page: number },
  req: PayloadRequest,
): Promise<Published[]> {
  const where: Where = {
    and: [
      { 'version._status': { equals: 'published' } },
      { 'version.sourceLanguage': { exists: true } },
      { createdAt: { greater_than_equal: start } },
      { createdAt: { less_than: end } },
      ...(language ? [{ 'version.language': { equals: language } }] : []),
    ],
  }
  const { docs } = await req.payload.findVersions({
    collection,
    where,
    sort: ['createdAt', 'id'],
    page,
    limit: pageSize,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    showHiddenFields: true,
    req,
  })
  return docs.map(({ parent, version }) => storedEdition<Published>({ ...version, id: parent }))
}
