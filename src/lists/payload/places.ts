/** The pages on which FAQs stand, asked for once for all rows of a list that is being drawn. */
import type { Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { pageCollections, placingCollections, selectHeadings } from '../../content/model'
import { idOf } from '../../content/reference'
import { titleOf } from '../../content/title'

export type Place = { page: string; title: string; number: number | null }

type Waiting = {
  contentId: string
  resolve: (places: Place[]) => void
  reject: (why: unknown) => void
}

const waiting = new Map<Payload, Waiting[]>()

/** System read: whoever sees the list may read drafts. */
export function placesOf(contentId: string, payload: Payload): Promise<Place[]> {
  return new Promise((resolve, reject) => {
    const others = waiting.get(payload)
    if (others) {
      others.push({ contentId, resolve, reject })
      return
    }
    const batch = [{ contentId, resolve, reject }]
    waiting.set(payload, batch)
    setImmediate(() => {
      waiting.delete(payload)
      answer(batch, payload).catch((why) => {
        for (const each of batch) each.reject(why)
      })
    })
  })
}

async function answer(batch: Waiting[], payload: Payload): Promise<void> {
  const asked = [...new Set(batch.map(({ contentId }) => contentId))]
  const pages: EditionDocument[] = []
  for (const collection of placingCollections.filter((each) =>
    pageCollections.some((page) => page === each),
  )) {
    const { docs } = await payload.find({
      collection,
      where: { and: [{ references: { in: asked } }, { sourceLanguage: { exists: false } }] },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { ...selectHeadings, faqs: true } as never,
      overrideAccess: true,
    })
    pages.push(...(docs as unknown as EditionDocument[]))
  }
  const rows = pages.flatMap((page) =>
    (page.faqs ?? []).map(({ faq, number }) => ({
      faq: idOf(faq),
      place: { page: page.id, title: titleOf(page) ?? '', number: number ?? null },
    })),
  )
  const { docs: faqs } = await payload.find({
    collection: 'faqs',
    where: { id: { in: rows.map(({ faq }) => faq) } },
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { contentId: true },
    overrideAccess: true,
  })
  const contentOf = new Map(faqs.map(({ id, contentId }) => [String(id), contentId]))
  for (const { contentId, resolve } of batch) {
    resolve(rows.filter(({ faq }) => contentOf.get(faq) === contentId).map(({ place }) => place))
  }
}
