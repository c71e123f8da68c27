/** The newest updates of all pages of a language, as anybody can read them. */
import type { Payload, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { contentIds } from '../../content/payload/content-ids'
import { idOf } from '../../content/reference'
import { titleOf } from '../../content/title'
import { listKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import type { Language } from '../../i18n/languages'
import type { Overlay } from '../../releases/overlay'
import { faqAnchor } from '../addresses'
import { updatesPerPage } from '../feeds'
import { type ChangeNote, inOneEntry, type UpdateView, updateKey } from '../updates'
import { publicRows, published, publishedPages } from './published-reader'

/** How many there are at most: readers who come less often find the rest on the pages. */
const mostPages = 20

export type PageUpdate = { update: UpdateView; page: { title: string; slug: string } }

/** One page of the updates of a language, and whether there is another; nothing beyond the last. */
export async function newestIn(
  language: Language,
  page: number,
  payload: Payload,
  ahead?: Overlay,
): Promise<{ updates: PageUpdate[]; hasMore: boolean } | undefined> {
  dependsOn([listKey(language)])
  if (page > mostPages) return undefined
  const before = (page - 1) * updatesPerPage
  // Of each kind there may be as many; one more tells whether there is another page.
  const most = before + updatesPerPage + 1
  const newest = await newestOf({ language, most, rows: most }, payload, ahead)
  const updates = newest.slice(before, before + updatesPerPage)
  if (page > 1 && updates.length === 0) return undefined
  return { updates, hasMore: page < mostPages && newest.length > before + updatesPerPage }
}

type Wanted = {
  language: Language
  most: number
  /** Notes to read: of one release many may become one entry. */
  rows: number
}

async function newestOf(
  { language, most, rows }: Wanted,
  payload: Payload,
  ahead?: Overlay,
): Promise<PageUpdate[]> {
  const here = { language: { equals: language } }
  const newestRows = { sort: '-at', limit: rows, ahead }
  const notes = await publicRows(payload, 'change-notes', here, newestRows)
  const contents = notes.map(({ contentId }) => contentId)
  const about: Where = { or: [{ contentId: { in: contents } }, { references: { in: contents } }] }
  const found = await publishedPages(payload, { and: [here, about] }, { ahead })
  const pages = found.map(({ page }) => page)
  const noted = { id: { in: notes.map(({ edition }) => edition) } }
  const faqs = await published(payload, 'faqs', noted, { ahead })
  const placed = pages.flatMap((page) => (page.faqs ?? []).map(({ faq }) => idOf(faq)))
  const contentOf = await contentIds(payload, ['faqs'], [...new Set(placed)])
  const told = notes.flatMap((note) => {
    const faq = faqs.find(({ id }) => id === note.edition)
    return faq ? onFaq(note, faq, pages, contentOf) : onPage(note, pages)
  })
  const entries = together(told)
  if (entries.length < most && notes.length === rows) {
    return newestOf({ language, most, rows: rows * 4 }, payload, ahead)
  }
  const begun = await firstPublished(language, most, payload, ahead)
  return [...(await withdrawnIn(here, most, payload, ahead)), ...entries, ...begun]
    .sort((one, other) => Date.parse(other.update.at) - Date.parse(one.update.at))
    .slice(0, most)
}

function together(told: readonly PageUpdate[]): PageUpdate[] {
  const pages = new Map(told.map(({ update, page }) => [update.key, page]))
  const pageOf = ({ key }: UpdateView) => pages.get(key)?.slug ?? ''
  return inOneEntry(
    told.map(({ update }) => update),
    pageOf,
  ).flatMap((update) => {
    const page = pages.get(update.key)
    return page ? [{ update, page }] : []
  })
}

/** What was withdrawn last and can still be read. */
async function withdrawnIn(
  here: Where,
  most: number,
  payload: Payload,
  ahead?: Overlay,
): Promise<PageUpdate[]> {
  const where: Where = { and: [here, { kind: { equals: 'withdrawn' } }] }
  const newestRows = { sort: '-at', limit: most, ahead }
  const rows = await publicRows(payload, 'unpublishings', where, newestRows)
  const readable = { id: { in: rows.map(({ edition }) => edition) } }
  const pages = await publishedPages(payload, readable, { ahead })
  return rows.flatMap(({ edition, explanation, at }) => {
    const page = pages.find(({ page: { id } }) => id === edition)?.page
    if (!page) return []
    const { contentId, language } = page
    const key = updateKey({ contentId, language, name: `withdrawn/${at}` })
    return [{ update: { kind: 'withdrawn', key, at, note: explanation ?? '' }, page: nameOf(page) }]
  })
}

function onPage(note: ChangeNote, pages: EditionDocument[]): PageUpdate[] {
  const page = pages.find(({ id }) => id === note.edition)
  return page ? [{ update: noted(note, page.language), page: nameOf(page) }] : []
}

/** A FAQ on several pages is told once, on the page that comes first. */
function onFaq(
  note: ChangeNote,
  faq: EditionDocument,
  pages: EditionDocument[],
  contentOf: Record<string, string>,
): PageUpdate[] {
  for (const page of pages) {
    const place = page.faqs?.find((row) => contentOf[idOf(row.faq)] === faq.contentId)
    if (!place?.number) continue
    const { number } = place
    const about = { number, anchor: faqAnchor(number), question: faq.question ?? '' }
    return [{ update: { ...noted(note, faq.language), faq: about }, page: nameOf(page) }]
  }
  return []
}

function noted({ id, contentId, at, note }: ChangeNote, language: Language): UpdateView {
  return { kind: 'note', key: updateKey({ contentId, language, name: id }), at, note }
}

async function firstPublished(
  language: Language,
  most: number,
  payload: Payload,
  ahead?: Overlay,
): Promise<PageUpdate[]> {
  const pages = await publishedPages(
    payload,
    { language: { equals: language } },
    { sort: '-firstPublishedAt', limit: most, ahead },
  )
  return pages.flatMap(({ page }) => {
    const { contentId, firstPublishedAt: at } = page
    if (!at) return []
    const key = updateKey({ contentId, language, name: 'first' })
    return [{ update: { kind: 'first-published', key, at }, page: nameOf(page) }]
  })
}

function nameOf(page: EditionDocument) {
  return { title: titleOf(page) ?? '', slug: page.slug ?? '' }
}
