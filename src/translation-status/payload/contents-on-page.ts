/** Which contents stand on a page, and which pages show a FAQ. */

import type { PayloadRequest, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { pageCollections, selectHeadings } from '../../content/model'
import { storedEditions } from '../../content/payload/stored-edition'
import { type Place, placesOn } from '../../content/placements'
import { idOf } from '../../content/reference'
import type { StatusRow } from '../status-row'

/** More pages than this are no filter. */
const mostPages = 20

/**
 * The content ids of a page and of the FAQs on it.
 *
 * @param on the page's content id, or words of its title, which may be those of several pages
 */
export async function contentsOn(on: string, req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'translation-status',
    where: {
      kind: { in: [...pageCollections] },
      or: [{ contentId: { equals: on } }, { title: { contains: on } }],
    },
    select: { contentId: true },
    limit: mostPages,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const pages = docs.map(({ contentId }) => contentId)
  if (pages.length === 0) return []
  const found = await sourcePages({ contentId: { in: pages } }, req)
  const placed = new Set(found.flatMap(({ faqs }) => (faqs ?? []).map(({ faq }) => idOf(faq))))
  const references = found.flatMap((page) => page.references ?? [])
  const { docs: faqs } = await req.payload.find({
    collection: 'translation-status',
    where: { kind: { equals: 'faqs' }, contentId: { in: references } },
    select: { contentId: true, source: true },
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return [
    ...pages,
    ...faqs.filter(({ source }) => placed.has(source)).map(({ contentId }) => contentId),
  ]
}

/** The pages that show each FAQ, by its content id. */
export async function pagesOf(
  rows: readonly Pick<StatusRow, 'kind' | 'contentId' | 'source'>[],
  req: PayloadRequest,
): Promise<Record<string, Place[]>> {
  const faqs = rows.filter(({ kind }) => kind === 'faqs')
  if (faqs.length === 0) return {}
  const pages = await sourcePages(
    { references: { in: faqs.map(({ contentId }) => contentId) } },
    req,
  )
  const placed = placesOn(pages)
  return Object.fromEntries(
    faqs.map(({ contentId, source }) => [
      contentId,
      placed.filter(({ faq }) => faq === source).map(({ place }) => place),
    ]),
  )
}

/** Source pages in their latest revision, without their words. */
async function sourcePages(where: Where, req: PayloadRequest): Promise<EditionDocument[]> {
  const pages: EditionDocument[] = []
  for (const collection of pageCollections) {
    const { docs } = await req.payload.find({
      collection,
      where: { and: [where, { sourceLanguage: { exists: false } }] },
      draft: true,
      select: { contentId: true, faqs: true, references: true, ...selectHeadings },
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    })
    pages.push(...storedEditions(docs))
  }
  return pages
}
