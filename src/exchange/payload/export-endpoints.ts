/**
 * `GET /api/{relations|faqs}/{id}/export?format=xliff-1.2|xliff-2.1|po`: one translation, for a
 * translator's own tool. `GET /api/translations/export?language=fr&format=…&status=open|all`: the
 * translations into a language, as a ZIP; with `missing=1` also files of published contents that
 * nobody has begun to translate, `status=missing` those alone. `shownOn=…` limits it to a page and its FAQs.
 */

import type { PayloadRequest, Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { type EditionCollection, editionCollections } from '../../content/model'
import { findEditions, findVisible } from '../../content/payload/find-edition'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { download } from '../../files/payload/download'
import { writeZip, type ZipFile } from '../../files/zip'
import { isLanguage, type Language } from '../../i18n/languages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { recordsOfToday } from '../../translation/payload/current-records'
import { requestedTranslation } from '../../translation/payload/requested-translation'
import { blankTranslation } from '../../translation/payload/start-translation'
import { type ExchangeFormat, exchangeFormatNames, isExchangeFormat } from '../format-names'
import { exchangeFormats } from '../formats'
import { refusal } from '../refusals'
import { writtenAs } from './exchange-file'

export const exportEndpoint = endpoint({
  path: '/:id/export',
  method: 'get',
  docs: {
    topic: 'exchange',
    summary: 'Exports one translation for a CAT tool ([formats](exchange.md)).',
    who: 'everybody with a role',
    query: { format: '`xliff-1.2` (without it), `xliff-2.1` or `po`' },
    answer: '200, the file',
    refusals: { 422: 'an unknown format, or it is a source edition' },
  },
  handler: async (req) => {
    const work = await requestedTranslation(req)
    const format = requestedFormat(req)
    const { name, text } = await writtenAs(format, work, req)
    const { mediaType } = exchangeFormats[format]
    return download(text, { name, mediaType: `${mediaType}; charset=utf-8` })
  },
})

/** The contents of a page and the FAQs on it, which a later chapter knows. */
type ContentsOn = (page: string, req: PayloadRequest) => Promise<string[]>

export const exportAllEndpoint = (contentsOn: ContentsOn) =>
  endpoint({
    path: '/translations/export',
    method: 'get',
    docs: {
      topic: 'exchange',
      summary: 'Exports the translations into a language as a ZIP, streamed.',
      who: 'everybody with a role',
      query: {
        language: 'required',
        format: 'as above',
        status:
          '`open` (without it), `all`, or `missing`: published contents without a translation',
        missing: '`1`: those beside the others',
        shownOn: 'a page’s content id, or words of its title: that page and the FAQs on it',
      },
      answer: '200 `application/zip`',
      refusals: {
        400: 'a language that the site does not have',
        404: 'nothing to export',
        422: 'another parameter is wrong',
      },
    },
    handler: async (req) => {
      await requireDraftReader(req)
      const { language, status = 'open', missing, shownOn } = req.query
      if (!isLanguage(language)) refuse(inputRefusal('language-unknown'), req)
      if (!isExportStatus(status)) refuse(refusal('export-status-unknown'), req)
      const format = requestedFormat(req)
      const contents =
        typeof shownOn === 'string' && shownOn.trim() ? await contentsOn(shownOn.trim(), req) : null
      const found = [
        ...(status === 'missing'
          ? []
          : await translationsInto(language, { status, contents }, req)),
        ...(status === 'missing' || missing === '1'
          ? await notBegunIn(language, contents, req)
          : []),
      ]
      if (found.length === 0) refuse(refusal('export-empty'), req)
      const now = new Date()
      const name = `concord-${language}-${now.toISOString().slice(0, 10)}.zip`
      return download(writeZip(filesOf(found, { language, format }, req), now), {
        name,
        mediaType: 'application/zip',
      })
    },
  })

const choices = ['open', 'all', 'missing'] as const

function isExportStatus(said: unknown): said is (typeof choices)[number] {
  return choices.some((each) => each === said)
}

function requestedFormat(req: PayloadRequest): ExchangeFormat {
  const { format = 'xliff-1.2' } = req.query
  if (isExchangeFormat(format)) return format
  const formats = exchangeFormatNames.join(', ')
  return refuse(inputRefusal('export-format-unknown', { facts: { formats } }), req)
}

/** A translation, or the source of one that nobody has begun. */
type Found = { collection: EditionCollection; id: string; isSource?: boolean }

/** Ids only: what is open is an indexed count, and texts are read one by one as they are sent. */
async function translationsInto(
  language: Language,
  { status, contents }: { status: 'open' | 'all'; contents: string[] | null },
  req: PayloadRequest,
): Promise<Found[]> {
  const where: Where = { and: [translations(language, status === 'open'), ...among(contents)] }
  const lists = editionCollections.map(async (collection) => {
    const docs = await findVisible({ collection, where, draft: true, select }, req)
    return docs.map(({ id }) => ({ collection, id: String(id) }))
  })
  return (await Promise.all(lists)).flat()
}

/** Published contents without an edition in the language. Ids only, as above. */
async function notBegunIn(
  language: Language,
  contents: string[] | null,
  req: PayloadRequest,
): Promise<Found[]> {
  const within = (where: Where): Where => ({ and: [where, ...among(contents)] })
  const inLanguage = within({ language: { equals: language } })
  const lists = editionCollections.map(async (collection) => {
    const editions = await findVisible({ collection, where: inLanguage, draft: true, select }, req)
    const begun = new Set(editions.map(({ contentId }) => contentId))
    const sources = await findVisible(
      { collection, where: within(publishedSources), draft: false, select },
      req,
    )
    return sources
      .filter(({ contentId }) => !begun.has(contentId))
      .map(({ id }): Found => ({ collection, id: String(id), isSource: true }))
  })
  return (await Promise.all(lists)).flat()
}

const select = { contentId: true }

const publishedSources: Where = {
  and: [{ sourceLanguage: { exists: false } }, { _status: { equals: 'published' } }],
}

function among(contents: string[] | null): Where[] {
  return contents ? [{ contentId: { in: contents } }] : []
}

function translations(language: Language, onlyOpen: boolean): Where {
  return {
    language: { equals: language },
    sourceLanguage: { exists: true },
    ...(onlyOpen && { 'progress.open': { greater_than: 0 } }),
  }
}

/** How many translations into a language there are, how many are open, and how many not begun. */
export async function countTranslations(
  language: Language,
  req: PayloadRequest,
): Promise<{ open: number; all: number; missing: number }> {
  const count = async (onlyOpen: boolean) => {
    const counts = editionCollections.map(async (collection) => {
      const where = translations(language, onlyOpen)
      const common = { collection, where, draft: true, depth: 0, limit: 1, overrideAccess: false }
      const select = { contentId: true } as const
      const found = await req.payload.find({ ...common, select, user: req.user, req })
      return found.totalDocs
    })
    return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0)
  }
  const missing = await notBegunIn(language, null, req)
  return { open: await count(true), all: await count(false), missing: missing.length }
}

async function* filesOf(
  found: readonly Found[],
  { language, format }: { language: Language; format: ExchangeFormat },
  req: PayloadRequest,
): AsyncGenerator<ZipFile> {
  const encoder = new TextEncoder()
  const names = new Set<string>()
  for (const { collection, id, isSource } of found) {
    await yieldToEventLoop()
    const where = { id: { equals: id } }
    const [edition] = await findEditions({ collection, where, draft: !isSource }, req)
    if (!edition) continue // deleted while the others were sent
    const work = isSource
      ? blankTranslation(collection, { source: edition, language })
      : { translation: edition, followed: await recordsOfToday(collection, edition, req) }
    const { translation, followed } = work
    if (!followed) continue
    const { name, text } = await writtenAs(format, { collection, translation, followed }, req)
    yield { name: unused(name, names), bytes: encoder.encode(text) }
  }
}

/** Two questions may have the same words. */
function unused(name: string, names: Set<string>): string {
  let free = name
  for (let count = 2; names.has(free); count++) free = name.replace(/(?=\.\w+\.\w+$)/, `-${count}`)
  names.add(free)
  return free
}
