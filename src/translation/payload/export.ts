/**
 * `GET /api/{relations|faqs}/{id}/export?format=xliff-1.2|xliff-2.1|po`: one translation, for a
 * translator's own tool. `GET /api/translations/export?language=fr&format=…&only=open|all`: every
 * translation into a language, as a ZIP. Contents that nobody began to translate are not in it.
 */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { type EditionCollection, editionCollections } from '../../content/reference'
import { refusal } from '../../content/refusal'
import { isLanguage, type Language } from '../../i18n/languages'
import { othersTurn } from '../../platform/others-turn'
import { refuse } from '../../platform/refuse'
import { exchangeFormats } from '../formats/formats'
import { type ExchangeFormat, exchangeFormatNames, isExchangeFormat } from '../formats/names'
import { writeZip, type ZipFile } from '../formats/zip'
import { attachment, writtenAs } from './exchange-file'
import { recordsOfToday } from './records-of'
import { requestedTranslation } from './requested'
import type { TranslatedDocument } from './stored'

export const exportEndpoint: Endpoint = {
  path: '/:id/export',
  method: 'get',
  handler: async (req) => {
    const work = await requestedTranslation(req)
    const format = requestedFormat(req)
    const { name, text } = await writtenAs(format, work, req)
    const { mediaType } = exchangeFormats[format]
    return new Response(text, { headers: headers(name, `${mediaType}; charset=utf-8`) })
  },
}

export const exportAllEndpoint: Endpoint = {
  path: '/translations/export',
  method: 'get',
  handler: async (req) => {
    for (const collection of editionCollections) await requireDraftReader(collection, req)
    const { language, only = 'open' } = req.query
    if (!isLanguage(language)) refuse(refusal('language-unknown'), req)
    if (only !== 'open' && only !== 'all') refuse(refusal('export-only-unknown'), req)
    const format = requestedFormat(req)
    const found = await translationsInto(language, only === 'open', req)
    if (found.length === 0) refuse(refusal('export-empty'), req)
    const now = new Date()
    const name = `concord-${language}-${now.toISOString().slice(0, 10)}.zip`
    return new Response(writeZip(filesOf(found, format, req), now), {
      headers: headers(name, 'application/zip'),
    })
  },
}

function requestedFormat(req: PayloadRequest): ExchangeFormat {
  const { format = 'xliff-1.2' } = req.query
  if (isExchangeFormat(format)) return format
  const formats = exchangeFormatNames.join(', ')
  return refuse(refusal('export-format-unknown', { facts: { formats } }), req)
}

function headers(name: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': attachment(name),
    'cache-control': 'no-store',
  }
}

type Found = { collection: EditionCollection; id: string }

/** Ids only: what is open is an indexed count, and texts are read one by one as they are sent. */
async function translationsInto(
  language: Language,
  onlyOpen: boolean,
  req: PayloadRequest,
): Promise<Found[]> {
  const where = translations(language, onlyOpen)
  const lists = editionCollections.map(async (collection) => {
    const { docs } = await req.payload.find({
      collection,
      where,
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { contentId: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    return docs.map(({ id }) => ({ collection, id: String(id) }))
  })
  return (await Promise.all(lists)).flat()
}

function translations(language: Language, onlyOpen: boolean): Where {
  return {
    language: { equals: language },
    sourceLanguage: { exists: true },
    ...(onlyOpen && { 'progress.open': { greater_than: 0 } }),
  }
}

/** How many translations into a language there are, and how many of them are open. */
export async function countTranslations(
  language: Language,
  req: PayloadRequest,
): Promise<{ open: number; all: number }> {
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
  return { open: await count(true), all: await count(false) }
}

async function* filesOf(
  found: readonly Found[],
  format: ExchangeFormat,
  req: PayloadRequest,
): AsyncGenerator<ZipFile> {
  const encoder = new TextEncoder()
  const names = new Set<string>()
  for (const { collection, id } of found) {
    await othersTurn()
    const where = { id: { equals: id } }
    const [translation] = (await findEditions(
      { collection, where, draft: true },
      req,
    )) as TranslatedDocument[]
    const followed = translation && (await recordsOfToday(collection, translation, req))
    if (!followed) continue // deleted while the others were sent
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
