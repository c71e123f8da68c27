/** How a language writes numbers: 1,000.5, 1 000,5, ١٬٠٠٠٫٥. */
import { describe, type Language } from '../../i18n/languages'

const spaces = ' \u00A0\u202F\u2009'

/** Arabic and Persian digits as 0 to 9; the text keeps its length. */
export function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

export type NumberForm = { pattern: string; decimal: string }

/**
 * A pattern for one number, without a sign, after `withPlainDigits`. Groups are of three and keep
 * to one separator. Spaces group in every language, as ISO 80000-1 writes numbers.
 */
export function numberFormOf(language: Language): NumberForm {
  const parts = new Intl.NumberFormat(describe(language).conventions).formatToParts(12345.6)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const decimal = sign('decimal') || '.'
  const groups = `${spaces}${sign('group').trim()}٬${decimal === ',' ? '.' : ''}`
  const grouped = [...new Set(groups)]
    .map((group) => `\\d{1,3}(?:[${group}]\\d{3})+(?!\\d)`)
    .join('|')
  // A point is read as a decimal sign in every language: "2.1" names a version everywhere.
  return { pattern: `(?:(?:${grouped}|\\d+)(?:[${decimal}.٫]\\d+)?)`, decimal }
}

/** The value of what `numberFormOf` found. `foreign`: its decimal sign is another language's. */
export function valueIn(written: string, { decimal }: NumberForm) {
  const groups = new RegExp(`[${spaces}٬,.](?=\\d{3}(?!\\d))`, 'g')
  const fraction = new RegExp(`[${decimal}٫]\\d+$`).exec(written)?.[0]
  const point = fraction ? undefined : /\.\d+$/.exec(written)?.[0]
  // "1.000" where the point groups; "2.125" where it does not.
  const isPointDecimal = point !== undefined && !(decimal === ',' && point.length === 4)
  const tail = fraction ?? (isPointDecimal ? point : '')
  const whole = (tail ? written.slice(0, -tail.length) : written).replace(groups, '')
  return {
    value: Number(`${whole}${tail ? `.${tail.slice(1)}` : ''}`),
    foreign: isPointDecimal && decimal !== '.',
  }
}
