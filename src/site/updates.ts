/**
 * The update history of a page, as readers see it under "See all updates" (design, section 5).
 *
 * The list explains the date above it. "Last updated" is the newest date among the page and the
 * FAQs that it shows in its language, so the list has the notes of all of these, and a FAQ that
 * was published after the page. What a FAQ did before the page was there is not of this page.
 */
import type { EditionDocument } from '../content/edition'
import { changesAddress, faqAnchor, pastAddress } from './addresses'

/** A note on a major update, as it is kept; dates in ISO 8601, UTC. */
export type ChangeNote = {
  id: string
  edition: string
  contentId: string
  /** The date that readers see; a publisher can correct it. */
  at: string
  /** When the update was published. */
  createdAt: string
  note: string
}

type AboutFaq = { number: number; anchor: string; question: string }

export type UpdateView = {
  kind: 'note' | 'faq-added' | 'first-published' | 'withdrawn'
  /** Names the update for ever, whatever becomes of address, words and date. */
  key: string
  /** ISO 8601, UTC */
  at: string
  note?: string
  /** The FAQ that it is about; nothing where it is about the page. */
  faq?: AboutFaq
  /** What else of the page came in the same moment, with one release. */
  along?: Pick<UpdateView, 'kind' | 'note' | 'faq'>[]
  /** The page as it stood then. */
  past?: string
  /** What changed since the update before it, minor updates between them included. */
  changes?: string
}

/** The updates of a page and of the FAQs on it, the newest first; none before the first publication. */
export function updatesOf({
  page,
  faqs,
  notes,
  keptSince,
  withdrawals = {},
}: {
  page: EditionDocument
  /** Those that the page shows, in any language. */
  faqs: { number: number; edition: EditionDocument }[]
  notes: ChangeNote[]
  /** When the page's first publication was kept here. */
  keptSince?: string
  /** Of the page and its FAQs that are withdrawn now, by the edition's id. */
  withdrawals?: Record<string, { explanation: string; at: string }>
}): UpdateView[] {
  const first = page.firstPublishedAt
  if (!first) return []
  const since = Date.parse(first)
  // To the millisecond: so it is of this publication, whatever else was published in that second.
  const past = (moment: string) =>
    keptSince && page.slug && Date.parse(moment) >= Date.parse(keptSince)
      ? { moment: new Date(moment).toISOString() }
      : {}
  const own = faqs.filter(({ edition }) => edition.language === page.language)

  const noted = notes.flatMap((note): (UpdateView & { moment?: string })[] => {
    const faq = own.find(({ edition }) => edition.id === note.edition)
    if (!faq && note.edition !== page.id) return []
    if (faq && Date.parse(note.at) < since) return []
    const { id, contentId, at, note: words, createdAt } = note
    const key = updateKey({ contentId, language: page.language, name: id })
    return [{ kind: 'note', key, at, note: words, ...(faq && about(faq)), ...past(createdAt) }]
  })
  const added = own.flatMap((faq): UpdateView[] => {
    const { contentId, firstPublishedAt: at } = faq.edition
    if (!at || Date.parse(at) <= since) return []
    const key = updateKey({ contentId, language: page.language, name: 'first' })
    return [{ kind: 'faq-added', key, at, ...about(faq) }]
  })
  const taken = [
    { edition: page, faq: undefined },
    ...own.map((faq) => ({ edition: faq.edition, faq })),
  ]
  const withdrawn = taken.flatMap(({ edition, faq }): UpdateView[] => {
    const { explanation: note, at } = withdrawals[edition.id] ?? {}
    if (!at) return []
    const of = { contentId: edition.contentId, language: page.language }
    const key = updateKey({ ...of, name: `withdrawn/${at}` })
    return [{ kind: 'withdrawn', key, at, note, ...(faq && about(faq)) }]
  })
  const { contentId, language } = page
  return withWays(page, [
    ...inOneEntry([...withdrawn, ...noted, ...added], () => '').sort(
      (one, other) => Date.parse(other.at) - Date.parse(one.at),
    ),
    {
      kind: 'first-published',
      key: updateKey({ contentId, language, name: 'first' }),
      at: first,
      // A first publication that was taken over from elsewhere was not read here on its date.
      ...past(first),
    },
  ])
}

/**
 * What came with one release is one entry for each page: its members share one moment. The page itself
 * leads, then its FAQs by number; what was said for all of them is said once.
 *
 * @param pageOf which page an update is told on
 */
export function inOneEntry<Update extends UpdateView>(
  updates: readonly Update[],
  pageOf: (update: Update) => string,
): Update[] {
  const entries = new Map<string, Update[]>()
  for (const update of updates) {
    const { kind, key, at } = update
    // What was withdrawn is told by itself.
    const moment = kind === 'withdrawn' ? key : Date.parse(at)
    const entry = [pageOf(update), moment].join(' ')
    entries.set(entry, [...(entries.get(entry) ?? []), update])
  }
  return [...entries.values()].map(asOne)
}

function asOne<Update extends UpdateView>(updates: readonly Update[]): Update {
  const rank = ({ kind, faq }: Update) => (faq ? faq.number : 0) + (kind === 'faq-added' ? 1e9 : 0)
  const [first, ...others] = [...updates].sort((one, other) => rank(one) - rank(other))
  if (!first) throw new Error('An entry tells of something.')
  if (others.length === 0) return first
  const along = others.map(({ kind, note, faq }) => ({
    ...{ kind, faq },
    ...(note !== first.note && { note }),
  }))
  return { ...first, along }
}

/** Leads from each update to the page as it stood then, and to what had changed since the one before. */
function withWays(
  { language, slug }: EditionDocument,
  updates: (UpdateView & { moment?: string })[],
): UpdateView[] {
  const moments = updates.flatMap(({ moment }) => moment ?? []).sort()
  return updates.map(({ moment, ...update }) => {
    if (!moment || !slug) return update
    const since = moments.filter((each) => each < moment).at(-1)
    return {
      ...update,
      past: pastAddress(language, slug, moment),
      ...(since && { changes: changesAddress(language, slug, { since, until: moment }) }),
    }
  })
}

/** The key by which one update is known again: of a content, a language and a release or moment. */
export function updateKey(of: { contentId: string; language: string; name: string }): string {
  return [of.contentId, of.language, of.name].join('/')
}

function about({ number, edition }: { number: number; edition: EditionDocument }) {
  return { faq: { number, anchor: faqAnchor(number), question: edition.question ?? '' } }
}
