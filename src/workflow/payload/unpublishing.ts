/** Keeps what became of what readers could see: unpublishings, and addresses that pages had. */

import type { PayloadRequest, Where } from 'payload'
import { isPageCollection, type PageCollection, pageCollections } from '../../content/model'
import { findEditionsAmong } from '../../content/payload/find-edition'
import type { Unpublishing } from '../../revision/revision'
import { isPublication } from '../../revision/steps'
import type { ReviewedDocument, TakenStep } from './reviewed-document'

export async function recordUnpublishing(
  { collection, edition, before, last }: TakenStep,
  req: PayloadRequest,
): Promise<void> {
  if (last.event === 'unpublish') await unpublish({ collection, edition, before, last }, req)
  if (!isPublication(last.event)) return
  await remove('unpublishings', { edition: { equals: edition.id } }, req)
  if (isPageCollection(collection)) {
    await redirect({ collection, edition }, before?.publishedSlug, req)
  }
}

async function unpublish(
  { collection, edition, before, last }: TakenStep,
  req: PayloadRequest,
): Promise<void> {
  const { id, contentId, language } = edition
  const unpublishing = last.detail?.unpublish as Unpublishing | undefined
  if (!unpublishing) return
  const { kind, explanation, to } = unpublishing
  const slug = before?.publishedSlug ?? edition.slug ?? null
  await remove('unpublishings', { edition: { equals: id } }, req)
  await req.payload.create({
    collection: 'unpublishings',
    data: {
      ...{ of: collection, edition: id, contentId, language, slug },
      ...{ kind, explanation, to: to ? await pageWith(to, req) : undefined, at: last.at },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function pageWith(id: string, req: PayloadRequest) {
  const where = { id: { equals: id } }
  const [page] = await findEditionsAmong(pageCollections, { where, draft: false }, req)
  return page && { relationTo: page.collection, value: id }
}

/** The former address leads here; an address that this page takes leads nowhere else any more. */
async function redirect(
  {
    collection,
    edition: { id, language, slug },
  }: { collection: PageCollection; edition: ReviewedDocument },
  former: string | null | undefined,
  req: PayloadRequest,
): Promise<void> {
  const at = (address: string): Where => ({
    language: { equals: language },
    slug: { equals: address },
  })
  if (slug) await remove('redirects', at(slug), req)
  if (!former || former === slug) return
  await remove('redirects', at(former), req)
  await req.payload.create({
    collection: 'redirects',
    data: { language, slug: former, edition: { relationTo: collection, value: id } },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function remove(
  collection: 'unpublishings' | 'redirects',
  where: Where,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.delete({ collection, where, depth: 0, overrideAccess: true, req })
}
