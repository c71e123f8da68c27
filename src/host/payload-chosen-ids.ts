/**
 * The server gives a document its id and the time of its making, never the client.
 *
 * Fault: a new document gets the `createdAt` that the request says; and with an adapter that has
 *   `allowIDOnCreate` its `id` too, by which whoever may create takes the place of a document that is no
 *   longer there, and of whatever still refers to it.
 * Upstream: not reported yet: docs/host-reports/payload-chosen-ids.md
 * Since: payload 3.0
 * Remove when: `POST /api/{collection}` ignores `createdAt`, or a collection can say so.
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
