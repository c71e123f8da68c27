/** The words of export and import in the language of the admin. */
import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { isLanguage, type Language } from '../../i18n/languages'

type Words = typeof en.exchangeDesk

/** These travel to the browser, so each is named; the admin is English where one is missing. */
const words: Partial<Record<Language, Words>> & { en: Words } = {
  en: en.exchangeDesk,
  fr: fr.exchangeDesk,
  uk: uk.exchangeDesk,
  ar: ar.exchangeDesk,
}

export type Say = ReturnType<typeof exchangeWords>

/** @param language of the admin: `say('line', { line: 7 })` */
export function exchangeWords(language: string) {
  const known = isLanguage(language) && words[language]
  const locale = known ? language : 'en'
  return createTranslator<Words>({ locale, messages: known || words.en })
}
