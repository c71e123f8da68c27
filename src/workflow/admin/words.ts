/** The names of states and events in the language of the admin. */
import ar from '../../../messages/ar.json' with { type: 'json' }
import en from '../../../messages/en.json' with { type: 'json' }
import fr from '../../../messages/fr.json' with { type: 'json' }
import uk from '../../../messages/uk.json' with { type: 'json' }
import { isLanguage } from '../../i18n/languages'

const words = { en: en.workflow, fr: fr.workflow, uk: uk.workflow, ar: ar.workflow }

export function workflowWords(language: string): (typeof words)['en'] {
  return words[isLanguage(language) ? language : 'en']
}
