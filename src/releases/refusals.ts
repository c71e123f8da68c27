/** Reasons for which releases refuse something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'may-not-release': 403,
  'release-ended': 409,
  'release-is-scheduled': 409,
  'release-not-scheduled': 409,
  'release-not-ready': 409,
  'release-empty': 409,
  'release-not-published': 409,
  'release-changed': 409,
  'release-blocked': 409,
  'member-failed': 409,
  'member-twice': 409,
  'member-changed': 409,
  'member-not-here': 422,
  'member-missing': 422,
  'members-missing': 422,
  'release-too-large': 422,
  'release-name-missing': 422,
  'release-event-unknown': 422,
  'time-skipped': 422,
})
