/** Reasons for which accounts refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'last-admin': 409,
  'password-short': 400,
  'reset-asked': 429,
})
