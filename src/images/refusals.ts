/** Reasons for which images refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'image-missing': 400,
  'image-unreadable': 400,
  'may-not-take-down': 403,
  'image-fixed': 409,
  'image-in-use': 409,
  'taken-down-already': 409,
  'not-taken-down': 409,
  'image-too-large': 413,
  'take-down-reason-missing': 422,
})
