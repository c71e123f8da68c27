/**
 * The list of the site's languages. Everything else follows from it: addresses, the admin's
 * choices, the languages an account may work in, message files. A language is added here, with its
 * file in `messages/`, and nowhere else.
 */
const descriptions = {
  en: { ownName: 'English', englishName: 'English', direction: 'ltr', conventions: 'en-GB' },
  fr: { ownName: 'Français', englishName: 'French', direction: 'ltr', conventions: 'fr' },
  uk: { ownName: 'Українська', englishName: 'Ukrainian', direction: 'ltr', conventions: 'uk' },
  ar: { ownName: 'العربية', englishName: 'Arabic', direction: 'rtl', conventions: 'ar-u-nu-latn' },
} as const satisfies Record<string, Description>

type Description = {
  /** The language's name in the language itself, as a language switcher shows it. */
  ownName: string
  /** The name that the admin shows to people who may not read the language. */
  englishName: string
  direction: 'ltr' | 'rtl'
  /** The regional conventions for dates and numbers, as Intl takes them. */
  conventions: string
}

/** A BCP 47 language tag of the list. */
export type Language = keyof typeof descriptions

export const languages = Object.keys(descriptions) as [Language, ...Language[]]

/** The language of source editions, unless an editor says otherwise (design, section 2). */
export const defaultLanguage: Language = 'en'

/** Names, direction and conventions of a language of the list. */
export function describe(language: Language): Description {
  return descriptions[language]
}

/** Type guard: whether a value is a language of the list. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** The regional conventions of a language as Intl takes them; of one that is no language of the site, its own. */
export function localeOf(language: Language): string {
  return isLanguage(language) ? describe(language).conventions : language
}

/** The script in which a language is written: `Latn`, `Cyrl`, `Arab`. */
export function scriptOf(language: Language): string | undefined {
  return new Intl.Locale(localeOf(language)).maximize().script
}
