/** Writes the publication log, in the transaction of the change: no change without its row. */
import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from 'payload'
import { affectedKeys, type PublicChange } from '../affected-keys'
import { newestPublication } from './publication-log'

/** The requests that write the log at this moment: no client can be among them. */
const writing = new WeakSet<PayloadRequest>()

export async function appendPublication(change: PublicChange, req: PayloadRequest): Promise<void> {
  const number = (await newestPublication(req.payload, req)) + 1
  writing.add(req)
  try {
    await req.payload.create({
      collection: 'publication-log',
      data: {
        number,
        at: new Date().toISOString(),
        change: change as Record<string, unknown>,
        keys: affectedKeys(change),
        contentId: 'contentId' in change ? change.contentId : undefined,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } finally {
    writing.delete(req)
  }
}

/** Append-only: nobody else writes it, also where access is overridden. */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'read' || operation === 'count') return args
  if (operation === 'create' && writing.has(req)) return args
  throw new Forbidden(req.t)
}
