/**
 * A COMMIT that failed is said to have failed.
 *
 * Fault: Payload's drizzle adapters swallow an error of COMMIT, so a write is acknowledged that is not
 *   there (seen with two processes on one SQLite file, where COMMIT can find the file busy).
 * Upstream: https://github.com/payloadcms/payload/pull/17726,
 *   https://github.com/payloadcms/payload/pull/17727 (both open)
 * Since: @payloadcms/drizzle 3.0; since https://github.com/payloadcms/payload/pull/16220 in two layers
 * Remove when: a release has #17727.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: at start, the adapter must have `drizzle.transaction`.
 */
import type { BaseDatabaseAdapter } from 'payload'

type TransactionId = number | string
type Drizzle = {
  transaction: (work: (tx: unknown) => Promise<void>, options?: unknown) => Promise<unknown>
}

/** To be called once the adapter is connected, and before its transactions are put into a queue. */
export function surfaceCommitErrors(connected: BaseDatabaseAdapter): void {
  const adapter = connected as BaseDatabaseAdapter & { drizzle?: Drizzle }
  const { drizzle } = adapter
  if (!drizzle?.transaction) {
    throw new Error(
      'The SQLite adapter has no `drizzle.transaction` any more: see drizzle-commit-errors.ts',
    )
  }
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
    if (id !== null && latest) outcomes.set(id, latest)
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
