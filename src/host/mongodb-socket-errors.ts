/**
 * Each error of a broken connection that an operation of the adapter meets is known for what it is.
 *
 * Fault: MongoDB's driver passes on some errors of a broken connection as Node.js says them: a plain
 *   `Error` with the code ECONNRESET or EPIPE, which could as well come from a mail server. At a
 *   commit it asks such an error for its labels, and throws a TypeError in its place.
 * Upstream: not reported yet: docs/host-reports/mongodb-socket-errors.md
 * Since: mongodb 6, as mongoose 8.24 has it
 * Remove when: every such error is a `MongoNetworkError`.
 * Canary: tests/canaries/mongodb.test.ts
 * Assertion: at start, the adapter must have each operation by its name.
 */
import type { BaseDatabaseAdapter } from 'payload'
import { DatabaseUnavailable, isSocketError } from '../platform/outage'

const operations = [
  'beginTransaction',
  'commitTransaction',
  'count',
  'countVersions',
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

/** To be called once the adapter is connected and has its own transactions. */
export function nameSocketErrors(adapter: BaseDatabaseAdapter): void {
  for (const name of operations) {
    if (!adapter[name]) throw new Error(`The database adapter has no method "${name}" any more.`)
    const operation = (adapter[name] as (...args: unknown[]) => Promise<unknown>).bind(adapter)
    Object.assign(adapter, {
      [name]: async (...args: unknown[]) => {
        try {
          return await operation(...args)
        } catch (error) {
          throw isSocketError(error) ? new DatabaseUnavailable({ cause: error }) : error
        }
      },
    })
  }
}
