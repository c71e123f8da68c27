/**
 * Presence: who has a document open now, whether they read or write, and whose turn it is. Nobody is locked
 * out; whoever wants to write asks, and whoever writes hands over or goes on.
 *
 * Each window reports itself again and again (a heartbeat), and what is said between two people stands in
 * their own reports: so nobody writes what another has said, and there is nothing to clean up but silence.
 */
import { refusal as invalid } from '../refusals/common-refusals'
import type { Refusal } from '../refusals/refusal'

const doings = ['reading', 'writing'] as const
export type Doing = (typeof doings)[number]

const replies = ['handed-over', 'not-now'] as const
/** `to` is the id of the request that it answers. */
export type Reply = { to: string; says: (typeof replies)[number] }

/** What a window says of itself. */
export type Report = {
  /** A name that the window gave itself. */
  tab: string
  doing: Doing
  /** The id of its request for a turn, as long as it waits. */
  asks?: string
  replies: Reply[]
}

/** A window that has a document open, as it is kept. */
export type Visit = Report & {
  /** One per document, person and window. */
  key: string
  document: string
  person: string
  name: string
  /** Of the login, so that a logout ends it. */
  session: string
  /** When it began what it is doing. */
  since: Date
  seenAt: Date
}

/** What others are told of a visit. */
export type Other = Omit<Report, 'tab'> & {
  key: string
  name: string
  /** Another window of whoever asks. */
  isYou: boolean
  since: string
}

/** Milliseconds of silence after which a window counts as closed. */
export const silence = 60_000
/** Milliseconds after which a report that says nothing new is written all the same. */
const rest = 20_000
/** Windows of one person on one document; more are not shown. */
export const mostTabs = 10
/** People who wait for a reply at once. */
const mostReplies = 20

const name = /^[\w-]{8,64}$/

/** Parses a report; `undefined` for a window that closes. */
export function reportFrom(said: Record<string, unknown>): Report | Refusal {
  const { tab, doing, asks, replies: given = [] } = said
  if (!isName(tab)) return invalid('text-expected', { field: 'tab', facts: { field: 'tab' } })
  const known = doings.find((each) => each === doing)
  if (!known) return unknownChoice('doing', doings)
  if (asks !== undefined && asks !== null && !isName(asks)) {
    return invalid('text-expected', { field: 'asks', facts: { field: 'asks' } })
  }
  if (!Array.isArray(given) || given.length > mostReplies || !given.every(isReply)) {
    return unknownChoice('replies', replies)
  }
  return {
    ...{ tab, doing: known },
    ...(isName(asks) && { asks }),
    replies: given.map(({ to, says }) => ({ to, says })),
  }
}

/** Type guard: whether a value can name a window of somebody. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && name.test(value)
}

function isReply(value: unknown): value is Reply {
  if (typeof value !== 'object' || value === null) return false
  const { to, says } = value as Partial<Reply>
  return isName(to) && replies.some((each) => each === says)
}

function unknownChoice(field: string, choices: readonly string[]): Refusal {
  return invalid('choice-unknown', { field, facts: { field, choices: choices.join(', ') } })
}

type Reporter = Pick<Visit, 'key' | 'document' | 'person' | 'name' | 'session'>

/**
 * The visit that follows a report.
 *
 * @returns also whether it has to be written: a report that says nothing new is, at most, one write in 20 seconds
 */
export function visitAfter(
  before: Visit | undefined,
  report: Report,
  reporter: Reporter,
  now: Date,
): { visit: Visit; isDue: boolean } {
  const known = before && isHere(before, now) ? before : undefined
  const isSame = known?.doing === report.doing
  const visit = { ...report, ...reporter, since: known && isSame ? known.since : now, seenAt: now }
  const isDue =
    !known ||
    !isSame ||
    known.session !== reporter.session ||
    known.asks !== report.asks ||
    JSON.stringify(known.replies) !== JSON.stringify(report.replies) ||
    now.getTime() - known.seenAt.getTime() >= rest
  return { visit, isDue }
}

/** Whether somebody was seen so lately that they count as present. */
export function isHere({ seenAt }: Pick<Visit, 'seenAt'>, now: Date): boolean {
  return now.getTime() - seenAt.getTime() < silence
}

/** The other windows, whoever writes first, then by how long they are here. */
export function othersOf(visits: readonly Visit[], own: Reporter, now: Date): Other[] {
  const order = ({ doing, since }: Visit) => `${doing === 'writing' ? 0 : 1}${since.toISOString()}`
  return visits
    .filter((visit) => visit.key !== own.key && isHere(visit, now))
    .sort((one, other) => order(one).localeCompare(order(other)))
    .map(({ key, name, person, doing, since, asks, replies }) => ({
      ...{ key, name, isYou: person === own.person, doing, since: since.toISOString() },
      ...(asks && { asks }),
      replies,
    }))
}

/**
 * Milliseconds until a window should report again: what is said between two people arrives within seconds, and
 * somebody alone costs little.
 */
export function pauseAfter(others: readonly Pick<Other, 'isYou'>[], { doing }: Report): number {
  if (others.some(({ isYou }) => !isYou)) return 3000
  return doing === 'writing' ? 6000 : 15_000
}

/** Requests for a turn that wait for a window’s reply: of other people, while it writes. */
export function requestsFor(own: Report, others: readonly Other[]): Other[] {
  if (own.doing !== 'writing') return []
  return others.filter(
    ({ isYou, asks }) => !isYou && asks && !own.replies.some(({ to }) => to === asks),
  )
}

/** What others have replied to a window’s request; who hands over counts before who does not. */
export function replyTo(
  request: string | undefined,
  others: readonly Other[],
): { name: string; says: Reply['says'] } | undefined {
  const said = others.flatMap(({ name, replies }) =>
    replies.flatMap(({ to, says }) => (to === request ? [{ name, says }] : [])),
  )
  return said.find(({ says }) => says === 'handed-over') ?? said[0]
}
