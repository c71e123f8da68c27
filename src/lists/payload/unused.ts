/** FAQs and images that nothing uses: neither a draft nor what readers see. */
import type { PayloadRequest, Where } from 'payload'
import {
  type EditionCollection,
  editionCollections,
  leavesOfKind,
  valueAt,
} from '../../content/model'
import { idOf, type Reference } from '../../content/reference'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'

export type Unused = { collection: 'faqs' | 'media'; id: string; title: string }

export async function unused(
  collection: Unused['collection'],
  req: PayloadRequest,
): Promise<Unused[]> {
  const used = new Set<string>()
  for (const each of editionCollections) {
    for (const draft of [true, false]) {
      for (const edition of await pointing(each, draft, req)) {
        for (const name of collection === 'faqs' ? (edition.references ?? []) : []) used.add(name)
        for (const { path } of leavesOfKind(each, 'upload')) {
          const image = collection === 'media' && (valueAt(edition, path) as Reference | null)
          if (image) used.add(idOf(image))
        }
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
    select: (collection === 'faqs'
      ? { question: true, contentId: true }
      : { name: true, filename: true }) as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  type Listed = Partial<Record<'contentId' | 'question' | 'name' | 'filename', string>> & {
    id: string
  }
  return (docs as unknown as Listed[])
    .filter(({ id, contentId }) => !used.has(contentId ?? String(id)))
    .map((doc) => ({
      collection,
      id: String(doc.id),
      title: doc.question ?? doc.name ?? doc.filename ?? '',
    }))
}

async function pointing(
  collection: EditionCollection,
  draft: boolean,
  req: PayloadRequest,
): Promise<ReviewedDocument[]> {
  const uploads = leavesOfKind(collection, 'upload').map(({ path }) => [path[0], true])
  const where: Where = draft ? {} : { _status: { equals: 'published' } }
  const { docs } = await req.payload.find({
    collection,
    where,
    draft,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { references: true, ...Object.fromEntries(uploads) } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as ReviewedDocument[]
}
