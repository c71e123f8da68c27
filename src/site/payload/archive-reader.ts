/**
 * What the public read here at a moment of the past.
 *
 * What counts is what this site did and when: the audit log says what was public at that moment, the
 * kept version of that publication has the words. A version carries the moment of its publication
 * (`workflow.last`), the same as the audit log has. When it was written to the database does not count,
 * nor does a date that an import or a publisher gave an edition.
 *
 * These are system reads, for versions and audit log are not for readers. They are limited to versions
 * that were published, and of the audit log to what became public and what was taken back. What a
 * publisher excluded (`archive-exclusions`) is not shown.
 */

import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, pageCollections } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { archiveKey, languagesKey, slugKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import { isPublication, publications } from '../../revision/steps'
import { pageAddress } from '../addresses'
import {
  type ArchiveExclusion,
  exclusionAt,
  isPublicAfter,
  newestPublication,
  type PublicEvent,
  publicationAt,
} from '../archive'
import type { PageFacts, Withdrawal } from '../page-view'
import { factsAround, keptSince, type Reader } from './page-facts'
import type { PageAddress } from './published'
import { publishedPages } from './published-reader'

const system = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const

export type ArchiveReader = Reader & {
  /** Why words are not shown, by the edition's id: those of what `find` met. */
  excluded: Record<string, string>
}

/** @param at ISO 8601 */
export function archiveReader(at: string, payload: Payload): ArchiveReader {
  const excluded: Record<string, string> = {}
  const withdrawn: Record<string, Withdrawal> = {}
  return {
    ...{ excluded, at },
    find: async (collection, where) => {
      const ids = await everPublic(collection, where, payload)
      if (ids.length === 0) return []
      const [versions, events, outs] = await Promise.all([
        publishedVersions(collection, { id: { in: ids } }, payload),
        eventsUntil(at, ids, payload),
        exclusionsOf(ids, payload),
      ])
      const of = <Item extends { edition: string }>(all: Item[], id: string) =>
        all.filter(({ edition }) => edition === id)
      const chosen = ids.flatMap((id) => {
        const state = isPublicAfter(of(events, id))
        if (!state.public) return []
        const out = exclusionAt(at, of(outs, id))
        if (out) excluded[id] = out.reason
        if (state.withdrawal) withdrawn[id] = state.withdrawal
        return publicationAt(at, of(versions, id))?.version ?? []
      })
      const editions = await versionsWith(chosen, collection, payload)
      return editions.map((edition) => (excluded[edition.id] ? withoutWords(edition) : edition))
    },
    withdrawals: async (editions) =>
      Object.fromEntries(
        editions.flatMap(({ id }) => (withdrawn[id] ? [[id, withdrawn[id]]] : [])),
      ),
    notes: async () => [],
    behind: async () => ({}),
  }
}

/** What is known of an edition whose words are not shown: that it was there. */
function withoutWords({ id, contentId, language, sourceLanguage, slug }: EditionDocument) {
  return { id, contentId, language, sourceLanguage, slug }
}

/** The ids of editions of which a published version meets this. */
async function everPublic(
  collection: EditionCollection,
  where: Where,
  payload: Payload,
): Promise<string[]> {
  const { docs } = await payload.findVersions({
    collection,
    where: { and: [ofVersion(where), { 'version._status': { equals: 'published' } }] },
    select: { parent: true },
    ...system,
  })
  return [...new Set(docs.map(({ parent }) => String(parent)))]
}

type PublishedVersion = { version: string; edition: string; at: string }

/** The publications that meet this, the oldest first. Their own words: the first version of each. */
async function publishedVersions(
  collection: EditionCollection,
  where: Where,
  payload: Payload,
): Promise<PublishedVersion[]> {
  const { docs } = await payload.findVersions({
    collection,
    where: { and: [ofVersion(where), { 'version._status': { equals: 'published' } }] },
    sort: 'updatedAt',
    select: { parent: true, version: { workflow: { last: true } } },
    ...system,
  })
  return docs.flatMap(({ id, parent, version }) => {
    const { workflow } = version
    const { event, at } = workflow?.last ?? {}
    return at && isPublication(event) ? [{ version: String(id), edition: String(parent), at }] : []
  })
}

async function versionsWith(
  ids: string[],
  collection: EditionCollection,
  payload: Payload,
): Promise<EditionDocument[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.findVersions({
    collection,
    where: { id: { in: ids } },
    ...system,
  })
  return docs.map(({ parent, version }) => ({
    ...(version as EditionDocument),
    id: String(parent),
  }))
}

async function eventsUntil(
  at: string,
  ids: string[],
  payload: Payload,
): Promise<(PublicEvent & { edition: string })[]> {
  const { docs } = await payload.find({
    collection: 'audit-log',
    where: {
      edition: { in: ids },
      event: { in: [...publications, 'unpublish'] },
      at: { less_than_equal: at },
    },
    sort: 'number',
    select: { edition: true, event: true, at: true, detail: true },
    ...system,
  })
  return docs as (PublicEvent & { edition: string })[]
}

async function exclusionsOf(ids: string[], payload: Payload) {
  const { docs } = await payload.find({
    collection: 'archive-exclusions',
    where: { edition: { in: ids } },
    ...system,
  })
  return docs as (ArchiveExclusion & { edition: string })[]
}

/** The same condition, asked of versions: `language` is `version.language` there, `id` is `parent`. */
function ofVersion(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([field, condition]) => {
      if (field === 'and' || field === 'or') return [field, (condition as Where[]).map(ofVersion)]
      return [field === 'id' ? 'parent' : `version.${field}`, condition]
    }),
  ) as Where
}

/** What stood at an address at a moment. `today` is where the page is now, if it is public. */
export type ArchivedPage = { today?: string } & (
  | { kind: 'page'; facts: PageFacts }
  /** Not public then; `since` is when it first was. */
  | { kind: 'not-public'; since?: string }
  | { kind: 'excluded'; reason: string }
)

/**
 * The page that readers found at this address at that moment; where there was none, the one that
 * they find or found there at another time.
 *
 * @param asked the day or time as the address has it; links of the page lead to the same
 * @returns nothing where no page ever had this address
 */
export async function archivedPage(
  { language, slug, at, asked }: PageAddress & { at: string; asked: string },
  payload: Payload,
): Promise<ArchivedPage | undefined> {
  dependsOn([archiveKey, slugKey(slug)])
  const here: Where = { language: { equals: language }, slug: { equals: slug } }
  const all = await Promise.all(
    pageCollections.map(async (collection) =>
      (await publishedVersions(collection, here, payload)).map((each) => ({ collection, ...each })),
    ),
  )
  const versions = all.flat()
  const known = publicationAt(at, versions) ?? newestPublication(versions)
  if (!known) return undefined
  const { collection, edition: id } = known
  const contents = await contentIds(payload, [collection], [id])
  dependsOn(Object.values(contents).map(languagesKey))
  const [now] = await publishedPages(payload, { id: { equals: id } })
  const today = now?.page.slug ? { today: pageAddress(now.page.language, now.page.slug) } : {}

  const reader = archiveReader(at, payload)
  const [page] = await reader.find(collection, { id: { equals: id } })
  if (!page) return { kind: 'not-public', since: await keptSince({ id }, payload), ...today }
  const reason = reader.excluded[page.id]
  if (reason) return { kind: 'excluded', reason, ...today }
  const facts = await factsAround({ collection, page }, payload, reader)
  const shown = ({ id }: EditionDocument) => !reader.excluded[id]
  return {
    kind: 'page',
    facts: {
      ...facts,
      pages: facts.pages.filter(shown),
      homes: facts.homes.filter(shown),
      excluded: reader.excluded,
      at: asked,
    },
    ...today,
  }
}
