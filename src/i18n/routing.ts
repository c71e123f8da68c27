import { defineRouting } from 'next-intl/routing'
import { defaultLanguage, languages } from './languages'

export const routing = defineRouting({
  locales: languages,
  defaultLocale: defaultLanguage,
  localePrefix: 'always',
  // The header would list languages in which a page does not exist; pages say it themselves.
  alternateLinks: false,
  // The address says the language. Nothing has to be remembered about a reader.
  localeCookie: false,
})
