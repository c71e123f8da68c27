/** The message of a finding in a language: what would be wrong, where, and what to do. */
import { isolated, languageIn } from '../../i18n/formatting'
import { describe, isLanguage, type Language } from '../../i18n/languages'
import { messageAt } from '../../i18n/message-at'
import { translatorFor } from '../../i18n/server/messages'
import type { Finding } from '../readiness'

export function findingMessage(
  { code, title, language, field, facts = {} }: Finding,
  inLanguage: Language,
): string {
  const t = translatorFor(inLanguage)
  const [name = ''] = (field ?? '').split('.')
  const { other, target = '' } = facts
  // From right to left, the marks of a title in another script would stand at its wrong end.
  const shown = title || t('workflow.untitled')
  return t(`releases.findings.${code}`, {
    title: describe(inLanguage).direction === 'rtl' ? isolated(shown) : shown,
    language: languageIn(inLanguage, language),
    field: messageAt(t, `contentFields.${name}`) ?? name,
    target,
    other: isLanguage(other) ? languageIn(inLanguage, other) : '',
  })
}
