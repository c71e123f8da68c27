/** Writes the audit log. Nothing else can: the collection refuses every other write, on every road. */

import type { PayloadRequest } from 'payload'
import { ownRequest } from '../../revision/payload/own-request'
import { signatureFrom } from '../../revision/payload/signature'
import { type AuditEntry, type AuditFacts, chained } from '../chain'

type Recorded = Omit<AuditFacts, 'at' | 'by' | 'name'> & {
  /** ISO 8601, UTC, where the step has a time of its own; else now. */
  at?: string
}

/**
 * Adds an entry, with who acts and when, in the transaction of the request: no step without its entry,
 * and none alone.
 *
 * @param otherwise the part of the system that acts where the request names nobody
 */
export async function appendEntry(
  req: PayloadRequest,
  recorded: Recorded,
  otherwise?: string,
): Promise<void> {
  const facts = { at: new Date().toISOString(), ...signatureFrom(req, otherwise), ...recorded }
  const transaction = await req.transactionID
  const entry = chained(facts, await lastEntry(transaction, req))
  await req.payload.create({
    collection: 'audit-log',
    data: entry,
    depth: 0,
    overrideAccess: true,
    req: await ownRequest(req, { kind: 'audit-entry' }, { within: true }),
  })
  newest = transaction === undefined ? undefined : { transaction, entry }
}

/**
 * The entry that was written last in the transaction that writes: a release of many members adds one after the other.
 * Transactions that write come one after the other, so nobody else adds one in between.
 */
let newest: { transaction: number | string; entry: AuditEntry } | undefined

async function lastEntry(
  transaction: number | string | undefined,
  req: PayloadRequest,
): Promise<AuditEntry | undefined> {
  if (transaction !== undefined && newest?.transaction === transaction) return newest.entry
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] as AuditEntry | undefined
}
