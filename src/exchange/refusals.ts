/** Reasons for which exchange refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'export-status-unknown': 422,
  'export-empty': 404,
})
