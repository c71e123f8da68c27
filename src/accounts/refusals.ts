/** Reasons for which accounts refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'last-admin': 409,
  'password-short': 400,
  'password-long': 400,
  'password-blank': 400,
  'password-common': 400,
  'current-password-missing': 400,
  'current-password-wrong': 400,
  'name-unseen': 400,
  'name-taken': 400,
  'time-zone-unknown': 400,
  'reset-asked': 429,
  'too-many-attempts': 429,
  'webhook-address-wrong': 400,
  'second-factor-required': 401,
  'second-factor-wrong': 401,
  'second-factor-enrol': 403,
  'second-factor-own': 403,
  'second-factor-none': 409,
  'second-factor-there': 409,
  'second-factor-by-rest': 401,
})
