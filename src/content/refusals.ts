/** Reasons for which content refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'address-not-allowed': 400,
  'node-not-allowed': 400,
  'reference-missing': 400,
  'faq-placed-twice': 400,
  'number-fixed': 400,
  'number-given': 400,
  'number-taken': 400,
  'structure-follows-source': 400,
  'identity-fixed': 400,
  'source-missing': 400,
  'source-exists': 400,
  'translation-exists': 409,
  'translation-in-trash': 409,
  'same-language': 400,
  'slug-reserved': 409,
  'slug-taken': 409,
  'still-used': 409,
  'in-earlier-version': 409,
  'was-published': 409,
  'stale-revision': 409,
  'field-empty': 422,
})
