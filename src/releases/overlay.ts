/**
 * The overlay of a preview: what readers would find after some steps, laid over what they find now. Pure;
 * the published set is read piece by piece, so it says of each row whether it stays, and which come.
 */
import type { EditionDocument } from '../content/edition'
import { type EditionCollection, isPageCollection, type PageCollection } from '../content/model'
import type { Language } from '../i18n/languages'
import type { Unpublishing } from '../revision/revision'
import { datesOnPublishing } from '../workflow/dates'
import type { MemberAction } from './release'

/** A step that a release or a schedule takes, with the words that go public by it. */
export type PlannedStep = {
  collection: EditionCollection
  edition: EditionDocument
  action: MemberAction
  /** ISO 8601, UTC. */
  at: string
  /** Of a redirect: in which collection the page is that it leads to. */
  leadsTo?: PageCollection
}

type EditionRow = { collection: EditionCollection; edition: EditionDocument }

type NoteRow = {
  id: string
  kind: string
  edition: string
  contentId: string
  language: Language
  at: string
  createdAt: string
  note: string
}

type PageReference = { relationTo: EditionCollection; value: string | { id: string } }

export type UnpublishingRow = {
  id: string
  of: EditionCollection
  edition: string
  contentId?: string | null
  language: Language
  slug?: string | null
  kind: Unpublishing['kind']
  explanation?: string | null
  to?: PageReference | null
  at: string
}

type RedirectRow = { id: string; language: Language; slug: string; edition: PageReference }

/** Everything that readers find, in rows as the database has them. */
export type PublicRows = {
  editions: EditionRow
  'change-notes': NoteRow
  unpublishings: UnpublishingRow
  redirects: RedirectRow
}
export type PublishedSet = { readonly [Kind in keyof PublicRows]: readonly PublicRows[Kind][] }

/** By the key of a row: what stands there then; nothing where there is no such row any more. */
type OtherRows = {
  readonly [Kind in keyof PublicRows]: ReadonlyMap<string, PublicRows[Kind] | undefined>
}

export type Overlay = OtherRows & {
  /** What is published of sources, by their content: translations may be behind it. */
  publications: ReadonlyMap<string, { at: string; updateType: 'major' | 'minor'; id: string }>
  /** The contents that readers find otherwise. */
  contents: ReadonlySet<string>
}

/** What makes a row of a kind the one that another replaces. */
const keys: { [Kind in keyof PublicRows]: (row: PublicRows[Kind]) => string } = {
  editions: ({ edition }) => String(edition.id),
  'change-notes': ({ id }) => id,
  unpublishings: ({ edition }) => edition,
  redirects: ({ language, slug }) => addressKey(language, slug),
}

/** Whether a row of today stays as it is. */
export function stays<Kind extends keyof PublicRows>(
  overlay: OtherRows,
  kind: Kind,
  row: PublicRows[Kind],
): boolean {
  return !overlay[kind].has(keys[kind](row))
}

/** The rows that come, or are others. */
export function rowsOf<Kind extends keyof PublicRows>(
  overlay: OtherRows,
  kind: Kind,
): PublicRows[Kind][] {
  const rows: OtherRows[Kind] = overlay[kind]
  return [...rows.values()].filter((row) => row !== undefined)
}

/** What readers find then. */
export function applied(set: PublishedSet, overlay: Overlay): PublishedSet {
  const after = <Kind extends keyof PublicRows>(
    kind: Kind,
    rows: readonly PublicRows[Kind][],
  ): PublicRows[Kind][] => [
    ...rows.filter((row) => stays(overlay, kind, row)),
    ...rowsOf(overlay, kind),
  ]
  return {
    editions: after('editions', set.editions),
    'change-notes': after('change-notes', set['change-notes']),
    unpublishings: after('unpublishings', set.unpublishings),
    redirects: after('redirects', set.redirects),
  }
}

/** @param steps in the order in which they are taken */
export function overlayOf(steps: readonly PlannedStep[]): Overlay {
  const draft: Draft = {
    editions: new Map(),
    'change-notes': new Map(),
    unpublishings: new Map(),
    redirects: new Map(),
    publications: new Map(),
    contents: new Set(),
  }
  for (const step of steps) {
    draft.contents.add(step.edition.contentId)
    if (step.action.unpublish) unpublish(step, step.action.unpublish, draft)
    else publish(step, step.action.publish, draft)
  }
  return draft
}

type Draft = {
  [Kind in keyof PublicRows]: Map<string, PublicRows[Kind] | undefined>
} & {
  publications: Map<string, { at: string; updateType: 'major' | 'minor'; id: string }>
  contents: Set<string>
}

function publish(
  { collection, edition, at }: PlannedStep,
  { updateType = 'major', changeNote }: NonNullable<MemberAction['publish']>,
  draft: Draft,
): void {
  const { id, contentId, language, slug, backdatedTo, sourceLanguage } = edition
  // An earlier step of the same plan may have published it already.
  const before = draft.editions.get(id)?.edition ?? edition
  const dates = datesOnPublishing({ dates: before, updateType, backdatedTo, now: new Date(at) })
  draft.editions.set(id, {
    collection,
    edition: {
      ...edition,
      ...dates,
      ...{ _status: 'published', backdatedTo: null, publishedSlug: slug ?? null },
    },
  })
  draft.unpublishings.set(id, undefined)
  if (!sourceLanguage) draft.publications.set(contentId, { at, updateType, id })
  if (updateType === 'major' && changeNote) {
    const row = `${id} ${at}`
    const note = { id: row, kind: collection, edition: id, contentId, language, note: changeNote }
    draft['change-notes'].set(row, { ...note, at, createdAt: at })
  }
  if (!isPageCollection(collection)) return
  const former = before.publishedSlug
  if (slug) draft.redirects.set(addressKey(language, slug), undefined)
  if (former && former !== slug) {
    const key = addressKey(language, former)
    const to = { relationTo: collection, value: id }
    draft.redirects.set(key, { id: key, language, slug: former, edition: to })
  }
}

function unpublish(
  { collection, edition, at, leadsTo }: PlannedStep,
  { kind, explanation, to }: Unpublishing,
  draft: Draft,
): void {
  const { id, contentId, language, slug, publishedSlug, sourceLanguage } = edition
  const before = draft.editions.get(id)?.edition
  // What is withdrawn can still be read, in the words that readers know.
  if (kind !== 'withdrawn') draft.editions.set(id, undefined)
  if (kind !== 'withdrawn' && !sourceLanguage) draft.publications.delete(contentId)
  draft.unpublishings.set(id, {
    ...{ id: `${id} ${at}`, of: collection, edition: id, contentId, language, kind, at },
    slug: before?.publishedSlug ?? publishedSlug ?? slug ?? null,
    explanation: explanation ?? null,
    to: to && leadsTo ? { relationTo: leadsTo, value: to } : null,
  })
}

function addressKey(language: Language, slug: string): string {
  return `${language}/${slug}`
}
