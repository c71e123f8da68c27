/** The pages on which FAQs stand, asked for once for all rows of a list that is being drawn. */

import type { Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { pageCollections, selectHeadings } from '../../content/model'
import { batched } from '../../content/payload/batched'
import { contentIds } from '../../content/payload/content-ids'
import { storedEditions } from '../../content/payload/stored-edition'
import { type Place, placesOn } from '../../content/placements'

const placesByContent = batched(placesAmong, (payload: Payload) => ({ within: payload }))

/** System read: whoever sees the list may read drafts. */
export async function placesOf(contentId: string, payload: Payload): Promise<Place[]> {
  return (await placesByContent(contentId, payload)) ?? []
}

async function placesAmong(contents: string[], payload: Payload): Promise<Record<string, Place[]>> {
  const pages: EditionDocument[] = []
  for (const collection of pageCollections) {
    const { docs } = await payload.find({
      collection,
      where: { and: [{ references: { in: contents } }, { sourceLanguage: { exists: false } }] },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { ...selectHeadings, contentId: true, faqs: true },
      overrideAccess: true,
    })
    pages.push(...storedEditions(docs))
  }
  const placed = placesOn(pages)
  const contentOf = await contentIds(payload, ['faqs'], [...new Set(placed.map(({ faq }) => faq))])
  const found: Record<string, Place[]> = {}
  for (const { faq, place } of placed) {
    const contentId = contentOf[faq]
    if (!contentId) continue
    found[contentId] ??= []
    found[contentId].push(place)
  }
  return found
}
