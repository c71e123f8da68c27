/** The message of a step: "Approved · Rita Reviewer · 24 Nov 2026, 14:58 UTC". */
import { momentIn, sideBySide } from '../../i18n/formatting'

/**
 * Formats a step.
 *
 * @param step and who in words of that language; at is ISO 8601
 */
export function stepMessage(
  { step, who, at }: { step: string; who: string; at: string },
  language: string,
): string {
  return sideBySide([step, who, momentIn(language, at)])
}
