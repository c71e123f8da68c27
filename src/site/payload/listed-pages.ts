/**
 * All published pages at once, for lists and machines. They are remembered here, as of a row of the
 * publication log: what was published since is read anew, and nothing else, however many pages there are.
 */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { pageCollections, selectHeadings } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { idOf } from '../../content/reference'
import { newestPublication, publicationsAfter } from '../../delivery/payload/publication-log'
import { ofProcess } from '../../host/next-separate-modules'
import type { Language } from '../../i18n/languages'
import type { Overlay } from '../../releases/overlay'
import { directoryOf, grouped, type ListedPage } from '../directory'
import {
  everyPublished,
  type Fields,
  identity,
  publicRows,
  published,
  publishedPages,
} from './published-reader'

const ofPages: Fields = {
  ...identity,
  ...{ slug: true, summary: true, lead: true, faqs: true },
  ...selectHeadings,
}

type Facts = {
  pages: Map<string, EditionDocument>
  faqs: Map<string, EditionDocument>
  /** The content behind each id of a placed FAQ, published or not. */
  contentOf: Map<string, string>
  /** By the edition's id. */
  withdrawals: Map<string, Withdrawn>
}

type Withdrawn = { contentId: string; at: string }
type Kept = {
  number: number
  facts: Facts
  pages: ListedPage[]
  ofLanguage: Map<Language, ListedPage[]>
}

/** Of more changed contents, everything is read: after a large import, say. */
const mostContents = 5000
/** So many changed contents are read at once. */
const contentsAtOnce = 200

type Memory = { kept?: Kept; updating?: Promise<Kept> }

const memories = ofProcess('listed-pages', () => new WeakMap<Payload, Memory>())

/** Every published page in every language, those with the newest update first. */
export async function everyPage(payload: Payload, ahead?: Overlay): Promise<ListedPage[]> {
  return (await keptWith(ahead, payload)).pages
}

/** Those of a language: the very same array until something is published. */
export async function pagesIn(
  language: Language,
  payload: Payload,
  ahead?: Overlay,
): Promise<ListedPage[]> {
  return (await keptWith(ahead, payload)).ofLanguage.get(language) ?? none
}

/** A preview of what will be is made from what is remembered, and remembered by nobody. */
async function keptWith(ahead: Overlay | undefined, payload: Payload): Promise<Kept> {
  const kept = await keptNow(payload)
  if (!ahead || ahead.contents.size === 0) return kept
  return withPages(kept.number, await readAnew(kept.facts, [...ahead.contents], payload, ahead))
}

const none: ListedPage[] = []

async function keptNow(payload: Payload): Promise<Kept> {
  const memory = memories.get(payload) ?? {}
  memories.set(payload, memory)
  const newest = await newestPublication(payload)
  let kept = memory.kept
  // What is being read may be of before.
  while (!kept || kept.number !== newest) {
    memory.updating ??= updated(memory.kept, payload).finally(() => {
      memory.updating = undefined
    })
    kept = await memory.updating
    memory.kept = kept
    // Something was published meanwhile: what was asked for is in there.
    if (kept.number > newest) break
  }
  return kept
}

async function updated(before: Kept | undefined, payload: Payload): Promise<Kept> {
  const number = await newestPublication(payload)
  const facts = before && (await changedFacts(before, number, payload))
  return withPages(number, facts ?? (await allFacts(payload)))
}

function withPages(number: number, facts: Facts): Kept {
  const pages = directoryOf({
    pages: [...facts.pages.values()],
    faqs: [...facts.faqs.values()],
    contentOf: Object.fromEntries(facts.contentOf),
    withdrawn: Object.fromEntries([...facts.withdrawals].map(([id, { at }]) => [id, at])),
  })
  return { number, facts, pages, ofLanguage: grouped(pages, ({ language }) => language) }
}

/** @returns nothing where everything has to be read */
async function changedFacts(
  { number: known, facts }: Kept,
  number: number,
  payload: Payload,
): Promise<Facts | undefined> {
  if (number < known) return undefined
  const rows = await publicationsAfter(known, payload, mostContents + 1)
  const contents = [...new Set(rows.flatMap(({ contentIds }) => contentIds))]
  if (rows.length > mostContents || contents.length > mostContents) return undefined
  let now = facts
  for (let from = 0; from < contents.length; from += contentsAtOnce)
    now = await readAnew(now, contents.slice(from, from + contentsAtOnce), payload)
  return now
}

async function readAnew(
  facts: Facts,
  contents: string[],
  payload: Payload,
  ahead?: Overlay,
): Promise<Facts> {
  const where = { contentId: { in: contents } }
  const [pages, faqs, withdrawals] = await Promise.all([
    pagesWith(where, payload, ahead),
    published(payload, 'faqs', where, { select: identity, ahead }),
    withdrawnAmong(where, payload, ahead),
  ])
  const changed = new Set(contents)
  return withContents(
    {
      pages: merged(facts.pages, pages, changed),
      faqs: merged(facts.faqs, faqs, changed),
      contentOf: facts.contentOf,
      withdrawals: new Map([
        ...[...facts.withdrawals].filter(([, { contentId }]) => !changed.has(contentId)),
        ...withdrawals,
      ]),
    },
    pages,
    payload,
  )
}

function merged(
  before: Map<string, EditionDocument>,
  read: EditionDocument[],
  changed: Set<string>,
): Map<string, EditionDocument> {
  const kept = [...before].filter(([, { contentId }]) => !changed.has(contentId))
  return new Map([...kept, ...byId(read)])
}

async function allFacts(payload: Payload): Promise<Facts> {
  const pages: EditionDocument[] = []
  for (const collection of pageCollections)
    for await (const some of everyPublished(payload, collection, ofPages)) pages.push(...some)
  const faqs: EditionDocument[] = []
  for await (const some of everyPublished(payload, 'faqs', identity)) faqs.push(...some)
  const withdrawals = await withdrawnAmong({}, payload)
  const facts = {
    ...{ pages: new Map(byId(pages)), faqs: new Map(byId(faqs)), contentOf: new Map() },
    withdrawals: new Map(withdrawals),
  }
  return withContents(facts, pages, payload)
}

async function withdrawnAmong(
  where: Where,
  payload: Payload,
  ahead?: Overlay,
): Promise<[string, Withdrawn][]> {
  const withdrawn: Where = { and: [where, { kind: { equals: 'withdrawn' } }] }
  const rows = await publicRows(payload, 'unpublishings', withdrawn, { ahead })
  return rows.map(({ edition, contentId, at }) => [edition, { contentId: contentId ?? '', at }])
}

async function pagesWith(
  where: Where,
  payload: Payload,
  ahead?: Overlay,
): Promise<EditionDocument[]> {
  const found = await publishedPages(payload, where, { select: ofPages, ahead })
  return found.map(({ page }) => page)
}

/**
 * A system read of nothing but which content a FAQ is: a place on a page names the source edition,
 * which may be unpublished while a translation is public.
 */
async function withContents(
  facts: Facts,
  pages: EditionDocument[],
  payload: Payload,
): Promise<Facts> {
  const contentOf = new Map(facts.contentOf)
  for (const [id, { contentId }] of facts.faqs) contentOf.set(id, contentId)
  const placed = pages.flatMap(({ faqs }) => (faqs ?? []).map(({ faq }) => idOf(faq)))
  const unknown = [...new Set(placed)].filter((id) => !contentOf.has(id))
  for (let at = 0; at < unknown.length; at += 500) {
    const found = await contentIds(payload, ['faqs'], unknown.slice(at, at + 500))
    for (const [id, contentId] of Object.entries(found)) contentOf.set(id, contentId)
  }
  return { ...facts, contentOf }
}

function byId(documents: EditionDocument[]): [string, EditionDocument][] {
  return documents.map((document) => [String(document.id), document])
}
