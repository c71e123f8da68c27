/**
 * `GET /api/{relations|faqs|media}/{id}/uses`: where a content or an image is used, in every language: as it
 * stands in the workplace, and as readers see it.
 */
import { NotFound, type PayloadRequest, type Where } from 'payload'
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
import { findInBothStates, findVisible } from './find-edition'
import { requireDraftReader } from './requested-edition'

export type Use = {
  collection: EditionCollection
  id: string
  title: string
  language: Language
  /** The numbers that a FAQ has there. */
  numbers: number[]
  /** Whether readers meet it there now. */
  isPublic: boolean
  /** The address at which they do, with the first of the numbers. */
  site?: string
}

type Asked = { where: (collection: EditionCollection) => Where | undefined; ids: string[] }

/** Every edition that shows or links to what is asked for; those of the first collection first, by language. */
export async function usesOf(asked: Asked, req: PayloadRequest): Promise<Use[]> {
  const found = new Map<string, Use>()
  for (const collection of editionCollections) {
    const where = asked.where(collection)
    if (!where) continue
    const placements = leavesOfKind(collection, 'placements').map(({ path }) => [path[0], true])
    const identity = { language: true, publishedSlug: true }
    const select = { ...selectHeadings, ...identity, ...Object.fromEntries(placements) }
    const question = { collection, where, select, sort: 'language' }
    const { drafts, published } = await findInBothStates(question, req)
    for (const [editions, isPublic] of [[drafts, false] as const, [published, true] as const]) {
      for (const edition of editions) {
        const { id, language } = edition
        const numbers = numbersOf(collection, edition, asked.ids)
        const title = titleOf(edition) ?? ''
        const site = isPublic ? siteOf(edition, numbers) : undefined
        found.set(id, {
          ...{ collection, id, title, language, numbers, isPublic },
          ...(site && { site }),
        })
      }
    }
  }
  return [...found.values()]
}

function siteOf({ language, publishedSlug }: EditionDocument, [number]: number[]) {
  if (!publishedSlug) return undefined
  return `/${language}/${publishedSlug}${number ? `#faq-${number}` : ''}`
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
  const own: Where = { contentId: { equals: contentId } }
  const editions = await findVisible(
    { collection, where: own, draft: true, select: { contentId: true } },
    req,
  )
  const where: Where = {
    and: [{ references: { in: [contentId] } }, { contentId: { not_equals: contentId } }],
  }
  return usesOf({ where: () => where, ids: editions.map(({ id }) => id) }, req)
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

export const usesEndpoint = endpoint({
  path: '/:id/uses',
  method: 'get',
  docs: {
    topic: 'workflow',
    summary: 'Lists where a content or an image is used: every edition that shows or links to it.',
    who: 'everybody with a role',
    answer: '200 `{ uses: [{ collection, id, title, language, numbers, isPublic, site? }] }`',
  },
  handler: async (req) => {
    await requireDraftReader(req)
    const { collection = '', id = '' } = req.routeParams as { collection?: string; id?: string }
    const [document] = await findVisible(
      {
        // Images have no revisions, and are read alike.
        collection: collection as EditionCollection,
        where: { id: { equals: id } },
        draft: true,
        select: { contentId: true },
        limit: 1,
      },
      req,
    )
    if (!document) throw new NotFound(req.t)
    const { contentId } = document
    const uses = isEditionCollection(collection)
      ? await usesOfContent({ collection, contentId }, req)
      : await usesOfImage(id, req)
    return Response.json({ uses })
  },
})
