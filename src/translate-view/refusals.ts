/** Reasons for which translate view refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'segments-malformed': 422,
  'segment-empty': 422,
  'finding-unknown': 422,
  'ignore-reason-missing': 422,
  'machine-has-words': 422,
})
