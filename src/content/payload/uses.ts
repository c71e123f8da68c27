/**
 * `GET /api/{relations|faqs|media}/{id}/uses`: where a content or an image is used, in every language: as it
 * stands in the workplace, and as readers see it.
 */
import { Forbidden, NotFound, type PayloadRequest, UnauthorizedError, type Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import type { Language } from '../../i18n/languages'
import type { EditionDocument } from '../edition'
import {
  type EditionCollection,
  editionCollections,
  isEditionCollection,
  leavesOfKind,
  selectHeadings,
  valueAt,
} from '../model'
import { idOf } from '../reference'
import { titleOf } from '../title'

export type Use = {
  collection: EditionCollection
  id: string
  title: string
  language: Language
  /** The numbers that a FAQ has there. */
  numbers: number[]
  /** Whether readers meet it there now. */
  isPublic: boolean
}

type Asked = { where: (collection: EditionCollection) => Where | undefined; ids: string[] }

/** Every edition that shows or links to what is asked for; those of the first collection first, by language. */
export async function usesOf(asked: Asked, req: PayloadRequest): Promise<Use[]> {
  const found = new Map<string, Use>()
  for (const collection of editionCollections) {
    const where = asked.where(collection)
    if (!where) continue
    const drafts = await editionsWhere(collection, where, true, req)
    const published: Where = { and: [where, { _status: { equals: 'published' } }] }
    const shown = await editionsWhere(collection, published, false, req)
    for (const [editions, isPublic] of [[drafts, false] as const, [shown, true] as const]) {
      for (const edition of editions) {
        const { id, language } = edition
        const numbers = numbersOf(collection, edition, asked.ids)
        const title = titleOf(edition) ?? ''
        found.set(id, { collection, id, title, language, numbers, isPublic })
      }
    }
  }
  return [...found.values()]
}

async function editionsWhere(
  collection: EditionCollection,
  where: Where,
  draft: boolean,
  req: PayloadRequest,
): Promise<EditionDocument[]> {
  const placements = leavesOfKind(collection, 'placements').map(({ path }) => [path[0], true])
  const { docs } = await req.payload.find({
    collection,
    where,
    draft,
    sort: 'language',
    depth: 0,
    limit: 0,
    pagination: false,
    select: { ...selectHeadings, language: true, ...Object.fromEntries(placements) } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as EditionDocument[]
}

function numbersOf(collection: EditionCollection, edition: EditionDocument, ids: string[]) {
  return leavesOfKind(collection, 'placements').flatMap(({ path }) => {
    const rows = (valueAt(edition, path) ?? []) as NonNullable<EditionDocument['faqs']>
    return rows.flatMap(({ number, faq }) => (number && ids.includes(idOf(faq)) ? [number] : []))
  })
}

/** Of a content: what refers to it, itself excepted. */
export async function usesOfContent(
  { collection, contentId }: { collection: EditionCollection; contentId: string },
  req: PayloadRequest,
): Promise<Use[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { contentId: { equals: contentId } },
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    select: { contentId: true } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const where: Where = {
    and: [{ references: { in: [contentId] } }, { contentId: { not_equals: contentId } }],
  }
  return usesOf({ where: () => where, ids: docs.map(({ id }) => String(id)) }, req)
}

export function usesOfImage(id: string, req: PayloadRequest): Promise<Use[]> {
  const where = (collection: EditionCollection): Where | undefined => {
    const places = leavesOfKind(collection, 'upload').map(({ path }) => path.join('.'))
    return places.length > 0
      ? { or: places.map((place) => ({ [place]: { equals: id } })) }
      : undefined
  }
  return usesOf({ where, ids: [] }, req)
}

/** @param mayReadDrafts of whoever asks: it tells about drafts */
export const usesEndpoint = (mayReadDrafts: (req: PayloadRequest) => boolean) =>
  endpoint({
    path: '/:id/uses',
    method: 'get',
    docs: {
      topic: 'workflow',
      summary:
        'Lists where a content or an image is used: every edition that shows or links to it.',
      who: 'everybody with a role',
      answer: '200 `{ uses: [{ collection, id, title, language, numbers, isPublic }] }`',
    },
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      if (!mayReadDrafts(req)) throw new Forbidden(req.t)
      const { collection = '', id = '' } = req.routeParams as { collection?: string; id?: string }
      const { docs } = await req.payload.find({
        collection: collection as EditionCollection,
        where: { id: { equals: id } },
        draft: true,
        depth: 0,
        limit: 1,
        pagination: false,
        select: { contentId: true } as never,
        overrideAccess: false,
        user: req.user,
        req,
      })
      const [document] = docs as { contentId?: string }[]
      if (!document) throw new NotFound(req.t)
      const uses = isEditionCollection(collection)
        ? await usesOfContent({ collection, contentId: String(document.contentId) }, req)
        : await usesOfImage(id, req)
      return Response.json({ uses })
    },
  })
