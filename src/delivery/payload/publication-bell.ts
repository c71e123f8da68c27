/**
 * The change stream of the publication log on MongoDB: wakes whoever waits for a publication. It is a hint and
 * no source: whoever is woken looks at the log, and whoever is not looks at it anyway a little later. So a
 * stream that dies, or never opens, costs milliseconds and loses nothing. SQLite has none.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { ofProcess } from '../../host/next-separate-modules'

/** Milliseconds after which a stream that ended is opened anew. */
const openAgainAfter = 2000

type ChangeStream = ReturnType<MongooseAdapter['connection']['watch']>
type Bell = {
  waiting: Set<() => void>
  stream?: ChangeStream | undefined
  /** Whether the server has said that it is listening. */
  isLive: boolean
  openFrom: number
}

const bells = ofProcess('publication-bells', () => new WeakMap<Payload, Bell>())

export type Listening = {
  /** Whether a publication would be told of at once. */
  isLive: boolean
  /** Ends when something was published since the listening began, after so many milliseconds at the latest. */
  heardWithin: (milliseconds: number) => Promise<void>
}

/** Begins to listen. Before the log is looked at: what is published after the look is heard, too. */
export function listenForPublications(payload: Payload): Listening & { stop: () => void } {
  const bell = bells.get(payload) ?? { waiting: new Set(), isLive: false, openFrom: 0 }
  bells.set(payload, bell)
  openStream(bell, payload)
  let go = () => {}
  const heard = new Promise<void>((resolve) => {
    go = resolve
  })
  bell.waiting.add(go)
  return {
    isLive: bell.isLive,
    async heardWithin(milliseconds) {
      const timer = setTimeout(go, milliseconds)
      await heard
      clearTimeout(timer)
    },
    stop: () => bell.waiting.delete(go),
  }
}

function openStream(bell: Bell, payload: Payload): void {
  if (payload.db.name !== 'mongoose' || bell.stream || performance.now() < bell.openFrom) return
  const { connection, collections } = payload.db
  const log = collections['publication-log']?.collection.collectionName
  if (!connection.db || !log) return
  const stream = connection.db
    .collection(log)
    .watch([{ $match: { operationType: 'insert' } }, { $project: { _id: 1, operationType: 1 } }])
  bell.stream = stream
  const end = () => {
    if (bell.stream !== stream) return
    Object.assign(bell, { stream: undefined, isLive: false })
    bell.openFrom = performance.now() + openAgainAfter
    void stream.close().catch(() => {}) // it is dead already
    ring(bell)
  }
  // The server answers each of the stream's questions with a token, also where nothing was published.
  stream.on('resumeTokenChanged', () => {
    bell.isLive = bell.stream === stream
  })
  stream.on('change', () => ring(bell))
  stream.on('error', end)
  stream.on('close', end)
}

function ring(bell: Bell): void {
  for (const go of bell.waiting) go()
}

/** Ends the stream: the process ends. */
export async function closeStream(payload: Payload): Promise<void> {
  const bell = bells.get(payload)
  if (bell) bell.openFrom = Number.POSITIVE_INFINITY
  await bell?.stream?.close()
}
