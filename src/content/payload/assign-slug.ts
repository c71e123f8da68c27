/** Gives a page its address: from the title, where nobody wrote one. */

import type { PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { EditionDocument } from '../edition'
import { pageCollections } from '../model'
import { refusal } from '../refusals'
import { reservedSlugs, slugFrom } from '../slug'
import { titleOf } from '../title'
import { editionHook } from './edition-hook'
import { findEditionsAmong } from './find-edition'

export const assignSlug = editionHook(async ({ edition, before, req }) => {
  // The content id stood in for a title that was not there yet.
  const written = edition.slug === edition.contentId ? '' : edition.slug
  const wanted = slugFrom(written || titleOf(edition) || '')
  if (!wanted) return { ...edition, slug: edition.contentId }
  if (wanted === before?.slug) return { ...edition, slug: wanted }

  if (await isFree(wanted, { edition, id: before?.id }, req)) return { ...edition, slug: wanted }
  if (written && reservedSlugs.has(wanted))
    refuse(refusal('slug-reserved', { field: 'slug', facts: { slug: wanted } }), req)
  if (written) refuse(refusal('slug-taken', { field: 'slug', facts: { slug: wanted } }), req)
  // Two pages may have one title; the second is told apart by its own id, not by counting,
  // which two editors at once would get wrong.
  return { ...edition, slug: `${wanted}-${edition.contentId.slice(0, 8)}` }
})

/** Whether no other page of the language has or had taken this address. */
export async function isFree(
  slug: string,
  {
    edition: { language },
    id,
  }: { edition: Pick<EditionDocument, 'language'>; id: string | undefined },
  req: PayloadRequest,
): Promise<boolean> {
  if (reservedSlugs.has(slug)) return false
  const where = { slug: { equals: slug }, language: { equals: language } }
  // What is in the trash comes back with its address.
  const drafts = await findEditionsAmong(pageCollections, { where, draft: true, trash: true }, req)
  const published = await findEditionsAmong(pageCollections, { where, draft: false }, req)
  return [...drafts, ...published].every((other) => other.id === id)
}
