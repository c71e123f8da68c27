/**
 * One writer at a time, and what happens after its commit.
 *
 * Measured (design, section 10): SQLite rejects or garbles writes that overlap, and a MongoDB
 * protocol server without transactions marks two versions of a document as the latest. In one
 * queue nothing is rejected and nothing is lost, and SQLite, which has one writer anyway, takes
 * the same time. Reads do not wait.
 */
import { randomUUID } from 'node:crypto'
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { Queue } from './queue'

type TransactionId = number | string
type Work = () => Promise<void> | void

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

/**
 * Puts a database adapter's transactions into one queue. Where the database has none, the queue
 * alone keeps a save and the version it makes together.
 */
export function oneWriter<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { connect } = adapter
      // Only after connecting: the MongoDB adapter then decides whether it has transactions.
      adapter.connect = async function (this: typeof adapter, options) {
        await connect?.call(this, options)
        if (!queued.has(this)) queueTransactions(this)
        queued.add(this)
      }
      return adapter
    },
  }
}

const queued = new WeakSet<object>()

function queueTransactions(adapter: BaseDatabaseAdapter): void {
  const queue = new Queue()
  const leave = new Map<TransactionId, () => void>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)

  adapter.beginTransaction = async (options) => {
    const done = await queue.enter()
    try {
      const id = (await whenFree(() => begin(options))) ?? `queued-${randomUUID()}`
      leave.set(id, done)
      afterCommitWork.set(id, [])
      return id
    } catch (error) {
      done()
      throw error
    }
  }

  adapter.commitTransaction = async (given) => {
    const id = await given
    const work = afterCommitWork.get(id) ?? []
    try {
      await commit(id)
    } finally {
      finish(id)
    }
    for (const each of work) await each()
  }

  adapter.rollbackTransaction = async (given) => {
    const id = await given
    try {
      await rollback(id)
    } finally {
      finish(id)
    }
  }

  function finish(id: TransactionId): void {
    afterCommitWork.delete(id)
    leave.get(id)?.()
    leave.delete(id)
  }
}

/**
 * Another process, an import say, may hold SQLite's one write lock. libSQL opens a new connection
 * for each transaction and forgets the busy timeout, so we wait here, without blocking readers.
 */
async function whenFree<Result>(begin: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + 15_000
  for (;;) {
    try {
      return await begin()
    } catch (error) {
      const busy = /SQLITE_BUSY|database is locked/.test(String(error))
      if (!busy || Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60))
    }
  }
}
