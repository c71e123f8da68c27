/**
 * `GET /api/translation-memory/export?from=en&to=fr`: the memory as TMX 1.4b, sent while it is read.
 * `POST /api/translation-memory/import` with such a file: what comes in is offered to
 * translators, but never filled in by itself, for nobody here has approved it.
 */

import { type Access, Forbidden, type PayloadRequest, UnauthorizedError, type Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { type CountedReport, isWrong, refusedFile } from '../../files/payload/counted-report'
import { download } from '../../files/payload/download'
import { reportedProblem } from '../../files/payload/reported-problem'
import { withUploadedFile } from '../../files/payload/uploaded-files'
import type { Problem } from '../../files/problem'
import { largestFile } from '../../files/text-decoding'
import { textStream } from '../../files/text-stream'
import { siteLanguage } from '../../glossary/import-plan'
import { readsItsBody } from '../../host/payload-request-bodies'
import { isLanguage } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { refusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { cleanInlines } from '../../segments/clean-inlines'
import { hasWords } from '../../segments/unit'
import { type MemoryMatch, memoryKey } from '../fuzzy-match'
import type { MemoryEntry } from '../memory-entry'
import { readTmx, writeTmx } from '../tmx'
import { type Entry, entriesBy, fieldsOf, type Pair } from './translation-memory'

const pageSize = 500
/** Letters that are sent at once. */
const chunkSize = 50_000
/** Entries that are written before somebody else may save: about a tenth of a second. */
const lotSize = 100

export const exportMemoryEndpoint = endpoint({
  path: '/export',
  method: 'get',
  docs: {
    topic: 'terms',
    summary: 'Exports the translation memory as TMX 1.4b, streamed.',
    who: 'everybody with a role',
    query: { from: 'a source language; all without it', to: 'a target language; all without it' },
    answer: '200 `application/x-tmx+xml`',
    refusals: { 400: 'a language that the site does not have' },
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const { from, to } = req.query as { from?: unknown; to?: unknown }
    for (const language of [from, to]) {
      if (language !== undefined && !isLanguage(language)) refuse(refusal('language-unknown'), req)
    }
    const which: Where[] = [
      // What is only confirmed may still be sent back.
      { origin: { not_equals: 'confirmed' } },
      ...(from ? [{ sourceLanguage: { equals: from } }] : []),
      ...(to ? [{ targetLanguage: { equals: to } }] : []),
    ]
    // Asked once before the first byte, so that a person without the right gets a status.
    await pageAfter('', which, req)
    const pieces = writeTmx(entries(which, req))
    const body = textStream(pieces, chunkSize)
    const mediaType = 'application/x-tmx+xml; charset=utf-8'
    return download(body, { name: 'memory.tmx', mediaType })
  },
})

async function* entries(which: Where[], req: PayloadRequest): AsyncGenerator<MemoryEntry> {
  let after = ''
  for (;;) {
    await yieldToEventLoop()
    const page = await pageAfter(after, which, req)
    for (const { sourceLanguage, targetLanguage, source, target, changedAt } of page) {
      const time = changedAt?.replace(/\.\d+/, '')
      yield { sourceLanguage, targetLanguage, source, target, ...(time && { changedAt: time }) }
    }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.key
  }
}

type Kept = Entry & Pick<MemoryEntry, 'sourceLanguage' | 'targetLanguage'>

async function pageAfter(after: string, which: Where[], req: PayloadRequest): Promise<Kept[]> {
  const { docs } = await req.payload.find({
    collection: 'translation-memory',
    where: { and: [...which, { key: { greater_than: after } }] },
    sort: 'key',
    limit: pageSize,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

/** @param may who imports; nobody writes entries by any other road */
export const importMemoryEndpoint = (may: Access) =>
  endpoint({
    path: '/import',
    method: 'post',
    docs: {
      topic: 'terms',
      summary:
        'Imports TMX. Such entries are offered as fuzzy matches and never filled in by themselves.',
      who: 'administrators',
      body: 'the file; or a form with `file`',
      answer: '200 `{ created, updated, unchanged, kept, problems }`',
      refusals: { 413: 'too large', 422: 'nothing was written; `problems` says why' },
    },
    custom: readsItsBody,
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      if (!(await may({ req }))) throw new Forbidden(req.t)
      return withUploadedFile(req, largestFile, (bytes) => taken(bytes, req))
    },
  })

async function taken(bytes: Uint8Array, req: PayloadRequest): Promise<Response> {
  const { entries: found = [], problems } = readTmx(bytes)
  const told = (problem: Problem) => reportedProblem(problem, languageOf(req))
  const reports = problems.map(told)
  if (reports.some(isWrong)) return refusedFile(reports, req)
  const { own, notes } = ownLanguages(found)
  const counts = await offered(own, req)
  await inTransaction(req, () =>
    appendEntry(req, {
      event: 'import-memory',
      kind: 'translation-memory',
      edition: 'translation-memory',
      detail: counts,
    }),
  )
  const kept: Problem[] = counts.kept
    ? [{ code: 'memory-kept', line: 1, facts: { count: counts.kept } }]
    : []
  const report: CountedReport = {
    ...counts,
    problems: [...reports, ...[...notes, ...kept].map(told)],
  }
  return Response.json(report)
}

type Offer = MemoryMatch & { pair: Pair; changedAt?: string }

/** The last entry of a text in a pair of the site's languages, by its key. What has no words is none. */
function ownLanguages(found: readonly MemoryEntry[]) {
  const own = new Map<string, Offer>()
  const foreign = new Map<string, number>()
  for (const { sourceLanguage, targetLanguage, changedAt, ...texts } of found) {
    const [source, target] = [cleanInlines(texts.source), cleanInlines(texts.target)]
    const [from, to] = [siteLanguage(sourceLanguage), siteLanguage(targetLanguage)]
    if (from && to && from !== to) {
      if (!hasWords(source) || !hasWords(target)) continue
      const pair = { from, to }
      own.set(memoryKey(source, pair), { source, target, pair, changedAt })
    } else {
      const name = `${sourceLanguage} → ${targetLanguage}`
      foreign.set(name, (foreign.get(name) ?? 0) + 1)
    }
  }
  const notes = [...foreign].map(
    ([name, count]): Problem => ({
      code: 'language-dropped',
      line: 1,
      facts: { found: name, count },
    }),
  )
  return { own, notes }
}

/**
 * Some at a time, each lot in a transaction of its own: the only writer is not held up for minutes,
 * and whoever was interrupted imports the file again.
 */
async function offered(own: ReadonlyMap<string, Offer>, req: PayloadRequest) {
  const counts = { created: 0, updated: 0, unchanged: 0, kept: 0 }
  const keys = [...own.keys()]
  for (let at = 0; at < keys.length; at += lotSize) {
    const lot = new Map(keys.slice(at, at + lotSize).map((key) => [key, own.get(key) as Offer]))
    const done = await inTransaction(req, () => offeredLot(lot, req))
    for (const outcome of done) counts[outcome]++
  }
  return counts
}

/**
 * What is known is asked within the turn to write, so that nobody adds the same meanwhile. The
 * entries go straight to the database, for this collection has no rules beside its fields.
 */
async function offeredLot(
  lot: ReadonlyMap<string, Offer>,
  req: PayloadRequest,
): Promise<('created' | 'updated' | 'unchanged' | 'kept')[]> {
  const { db } = req.payload
  const collection = 'translation-memory'
  const now = new Date().toISOString()
  const known = new Map((await entriesBy([...lot.keys()], req)).map((entry) => [entry.key, entry]))
  const outcomes: ('created' | 'updated' | 'unchanged' | 'kept')[] = []
  for (const [key, { pair, changedAt = now, ...texts }] of lot) {
    const before = known.get(key)
    const data = { ...fieldsOf(texts, pair), changedAt, origin: 'file', updatedAt: now }
    if (!before) {
      await db.create({ collection, data: { ...data, createdAt: now }, returning: false, req })
      outcomes.push('created')
    } else if (JSON.stringify(before.target) === JSON.stringify(texts.target)) {
      outcomes.push('unchanged')
    } else if (before.origin !== 'file') {
      outcomes.push('kept')
    } else {
      await db.updateOne({ collection, id: before.id, data, returning: false, req })
      outcomes.push('updated')
    }
  }
  return outcomes
}
