/** Reasons for which audit log refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'audit-log-only-read': 403,
})
