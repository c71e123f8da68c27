/** The message of a finding, in the language of whoever reads the translation. */
import type { Language } from '../../i18n/languages'
import { messageAt } from '../../i18n/message-at'
import { translatorFor } from '../../i18n/server/messages'
import type { Finding } from '../finding'

/** The message of a finding in a language; the name of its check where no message is known. */
export function findingMessage(
  { check, facts }: Pick<Finding, 'check' | 'facts'>,
  language: Language,
): string {
  const key = `translationChecks.findings.${check}.${facts.problem}`
  return messageAt(translatorFor(language), key, facts) ?? check
}
