/** "Approve · Rita Reviewer · 24 Nov 2026, 14:58 UTC" */
import { momentIn, sideBySide } from '../../i18n/in-words'
import type { LastStep } from '../payload/stored'

/** @param step what the step is called in that language */
export function stepInWords(step: string, { name, at }: LastStep, language: string): string {
  return sideBySide([step, name, momentIn(language, at)])
}
