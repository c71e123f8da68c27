/** Reasons for which a question about the state of translations is refused, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({ 'month-malformed': 422 })
