/**
 * Parses the date of a page file: "02 Jul. 2024 14:08", in words of the file's language, or ISO
 * 8601.
 */
import { describe, type Language } from '../i18n/languages'
import { monthNames } from '../time/month-names'
import { instantAt } from '../time/wall-clock'

/**
 * Parses a date.
 *
 * @param timeZone in which a date without an offset is meant (IANA name)
 * @returns nothing where the text is no date, or no existing one (31 February)
 */
export function parseDate(
  text: string,
  { language, timeZone }: { language: Language; timeZone: string },
): Date | undefined {
  const time = '(?:[\\s,T،]+(\\d{1,2}):(\\d{2}))?'
  const words = new RegExp(
    `^(\\d{1,2})\\s+(\\p{L}[\\p{L}\\p{M}]*)\\.?,?\\s+(\\d{4})${time}$`,
    'u',
  ).exec(text)
  const iso = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${time}$`, 'u').exec(text)
  if (words) {
    const [, day, name = '', year, hour, minute] = words
    const month = monthNamed(name, language)
    return month === undefined ? undefined : instantAt([year, month, day, hour, minute], timeZone)
  }
  if (iso) {
    const [, year, month, day, hour, minute] = iso
    return instantAt([year, month, day, hour, minute], timeZone)
  }
  return undefined
}

/** 1 to 12 for a month's name or its abbreviation of three letters or more, in the language or English. */
function monthNamed(name: string, language: Language): number | undefined {
  const wanted = folded(name)
  if (wanted.length < 3) return undefined
  for (const conventions of [describe(language).conventions, 'en']) {
    const months = Array.from({ length: 12 }, (_, month) =>
      Object.values(monthNames(month, conventions)).map(folded),
    )
    const exact = months.findIndex((names) => names.includes(wanted))
    if (exact >= 0) return exact + 1
    const begun = months.flatMap((names, month) =>
      names.some((each) => each.startsWith(wanted)) ? [month] : [],
    )
    // "jui" could be juin or juillet: then it is no date.
    if (begun.length === 1 && begun[0] !== undefined) return begun[0] + 1
  }
  return undefined
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
