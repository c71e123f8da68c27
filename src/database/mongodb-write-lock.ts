/**
 * A write lock in MongoDB: transactions that write come one after the other, in however many
 * processes. Each begins by updating one document, so a second one conflicts there, before any hook
 * has run, and begins again. Nothing is conflicted later, and nothing has to be done over.
 *
 * The lock is part of the transaction: it goes with its commit or abort, and whoever lost it cannot
 * commit any more. MongoDB keeps the transaction of a process that was killed for a minute or more;
 * one that has done nothing for some seconds is therefore ended by whoever waits for it. A process
 * that lives shows it by a small question now and then, however long its hooks take.
 * (docs/decisions/0002-one-writer.md has what was measured, and what was turned down.)
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter } from 'payload'
import { hasErrorLabel, isSocketError, WriteNotConfirmed, WriteTimeout } from '../platform/outage'
import { appName } from './mongodb-options'

type Session = NonNullable<MongooseAdapter['sessions'][string]>

export type Patience = {
  /** Milliseconds to wait for the lock, an election of a new primary included. */
  lock: number
  /** Milliseconds without an operation after which another process's transaction is ended. */
  idle: number
  /** Milliseconds to ask for the outcome of a commit whose answer was lost. */
  commit: number
}

const patient: Patience = { lock: 25_000, idle: 6000, commit: 20_000 }
/** Milliseconds between two signs of life. */
const keepAliveEvery = 1500

const collectionName = 'concord-locks'
const lock = { _id: 'write' as never }

/**
 * Creates the lock's document; to be called before the first transaction, for within one it could
 * not be made.
 */
export async function prepareLock({ connection }: MongooseAdapter): Promise<void> {
  await connection
    .collection(collectionName)
    .updateOne(lock, { $inc: { taken: 0 } }, { upsert: true })
}

/** Replaces the adapter's transactions by locked ones. */
export function lockTransactions(connected: BaseDatabaseAdapter, patience = patient): void {
  const adapter = connected as MongooseAdapter
  const signs = new WeakMap<Session, () => Promise<void>>()
  /** From here on, Payload's operations do not find the session any more. */
  const take = async (id: number | string): Promise<Session | undefined> => {
    const session = adapter.sessions[id] as Session | undefined
    delete adapter.sessions[id]
    if (session) await signs.get(session)?.()
    return session
  }

  adapter.beginTransaction = async () => {
    const session = adapter.connection.getClient().startSession() as Session
    try {
      await acquire(adapter, session, patience)
    } catch (error) {
      await session.endSession()
      throw error
    }
    const id = randomUUID()
    adapter.sessions[id] = session
    signs.set(session, keepAlive(adapter, session))
    return id
  }

  adapter.commitTransaction = async (given) => {
    const session = await take(await given)
    if (!session) return
    try {
      await commit(session, patience.commit)
    } finally {
      await session.endSession()
    }
  }

  adapter.rollbackTransaction = async (given) => {
    const session = await take(await given)
    if (!session) return
    // Where the server is away there is nothing to abort: it ends what it hears no more of.
    await session.abortTransaction().catch(() => {})
    await session.endSession()
  }
}

/** @returns stops it, and waits for a question that is under way: the session is free then */
function keepAlive(adapter: MongooseAdapter, session: Session): () => Promise<void> {
  let asked: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // Where it fails, the next operation of the transaction does too, and says so.
    asked = adapter.connection
      .collection(collectionName)
      .findOne(lock, { session })
      .catch(() => {})
  }, keepAliveEvery).unref()
  return async () => {
    clearInterval(timer)
    await asked
  }
}

async function acquire(
  adapter: MongooseAdapter,
  session: Session,
  { lock: patience, idle }: Patience,
): Promise<void> {
  const begun = performance.now()
  let looked = begun
  let observed: Observed = new Map()
  for (;;) {
    session.startTransaction({ writeConcern: { w: 'majority' } })
    try {
      await adapter.connection
        .collection(collectionName)
        .updateOne(lock, { $inc: { taken: 1 } }, { session })
      return
    } catch (error) {
      await session.abortTransaction().catch(() => {})
      // Nothing was done yet, so it can be begun again, whatever broke.
      const again = hasErrorLabel(error, 'TransientTransactionError') || isSocketError(error)
      if (!again) throw error
      const now = performance.now()
      if (now - begun > patience) throw new WriteTimeout({ cause: error })
      if (now - looked > 1000) {
        looked = now
        observed = await endIdleTransactions(adapter, observed, idle)
      }
      await pause(2 + Math.random() * 8)
    }
  }
}

/** Of an open transaction: how long the server has worked for it, and since when that did not grow. */
type Observed = Map<string, { active: number; since: number }>

/** Our own user may see and end its own sessions without further rights. */
async function endIdleTransactions(
  adapter: MongooseAdapter,
  before: Observed,
  idle: number,
): Promise<Observed> {
  const admin = adapter.connection.getClient().db('admin')
  const sessions = await admin
    .aggregate<{
      lsid: { id: unknown }
      transaction: { parameters: { txnNumber: number }; timeActiveMicros: number }
    }>([
      { $currentOp: { allUsers: false, idleSessions: true } },
      { $match: { appName, type: 'idleSession', transaction: { $exists: true } } },
    ])
    .toArray()
  const now = performance.now()
  const observed: Observed = new Map()
  for (const { lsid, transaction } of sessions) {
    const key = `${lsid.id} ${transaction.parameters.txnNumber}`
    const active = Number(transaction.timeActiveMicros)
    const last = before.get(key)
    const since = last?.active === active ? last.since : now
    observed.set(key, { active, since })
    if (now - since < idle) continue
    await admin.command({ killSessions: [{ id: lsid.id }] })
    const seconds = Math.round((now - since) / 1000)
    adapter.payload.logger.warn({
      msg: `Ended a transaction of a process that did nothing for ${seconds} seconds.`,
    })
  }
  return observed
}

/** Asks again for a commit whose answer was lost: the server knows what became of it. */
async function commit(session: Session, patience: number): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      const unknown = hasErrorLabel(error, 'UnknownTransactionCommitResult') || isSocketError(error)
      if (!unknown) throw error
      if (performance.now() > until) throw new WriteNotConfirmed({ cause: error })
      await pause(50 + Math.random() * 150)
    }
  }
}
