/**
 * Whether readers can see an image: on a page that is public now, or on what they can read of its past
 * (`…/at/…`) because nobody excluded it from the archive. A page that is gone is gone with its past.
 */
import { type ArchiveExclusion, isPublicAfter, type PublicEvent } from '../site/archive'

/** What readers could read of one page, and when. Dates in ISO 8601. */
export type PageHistory = {
  /** Its publications, the oldest first, with the images that they show. */
  publications: { at: string; images: string[] }[]
  /** What changed whether it is public, the oldest first. */
  events: PublicEvent[]
  exclusions: ArchiveExclusion[]
}

/** @returns whether readers see the image on this page today, or as it stood at some time */
export function showsImage(
  { publications, events, exclusions }: PageHistory,
  image: string,
): boolean {
  if (!isPublicAfter(events).public) return false
  const words = publications.map((each) => ({ ...each, time: Date.parse(each.at) }))
  const steps = events.map((each) => ({ ...each, time: Date.parse(each.at) }))
  const turns = [...new Set([...words, ...steps].map(({ time }) => time))].sort(
    (one, other) => one - other,
  )
  const spans = spansOf(exclusions)
  let word = -1
  let step = -1
  return turns.some((from, index) => {
    const until = turns[index + 1]
    while ((words[word + 1]?.time ?? Number.POSITIVE_INFINITY) <= from) word++
    while ((steps[step + 1]?.time ?? Number.POSITIVE_INFINITY) <= from) step++
    if (!words[word]?.images.includes(image)) return false
    if (!isPublicAfter(steps.slice(Math.max(step, 0), step + 1)).public) return false
    return until === undefined || !isExcluded(spans, { from, until })
  })
}

type Span = { begin: number; end: number }

function spansOf(exclusions: ArchiveExclusion[]): Span[] {
  return exclusions
    .map(({ from, until }) => ({
      begin: from ? Date.parse(from) : Number.NEGATIVE_INFINITY,
      end: Date.parse(until),
    }))
    .sort((one, other) => one.begin - other.begin)
}

/** Whether the exclusions together leave no moment of a time. */
function isExcluded(spans: Span[], { from, until }: { from: number; until: number }): boolean {
  let next = from
  for (const { begin, end } of spans) {
    // Both ends belong to an exclusion, to the millisecond.
    if (begin <= next && end >= next) next = end + 1
  }
  return next >= until
}
