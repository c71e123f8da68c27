/** Reasons for which machine translation refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'machine-codes-lost': 422,
  'machine-no-answer': 422,
  'machine-too-long': 422,
  'machine-language-unsupported': 422,
  'machine-key-refused': 503,
  'machine-slow-down': 503,
  'machine-rejected': 503,
  'machine-unavailable': 503,
  'machine-timeout': 503,
  'machine-broken-answer': 503,
})
