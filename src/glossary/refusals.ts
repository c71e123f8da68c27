/** Reasons for which glossary refuses something, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'term-name-malformed': 400,
  'term-name-taken': 400,
  'term-entries-missing': 400,
  'term-empty': 400,
  'term-doubled': 400,
})
