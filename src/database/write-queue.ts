/**
 * A queue for the writing transactions of one process, and work to do after a commit.
 *
 * SQLite rejects or garbles writes that overlap, and has one writer anyway; on MongoDB the queue
 * keeps all but one from asking for the write lock (`mongodb-write-lock.ts`). Reads do not wait.
 */
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { WriteTimeout } from '../platform/outage'
import { Queue } from '../platform/queue'
import { yieldToEventLoop } from '../platform/yield-to-event-loop'

/** Milliseconds that a write waits for those before it in this process. */
const patience = 30_000

type TransactionId = number | string
type Work = () => Promise<void> | void

/** Of the transactions that are open: what to do once they are committed. */
const afterCommitWork = new Map<TransactionId, Work[]>()

/**
 * Runs something once the request's transaction is committed: Payload's `afterChange` is before
 * that, so a page refreshed there could still show the old text. Dropped when it is rolled back;
 * run at once where there is no transaction.
 */
export async function afterCommit(req: PayloadRequest, work: Work): Promise<void> {
  const id = await req.transactionID
  const waiting = id === undefined ? undefined : afterCommitWork.get(id)
  if (waiting) waiting.push(work)
  else await work()
}

/** Puts a connected adapter's transactions into one queue. */
export function queueTransactions(adapter: BaseDatabaseAdapter): void {
  const queue = new Queue()
  const open = new Map<TransactionId, () => void>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)

  adapter.beginTransaction = async (options) => {
    // A write that waits for itself (a hook that did not pass `req` on) must not hang for ever.
    const leave = await queue.enter(patience).catch((cause) => {
      throw new WriteTimeout({ cause })
    })
    try {
      const id = await begin(options)
      if (id === null) throw new Error('The database has no transactions.')
      open.set(id, leave)
      afterCommitWork.set(id, [])
      return id
    } catch (error) {
      leave()
      throw error
    }
  }

  adapter.commitTransaction = async (given) => {
    const id = await given
    const work = afterCommitWork.get(id) ?? []
    try {
      await commit(id)
    } finally {
      await finish(id)
    }
    for (const each of work) await each()
  }

  adapter.rollbackTransaction = async (given) => {
    const id = await given
    try {
      await rollback(id)
    } finally {
      await finish(id)
    }
  }

  async function finish(id: TransactionId): Promise<void> {
    afterCommitWork.delete(id)
    open.get(id)?.()
    open.delete(id)
    // SQLite's driver opens a connection for each transaction, and gives it back between two turns
    // of the event loop: without one, a thousand writes in a row held gigabytes.
    await yieldToEventLoop()
  }
}
