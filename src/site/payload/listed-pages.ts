/** All published pages at once, for lists and machines. */
import type { Payload } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { pageCollections, selectHeadings } from '../../content/model'
import { newestPublication } from '../../delivery/payload/publication-log'
import { directoryOf, type ListedPage } from '../directory'

let kept: { revision: number; pages: Promise<ListedPage[]> } | undefined

/**
 * Every published page in every language, those with the newest update first. It is remembered here,
 * for Next's cache takes no answer of more than 2 MB: of 1,000 pages in four languages.
 */
export async function everyPage(payload: Payload): Promise<ListedPage[]> {
  const revision = await newestPublication(payload)
  if (kept?.revision !== revision) {
    const pages = readAll(payload)
    kept = { revision, pages }
    // What failed is no answer for the next one who asks.
    pages.catch(() => {
      if (kept?.pages === pages) kept = undefined
    })
  }
  return kept.pages
}

async function readAll(payload: Payload): Promise<ListedPage[]> {
  const common = {
    where: { _status: { equals: 'published' } },
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  } as const
  const identity = {
    contentId: true,
    language: true,
    sourceLanguage: true,
    publicUpdatedAt: true,
  } as const
  const shown = { slug: true, summary: true, lead: true, faqs: true, ...selectHeadings } as const
  const pages = await Promise.all(
    pageCollections.map((collection) =>
      payload.find({ collection, select: { ...identity, ...shown }, ...common }),
    ),
  )
  const faqs = await payload.find({ collection: 'faqs', select: identity, ...common })
  return directoryOf({
    pages: pages.flatMap(({ docs }) => docs) as unknown as EditionDocument[],
    faqs: faqs.docs as unknown as EditionDocument[],
    contentOf: await contentOfFaqs(payload),
  })
}

/**
 * A system read of nothing but which content a FAQ is: a place on a page names the source edition,
 * which may be unpublished while a translation is public.
 */
async function contentOfFaqs(payload: Payload): Promise<Record<string, string>> {
  const { docs } = await payload.find({
    collection: 'faqs',
    select: { contentId: true },
    draft: false,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return Object.fromEntries(docs.map(({ id, contentId }) => [String(id), String(contentId)]))
}
