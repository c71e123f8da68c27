/** `GET /api/audit-log/export?format=ndjson|csv`, with Payload's own `where`: the audit log as a file. */

import { type PayloadRequest, UnauthorizedError, type Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { download } from '../../files/payload/download'
import { refusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import type { AuditEntry } from '../chain'
import { auditLogHead, csvEntry } from '../csv'

const pageSize = 500

export const exportEndpoint = endpoint({
  path: '/export',
  method: 'get',
  docs: {
    topic: 'audit',
    summary: 'Exports the audit log, oldest entry first, streamed.',
    who: 'publishers and administrators',
    query: {
      format: '`ndjson` (without it) or `csv`',
      where: 'a filter, as for `GET /api/audit-log`',
    },
    answer: '200 `application/x-ndjson` or `text/csv`',
    refusals: { 422: 'an unknown format' },
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const { format = 'ndjson', where } = req.query as { format?: string; where?: Where }
    if (format !== 'ndjson' && format !== 'csv') {
      refuse(refusal('export-format-unknown', { facts: { formats: 'ndjson, csv' } }), req)
    }
    // Asked once before the first byte, so that a person without the right gets a status.
    await page(req, where, 0)
    const encoder = new TextEncoder()
    let after = 0
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (format === 'csv') controller.enqueue(encoder.encode(auditLogHead))
      },
      async pull(controller) {
        const entries = await page(req, where, after)
        const lines = entries.map((entry) =>
          format === 'csv' ? csvEntry(entry) : `${JSON.stringify(entry)}\n`,
        )
        if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
        after = entries.at(-1)?.number ?? after
        if (entries.length < pageSize) controller.close()
      },
    })
    const mediaType = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson'
    return download(body, { name: `audit.${format}`, mediaType })
  },
})

async function page(
  req: PayloadRequest,
  where: Where | undefined,
  after: number,
): Promise<AuditEntry[]> {
  const later: Where = { number: { greater_than: after } }
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: where ? { and: [where, later] } : later,
    sort: 'number',
    limit: pageSize,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as AuditEntry[]
}
