/** Asks for the second factor again where it was given too long ago. */
import type { PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { type FactorMark, factorObjection } from '../fresh-factor'

/** What `accounts/payload/session-gate.ts` says of whoever asks. What the system does in their name has none. */
export function factorMarkOf(req: Pick<PayloadRequest, 'user'>): FactorMark | undefined {
  return (req.user as { _secondFactor?: FactorMark } | null)?._secondFactor
}

/** @throws 403 `second-factor-again` */
export function requireFreshFactor(req: PayloadRequest): void {
  const { maxAge } = settings().secondFactor
  const refused = factorObjection(factorMarkOf(req), { maxAge, now: new Date() })
  if (refused) refuse(refused, req)
}
