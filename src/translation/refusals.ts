/** Reasons for which translation refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'may-not-write': 403,
  'translation-expected': 422,
  'segment-unknown': 422,
  'segment-codes': 422,
  'segments-open': 422,
  'segments-copied': 422,
  'segments-faulty': 422,
  'machine-not-set-up': 422,
  'machine-drafts-stay': 422,
})
