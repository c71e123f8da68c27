/**
 * An image is public exactly as long as readers see it on a page, today or as it stood, and nobody took
 * it down. That is worked out anew wherever a step changes it, in the step's own transaction.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'
import {
  type EditionCollection,
  isEditionCollection,
  leavesOfKind,
  valueAt,
} from '../../content/model'
import { idOf, type Reference } from '../../content/reference'
import { publications, type StoredWorkflow } from '../../revision/steps'
import type { ArchiveExclusion, PublicEvent } from '../../site/archive'
import { type PageHistory, showsImage } from '../publicity'
import { imageFields } from './image-files'

const system = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

/** After a step of an edition: what it shows from now on, and what it no longer shows. */
export const followStep: CollectionAfterChangeHook = async ({ data, doc, collection, req }) => {
  if (!isEditionCollection(collection.slug)) return doc
  const event = (data.workflow as StoredWorkflow | undefined)?.last?.event
  const edition = { collection: collection.slug, id: String(doc.id) }
  if (event === 'unpublish') await refreshImagesOf(edition, req)
  else if (data._status === 'published') await followPublication(edition, req)
  return doc
}

/**
 * A publication touches the images that the page had not before, and those that it has no longer: however
 * many pages show the others, they stay what they are. Only where the page was away, all that it ever had
 * can come back.
 */
async function followPublication(edition: Edition, req: PayloadRequest): Promise<void> {
  const { collection, id } = edition
  if (leavesOfKind(collection, 'upload').length === 0) return
  if (await wasAway(id, req)) return refreshImagesOf(edition, req)
  const which = { parent: { equals: id } }
  const [now, before] = await publishedVersions(collection, which, req, { newest: 2 })
  const had = new Set(before?.images)
  const has = new Set(now?.images)
  const touched = [...new Set([...had, ...has])].filter(
    (image) => had.has(image) !== has.has(image),
  )
  for (const image of touched) await refreshImage(image, req)
}

/** Whether the step before this one, of those that readers notice, took the page away. */
async function wasAway(id: string, req: PayloadRequest): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id }, event: { in: [...publications, 'unpublish'] } },
    sort: '-number',
    select: { event: true },
    ...system,
    limit: 2,
    req,
  })
  return docs.some(({ event }) => event === 'unpublish')
}

/** After something was excluded from the archive, or is there again. */
export const followExclusion: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({
  doc,
  req,
}: {
  doc: { of?: { relationTo?: unknown }; edition?: unknown }
  req: PayloadRequest
}) => {
  const collection = String(doc.of?.relationTo)
  if (isEditionCollection(collection)) {
    await refreshImagesOf({ collection, id: String(doc.edition) }, req)
  }
  return doc
}

type Edition = { collection: EditionCollection; id: string }

/** All images that a published version of an edition has. */
async function refreshImagesOf({ collection, id }: Edition, req: PayloadRequest): Promise<void> {
  if (leavesOfKind(collection, 'upload').length === 0) return
  const versions = await publishedVersions(collection, { parent: { equals: id } }, req)
  const images = new Set(versions.flatMap(({ images }) => images))
  for (const image of images) await refreshImage(image, req)
}

/** Says of one image whether it is public, where that is not what it was. */
export async function refreshImage(image: string, req: PayloadRequest): Promise<void> {
  const isPublic = !(await isTakenDown(image, req)) && (await isShown(image, req))
  const { totalDocs: differs } = await req.payload.count({
    collection: 'media',
    where: { id: { equals: image }, isPublic: { not_equals: isPublic } },
    overrideAccess: true,
    req,
  })
  if (differs === 0) return
  // By its id: of several by a condition, Payload would swallow what one of them is refused for.
  await req.payload.update({
    collection: 'media',
    id: image,
    data: { isPublic },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function isTakenDown(image: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { id: { equals: image }, 'takenDown.at': { exists: true } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

async function isShown(image: string, req: PayloadRequest): Promise<boolean> {
  for (const [collection, field] of imageFields) {
    const today = await req.payload.count({
      collection,
      where: { [field]: { equals: image }, _status: { equals: 'published' } },
      overrideAccess: true,
      req,
    })
    if (today.totalDocs > 0) return true
  }
  for (const [collection, field] of imageFields) {
    const having = { [`version.${field}`]: { equals: image } }
    const ids = new Set((await publishedVersions(collection, having, req)).map(({ id }) => id))
    for (const id of ids) {
      if (showsImage(await historyOf({ collection, id }, req), image)) return true
    }
  }
  return false
}

async function historyOf({ collection, id }: Edition, req: PayloadRequest): Promise<PageHistory> {
  const events = await req.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id }, event: { in: [...publications, 'unpublish'] } },
    sort: 'number',
    select: { event: true, at: true, detail: true },
    ...system,
    req,
  })
  const exclusions = await req.payload.find({
    collection: 'archive-exclusions',
    where: { edition: { equals: id } },
    ...system,
    req,
  })
  return {
    publications: await publishedVersions(collection, { parent: { equals: id } }, req),
    events: events.docs as PublicEvent[],
    exclusions: exclusions.docs as ArchiveExclusion[],
  }
}

type Published = { id: string; at: string; images: string[] }

async function publishedVersions(
  collection: EditionCollection,
  which: Where,
  req: PayloadRequest,
  { newest }: { newest?: number } = {},
): Promise<Published[]> {
  const places = leavesOfKind(collection, 'upload')
  const shown = Object.fromEntries(places.map(({ path }) => [path[0], true as const]))
  const { docs } = await req.payload.findVersions({
    collection,
    where: { and: [which, { 'version._status': { equals: 'published' } }] },
    sort: newest ? '-updatedAt' : 'updatedAt',
    select: { parent: true, updatedAt: true, version: { ...shown, workflow: true } },
    ...system,
    ...(newest && { limit: newest }),
    req,
  })
  return docs.map(({ parent, updatedAt, version }) => ({
    id: String(parent),
    // The moment that the audit log has; the version is written some milliseconds later.
    at: (version.workflow as StoredWorkflow | undefined)?.last?.at ?? String(updatedAt),
    images: places.flatMap(({ path }) => {
      const image = valueAt(version, path) as Reference | null | undefined
      return image ? [idOf(image)] : []
    }),
  }))
}
