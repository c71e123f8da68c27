/**
 * `GET /api/glossary/export?format=csv|tbx` and `POST /api/glossary/import` with such a file:
 * concepts of the same name are updated, new ones created, none deleted; all of it or nothing.
 */

import { randomUUID } from 'node:crypto'
import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { type CountedReport, isWrong, refusedFile } from '../../files/payload/counted-report'
import { download } from '../../files/payload/download'
import { reportedProblem } from '../../files/payload/reported-problem'
import { withUploadedFile } from '../../files/payload/uploaded-files'
import { largestFile } from '../../files/text-decoding'
import { readsItsBody } from '../../host/payload-request-bodies'
import { languageOf } from '../../i18n/server/messages'
import { refusal } from '../../refusals/common-refusals'
import { refusalMessage, refuse } from '../../refusals/payload/refuse'
import type { Term } from '../glossary'
import { readGlossaryCsv, writeGlossaryCsv } from '../glossary-csv'
import { type GlossaryPlan, planOf } from '../import-plan'
import { readTbx, writeTbx } from '../tbx'
import { derivedFrom, glossaryOf, storedTerms } from './glossary-terms'

/** Concepts that one import writes: it is one transaction, and whoever saves meanwhile waits. */
const mostConcepts = 2000

const formats = {
  csv: { write: writeGlossaryCsv, mediaType: 'text/csv; charset=utf-8' },
  tbx: { write: writeTbx, mediaType: 'application/x-tbx+xml; charset=utf-8' },
}

export const exportGlossaryEndpoint = endpoint({
  path: '/export',
  method: 'get',
  docs: {
    topic: 'terms',
    summary: 'Exports the glossary.',
    who: 'everybody with a role',
    query: { format: '`csv` (without it) or `tbx`' },
    answer: '200, the file',
    refusals: { 422: 'an unknown format' },
  },
  handler: async (req) => {
    await mayOr403('read', req)
    const { format = 'csv' } = req.query as { format?: string }
    if (format !== 'csv' && format !== 'tbx') {
      refuse(refusal('export-format-unknown', { facts: { formats: 'csv, tbx' } }), req)
    }
    const { write, mediaType } = formats[format]
    return download(write(await glossaryOf(req)), { name: `glossary.${format}`, mediaType })
  },
})

export const importGlossaryEndpoint = endpoint({
  path: '/import',
  method: 'post',
  docs: {
    topic: 'terms',
    summary:
      'Imports a glossary as CSV or TBX: concepts of the same name are changed, new ones added, none deleted; all of it or nothing.',
    who: 'editors, reviewers and administrators',
    body: 'the file; or a form with `file`',
    answer: '200 `{ created, updated, unchanged, problems: [{ level, line, segment, message }] }`',
    refusals: { 413: 'too large', 422: 'nothing was written; `problems` says why' },
  },
  custom: readsItsBody,
  handler: async (req) => {
    await mayOr403('create', req)
    return withUploadedFile(req, largestFile, (bytes) => taken(bytes, req))
  },
})

async function taken(bytes: Uint8Array, req: PayloadRequest): Promise<Response> {
  const language = languageOf(req)
  const {
    terms = [],
    lines = new Map(),
    problems,
  } = isXml(bytes) ? readTbx(bytes) : readGlossaryCsv(bytes)
  const stored = await storedTerms(req)
  const plan = planOf({ terms, lines }, new Map(stored.map(({ whole }) => [whole.id, whole])))
  const found = [
    ...problems.map((problem) => reportedProblem(problem, language)),
    ...plan.faults.map(({ line, segment, refusal: reason }) => {
      const message = refusalMessage(reason, language)
      return { level: 'segment' as const, code: reason.code, message, line, segment }
    }),
    ...plan.notes.map((note) => reportedProblem(note, language)),
  ].sort((one, other) => one.line - other.line)
  if (plan.created.length + plan.updated.length > mostConcepts) {
    const facts = { limit: mostConcepts }
    found.push(reportedProblem({ code: 'file-too-large', line: 1, facts }, language))
  }
  if (found.some(isWrong)) return refusedFile(found, req)
  await written(plan, new Map(stored.map(({ id, whole }) => [whole.id, id])), req)
  const report: CountedReport = {
    created: plan.created.length,
    updated: plan.updated.length,
    unchanged: plan.unchanged,
    problems: found,
  }
  return Response.json(report)
}

/**
 * In one transaction, where the database has them. Every concept was looked at by then, and who
 * asks may write; so they go straight to the database, for others wait for their turn to save.
 */
async function written(
  { created, updated }: GlossaryPlan,
  ids: ReadonlyMap<string, string>,
  req: PayloadRequest,
): Promise<void> {
  if (created.length + updated.length === 0) return
  const { db } = req.payload
  const collection = 'glossary'
  const at = new Date().toISOString()
  await inTransaction(req, async () => {
    for (const term of created) {
      const data = { ...rowOf(term, at), createdAt: at }
      await db.create({ collection, data, returning: false, req })
    }
    for (const term of updated) {
      const id = ids.get(term.id) ?? ''
      await db.updateOne({ collection, id, data: rowOf(term, at), returning: false, req })
    }
    const detail = {
      created: created.map(({ id }) => id),
      updated: updated.map(({ id }) => id),
    }
    const event = 'import-glossary'
    await appendEntry(req, { at, event, kind: collection, edition: collection, detail })
  })
}

function rowOf(term: Term, at: string) {
  const { id, note, entries } = term
  return {
    concept: id,
    note: note ?? null,
    entries: entries.map((entry) => ({ note: null, ...entry, id: randomUUID() })),
    ...derivedFrom(term),
    updatedAt: at,
  }
}

/** XML in any encoding begins with "<", after a mark and blanks. */
function isXml(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return /^[^\x21-\x7e]*(?:\xef\xbb\xbf|[\xfe\xff]{2})?[^\x21-\x7e]*</.test(beginning)
}

/** @throws 401 and 403 by the collection's own rules */
async function mayOr403(what: 'read' | 'create', req: PayloadRequest): Promise<void> {
  if (!req.user) throw new UnauthorizedError(req.t)
  const may = await req.payload.collections.glossary.config.access[what]({ req })
  if (!may) throw new Forbidden(req.t)
}
