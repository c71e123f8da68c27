/** Reads the source of a translation at a revision or a time. System reads. */
import type { PayloadRequest, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { SourcePublication } from '../../segments/publications'

type Step = { at?: string; detail?: { updateType?: 'major' | 'minor' } | null }
/** What the workflow, a later chapter, keeps in every version. */
type Stepped = EditionDocument & { workflow?: { last?: Step | null } | null; updatedAt?: string }

/** The source edition: what is published, or its first draft. */
export async function sourceDocument(
  collection: EditionCollection,
  { contentId, sourceLanguage }: Pick<EditionDocument, 'contentId' | 'sourceLanguage'>,
  req: PayloadRequest,
): Promise<EditionDocument | undefined> {
  const where = { contentId: { equals: contentId }, language: { equals: sourceLanguage } }
  return (await findEditions({ collection, where, draft: false }, req))[0]
}

/** The latest draft of the source. */
export async function sourceDraft(
  collection: EditionCollection,
  source: EditionDocument,
  req: PayloadRequest,
): Promise<EditionDocument> {
  const where = { id: { equals: source.id } }
  return (await findEditions({ collection, where, draft: true }, req))[0] ?? source
}

/** The source at a revision; the document where that one is not kept. */
export async function sourceAt(
  collection: EditionCollection,
  { source, revision }: { source: EditionDocument; revision: number },
  req: PayloadRequest,
): Promise<EditionDocument> {
  if (source.revision === revision) return source
  const [found] = await versions(
    collection,
    { and: [{ parent: { equals: source.id } }, { 'version.revision': { equals: revision } }] },
    req,
  )
  return found ? { ...found, id: source.id } : source
}

/** The publications of the source after a revision, oldest first. */
export async function publicationsSince(
  collection: EditionCollection,
  { source, revision }: { source: EditionDocument; revision: number },
  req: PayloadRequest,
): Promise<SourcePublication[]> {
  // The document itself is the latest publication: nothing newer, nothing to look up.
  if (source._status !== 'published' || (source.revision ?? 0) <= revision) return []
  const found = await versions(
    collection,
    {
      and: [
        { parent: { equals: source.id } },
        { 'version._status': { equals: 'published' } },
        { 'version.revision': { greater_than: revision } },
      ],
    },
    req,
  )
  return found.map((content) => {
    const { at, detail } = content.workflow?.last ?? {}
    return {
      revision: content.revision ?? 0,
      at: at ?? content.updatedAt ?? '',
      // A step that is no publication, such as a late approval, changes no words.
      updateType: detail?.updateType ?? 'minor',
      content,
    }
  })
}

/** The source as it was published at a time; the oldest publication where that was before any. */
export async function sourceBefore(
  collection: EditionCollection,
  { source, time }: { source: EditionDocument; time: string },
  req: PayloadRequest,
): Promise<EditionDocument> {
  const publications = await publicationsSince(collection, { source, revision: 0 }, req)
  const before = publications.filter(({ at }) => Date.parse(at) <= Date.parse(time))
  const found = before.at(-1) ?? publications[0]
  return found ? { ...source, ...found.content, revision: found.revision } : source
}

async function versions(
  collection: EditionCollection,
  where: Where,
  req: PayloadRequest,
): Promise<Stepped[]> {
  const { docs } = await req.payload.findVersions({
    collection,
    where,
    sort: 'version.revision',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs.map(({ version }) => version as Stepped)
}
