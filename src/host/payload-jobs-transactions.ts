/**
 * Payload begins a transaction to mark a job, and where that fails never ends it: on SQLite, which
 * has one writer, nobody could write any more.
 */
import type { BaseDatabaseAdapter } from 'payload'

/** To be called once the adapter's transactions are queued. */
export function keepJobsInTransactions(adapter: BaseDatabaseAdapter): void {
  const updateJobs = adapter.updateJobs.bind(adapter)

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
