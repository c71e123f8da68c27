/** The message of what a check found, for whoever reads the translation. */
import type { Language } from '../../i18n/languages'
import { wordsIn } from '../../i18n/server/messages'
import type { Finding } from '../finding'

export function findingMessage(
  { check, facts }: Pick<Finding, 'check' | 'facts'>,
  language: Language,
): string {
  const key = `translationChecks.findings.${check}.${facts.problem}`
  return wordsIn(language)(key as never, facts as never)
}
