/** Reasons for which the calendar refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'month-unknown': 422,
  'day-unknown': 422,
  'person-unknown': 422,
  'too-many-feeds': 409,
  'feed-for-people': 403,
})
