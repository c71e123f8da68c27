/** Reasons for which database refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'database-unavailable': 503,
  'database-busy': 503,
  'write-not-confirmed': 503,
})
