/** One page of the list of pages: by date or by letter, of a year, some at a time. */
import type { Language } from '../i18n/languages'
import { alphabetOf, letterOf } from './alphabet'
import type { ListedPage } from './directory'

/** What the list is asked for; everything is optional. */
export type ListQuery = { page?: string; year?: string; letter?: string }

export type PageList = {
  pages: ListedPage[]
  /** How many there are in all, with this letter and of this year. */
  total: number
  page: number
  pageCount: number
  year?: number
  letter?: string
  /** The years in which pages were updated last, the newest first. */
  years: number[]
  /** The alphabet, each with whether a title begins with it. */
  letters: { letter: string; isUsed: boolean }[]
}

export const pageSize = 25

type Setting = { language: Language; timeZone: string }

/**
 * Makes one page of the list.
 *
 * @param pages of one language, those with the newest update first
 * @returns nothing where there is no such page, year or letter
 */
export function pageList(
  pages: ListedPage[],
  asked: ListQuery,
  setting: Setting,
): PageList | undefined {
  const { letters, years, letterOfPage, yearOfPage } = sorted(pages, setting)
  const page = numberFrom(asked.page) ?? 1
  const year = asked.year === undefined ? undefined : numberFrom(asked.year)
  const letter = letters.find((each) => each.letter === asked.letter?.normalize('NFC'))?.letter
  if (asked.page !== undefined && numberFrom(asked.page) === undefined) return undefined
  if (asked.year !== undefined && !years.includes(year ?? 0)) return undefined
  if (asked.letter !== undefined && letter === undefined) return undefined
  const chosen = pages.filter(
    (each) =>
      (year === undefined || yearOfPage.get(each) === year) &&
      (letter === undefined || letterOfPage.get(each) === letter),
  )
  const inOrder = letter === undefined ? chosen : byTitle(chosen, setting.language)
  const pageCount = Math.max(1, Math.ceil(inOrder.length / pageSize))
  if (page > pageCount) return undefined
  return {
    pages: inOrder.slice((page - 1) * pageSize, page * pageSize),
    total: inOrder.length,
    ...{ page, pageCount, years, letters },
    ...(year !== undefined && { year }),
    ...(letter !== undefined && { letter }),
  }
}

/** The query of a list, in the one order that its address has; nothing for the list itself. */
export function listQuery({ page = 1, year, letter }: Partial<PageList>): string {
  const query = new URLSearchParams()
  if (page > 1) query.set('page', String(page))
  if (year !== undefined) query.set('year', String(year))
  if (letter !== undefined) query.set('letter', letter)
  return query.size > 0 ? `?${query}` : ''
}

/**
 * The numbers to offer beneath a list: the first, the last, and those about the one at hand.
 *
 * @returns `null` where some are left out
 */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount]
  const shown = [...new Set(wanted)].filter((each) => each >= 1 && each <= pageCount)
  return shown
    .sort((one, other) => one - other)
    .flatMap((each, index, all) => {
      const gap = each - (all[index - 1] ?? 0)
      // One that is left out takes as much room as the dots.
      if (gap === 2) return [each - 1, each]
      return gap > 2 ? [null, each] : [each]
    })
}

function numberFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

function byTitle(pages: ListedPage[], language: Language): ListedPage[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return [...pages].sort((one, other) => compare(one.title, other.title))
}

type Sorted = Pick<PageList, 'years' | 'letters'> & {
  letterOfPage: Map<ListedPage, string>
  yearOfPage: Map<ListedPage, number>
}

/** The same list is asked for again and again, until something is published. */
const known = new WeakMap<ListedPage[], Sorted>()

function sorted(pages: ListedPage[], { language, timeZone }: Setting): Sorted {
  const before = known.get(pages)
  if (before) return before
  const { format } = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    calendar: 'gregory',
  })
  const letterOfPage = new Map(pages.map((page) => [page, letterOf(page.title, language)]))
  const yearOfPage = new Map(
    pages.flatMap((page) =>
      page.lastUpdated ? [[page, Number(format(new Date(page.lastUpdated)))]] : [],
    ),
  )
  const used = new Set(letterOfPage.values())
  const others = [...used].filter((letter) => !alphabetOf(language).includes(letter))
  const made: Sorted = {
    years: [...new Set(yearOfPage.values())].sort((one, other) => other - one),
    letters: [...alphabetOf(language), ...others].map((letter) => ({
      letter,
      isUsed: used.has(letter),
    })),
    ...{ letterOfPage, yearOfPage },
  }
  known.set(pages, made)
  return made
}
