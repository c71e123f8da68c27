/**
 * Payload writes its jobs past the transactions of everybody else:
 * - it deletes finished jobs in no transaction: with a save at the same moment SQLite is busy, and
 *   the job stays;
 * - it begins a transaction to mark a job, and where that fails never ends it: on SQLite, which has
 *   one writer, nobody could write any more.
 */
import type { BaseDatabaseAdapter } from 'payload'

/** To be called once the adapter's transactions are queued. */
export function keepJobsInTransactions(adapter: BaseDatabaseAdapter): void {
  const deleteMany = adapter.deleteMany.bind(adapter)
  const updateJobs = adapter.updateJobs.bind(adapter)

  // (MongoDB takes it; there, Payload also deletes locks without `req` in the middle of a write,
  // which would wait for itself.)
  adapter.deleteMany = async (args) => {
    const isOutside = args.collection === 'payload-jobs' && !(await args.req?.transactionID)
    if (!isOutside || !('drizzle' in adapter)) return deleteMany(args)
    const transactionID = (await adapter.beginTransaction()) ?? undefined
    try {
      await deleteMany({ ...args, req: { ...args.req, transactionID } })
      await adapter.commitTransaction(transactionID ?? '')
    } catch (error) {
      await adapter.rollbackTransaction(transactionID ?? '')
      throw error
    }
  }

  adapter.updateJobs = async (args) => {
    try {
      return await updateJobs(args)
    } catch (error) {
      const id = await args.req?.transactionID
      if (id) await adapter.rollbackTransaction(id)
      throw error
    }
  }
}
