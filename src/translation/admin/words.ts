/** The words of the translate view, in the language of the admin. */
import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { defaultLanguage, isLanguage, type Language } from '../../i18n/languages'
import { placeOf } from '../place'

/** These travel to the browser, so each is named; the admin is English where one is missing. */
const words: Partial<Record<Language, typeof en.translate>> = {
  en: en.translate,
  fr: fr.translate,
  uk: uk.translate,
  ar: ar.translate,
}

export function translateWords(adminLanguage: string) {
  const locale = isLanguage(adminLanguage) && words[adminLanguage] ? adminLanguage : defaultLanguage
  const messages = { translate: words[locale] ?? en.translate }
  return createTranslator({ locale, messages, namespace: 'translate' })
}

export type Words = ReturnType<typeof translateWords>

/** "Answer, paragraph 2" */
export function placeInWords(t: Words, segment: Parameters<typeof placeOf>[0]): string {
  const { field, kind, number } = placeOf(segment)
  const name = t(`places.${field}`)
  return kind === undefined ? name : t(`kinds.${kind}`, { field: name, number })
}
