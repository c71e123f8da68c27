/** The names of states and events in the language of the admin. */
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { isLanguage, type Language } from '../../i18n/languages'

type Words = typeof en.workflow

/** These travel to the browser, so each is named; the admin is English where one is missing. */
const words: Partial<Record<Language, Words>> & { en: Words } = {
  en: en.workflow,
  fr: fr.workflow,
  uk: uk.workflow,
  ar: ar.workflow,
}

export function workflowWords(language: string): Words {
  return (isLanguage(language) && words[language]) || words.en
}
