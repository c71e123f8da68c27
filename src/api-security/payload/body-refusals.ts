/** The refusal of each fault of a request's body. */
import { type BodyFault, largestBody } from '../../host/payload-request-bodies'
import type { Refusal } from '../../refusals/refusal'
import { refusal } from '../refusals'

export const reasons: Record<BodyFault, Refusal> = {
  'not-json': refusal('body-not-json'),
  'not-object': refusal('body-not-object', { facts: { example: '{"title": "…"}' } }),
  'form-broken': refusal('body-broken'),
  'too-large': refusal('body-too-large', { facts: { limit: largestBody / 1_000_000 } }),
}
