/** The message of a step: "Approved · Rita Reviewer · 24 Nov 2026, 14:58 CET". */
import { momentIn, type Reader, sideBySide } from '../../i18n/formatting'

/**
 * Formats a step.
 *
 * @param step and who in words of the reader’s language; at is ISO 8601
 */
export function stepMessage(
  { step, who, at }: { step: string; who: string; at: string },
  reader: Reader,
): string {
  return sideBySide([step, who, momentIn(reader, at)])
}
