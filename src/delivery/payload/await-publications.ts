/**
 * Long polling of the publication log, for the response cache in front of this process.
 *
 * An answer is about a moment after the question arrived: the log is looked at for each. So whoever
 * asks knows that what it keeps was right when it asked.
 */
import type { Payload } from 'payload'
import { nextScheduled } from '../../workflow/payload/next-scheduled'
import { listenForPublications } from './publication-bell'
import { newestPublication, type Publication, publicationsAfter } from './publication-log'

/** Milliseconds between two looks at the log, where nothing wakes whoever waits. */
const pause = 100
/** The same beside a change stream, which may be dead without having said so. */
const pauseBesideStream = 1000
/** How long it is remembered what is scheduled next. */
const scheduleLasts = 5000
/** What followed more than this many publications behind asks again at once. */
const most = 500

export type PublicationsAnswer = {
  /** Up to which row the one who asked knows the log, once it has read this. */
  number: number
  publications: Publication[]
  /** When something is scheduled to happen next, for those who ask: ISO 8601. */
  next?: string
  /** Whether the log is another one (a database was restored): nothing that was kept is right. */
  reset?: true
}

/**
 * @param after the row up to which the one who asks knows the log; nothing at its start
 * @param patience milliseconds after which it gets an answer also where nothing was published
 */
export async function awaitPublications(
  after: number | undefined,
  patience: number,
  payload: Payload,
): Promise<PublicationsAnswer> {
  const until = performance.now() + patience
  for (;;) {
    const listening = listenForPublications(payload)
    try {
      const newest = await newestPublication(payload)
      if (after === undefined) return { number: newest, publications: [] }
      if (newest < after) return { number: newest, publications: [], reset: true }
      if (newest > after) {
        const publications = await publicationsAfter(after, payload, most)
        return { number: publications.at(-1)?.number ?? after, publications }
      }
      const left = until - performance.now()
      if (left <= 0) return { number: after, publications: [] }
      const longest = listening.isLive ? pauseBesideStream : pause
      await listening.heardWithin(Math.min(left, longest))
    } finally {
      listening.stop()
    }
  }
}

let known: { asOf: number; next: Promise<string | undefined> } | undefined

/** When something is scheduled to happen next: until then, a cache in front may keep what it has. */
export function knownSchedule(payload: Payload): Promise<string | undefined> {
  const now = performance.now()
  if (!known || now - known.asOf > scheduleLasts) {
    const next = nextScheduled(payload)
    known = { asOf: now, next }
    next.catch(() => {
      known = undefined
    })
  }
  return known.next
}
