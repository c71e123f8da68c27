/** Finds names of months in a text, in any form. */
import { type Language, localeOf } from '../i18n/languages'
import { monthNames } from '../time/month-names'

export type Months = {
  /** Finds any name of a month. */
  pattern: string
  /** 1 to 12. */
  monthOf: (name: string) => number
}

const known = new Map<Language, Months>()

/**
 * The names of months in a language, and a pattern for them.
 *
 * @param regions other names: those that Intl knows of these
 */
export function monthsOf(language: Language, regions: readonly string[]): Months {
  const months = known.get(language) ?? read(language, regions)
  known.set(language, months)
  return months
}

function read(language: Language, regions: readonly string[]): Months {
  const tags = [localeOf(language), ...regions]
  const patterns = Array.from({ length: 12 }, (_, month) =>
    [...new Set(tags.flatMap((tag) => namesOf(month, tag)))]
      // "juill" before "jui": the longer name is the one that is meant.
      .sort((a, b) => b.length - a.length)
      .join('|'),
  )
  const pattern = `(?:${patterns.join('|')})`
  const whole = patterns.map((names) => new RegExp(`^(?:${names})$`, 'u'))
  return { pattern, monthOf: (name) => whole.findIndex((names) => names.test(name)) + 1 }
}

/** Patterns for the names of one month, 0 to 11. */
function namesOf(month: number, tag: string): string[] {
  const { long, longInDate, shortInDate } = monthNames(month, tag)
  const short = shortInDate.replace(/\.$/, '')
  // A language that says "липень" but "4 липня" inflects it further: "у липні".
  if (long !== longInDate) return [`${either(common(long, longInDate))}\\p{L}{1,4}`, either(short)]
  // The United Nations write يوليه where the press writes يوليو.
  if (long.endsWith('يو')) return [long, long.replace(/و$/, 'ه')]
  return [either(long), either(short)]
}

function common(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}

/** A name, also with a capital at the head of a sentence. */
function either(name: string): string {
  const [first = '', ...rest] = name
  const upper = first.toLocaleUpperCase()
  return `${upper === first ? first : `[${first}${upper}]`}${rest.join('')}`
}
