/**
 * MongoDB's driver passes on some errors of a broken connection as Node.js says them: a plain `Error`
 * with the code ECONNRESET or EPIPE, which could as well come from a mail server. Here each error
 * that an operation of the adapter meets is known for what it is.
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
