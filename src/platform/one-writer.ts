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
import { othersTurn } from './others-turn'
import { Queue } from './queue'

type TransactionId = number | string
type Work = () => Promise<void> | void
type TakeTurn = (adapter: BaseDatabaseAdapter, holder: string) => Promise<Turn>

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

/** A write that has its turn: what ends it, and what takes back what it did. */
export type Turn = { leave: Work; takeBack?: Work }

/**
 * Puts a database adapter's transactions into one queue.
 *
 * @param takeTurn gets the turn among several processes, where the database does not order them
 *   itself, for a write of this name
 */
export function oneWriter<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
  takeTurn: TakeTurn = async () => ({ leave: () => {} }),
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

function queueTransactions(adapter: BaseDatabaseAdapter, takeTurn: TakeTurn): void {
  const queue = new Queue()
  const turns = new Map<TransactionId, Turn>()
  const begin = adapter.beginTransaction.bind(adapter)
  const commit = adapter.commitTransaction.bind(adapter)
  const rollback = adapter.rollbackTransaction.bind(adapter)
  const deleteMany = adapter.deleteMany.bind(adapter)

  adapter.beginTransaction = async (options) => {
    const done = await queue.enter()
    let turn: Turn | undefined
    const leave = async () => {
      try {
        await turn?.leave()
      } finally {
        done()
      }
    }
    try {
      const name = `queued-${randomUUID()}`
      turn = await takeTurn(adapter, name)
      const id = (await whenFree(() => begin(options))) ?? name
      turns.set(id, { ...turn, leave })
      afterCommitWork.set(id, [])
      return id
    } catch (error) {
      await leave()
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
      await turns.get(id)?.takeBack?.()
    } finally {
      await finish(id)
    }
  }

  // Payload deletes the jobs that are done in no transaction: with a save at the same moment SQLite
  // said that it is busy, and the job stayed. (MongoDB takes it; there, Payload also deletes locks
  // without `req` in the middle of a write, which would wait for itself.)
  adapter.deleteMany = async (args) => {
    const isQueued = args.collection === 'payload-jobs' && 'drizzle' in adapter
    if (!isQueued || (await args.req?.transactionID)) return deleteMany(args)
    const transactionID = await adapter.beginTransaction()
    try {
      await deleteMany({ ...args, req: { ...args.req, transactionID: transactionID ?? undefined } })
      await adapter.commitTransaction(transactionID ?? '')
    } catch (error) {
      await adapter.rollbackTransaction(transactionID ?? '')
      throw error
    }
  }

  async function finish(id: TransactionId): Promise<void> {
    const turn = turns.get(id)
    afterCommitWork.delete(id)
    turns.delete(id)
    await turn?.leave()
    // SQLite's driver opens a connection for each transaction, and gives it back between two turns
    // of the event loop: without one, a thousand writes in a row held gigabytes.
    await othersTurn()
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
