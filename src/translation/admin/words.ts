/** The words of translation's own screens, in the language of the admin. */
import { createTranslator } from 'use-intl/core'
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { isLanguage, type Language } from '../../i18n/languages'

type Words = Pick<typeof en, 'files' | 'workflow'>

/** These travel to the browser, so each is named; the admin is English where one is missing. */
const words: Partial<Record<Language, Words>> & { en: Words } = {
  en: { files: en.files, workflow: en.workflow },
  fr: { files: fr.files, workflow: fr.workflow },
  uk: { files: uk.files, workflow: uk.workflow },
  ar: { files: ar.files, workflow: ar.workflow },
}

/** About files that are exported and imported. */
export function fileWords(language: string) {
  return createTranslator({ ...known(language), namespace: 'files' })
}

/** About what the checks found. */
export function checkWords(language: string) {
  return createTranslator({ ...known(language), namespace: 'workflow.checks' })
}

function known(language: string): { locale: Language; messages: Words } {
  const locale = isLanguage(language) && words[language] ? language : 'en'
  return { locale, messages: words[locale] ?? words.en }
}
