/** Reasons for which nothing goes into the trash or comes out of it, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'trash-alone': 400,
  'in-trash': 409,
  'trash-scheduled': 409,
  'trash-in-release': 409,
  'source-in-trash': 409,
})
