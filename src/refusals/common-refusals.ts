/** Refusal codes that every chapter may use for invalid input. */
import { refusals } from './refusal'

export const refusal = refusals({
  'language-unknown': 400,
  'time-zone-unknown': 400,
  'reason-missing': 422,
  'text-expected': 422,
  'text-too-long': 422,
  'choice-unknown': 422,
  'whole-number-expected': 422,
  'export-format-unknown': 422,
})
