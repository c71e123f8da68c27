/** The refusal of each fault of a request's body. */
import type { BodyFault } from '../../host/payload-request-bodies'
import type { Refusal } from '../../refusals/refusal'
import { refusal } from '../refusals'

const reasons: Record<Exclude<BodyFault, 'too-large'>, Refusal> = {
  'not-json': refusal('body-not-json'),
  'not-object': refusal('body-not-object', { facts: { example: '{"title": "…"}' } }),
  'form-broken': refusal('body-broken'),
  'too-deep': refusal('body-too-deep'),
}

/** @param limit in bytes, for what is too large */
export function bodyRefusal(fault: BodyFault, limit: number): Refusal {
  if (fault !== 'too-large') return reasons[fault]
  return refusal('body-too-large', { facts: { limit: limit / 1_000_000 } })
}
