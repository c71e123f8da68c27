/**
 * Ends the transaction in which Payload marks a job, where that fails.
 *
 * Fault: Payload begins a transaction to mark a job, and where that fails never ends it: on SQLite,
 *   which has one writer, nobody could write any more.
 * Upstream: not reported yet: docs/host-reports/payload-jobs-transactions.md
 * Since: 3.90.2 and before (payload/dist/queues/utilities/updateJob.js)
 * Remove when: an error of `updateJobs` rolls its transaction back.
 * Canary: tests/canaries/payload-transactions.test.ts
 * Assertion: at start, the adapter must have `updateJobs`.
 */
import type { BaseDatabaseAdapter } from 'payload'

/** To be called once the adapter's transactions are queued. */
export function keepJobsInTransactions(adapter: BaseDatabaseAdapter): void {
  if (!adapter.updateJobs) {
    throw new Error(
      'The database adapter has no `updateJobs` any more: see payload-jobs-transactions.ts',
    )
  }
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
