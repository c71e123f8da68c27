/**
 * When a page became another one: the publications of the page and of the FAQs that it shows. System
 * reads of nothing but these moments: the audit log is not for readers.
 */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { idOf } from '../../content/reference'
import { publications } from '../../revision/steps'
import { type PublicEvent, publicMoments } from '../archive'

const system = { depth: 0, pagination: false, overrideAccess: true } as const

type Shown = {
  page: EditionDocument
  /** Those that it shows, each in its language or as its source has it. */
  faqs: EditionDocument[]
  /** The content behind each document id that is pointed at. */
  contentOf: Record<string, string>
}

/** Everything that was published or taken back of a page and its FAQs, as readers of its language see it. */
function stepsOn({ page, faqs, contentOf }: Shown): Where {
  const placed = (page.faqs ?? []).map(({ faq }) => idOf(faq))
  const contents = placed.flatMap((id) => contentOf[id] ?? [])
  const own = new Set(
    faqs.filter(({ language }) => language === page.language).map(({ contentId }) => contentId),
  )
  // What is published of a source is no news to those who read its translation.
  const sources = placed.filter((id) => !own.has(contentOf[id] ?? ''))
  return {
    and: [
      {
        or: [
          // A FAQ that is not there in this language is shown as its source has it.
          { edition: { in: [page.id, ...sources] } },
          { contentId: { in: contents }, language: { equals: page.language } },
        ],
      },
      { event: { in: [...publications, 'unpublish'] } },
    ],
  }
}

/**
 * Since when a page reads as it does, and since when it read as before that: the newest moment first.
 *
 * @param until a moment of the past, ISO 8601; nothing for today
 */
export async function newestMoments(
  shown: Shown,
  until: string | undefined,
  payload: Payload,
): Promise<string[]> {
  const steps = stepsOn(shown)
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: until ? { and: [steps, { at: { less_than_equal: until } }] } : steps,
    sort: '-at',
    select: { at: true },
    limit: 2,
    ...system,
  })
  return docs.map(({ at }) => at)
}

/** Every moment since which a page was public as it then read, the oldest first. */
export async function momentsOf(shown: Shown, payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: stepsOn(shown),
    sort: 'number',
    select: { edition: true, event: true, at: true, detail: true },
    limit: 0,
    ...system,
  })
  return publicMoments(docs as (PublicEvent & { edition: string })[], shown.page.id)
}
