/** FAQs and images that nothing uses: neither a draft nor what readers see. */
import type { PayloadRequest } from 'payload'
import { editionCollections, leavesOfKind, valueAt } from '../../content/model'
import { findInBothStates } from '../../content/payload/find-edition'
import { idOf, type Reference } from '../../content/reference'

export type Unused = { collection: 'faqs' | 'media'; id: string; title: string }

export async function unused(
  collection: Unused['collection'],
  req: PayloadRequest,
): Promise<Unused[]> {
  const used = new Set<string>()
  for (const each of editionCollections) {
    const images = leavesOfKind(each, 'upload')
    const select = {
      references: true,
      ...Object.fromEntries(images.map(({ path }) => [path[0], true])),
    }
    const { drafts, published } = await findInBothStates(
      { collection: each, where: {}, select },
      req,
    )
    for (const edition of [...drafts, ...published]) {
      for (const name of collection === 'faqs' ? (edition.references ?? []) : []) used.add(name)
      for (const { path } of images) {
        const image = collection === 'media' && (valueAt(edition, path) as Reference | null)
        if (image) used.add(idOf(image))
      }
    }
  }
  const { docs } = await req.payload.find({
    collection,
    where: collection === 'faqs' ? { sourceLanguage: { exists: false } } : {},
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    sort: collection === 'faqs' ? 'question' : 'name',
    select:
      collection === 'faqs' ? { question: true, contentId: true } : { name: true, filename: true },
    overrideAccess: false,
    user: req.user,
    req,
  })
  type Listed = Partial<Record<'contentId' | 'question' | 'name' | 'filename', string>> & {
    id: string
  }
  return (docs as Listed[])
    .filter(({ id, contentId }) => !used.has(contentId ?? String(id)))
    .map((doc) => ({
      collection,
      id: String(doc.id),
      title: doc.question ?? doc.name ?? doc.filename ?? '',
    }))
}
