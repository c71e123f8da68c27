/** Reasons for which files refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'file-expected': 422,
  'file-refused': 422,
  'import-too-large': 413,
  'imports-busy': 503,
})
