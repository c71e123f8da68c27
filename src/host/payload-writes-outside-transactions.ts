/**
 * SQLite: gives each write that Payload does in no transaction one of its own, and with it its turn.
 *
 * Fault: Payload writes preferences (at each look at a list), queued jobs and the deletion of finished
 *   ones in no transaction. While somebody saves, SQLite refuses them, which is a 500, and libSQL's
 *   connection is spoilt for the next save (`libsql-busy.ts`).
 * Upstream: not reported yet: docs/host-reports/payload-writes-outside-transactions.md
 * Since: 3.90.2 and before (payload/dist/preferences/operations/update.js, queues/localAPI.js,
 *   queues/operations/runJobs/index.js)
 * Remove when: those take the transaction of a request, or begin one.
 * Canary: tests/canaries/payload-transactions.test.ts
 * Assertion: at start, the adapter must have every method that writes by its name.
 */
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

type Given = { req?: Partial<PayloadRequest> }

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

/** To be called once the adapter's transactions are queued. */
export function keepWritesInTransactions(adapter: BaseDatabaseAdapter): void {
  for (const name of writes) {
    if (!adapter[name]) throw new Error(`The database adapter has no method "${name}" any more.`)
    const write = (adapter[name] as (args: Given) => Promise<unknown>).bind(adapter)
    const inTurn = async (args: Given) => {
      if (await args.req?.transactionID) return write(args)
      const transactionID = (await adapter.beginTransaction()) ?? undefined
      try {
        const done = await write({ ...args, req: { ...args.req, transactionID } })
        await adapter.commitTransaction(transactionID ?? '')
        return done
      } catch (error) {
        await adapter.rollbackTransaction(transactionID ?? '')
        throw error
      }
    }
    Object.assign(adapter, { [name]: inTurn })
  }
}
