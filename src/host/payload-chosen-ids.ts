/**
 * The server gives a document its id and the time of its making, never the client.
 *
 * Fault: a new document gets the id that the request says, on databases whose ids are texts, and the
 *   `createdAt`. Whoever may create can so take the place of a document that is no longer there, and of
 *   whatever still refers to it: an approved page whose image was deleted shows another one.
 * Upstream: not reported yet: docs/host-reports/payload-chosen-ids.md
 * Since: payload 3.0
 * Remove when: `POST /api/{collection}` ignores `id` and `createdAt`, or a collection can say so.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: tests/integration/images.test.ts asks for ids, and wants others.
 */
import type { CollectionBeforeOperationHook } from 'payload'

const ofTheServer = ['id', '_id', 'createdAt', 'updatedAt', 'deletedAt']

/** What the system itself writes is as it says. */
export const ownIds: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data, overrideAccess } = args as { data?: object; overrideAccess?: boolean }
  if (operation !== 'create' || overrideAccess || !data) return args
  const kept = Object.entries(data).filter(([name]) => !ofTheServer.includes(name))
  return { ...args, data: Object.fromEntries(kept) }
}
