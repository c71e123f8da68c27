/** Reads numbers as a language writes them: 1,000.5, 1 000,5, ١٬٠٠٠٫٥. */
import { type Language, localeOf } from '../i18n/languages'
import { conventionsOf } from './conventions'

const spaces = ' \u00A0\u202F\u2009'

/** Replaces Arabic and Persian digits by 0 to 9; the text keeps its length. */
export function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

type Separators = { groups: string; decimals: string }

const known = new Map<Language, Separators>()

function separatorsOf(language: Language): Separators {
  const separators = known.get(language) ?? readSeparators(language)
  known.set(language, separators)
  return separators
}

function readSeparators(language: Language): Separators {
  const parts = new Intl.NumberFormat(localeOf(language)).formatToParts(12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value.trim() ?? ''
  const decimals = `${sign('decimal')}٫${conventionsOf(language).decimals}`
  // Spaces group in every language, as ISO 80000-1 has it; the point where it is not decimal.
  return { groups: `${spaces}٬${sign('group')}${decimals.includes('.') ? '' : '.'}`, decimals }
}

/** The decimal sign of a language. */
export function decimalOf(language: Language): string {
  return separatorsOf(language).decimals[0] ?? '.'
}

/** A pattern for one number, without a sign, after `withPlainDigits`. */
export function numberPattern(language: Language): string {
  const { groups, decimals } = separatorsOf(language)
  const grouped = [...groups].map((group) => `\\d{1,3}(?:[${group}]\\d{3}){1,6}(?!\\d)`).join('|')
  // A point before digits is decimal in every language: "2.1" names a version everywhere.
  return `(?:(?:${grouped}|\\d+)(?:[${decimals}.]\\d+)?)`
}

/** The value of what `numberPattern` matched. `foreign`: its decimal sign is another language's. */
export function valueIn(written: string, language: Language): { value: number; foreign: boolean } {
  const { groups, decimals } = separatorsOf(language)
  const parts = new RegExp(
    `^(\\d{1,3}(?:[${groups}]\\d{3}){1,6}(?!\\d)|\\d+)(?:([${decimals}.])(\\d+))?$`,
  ).exec(written)
  const [, whole = '', sign = '', fraction = ''] = parts ?? []
  return {
    value: Number(`${whole.replace(/\D/g, '')}.${fraction || 0}`),
    foreign: sign === '.' && !decimals.includes('.'),
  }
}
