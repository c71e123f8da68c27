/**
 * Who may not read drafts asks as if `draft` had not been said: in lists, single documents, and what
 * those refer to, by REST and GraphQL.
 *
 * Fault: with `draft=true` a list is taken from the newest versions before access is looked at. A
 *   published document whose newest version is a draft is then missing from it, and the order of the
 *   others changes, so anybody learns which documents are being rewritten; and a document's own
 *   address may answer with an older version instead of what is published. In GraphQL the argument of
 *   one field also becomes that of the fields after it (`req.query.draft`).
 * Upstream: not reported yet: docs/host-reports/payload-drafts-for-readers.md
 * Since: payload 3.0
 * Remove when: an answer to `draft=true` has, for whoever may read what is published alone, the same
 *   documents as one without it.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: tests/integration/drafts-for-readers.test.ts asks every collection in every way.
 */
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** @param mayReadDrafts of whoever asks */
export function publishedUnless(
  mayReadDrafts: (req: PayloadRequest) => boolean,
): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    const { overrideAccess, draft } = args as { overrideAccess?: boolean; draft?: boolean }
    const reads = operation === 'read' || operation === 'count' || operation === 'readDistinct'
    if (!reads || !draft || overrideAccess || mayReadDrafts(req)) return args
    return { ...args, draft: false }
  }
}
