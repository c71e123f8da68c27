import type { Language } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

/** How long a text is in a language, against English; measured on the demo's paragraphs. */
const relative: Partial<Record<Language, number>> = { en: 1, fr: 1.2, uk: 1, ar: 0.9 }

/** Short texts vary more: "FAQ" is "Questions fréquentes". In characters. */
const slack = 15

/**
 * Check: the target is not much shorter or longer than one expects of the source, in its two
 * languages.
 */
export const length: Check = ({ source, target, sourceLanguage, targetLanguage }) => {
  const from = wordsOf(source).trim().length
  const to = wordsOf(target).trim().length
  const expected = (from * (relative[targetLanguage] ?? 1)) / (relative[sourceLanguage] ?? 1)
  const facts = { source: from, target: to }
  if (to < expected * 0.75 - slack) return [{ problem: 'short', ...facts }]
  if (to > expected * 1.5 + slack * 2) return [{ problem: 'long', ...facts }]
  return []
}
