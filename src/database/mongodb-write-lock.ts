/**
 * A write lock for MongoDB: transactions that write come one after the other, in however many
 * processes. Each begins by updating one document, so a second one conflicts there, before any hook
 * has run, and begins again. Nothing is conflicted later, and nothing has to be done over.
 *
 * The lock is part of the transaction: it goes with its commit or abort, and whoever lost it cannot
 * commit any more. MongoDB keeps the transaction of a process that was killed for a minute or more;
 * one that has done nothing for some seconds is therefore ended by whoever waits for it.
 * (docs/decisions/0002-one-writer.md has what was measured, and what was turned down.)
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter } from 'payload'
import { hasErrorLabel, WriteNotConfirmed, WriteTimeout } from './errors'
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

const patient: Patience = { lock: 25_000, idle: 5000, commit: 20_000 }

const collectionName = 'concord-locks'
const lock = { _id: 'write' as never }

/** To be called before the first transaction: within one, the document could not be made. */
export async function prepareLock({ connection }: MongooseAdapter): Promise<void> {
  await connection
    .collection(collectionName)
    .updateOne(lock, { $inc: { taken: 0 } }, { upsert: true })
}

/** Replaces the adapter's transactions by locked ones. */
export function lockTransactions(connected: BaseDatabaseAdapter, patience = patient): void {
  const adapter = connected as MongooseAdapter

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
    return id
  }

  adapter.commitTransaction = async (given) => {
    const session = take(adapter, await given)
    if (!session) return
    try {
      await commit(session, patience.commit)
    } finally {
      await session.endSession()
    }
  }

  adapter.rollbackTransaction = async (given) => {
    const session = take(adapter, await given)
    if (!session) return
    // Where the server is away there is nothing to abort: it ends what it hears no more of.
    await session.abortTransaction().catch(() => {})
    await session.endSession()
  }
}

/** From here on, Payload's operations do not find the session any more. */
function take(adapter: MongooseAdapter, id: number | string): Session | undefined {
  const session = adapter.sessions[id] as Session | undefined
  delete adapter.sessions[id]
  return session
}

async function acquire(
  adapter: MongooseAdapter,
  session: Session,
  { lock: patience, idle }: Patience,
): Promise<void> {
  const begun = performance.now()
  let looked = begun
  for (;;) {
    session.startTransaction({ writeConcern: { w: 'majority' } })
    try {
      await adapter.connection
        .collection(collectionName)
        .updateOne(lock, { $inc: { taken: 1 } }, { session })
      return
    } catch (error) {
      await session.abortTransaction().catch(() => {})
      if (!hasErrorLabel(error, 'TransientTransactionError')) throw error
      const now = performance.now()
      if (now - begun > patience) throw new WriteTimeout({ cause: error })
      if (now - looked > 1000) {
        looked = now
        await endIdleTransactions(adapter, idle)
      }
      await pause(2 + Math.random() * 8)
    }
  }
}

/** Our own user may see and end its own sessions without further rights. */
async function endIdleTransactions(adapter: MongooseAdapter, idle: number): Promise<void> {
  const admin = adapter.connection.getClient().db('admin')
  const sessions = await admin
    .aggregate<{ lsid: { id: unknown } }>([
      { $currentOp: { allUsers: false, idleSessions: true } },
      {
        $match: {
          appName,
          type: 'idleSession',
          'transaction.timeInactiveMicros': { $gt: idle * 1000 },
        },
      },
      { $project: { lsid: 1 } },
    ])
    .toArray()
  if (sessions.length === 0) return
  await admin.command({ killSessions: sessions.map(({ lsid }) => ({ id: lsid.id })) })
  const count = sessions.length
  adapter.payload.logger.warn({
    msg: `Ended ${count} transaction(s) of a process that did nothing for ${idle / 1000} seconds.`,
  })
}

/** Asks again for a commit whose answer was lost: the server knows what became of it. */
async function commit(session: Session, patience: number): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (!hasErrorLabel(error, 'UnknownTransactionCommitResult')) throw error
      if (performance.now() > until) throw new WriteNotConfirmed({ cause: error })
      await pause(50 + Math.random() * 150)
    }
  }
}
