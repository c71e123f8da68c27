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
import { sayWhenCommitFails } from './honest-commit'
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
 *
 * @param takeTurn gets the turn among several processes, where the database does not order them
 *   itself; returns what gives it back
 */
export function oneWriter<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
  takeTurn: (adapter: BaseDatabaseAdapter) => Promise<Work> = async () => () => {},
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { connect } = adapter
      // Only after connecting: the MongoDB adapter then decides whether it has transactions.
      adapter.connect = async function (this: typeof adapter, options) {
        await connect?.call(this, options)
        if (!queued.has(this)) {
          if ('drizzle' in this) sayWhenCommitFails(this)
          queueTransactions(this, takeTurn)
        }
        queued.add(this)
      }
      return adapter
    },
  }
}

const queued = new WeakSet<object>()

function queueTransactions(
  adapter: BaseDatabaseAdapter,
  takeTurn: (adapter: BaseDatabaseAdapter) => Promise<Work>,
): void {
  const queue = new Queue()
  const leave = new Map<TransactionId, Work>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)

  adapter.beginTransaction = async (options) => {
    const done = await queue.enter()
    let giveBack: Work = () => {}
    const pass = async () => {
      try {
        await giveBack()
      } finally {
        done()
      }
    }
    try {
      giveBack = await takeTurn(adapter)
      const id = (await whenFree(() => begin(options))) ?? `queued-${randomUUID()}`
      leave.set(id, pass)
      afterCommitWork.set(id, [])
      return id
    } catch (error) {
      await pass()
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
    const left = leave.get(id)
    afterCommitWork.delete(id)
    leave.delete(id)
    await left?.()
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
