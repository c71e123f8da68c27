/**
 * The view model of a page: editions in, plain data out. Fallbacks, dates, references and languages
 * are settled here; components only draw it.
 */
import type { EditionDocument, LearnMoreLink } from '../content/edition'
import { editionReached } from '../content/link-target'
import { type EditionCollection, leavesOfKind, valueAt } from '../content/model'
import { idOf, type Reference } from '../content/reference'
import { titleOf } from '../content/title'
import type { Language } from '../i18n/languages'
import { lastUpdated } from '../workflow/dates'
import { faqAnchor, pageAddress, pastAddress } from './addresses'
import { anchored, type Heading, outlineOf } from './headings'
import { type Draw, type LearnMoreView, type PlainField, plainFields } from './plain-fields'
import { type Destination, type Resolver, type RichTextView, viewOf } from './rich-text-view'
import { type ChangeNote, type UpdateView, updatesOf } from './updates'

export type ImageView = {
  alt: string
  caption?: string
  width: number
  height: number
  src: string
  /** Smaller renderings, as an `img` takes them. */
  srcSet: string
  /** The same in AVIF, where there are any. */
  avifSet?: string
  /** What stays in view where the image is cut, in per cent from the left and the top. */
  focus?: { x: number; y: number }
}

/** Why something that can still be read was withdrawn, in its own language. */
export type Withdrawal = { explanation: string; at: string }

/** What a translation lacks of its source, as readers are told. */
export type BehindView = {
  /** When the source was updated first since. ISO 8601, UTC. */
  since: string
  /** The source's. */
  language: Language
  /** The same in the source edition. */
  href?: string
}

export type FaqView = {
  number: number
  anchor: string
  question: string
  answer: RichTextView[]
  learnMore: LearnMoreView[]
  /** Fields that the layout has no place for, before and after the answer. */
  before: PlainField[]
  after: PlainField[]
  withdrawal?: Withdrawal
  behind?: BehindView
  /** Whether some of it is a machine’s, and no person has confirmed it. */
  machineTranslated?: boolean
  /** Why the words of a past are not shown. */
  excluded?: string
  /** Only where it is not the page's: the FAQ is not published in the reader's language. */
  language?: Language
}

export type Permanent = {
  href: string
  /** Since when it reads so: ISO 8601. */
  at: string
  /** Where it stays as it was before. */
  before?: string
}

export type TeaserView = { title: string; summary: string; href: string; language?: Language }

export type PageView = {
  contentId: string
  language: Language
  slug: string
  title: string
  lead: string
  intro: string
  description: string
  searchTitle: string
  /** ISO 8601, UTC */
  lastUpdated?: string
  firstPublished?: string
  withdrawal?: Withdrawal
  behind?: BehindView
  /** Whether some of the page’s own words are a machine’s, and no person has confirmed them. */
  machineTranslated?: boolean
  image?: ImageView
  body: RichTextView[]
  /** The headings of the body. */
  outline: Heading[]
  /** Fields that the layout has no place for, before and after the body. */
  before: PlainField[]
  after: PlainField[]
  faqs: FaqView[]
  teasers: TeaserView[]
  /** Just the languages in which this page is published, with its address in each. */
  languages: { language: Language; href: string; isSource: boolean }[]
  /** Newest first, ending with the first publication. */
  updates: UpdateView[]
  /** Where these very words stay; nothing in a preview. */
  permanent?: Permanent
}

/** Everything published that a page needs, and nothing that is not published. */
export type PageFacts = {
  language: Language
  collection: EditionCollection
  page: EditionDocument
  image?: Omit<ImageView, 'alt' | 'caption'>
  /** This content's published editions, in all languages. */
  editions: EditionDocument[]
  /** Published editions of everything pointed at, in the reader's language and at their source. */
  pages: EditionDocument[]
  faqs: EditionDocument[]
  /** Published pages on which FAQs stand that this page only refers to. */
  homes: EditionDocument[]
  /** The withdrawn ones among the editions, by the edition's id. */
  withdrawals: Record<string, Withdrawal>
  /** Since when translations are behind their source, by the edition's id. */
  behind: Record<string, string>
  /** Change notes of the page and the FAQs it shows, in its language. */
  notes: ChangeNote[]
  /** Since when it reads as it does, and as it did before; ISO 8601. Nothing in a preview. */
  moments: string[]
  /** When these words' first publication was kept here, ISO 8601; nothing in a preview. */
  keptSince?: string
  /** The day or time of the past at which this is read, as it was asked for; nothing for today. */
  at?: string
  /** What is not shown of the past, and why, by the edition's id. */
  excluded?: Record<string, string>
  /** The content behind each document id that is pointed at. */
  contentOf: Record<string, string>
}

/** What a page shows, computed from its facts: the only input of its component. */
export function pageView(facts: PageFacts): PageView {
  const { collection, page, language } = facts
  const title = titleOf(page) ?? ''
  const resolver = resolverFor(facts)
  const faqs = shownFaqs(facts)
  const body = anchored(viewOf(page.body, resolver))
  return {
    contentId: page.contentId,
    language,
    slug: page.slug ?? '',
    title,
    lead: page.lead ?? '',
    intro: page.intro ?? '',
    description: page.seo?.description || page.summary || page.lead || '',
    searchTitle: page.seo?.title || title,
    lastUpdated: lastUpdated([
      page.publicUpdatedAt,
      ...faqs
        .filter(({ edition }) => edition.language === language)
        .map(({ edition }) => edition.publicUpdatedAt),
    ]),
    ...(page.firstPublishedAt && { firstPublished: page.firstPublishedAt }),
    withdrawal: facts.withdrawals[page.id],
    behind: behindView(page, facts),
    ...machineTranslated(page),
    ...(facts.image && { image: imageView(page, facts.image) }),
    ...{ body, outline: outlineOf(body) },
    ...plainFields({ collection, edition: page }, 'page', drawnWith(resolver)),
    faqs: faqs.map(({ id, number, edition }) => ({
      number,
      anchor: faqAnchor(number),
      question: edition.question ?? '',
      answer: anchored(viewOf(edition.answer, { ...resolver, from: id }), faqAnchor(number)),
      ...plainFields(
        { collection: 'faqs', edition },
        'placed',
        drawnWith({ ...resolver, from: id }),
      ),
      learnMore: (edition.learnMore ?? []).map((link) => learnMoreView(link, resolver)),
      withdrawal: facts.withdrawals[edition.id],
      behind: behindView(edition, facts, number),
      ...machineTranslated(edition),
      excluded: facts.excluded?.[edition.id],
      ...foreign(edition, language),
    })),
    teasers: leavesOfKind(collection, 'references')
      .flatMap(({ path }) => (valueAt(page, path) ?? []) as Reference[])
      .flatMap((reference) => teaserView(reference, facts)),
    languages: languagesOf(facts.editions, facts.at),
    updates: facts.at
      ? []
      : updatesOf({
          ...{ page, faqs },
          ...{ notes: facts.notes, keptSince: facts.keptSince, withdrawals: facts.withdrawals },
        }),
    ...permanentOf(facts),
  }
}

function permanentOf({ page, moments, keptSince }: PageFacts): Pick<PageView, 'permanent'> {
  const { language, slug } = page
  const [at, before] = moments.map((moment) => new Date(moment).toISOString())
  if (!at || !slug) return {}
  const wasThere = before && keptSince && Date.parse(before) >= Date.parse(keptSince)
  return {
    permanent: {
      ...{ href: pastAddress(language, slug, at), at },
      ...(wasThere && { before: pastAddress(language, slug, before) }),
    },
  }
}

/** The FAQs of the page in its order: each in the reader's language, or as it stands at its source. */
export function shownFaqs({ page, faqs, contentOf, language }: PageFacts) {
  return (page.faqs ?? []).flatMap((placement) => {
    const id = idOf(placement.faq)
    const edition = reached(faqs, contentOf[id], language)
    const { number } = placement
    return edition && number ? [{ id, number, edition }] : []
  })
}

/** The languages in which a content is published, in the order of the site's list. */
export function languagesOf(editions: EditionDocument[], at?: string): PageView['languages'] {
  return editions.flatMap(({ language, slug, sourceLanguage }) =>
    slug ? [{ language, href: addressOf({ language, slug, at }), isSource: !sourceLanguage }] : [],
  )
}

function machineTranslated({ machineTranslated }: EditionDocument) {
  return machineTranslated ? { machineTranslated: true } : {}
}

/** @param number of the FAQ on the page; none for the page itself */
function behindView(
  { id, sourceLanguage }: EditionDocument,
  { behind, editions }: PageFacts,
  number?: number,
): BehindView | undefined {
  const since = behind[id]
  if (!since || !sourceLanguage) return undefined
  const source = editions.find(({ language }) => language === sourceLanguage)
  const there = number === undefined || source?.faqs?.some((row) => row.number === number)
  const anchor = number === undefined ? '' : `#${faqAnchor(number)}`
  return {
    since,
    language: sourceLanguage,
    ...(source?.slug && there && { href: `${pageAddress(sourceLanguage, source.slug)}${anchor}` }),
  }
}

function imageView(page: EditionDocument, image: NonNullable<PageFacts['image']>): ImageView {
  const { alt, caption } = page.image ?? {}
  return { ...image, alt: alt ?? '', ...(caption && { caption }) }
}

function drawnWith(resolver: Resolver): Draw {
  return {
    richText: (text) => viewOf(text, resolver),
    link: (link) => learnMoreView(link, resolver),
  }
}

function learnMoreView(link: LearnMoreLink, resolver: Resolver): LearnMoreView {
  const label = link.label ?? ''
  if (link.kind !== 'content') return { label, ...(link.address && { href: link.address }) }
  const to = link.content && resolver.destination(link.content.value, link.content.relationTo)
  return to ? { label, href: to.href, ...(to.language && { language: to.language }) } : { label }
}

function teaserView(reference: Reference, facts: PageFacts): TeaserView[] {
  const { pages, contentOf, language } = facts
  const edition = reached(pages, contentOf[idOf(reference)], language)
  if (!edition?.slug) return []
  return [
    {
      title: titleOf(edition) ?? '',
      summary: edition.summary || edition.lead || '',
      href: addressOf({ language: edition.language, slug: edition.slug, at: facts.at }),
      ...foreign(edition, language),
    },
  ]
}

function resolverFor(facts: PageFacts): Resolver {
  const { page, language, contentOf } = facts
  const faqEdition = (id: string) => reached(facts.faqs, contentOf[id], language)
  const home = (faq: string) => homeOf(faq, facts)
  return {
    placements: page.faqs ?? [],
    home,
    question: (faq) => faqEdition(faq)?.question ?? undefined,
    destination: (reference, relationTo): Destination | undefined => {
      const id = idOf(reference)
      if (relationTo === 'faqs') return onThisPage(id, facts) ?? home(id)
      const edition = reached(facts.pages, contentOf[id], language)
      if (!edition?.slug) return undefined
      const href = addressOf({ language: edition.language, slug: edition.slug, at: facts.at })
      return { href, title: titleOf(edition) ?? '', ...foreign(edition, language) }
    },
  }
}

function onThisPage(
  faq: string,
  { page, faqs, contentOf, language }: PageFacts,
): Destination | undefined {
  const number = page.faqs?.find((placement) => idOf(placement.faq) === faq)?.number
  const edition = reached(faqs, contentOf[faq], language)
  if (!number || !edition) return undefined
  return { href: `#${faqAnchor(number)}`, title: edition.question ?? '' }
}

/** The page where a FAQ stands that is not on this one: in the reader's language, or the source. */
function homeOf(faq: string, { homes, faqs, contentOf, language, at }: PageFacts) {
  if (!reached(faqs, contentOf[faq], language)) return undefined
  const showing = homes.filter(({ faqs: rows }) => rows?.some((row) => idOf(row.faq) === faq))
  const page = editionReached(showing, language)
  const number = page?.faqs?.find((row) => idOf(row.faq) === faq)?.number
  if (!page?.slug || !number) return undefined
  const address = addressOf({ language: page.language, slug: page.slug, at })
  const href = `${address}#${faqAnchor(number)}`
  return { href, number, title: titleOf(page) ?? '', ...foreign(page, language) }
}

function reached(
  editions: EditionDocument[],
  contentId: string | undefined,
  language: Language,
): EditionDocument | undefined {
  return editionReached(
    editions.filter((edition) => edition.contentId === contentId),
    language,
  )
}

/** From a page of the past, links lead to what stood elsewhere at that time. */
function addressOf({ language, slug, at }: { language: Language; slug: string; at?: string }) {
  return at ? pastAddress(language, slug, at) : pageAddress(language, slug)
}

/** Says the language of what is not in the reader's. */
function foreign(edition: EditionDocument, language: Language): { language?: Language } {
  return edition.language === language ? {} : { language: edition.language }
}
