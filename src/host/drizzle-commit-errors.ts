/**
 * Payload's drizzle adapters swallow an error of COMMIT: a write would be acknowledged that is not
 * there (seen with two processes on one SQLite file, where COMMIT can find the file busy). Here a
 * commit that failed is said to have failed, and COMMIT waits for the other process first.
 */
import type { BaseDatabaseAdapter } from 'payload'

type TransactionId = number | string
type Drizzle = {
  transaction: (work: (tx: unknown) => Promise<void>, options?: unknown) => Promise<unknown>
}
type DrizzleAdapter = BaseDatabaseAdapter & {
  drizzle: Drizzle
  sessions: Record<TransactionId, { db: { run: (query: string) => Promise<unknown> } } | undefined>
}

/** To be called once the adapter is connected, and before its transactions are put into a queue. */
export function surfaceCommitErrors(connected: BaseDatabaseAdapter): void {
  const adapter = connected as DrizzleAdapter
  const { drizzle } = adapter
  const transaction = drizzle.transaction.bind(drizzle)
  let latest: Promise<unknown> | undefined
  drizzle.transaction = (work, options) => {
    latest = transaction(work, options)
    return latest
  }

  const outcomes = new Map<TransactionId, Promise<unknown>>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)

  // One at a time, by the queue around this: the latest transaction is the one just begun.
  adapter.beginTransaction = async (options) => {
    const id = await begin(options)
    if (id === null || !latest) return id
    outcomes.set(id, latest)
    // libSQL does not close the connection of a transaction: its cache, else of two megabytes, stays until somebody collects the
    // garbage. A hundred lots of a hundred entries each took 218 MB; with a small one they take 54.
    await adapter.sessions[id]?.db.run('PRAGMA cache_size = -256')
    return id
  }
  adapter.commitTransaction = async (given) => {
    const id = await given
    const outcome = outcomes.get(id)
    outcomes.delete(id)
    await commit(id)
    await outcome
  }
  adapter.rollbackTransaction = async (given) => {
    outcomes.delete(await given)
    await rollback(given)
  }
}
