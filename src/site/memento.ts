/**
 * Memento: how programs ask for a page as it stood (RFC 7089), and the relations between a page and its
 * past (RFC 5829). Pure.
 *
 * The page answers `Accept-Datetime` itself (it is its own TimeGate), each publication has an address for
 * ever (a memento), and the TimeMap lists them.
 */

/** The media type of a TimeMap (RFC 6690, section 5). */
export const timeMapType = 'application/link-format'

type Relation = { href: string; rel: string; attributes?: Record<string, string> }

const days = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun'
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const httpDate = new RegExp(
  `^(?:${days}), (\\d{2}) (?:${months}) (\\d{4}) \\d{2}:\\d{2}:\\d{2} GMT$`,
)

/**
 * Reads an `Accept-Datetime`.
 *
 * @returns ISO 8601; nothing where it is no date as HTTP writes them (RFC 9110, 5.6.7)
 */
export function acceptedMoment(text: string): string | undefined {
  const [, day] = httpDate.exec(text.trim()) ?? []
  const instant = new Date(text)
  // "31 Feb" would be a day of March.
  if (day === undefined || Number.isNaN(instant.getTime())) return undefined
  return instant.getUTCDate() === Number(day) ? instant.toISOString() : undefined
}

/** A moment as HTTP writes it. @param moment ISO 8601 */
export function asHttpDate(moment: string): string {
  return new Date(moment).toUTCString()
}

/** The value of a `Link` header, or with `,\n` between them the body of a TimeMap (RFC 8288). */
export function linksOf(relations: Relation[], separator = ', '): string {
  return relations
    .map(({ href, rel, attributes = {} }) => {
      const others = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
      return [`<${href}>`, `rel="${rel}"`, ...others].join('; ')
    })
    .join(separator)
}

/** Absolute addresses. */
export type PastAddresses = {
  page: string
  timeMap: string
  /** Where all its updates are listed for people. */
  history: string
  /** Of the state before the one that is shown. */
  predecessor?: string
}

/** What a page says of its past. */
export function linksOfPage({ page, timeMap, history, predecessor }: PastAddresses): string {
  return linksOf([
    { href: page, rel: 'original timegate' },
    timeMapOf(timeMap),
    { href: history, rel: 'version-history' },
    ...(predecessor ? [{ href: predecessor, rel: 'predecessor-version' }] : []),
  ])
}

/** What a page of the past says of the page of today. */
export function linksOfMemento({ page, timeMap, history, predecessor }: PastAddresses): string {
  return linksOf([
    { href: page, rel: 'original timegate latest-version' },
    timeMapOf(timeMap),
    { href: history, rel: 'version-history' },
    ...(predecessor ? [{ href: predecessor, rel: 'predecessor-version' }] : []),
  ])
}

function timeMapOf(href: string): Relation {
  return { href, rel: 'timemap', attributes: { type: timeMapType } }
}

/**
 * The TimeMap of a page: every state that was public, the oldest first.
 *
 * @param moments ISO 8601, the oldest first
 * @param addressOf a state
 */
export function timeMap(
  { page, timeMap: self }: PastAddresses,
  moments: string[],
  addressOf: (moment: string) => string,
): string {
  const [first = '', last = first] = [moments[0], moments.at(-1)]
  const mementos = moments.map((moment) => {
    const place = [moment === first ? 'first' : '', moment === last ? 'last' : '', 'memento']
    const rel = place.filter(Boolean).join(' ')
    return { href: addressOf(moment), rel, attributes: { datetime: asHttpDate(moment) } }
  })
  const range = first && { from: asHttpDate(first), until: asHttpDate(last) }
  return `${linksOf(
    [
      { href: page, rel: 'original timegate' },
      { href: self, rel: 'self', attributes: { type: timeMapType, ...(range || {}) } },
      ...mementos,
    ],
    ',\n',
  )}\n`
}

/** The state that stood at a moment; before the first one, the first (RFC 7089, 4.5.3). */
export function mementoAt(moment: string, moments: string[]): string | undefined {
  const until = Date.parse(moment)
  return moments.findLast((each) => Date.parse(each) <= until) ?? moments[0]
}
