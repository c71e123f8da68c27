import { conventionsOf } from './conventions'
import { monthsOf } from './months'
import type { Quantity, Reader } from './quantity'
import { attacks, findAll, without, word } from './quantity'

const space = '[ \\u00A0\\u202F]'

/**
 * Extracts dates with a month: 2 July 2024, July 2, 2024, July 2024, 2 July, le 11-Septembre, and in
 * figures 02/07/2024, 2.7.2024, 2024-07-02. Days come first, as in all our languages; a month above 12
 * shows that they do not. A year alone is a number.
 */
export const readDates: Reader = (text, language) => {
  const { ordinals, ofYear, regions } = conventionsOf(language)
  const { pattern: names, monthOf } = monthsOf(language, regions)
  const rank = ordinals ? `(?:(?:${ordinals})(?!\\p{L}))?` : ''
  const link = ofYear ? `(?:${word(ofYear)}${space})?` : ''
  // The Arab world has two sets of names, and often gives both: شباط/فبراير.
  const month = `(?<![\\p{L}])(?<month>${names})(?:\\s?/\\s?${names})?(?!\\p{L})\\.?`
  const year = `(?<year>(?:1\\d|20)\\d\\d)(?!\\d)`
  const day = `(?<!\\d)(?<day>\\d{1,2})${rank}`
  const forms = [
    `${day}(?:${space}${link}|[-\u2011])${month}(?:,?${space}${link}${year})?`,
    `${month}${space}(?<day>\\d{1,2})(?!\\d)${rank}(?:[-–](?<last>\\d{1,2})(?!\\d))?(?:,?${space}${year})?`,
    `${month},?${space}${link}${year}`,
    `(?<!\\d)(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`,
    `(?<!\\d)(?<day>\\d{1,2})[-/.](?<number>\\d{1,2})[-/.]${year}`,
  ]
  const found: Quantity[] = language === 'en' ? readAttacks(text) : []
  for (const form of forms) {
    for (const match of findAll(without(text, found), form)) {
      const start = match.index
      const end = start + match[0].length
      const groups = match.groups ?? {}
      const [m, d] = inOrder(
        groups.month ? monthOf(groups.month) : Number(groups.number),
        Number(groups.last ?? groups.day ?? 0),
      )
      if (m < 1 || m > 12 || d > 31) continue
      const key = [groups.year ?? '', m, d || ''].join('-')
      found.push({ kind: 'date', key, written: match[0].trim(), start, end })
      // "July 9–11, 2024" is "9–11 July 2024": a number, and a date.
      if (groups.last && groups.day) {
        found.push({
          kind: 'number',
          key: groups.day,
          value: Number(groups.day),
          written: groups.day,
          start,
          end,
        })
      }
    }
  }
  return found
}

/** "9/11" is no fraction: it names a day, month first, wherever English is written. */
function readAttacks(text: string): Quantity[] {
  return findAll(text, '(?<![\\d./§-])9/11(?![\\d/])').map(({ index, 0: written }) => ({
    ...{ kind: 'date', key: attacks, written },
    ...{ start: index, end: index + written.length },
  }))
}

function inOrder(month: number, day: number): [month: number, day: number] {
  return month > 12 && day <= 12 ? [day, month] : [month, day]
}
