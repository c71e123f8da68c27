/** Resolves a cross reference to a FAQ: where it leads, and whether that is above or below. */
import type { Placement } from './edition'
import { idOf } from './reference'

export type Direction =
  | { kind: 'above' | 'below' | 'itself'; number: number }
  | { kind: 'elsewhere' }

/**
 * The direction from one FAQ to another on a page (design, section 3: "above" or "below", worked
 * out from the order on the page), never from the numbers.
 *
 * @param from the FAQ whose answer refers; nothing where the page's own text does
 */
export function directionOnPage({
  placements,
  from,
  to,
}: {
  placements: Placement[]
  from?: string
  to: string
}): Direction {
  const ids = placements.map((placement) => idOf(placement.faq))
  const target = ids.indexOf(to)
  const number = placements[target]?.number
  if (number === null || number === undefined) return { kind: 'elsewhere' }
  // The page's own words stand above its FAQs.
  const origin = from === undefined ? -1 : ids.indexOf(from)
  if (target === origin) return { kind: 'itself', number }
  return { kind: target < origin ? 'above' : 'below', number }
}
