/** The words of translation's own screens, in the language of the admin. */
import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { defaultLanguage, isLanguage, type Language } from '../../i18n/languages'
import { placeOf } from '../place'

type AllWords = typeof en
type Messages = Pick<AllWords, 'exchangeDesk' | 'files' | 'translate' | 'workflow'>

const chosen = ({ exchangeDesk, files, translate, workflow }: AllWords): Messages => ({
  exchangeDesk,
  files,
  translate,
  workflow,
})

/** These travel to the browser, so each is named; the admin is English where one is missing. */
const words: Partial<Record<Language, Messages>> = {
  en: chosen(en),
  fr: chosen(fr),
  uk: chosen(uk),
  ar: chosen(ar),
}

function known(language: string): { locale: Language; messages: Messages } {
  const locale = isLanguage(language) && words[language] ? language : defaultLanguage
  return { locale, messages: words[locale] ?? chosen(en) }
}

/** About files that are exported and imported. */
export function fileWords(adminLanguage: string) {
  return createTranslator({ ...known(adminLanguage), namespace: 'files' })
}

/** About export and import of translations. */
export function exchangeWords(adminLanguage: string) {
  return createTranslator({ ...known(adminLanguage), namespace: 'exchangeDesk' })
}

export type Say = ReturnType<typeof exchangeWords>

/** About what the checks found. */
export function checkWords(adminLanguage: string) {
  return createTranslator({ ...known(adminLanguage), namespace: 'workflow.checks' })
}

/** About the work on segments. */
export function translateWords(adminLanguage: string) {
  return createTranslator({ ...known(adminLanguage), namespace: 'translate' })
}

export type Words = ReturnType<typeof translateWords>

/** "Answer, paragraph 2" */
export function placeInWords(t: Words, segment: Parameters<typeof placeOf>[0]): string {
  const { field, kind, number } = placeOf(segment)
  const name = t(`places.${field}`)
  return kind === undefined ? name : t(`kinds.${kind}`, { field: name, number })
}
