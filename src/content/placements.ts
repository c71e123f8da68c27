/**
 * Numbers the FAQs of a page; numbers are for ever (design, section 3).
 *
 * The page gives the next number when a FAQ is placed, counts only upwards and never gives a
 * number again, also after the FAQ was removed. So a page remembers every number it ever gave,
 * and to which FAQ.
 */

import type { Refusal } from '../refusals/refusal'
import type { EditionDocument, Placement } from './edition'
import { idOf } from './reference'
import { refusal } from './refusals'
import { titleOf } from './title'

/** Every number that a page ever gave, with the id of the FAQ that has it. */
export type NumbersGiven = Record<string, string>

type Numbered = { placements: Placement[]; given: NumbersGiven }

/**
 * Numbers the placements of a page.
 *
 * @param placements the page's placements as somebody wants to save them
 * @param given what the page gave so far, from its latest revision
 * @param mayChoose whether new numbers may be chosen: an import keeps those of its file
 * @returns the placements with their numbers, and the page's memory after it;
 *   or a refusal for a FAQ placed twice, a changed number, or a number that was given before
 */
export function numberPlacements({
  placements,
  given,
  mayChoose,
}: {
  placements: Placement[]
  given: NumbersGiven
  mayChoose: boolean
}): Numbered | Refusal {
  const after: NumbersGiven = { ...given }
  const twice = repeated(placements.map((placement) => idOf(placement.faq)))
  if (twice !== undefined) return refusal('faq-placed-twice', { field: `faqs.${twice}.faq` })

  for (const [index, { number, faq }] of placements.entries()) {
    if (number === null || number === undefined) continue
    const field = `faqs.${index}.number`
    const owner = after[number]
    if (owner !== undefined && owner !== idOf(faq)) {
      return refusal('number-taken', { field, facts: { number } })
    }
    if (owner === undefined && !mayChoose) {
      return refusal(placed(given, idOf(faq)) ? 'number-fixed' : 'number-given', {
        field,
        facts: { number },
      })
    }
    if (!Number.isInteger(number) || number < 1) {
      return refusal('number-given', { field, facts: { number } })
    }
    after[number] = idOf(faq)
  }

  const numbered = placements.map((placement) => {
    if (placement.number) return placement
    const number = highest(after) + 1
    after[number] = idOf(placement.faq)
    return { ...placement, number }
  })
  return { placements: numbered, given: after }
}

/**
 * Gives placements that come without a number the one they have now: a client that sends a
 * page's FAQs in a new order need not repeat the numbers.
 */
export function keepNumbers(placements: Placement[], before: Placement[]): Placement[] {
  const numbers = new Map(before.map((placement) => [idOf(placement.faq), placement.number]))
  return placements.map((placement) => ({
    ...placement,
    number: placement.number ?? numbers.get(idOf(placement.faq)) ?? null,
  }))
}

function highest(given: NumbersGiven): number {
  return Math.max(0, ...Object.keys(given).map(Number))
}

function placed(given: NumbersGiven, faq: string): boolean {
  return Object.values(given).includes(faq)
}

function repeated(ids: string[]): number | undefined {
  const index = ids.findIndex((id, position) => ids.indexOf(id) !== position)
  return index < 0 ? undefined : index
}

/** Where a FAQ stands: the page by its content id, and the number that it has there. */
export type Place = { page: string; title: string; number: number | null }

/** Every placement on some pages, with the id of the FAQ that the page names. */
export function placesOn(pages: readonly EditionDocument[]): { faq: string; place: Place }[] {
  return pages.flatMap((page) =>
    (page.faqs ?? []).map(({ faq, number }) => ({
      faq: idOf(faq),
      place: { page: page.contentId, title: titleOf(page) ?? '', number: number ?? null },
    })),
  )
}
