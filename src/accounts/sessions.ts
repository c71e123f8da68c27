/** The sessions of an account, as its owner sees them, and what is left when some are ended. */
import { byProvider, lastPassed, type SecondFactor } from './second-factor'

export type StoredSession = {
  id: string
  createdAt?: string | Date | null
  expiresAt: string | Date
}

export type ListedSession = {
  id: string
  /** ISO 8601, UTC; nothing where it is not known. */
  began: string | null
  ends: string
  isOwn: boolean
  /** When it last gave the second factor. */
  gaveFactor: string | null
  by: 'password' | 'provider'
}

const iso = (moment: string | Date) => new Date(moment).toISOString()

/** Those that are not over, the newest first. */
export function listedSessions(
  sessions: readonly StoredSession[],
  { own, factor, now }: { own?: string; factor?: SecondFactor; now: Date },
): ListedSession[] {
  return sessions
    .filter(({ expiresAt }) => new Date(expiresAt) > now)
    .map(({ id, createdAt, expiresAt }) => ({
      id,
      began: createdAt ? iso(createdAt) : null,
      ends: iso(expiresAt),
      isOwn: id === own,
      gaveFactor: lastPassed(factor, id) ?? null,
      by: byProvider(factor, id) ? ('provider' as const) : ('password' as const),
    }))
    .sort((a, b) => b.ends.localeCompare(a.ends))
}

/** @param which one to end; without, all but one’s own */
export function sessionsLeft(
  sessions: readonly StoredSession[],
  { which, own }: { which?: string; own?: string },
): StoredSession[] {
  return sessions.filter(({ id }) => (which === undefined ? id === own : id !== which))
}
