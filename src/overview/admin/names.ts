/** How the views name languages and days, in the language of the admin. */
import { describe, type Language } from '../../i18n/languages'

export function languageIn(adminLanguage: string, language: Language): string {
  const names = new Intl.DisplayNames([adminLanguage], { type: 'language' })
  return names.of(language) ?? describe(language).englishName
}

/** On the server the reader's time zone is not known: the day in UTC. */
export function dayIn(adminLanguage: string, at: string): string {
  const format = new Intl.DateTimeFormat(adminLanguage, { dateStyle: 'medium', timeZone: 'UTC' })
  return format.format(new Date(at))
}
