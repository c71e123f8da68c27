/**
 * Restores a version as a draft, through the operation itself.
 *
 * Fault: the Local API's `restoreVersion` forgets `draft`, so a version that was published is published
 *   again.
 * Upstream: not reported yet: docs/host-reports/payload-restored-drafts.md
 * Since: payload 3.0 (payload/dist/collections/operations/local/restoreVersion.js)
 * Remove when: `payload.restoreVersion({ draft: true })` makes a draft.
 * Canary: tests/canaries/payload-versions.test.ts
 * Assertion: tests/integration/workflow.test.ts restores, and wants the public words to stay.
 */
import { type CollectionSlug, type PayloadRequest, restoreVersionOperation } from 'payload'

/** On behalf of the request's person. */
export function restoreAsDraft(
  { collection, id }: { collection: CollectionSlug; id: string },
  req: PayloadRequest,
) {
  return restoreVersionOperation({
    collection: req.payload.collections[collection],
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  })
}
