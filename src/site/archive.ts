/** What was public at a moment, from what happened until then. */
import type { PublicationEvent } from '../revision/steps'
import type { Withdrawal } from './page-view'

/** A step that changed what the public can read, as the audit log has it. */
export type PublicEvent = {
  event: PublicationEvent | 'unpublish'
  /** ISO 8601 */
  at: string
  detail?: { unpublish?: { kind: string; explanation?: string } } | null
}

/** @param events of one edition until the moment, the oldest first */
export function isPublicAfter(events: PublicEvent[]): { public: boolean; withdrawal?: Withdrawal } {
  const last = events.at(-1)
  if (!last) return { public: false }
  if (last.event !== 'unpublish') return { public: true }
  const { kind, explanation = '' } = last.detail?.unpublish ?? {}
  // What is withdrawn stays readable, under its notice.
  return kind === 'withdrawn'
    ? { public: true, withdrawal: { explanation, at: last.at } }
    : { public: false }
}

/**
 * The moments since which a page read as it then did: its publications, and those of the FAQs that it
 * shows, while it was public.
 *
 * @param events of the page and of its FAQs, the oldest first
 * @param page the id of its edition
 * @returns the oldest first, in ISO 8601
 */
export function publicMoments(
  events: (PublicEvent & { edition: string })[],
  page: string,
): string[] {
  let isPublic = false
  const moments = new Set<string>()
  for (const event of events) {
    if (event.edition === page) isPublic = isPublicAfter([event]).public
    if (isPublic) moments.add(new Date(event.at).toISOString())
  }
  return [...moments].sort()
}

/** What is no longer shown of an edition's past, and why. Dates in ISO 8601. */
export type ArchiveExclusion = { from?: string | null; until: string; reason: string }

/**
 * The exclusion that covers a moment, both of its ends included.
 *
 * @param moment ISO 8601
 */
export function exclusionAt(
  moment: string,
  exclusions: ArchiveExclusion[],
): ArchiveExclusion | undefined {
  const at = Date.parse(moment)
  return exclusions.find(
    ({ from, until }) => at <= Date.parse(until) && (!from || at >= Date.parse(from)),
  )
}

/** The newest of these; of the same moment the one that stands first. @param publications each with its moment, ISO 8601 */
export function newestPublication<Publication extends { at: string }>(
  publications: Publication[],
): Publication | undefined {
  return publications.reduce<Publication | undefined>(
    (newest, each) => (newest && Date.parse(newest.at) >= Date.parse(each.at) ? newest : each),
    undefined,
  )
}

/** The publication whose words the public read at a moment: the newest until then. */
export function publicationAt<Publication extends { at: string }>(
  moment: string,
  publications: Publication[],
): Publication | undefined {
  const until = Date.parse(moment)
  return newestPublication(publications.filter(({ at }) => Date.parse(at) <= until))
}
