/** Reads what the readiness rules look at: members as they stand, and the site around them. System reads. */
import type { PayloadRequest, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import {
  type EditionCollection,
  editionCollections,
  isPageCollection,
  pageCollections,
} from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { type Pointer, pointersOf } from '../../content/references'
import { titleOf } from '../../content/title'
import { isRefusal } from '../../refusals/refusal'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { type Common, inOrder, publicationOf } from '../publication'
import {
  type Candidate,
  type Finding,
  findingsOf,
  type PublicEdition,
  type Surroundings,
} from '../readiness'
import type { StoredMember } from './release-store'

export type MemberAtHand = StoredMember & { document: ReviewedDocument | undefined }

/** The latest revision of each member; nothing for those that are gone. */
export async function withEditions(
  members: readonly StoredMember[],
  req: PayloadRequest,
): Promise<MemberAtHand[]> {
  const found = new Map<string, ReviewedDocument>()
  for (const collection of editionCollections) {
    const ids = members.filter(({ of }) => of === collection).map(({ edition }) => edition)
    if (ids.length === 0) continue
    const where = { id: { in: ids } }
    for (const edition of await findEditions({ collection, where, draft: true }, req)) {
      found.set(`${collection}/${edition.id}`, edition)
    }
  }
  return members.map((member) => ({
    ...member,
    document: found.get(`${member.of}/${member.edition}`),
  }))
}

/** What would be wrong with the site after these members. */
export async function findingsOfMembers(
  members: readonly MemberAtHand[],
  common: Common,
  req: PayloadRequest,
): Promise<Finding[]> {
  const candidates = members.flatMap((member) => candidateOf(member, common))
  return findingsOf(candidates, await surroundingsOf(candidates, req))
}

/** Members in the order in which they go public. */
export function membersInOrder(members: readonly MemberAtHand[]): MemberAtHand[] {
  const ranked = members.map((member) => {
    const { of, document } = member
    return { ...member, isPage: isPageCollection(of), sourceLanguage: document?.sourceLanguage }
  })
  return inOrder(ranked)
}

/** What a member does, where its edition is there; what is missing yet of what it says, left out. */
export function candidateOf({ of, document, action }: MemberAtHand, common: Common): Candidate[] {
  if (!document) return []
  if (action.unpublish) return [{ collection: of, edition: document, action }]
  const { language, firstPublishedAt } = document
  const wasPublished = Boolean(firstPublishedAt)
  const publish = publicationOf(action, common, { language, wasPublished })
  const said = isRefusal(publish) ? ({ updateType: 'major' } as const) : publish
  const { withdraw } = action
  const does = { publish: said, ...(withdraw && { withdraw }) }
  return [{ collection: of, edition: document, action: does }]
}

type Target = { contentId: string; language: EditionDocument['language']; title: string }

async function surroundingsOf(
  candidates: readonly Candidate[],
  req: PayloadRequest,
): Promise<Surroundings> {
  const pointers = candidates.flatMap(
    ({ edition, action }): Pick<Pointer, 'relationTo' | 'id'>[] => {
      if (!action.unpublish) return pointersOf(edition)
      const { to } = action.unpublish
      return to ? pageCollections.map((relationTo) => ({ relationTo, id: to })) : []
    },
  )
  const targets = new Map<string, Target>()
  for (const collection of editionCollections) {
    const ids = pointers.filter((each) => each.relationTo === collection).map(({ id }) => id)
    if (ids.length === 0) continue
    const where = { id: { in: [...new Set(ids)] } }
    for (const edition of await findEditions({ collection, where, draft: true }, req)) {
      const { id, contentId, language } = edition
      targets.set(id, { contentId, language, title: titleOf(edition) ?? '' })
    }
  }
  const away = candidates.filter(
    ({ action }) => action.unpublish && action.unpublish.kind !== 'withdrawn',
  )
  const contents = [
    ...candidates.map(({ edition }) => edition.contentId),
    ...[...targets.values()].map(({ contentId }) => contentId),
  ]
  const leaving = [...new Set(away.map(({ edition }) => edition.contentId))]
  const which: Where[] = [{ contentId: { in: [...new Set(contents)] } }]
  if (leaving.length > 0) which.push({ references: { in: leaving } })
  return {
    targets,
    publicEditions: await publicEditionsWhere({ or: which }, req),
    redirects: leaving.length > 0 ? await redirectsTo(new Set(leaving), req) : [],
  }
}

async function publicEditionsWhere(where: Where, req: PayloadRequest): Promise<PublicEdition[]> {
  const isPublic: Where = { and: [{ _status: { equals: 'published' } }, where] }
  const found: PublicEdition[] = []
  for (const collection of editionCollections) {
    const editions = await findEditions({ collection, where: isPublic, draft: false }, req)
    found.push(...editions.map((edition) => publicEdition(collection, edition)))
  }
  return found
}

function publicEdition(collection: EditionCollection, edition: EditionDocument): PublicEdition {
  const { id, contentId, language, sourceLanguage, references } = edition
  const title = titleOf(edition) ?? ''
  return {
    ...{ collection, edition: id, contentId, language, sourceLanguage, title },
    references: references ?? [],
  }
}

/** What was taken back with a redirect to one of these contents. */
async function redirectsTo(
  contents: ReadonlySet<string>,
  req: PayloadRequest,
): Promise<Surroundings['redirects']> {
  const { docs } = await req.payload.find({
    collection: 'unpublishings',
    where: { kind: { equals: 'redirect' } },
    depth: 1,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ of, edition, language, slug, to }) => {
    const target = (to as { value?: unknown } | null | undefined)?.value as
      | EditionDocument
      | undefined
    if (!target?.contentId || !contents.has(target.contentId)) return []
    const collection = of as EditionCollection
    return [{ collection, edition, language, title: slug ?? '', to: target.contentId }]
  })
}
