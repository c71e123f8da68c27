/**
 * The turn to write, among several processes on one MongoDB (design, section 10: with several
 * processes the order must come from the database, not from memory). One document is the turn:
 * inserting it is atomic on every server that speaks the protocol, transactions or not. It also
 * says which write is under way, so that one whose process died can be taken back.
 */
import { setTimeout as pause } from 'node:timers/promises'

type Turn = { _id: string; holder: string; until: Date }

/** What of a MongoDB collection is needed here. */
export type Turns = {
  insertOne: (turn: Turn) => Promise<unknown>
  findOne: (filter: { _id: string }) => Promise<Turn | null>
  deleteOne: (filter: Partial<Turn>) => Promise<unknown>
  updateOne: (
    filter: Partial<Turn>,
    update: { $set: Partial<Turn> },
  ) => Promise<{ matchedCount: number }>
}

/** Milliseconds after which the turn of a process that died is taken from it. */
const lease = 10_000
const _id = 'writer'

/**
 * @param holder names the write, once and for ever
 * @param takeBack undoes what a write that was cut off has changed; it may be asked twice
 * @param patience milliseconds to wait at most
 * @returns what to call when the write is committed or rolled back
 * @throws when the turn did not come in time
 */
export async function takeTurn(
  turns: Turns,
  {
    holder,
    takeBack,
    patience = 60_000,
  }: { holder: string; takeBack: (holder: string) => Promise<void>; patience?: number },
): Promise<() => Promise<void>> {
  const deadline = Date.now() + patience
  while (!(await claimed(turns, { holder, takeBack }))) {
    if (Date.now() > deadline) {
      throw new Error('A write waited too long for its turn among the processes. Try again.')
    }
    await pause(2 + Math.random() * 10)
  }
  const renewing = setInterval(() => {
    turns.updateOne({ _id, holder }, { $set: { until: afterLease() } }).catch(() => {
      // The database is away; the write itself will say so.
    })
  }, lease / 3)
  renewing.unref()
  return async () => {
    clearInterval(renewing)
    await turns.deleteOne({ _id, holder })
  }
}

async function claimed(
  turns: Turns,
  { holder, takeBack }: { holder: string; takeBack: (holder: string) => Promise<void> },
): Promise<boolean> {
  try {
    await turns.insertOne({ _id, holder, until: afterLease() })
    return true
  } catch (error) {
    if ((error as { code?: number }).code !== 11000) throw error
  }
  const held = await turns.findOne({ _id })
  if (!held || held.until.getTime() >= Date.now()) return false
  // Its process was killed between two renewals. One of those who see it takes the write back.
  const { matchedCount } = await turns.updateOne(
    { _id, holder: held.holder, until: held.until },
    { $set: { until: afterLease() } },
  )
  if (matchedCount === 0) return false
  await takeBack(held.holder)
  await turns.deleteOne({ _id, holder: held.holder })
  return false
}

function afterLease(): Date {
  return new Date(Date.now() + lease)
}
