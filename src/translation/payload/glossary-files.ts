/**
 * `GET /api/glossary/export?format=csv|tbx` and `POST /api/glossary/import` with such a file:
 * concepts of the same name are updated, new ones created, none deleted; all of it or nothing.
 */
import {
  APIError,
  commitTransaction,
  type Endpoint,
  Forbidden,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import { record } from '../../audit/payload/record'
import { refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { languageOf, sentenceFor } from '../../platform/sentences'
import { readGlossaryCsv, writeGlossaryCsv } from '../formats/glossary-csv'
import { readTbx, writeTbx } from '../formats/tbx'
import type { Term } from '../glossary'
import { type GlossaryPlan, planOf } from '../glossary-import'
import { type FileReport, fileOf, isWrong, refusedFile, reported } from './file-report'
import { glossaryOf, storedTerms, whoWrites } from './glossary'

const formats = {
  csv: { write: writeGlossaryCsv, mediaType: 'text/csv; charset=utf-8' },
  tbx: { write: writeTbx, mediaType: 'application/x-tbx+xml; charset=utf-8' },
}

export const exportGlossaryEndpoint: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    await mayOr403('read', req)
    const { format = 'csv' } = req.query as { format?: string }
    if (format !== 'csv' && format !== 'tbx') {
      refuse(refusal('export-format-unknown', { facts: { formats: 'csv, tbx' } }), req)
    }
    const { write, mediaType } = formats[format]
    return new Response(write(await glossaryOf(req)), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="glossary.${format}"`,
        'cache-control': 'no-store',
      },
    })
  },
}

export const importGlossaryEndpoint: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    await mayOr403('create', req)
    const bytes = await fileOf(req)
    const {
      terms = [],
      lines = new Map(),
      problems,
    } = isXml(bytes) ? readTbx(bytes) : readGlossaryCsv(bytes)
    const stored = await storedTerms(req)
    const plan = planOf({ terms, lines }, new Map(stored.map(({ whole }) => [whole.id, whole])))
    const found = [
      ...problems.map((problem) => reported(problem, req)),
      ...plan.faults.map(({ line, segment, refusal: reason }) => {
        const message = sentenceFor(reason, languageOf(req))
        return { level: 'segment' as const, line, segment, message }
      }),
      ...plan.notes.map((note) => reported(note, req)),
    ].sort((one, other) => one.line - other.line)
    if (found.some(isWrong)) return refusedFile(found, req)
    await written(plan, new Map(stored.map(({ id, whole }) => [whole.id, id])), req)
    const report: FileReport = {
      created: plan.created.length,
      updated: plan.updated.length,
      unchanged: plan.unchanged,
      problems: found,
    }
    return Response.json(report)
  },
}

/** In one transaction, where the database has them; by then every row was looked at. */
async function written(
  { created, updated }: GlossaryPlan,
  ids: ReadonlyMap<string, string>,
  req: PayloadRequest,
): Promise<void> {
  if (created.length + updated.length === 0) return
  const common = {
    collection: 'glossary',
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  } as const
  const started = await initTransaction(req)
  req.context.importsGlossary = true
  try {
    for (const term of created) await req.payload.create({ ...common, data: fieldsOf(term) })
    for (const term of updated) {
      await req.payload.update({ ...common, id: ids.get(term.id) ?? '', data: fieldsOf(term) })
    }
    const concepts = [...created, ...updated].map(({ id }) => id)
    await record(
      {
        ...whoWrites(req),
        event: 'import-glossary',
        kind: 'glossary',
        edition: 'glossary',
        detail: { created: created.length, updated: updated.length, concepts },
      },
      req,
    )
    if (started) await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  } finally {
    req.context.importsGlossary = false
  }
}

function fieldsOf({ id, note, entries }: Term) {
  return { concept: id, note: note ?? null, entries } as never
}

/** XML in any encoding begins with "<", after a mark and blanks. */
function isXml(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return /^[^\x21-\x7e]*(?:\xef\xbb\xbf|[\xfe\xff]{2})?[^\x21-\x7e]*</.test(beginning)
}

/** @throws 401 and 403 by the collection's own rules */
async function mayOr403(what: 'read' | 'create', req: PayloadRequest): Promise<void> {
  if (!req.user) throw new APIError('You must be logged in.', 401, null, true)
  const may = await req.payload.collections.glossary.config.access[what]({ req })
  if (!may) throw new Forbidden(req.t)
}
