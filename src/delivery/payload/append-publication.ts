/** Writes the publication log, in the transaction of the change: no change without its row. */
import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from 'payload'
import { ownRequest, writeIntentOf } from '../../revision/payload/own-request'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { affectedKeys, type PublicChange } from '../affected-keys'
import { newestPublication } from './publication-log'

/**
 * Where the request gathers what changes, one row will tell of all of it. Whatever readers see at once comes
 * past here, so here whoever does it is asked for their second factor, whichever door they came by.
 *
 * @param asks not of what follows from work on a draft, as a notice that is over
 */
export async function appendPublication(
  change: PublicChange,
  req: PayloadRequest,
  { asks = true } = {},
): Promise<void> {
  if (asks) requireFreshFactor(req)
  if (req.context.publicChanges) {
    req.context.publicChanges.push(change)
    return
  }
  const number = (await newestPublication(req.payload, req)) + 1
  await req.payload.create({
    collection: 'publication-log',
    data: {
      number,
      at: new Date().toISOString(),
      change,
      keys: affectedKeys(change),
      contentId: 'contentId' in change ? change.contentId : undefined,
    },
    depth: 0,
    overrideAccess: true,
    req: await ownRequest(req, { kind: 'publication-row' }, { within: true }),
  })
}

/** Append-only: nobody else writes it, also where access is overridden. */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'read' || operation === 'count') return args
  if (operation === 'create' && writeIntentOf(req).kind === 'publication-row') return args
  throw new Forbidden(req.t)
}
