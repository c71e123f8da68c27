import type messages from '../../messages/en.json'
import type { Language } from './languages'

/** English is the type of all messages: a missing key does not compile. */
declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}
