/**
 * The write intent on its way: `ownRequest` puts it on a request, the hooks of the write ask
 * `writeIntentOf`. Nothing else reads or writes these two entries of Payload's `context`, which no
 * client of an API can set.
 */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Purpose, WriteIntent } from '../write-intent'

declare module 'payload' {
  interface RequestContext {
    /** Who writes, where no person does, as the audit log names it: `import`, `schedule`. */
    system?: string
    write?: WriteIntent
    /** What the writes of one transaction leave for readers, where one row of the log tells of all. */
    publicChanges?: object[]
  }
}

const plainSave: WriteIntent = { kind: 'save', publicity: 'save-draft' }

/**
 * A request for one purpose, on behalf of the same person or system, in the same language. Requests
 * of its own are what keeps the steps of one GraphQL request from seeing each other's intent.
 *
 * @param within whether its writes belong to the transaction of `req`
 */
export function ownRequest(
  req: PayloadRequest,
  purpose: Purpose,
  { within = false }: { within?: boolean } = {},
): Promise<PayloadRequest> {
  const { i18n, transactionID, user, payload } = req
  const { system, publicChanges } = req.context
  return createLocalReq(
    {
      user: user ?? undefined,
      req: { i18n, ...(within && { transactionID }) },
      context: {
        ...(system && { system }),
        ...(within && publicChanges && { publicChanges }),
        write: { ...plainSave, ...purpose },
      },
    },
    payload,
  )
}

/** A request of the system, which says who it is: `import`, `schedule`. */
export function systemRequest(
  payload: Payload,
  system: string,
  purpose: Purpose = plainSave,
): Promise<PayloadRequest> {
  return createLocalReq({ context: { system, write: { ...plainSave, ...purpose } } }, payload)
}

/** Says what the write at hand is, once its operation has begun. */
export function declareWrite(req: PayloadRequest, intent: WriteIntent): void {
  req.context.write = intent
}

/** What the write at hand is meant to do; a draft of a client's, where nothing else was said. */
export function writeIntentOf(req: PayloadRequest): WriteIntent {
  return req.context.write ?? plainSave
}
