/** Reads the page scope of a person, and the pages that a content belongs to: what `page-scope.ts` decides about. */
import type { PayloadRequest, Where } from 'payload'
import type { EditionDocument, Placement } from '../../content/edition'
import {
  type EditionCollection,
  isPageCollection,
  leavesOfKind,
  pageCollections,
  placingCollections,
  valueAt,
} from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { storedEditions } from '../../content/payload/stored-edition'
import { idOf } from '../../content/reference'
import {
  type PageScope,
  type Placed,
  pagesOfContent,
  rightsWithin,
  type ScopeRights,
  wholeRights,
} from '../page-scope'
import type { Person } from '../roles'

export type Content = { collection: EditionCollection; contentId: string }

/** The page scope of a person: `all`, but where an administrator has kept them to some pages. */
export async function pageScopeOf(
  person: Person | null | undefined,
  req: PayloadRequest,
): Promise<PageScope> {
  if (!person?.onlyPages) return 'all'
  return (await pageScopesOf([person], req)).get(person) ?? []
}

/** The page scopes of those who are kept to some pages. */
async function pageScopesOf(
  people: readonly Person[],
  req: PayloadRequest,
): Promise<Map<Person, PageScope>> {
  const kept = people.filter(({ onlyPages }) => onlyPages)
  const idsOf = ({ pages }: Person) => (pages ?? []).map(({ value }) => idOf(value))
  const ids = [...new Set(kept.flatMap(idsOf))]
  const contentOf = await contentIds(req.payload, pageCollections, ids, { trash: true, req })
  return new Map(kept.map((person) => [person, idsOf(person).flatMap((id) => contentOf[id] ?? [])]))
}

const system = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

/**
 * Reads what the page scope of a person leaves of their rights over contents, for all of them at once.
 *
 * @param person whose scope it is; whoever asks, where nobody is named
 */
export async function scopeRightsOf(
  contents: readonly Content[],
  req: PayloadRequest,
  person: Person | null | undefined = req.user as Person | null,
): Promise<(contentId: string) => ScopeRights> {
  if (!person) return () => wholeRights
  const rightsOf = await scopeRightsOfPeople([person], contents, req)
  return (contentId) => rightsOf(person, contentId)
}

/** The same for one content. */
export async function scopeRights(
  content: Content,
  req: PayloadRequest,
  person?: Person | null,
): Promise<ScopeRights> {
  return (await scopeRightsOf([content], req, person))(content.contentId)
}

/** The same of several people, as letters to them ask. */
export async function scopeRightsOfPeople<Somebody extends Person>(
  people: readonly Somebody[],
  contents: readonly Content[],
  req: PayloadRequest,
): Promise<(person: Somebody, contentId: string) => ScopeRights> {
  const scopes = await pageScopesOf(people, req)
  if (scopes.size === 0) return () => wholeRights
  const pagesOf = await pagesOfContents(contents, req)
  return (person, contentId) => rightsWithin(scopes.get(person) ?? 'all', pagesOf(contentId))
}

/**
 * Lists what a person may work on of what stands on pages: the pages of their scope, and the FAQs there.
 *
 * @returns content ids; nothing where the person is kept to no pages
 */
export async function contentsWithin(
  person: Person | null | undefined,
  req: PayloadRequest,
): Promise<string[] | undefined> {
  const scope = await pageScopeOf(person, req)
  if (scope === 'all') return undefined
  const own: Where = { contentId: { in: [...scope] } }
  const shown = await pagesWhere({ and: [own, { _status: { equals: 'published' } }] }, req)
  const drafted = await pagesWhere(own, req, { draft: true })
  const ids = new Set([...shown, ...drafted].flatMap(({ placements }) => placements))
  const found = Object.values(await contentIds(req.payload, ['faqs'], [...ids], { req }))
  const faqs = found.map((contentId) => ({ collection: 'faqs' as const, contentId }))
  const rightsOver = await scopeRightsOf(faqs, req, person)
  const theirs = faqs.filter(({ contentId }) => rightsOver(contentId).works)
  return [...scope, ...theirs.map(({ contentId }) => contentId)]
}

/** @returns the pages that a content belongs to */
export async function pagesOfContents(
  contents: readonly Content[],
  req: PayloadRequest,
): Promise<(contentId: string) => readonly string[]> {
  const pages = new Set(
    contents.flatMap(({ collection, contentId }) =>
      isPageCollection(collection) ? [contentId] : [],
    ),
  )
  const placed = await placedOf(
    contents.filter(({ collection }) => !isPageCollection(collection)),
    req,
  )
  return (contentId) => (pages.has(contentId) ? [contentId] : pagesOfContent(placed(contentId)))
}

/** Reads where contents stand: as readers see the pages, in any language, and in drafts, also in the trash. */
export async function placedOf(
  contents: readonly Content[],
  req: PayloadRequest,
): Promise<(contentId: string) => Placed> {
  const wanted = [...new Set(contents.map(({ contentId }) => contentId))]
  if (wanted.length === 0) return () => ({ shownOn: [], draftedOn: [] })
  const refersTo: Where = { references: { in: wanted } }
  const shown = await pagesWhere({ and: [refersTo, { _status: { equals: 'published' } }] }, req)
  const isSource: Where = { sourceLanguage: { exists: false } }
  const drafted = await pagesWhere({ and: [refersTo, isSource] }, req, { draft: true })
  const contentOf = await contentsOf(contents, req)
  const among = (pages: readonly Standing[], wantedId: string) => [
    ...new Set(
      pages.flatMap(({ page, placements }) =>
        placements.some((id) => contentOf.get(id) === wantedId) ? [page] : [],
      ),
    ),
  ]
  return (contentId) => ({
    shownOn: among(shown, contentId),
    draftedOn: among(drafted, contentId),
  })
}

/** A page by its content id, and the ids of what it places. */
type Standing = { page: string; placements: string[] }

async function pagesWhere(
  where: Where,
  req: PayloadRequest,
  { draft = false } = {},
): Promise<Standing[]> {
  const found: Standing[] = []
  for (const collection of placingCollections) {
    const leaves = leavesOfKind(collection, 'placements')
    const select = Object.fromEntries(leaves.map(({ path }) => [path[0], true]))
    const { docs } = await req.payload.find({
      collection,
      where,
      draft,
      trash: draft,
      select: { ...select, contentId: true },
      ...system,
      req,
    })
    for (const page of storedEditions(docs)) {
      found.push({ page: page.contentId, placements: placedBy(collection, page) })
    }
  }
  return found
}

/** The ids of what an edition places. */
export function placedBy(collection: EditionCollection, edition: EditionDocument): string[] {
  return leavesOfKind(collection, 'placements').flatMap(({ path }) =>
    ((valueAt(edition, path) ?? []) as Placement[]).map(({ faq }) => idOf(faq)),
  )
}

/** Which content each edition is of, of those contents. */
async function contentsOf(
  contents: readonly Content[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const collection of new Set(contents.map((each) => each.collection))) {
    const ids = contents.flatMap((each) => (each.collection === collection ? each.contentId : []))
    const { docs } = await req.payload.find({
      collection,
      where: { contentId: { in: ids } },
      select: { contentId: true },
      trash: true,
      ...system,
      req,
    })
    for (const { id, contentId } of docs) found.set(String(id), String(contentId))
  }
  return found
}
