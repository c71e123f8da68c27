/**
 * Imports a page in its source language: its FAQs, the page, and the page that its teaser names.
 */

import type { EditionDocument, LearnMoreLink } from '../../content/edition'
import { findEditions } from '../../content/payload/find-edition'
import { storedEdition } from '../../content/payload/stored-edition'
import { idOf } from '../../content/reference'
import { fromParagraphs, type Inline } from '../../content/rich-text'
import { slugFrom } from '../../content/slug'
import type { Language } from '../../i18n/languages'
import { type Companion, linkComplaints } from '../companion'
import { sentenceForComplaint } from '../complaints'
import type { PageText, QuestionText } from '../page-text'
import { ImportError } from './import-error'
import { importImage } from './import-image'
import { type Run, writeEdition } from './write-edition'

export type Source = { page: PageText; language: Language; companion: Companion; folder: string }

export async function importSource(source: Source, run: Run): Promise<void> {
  const { page, language } = source
  const titles = await pagesByTitle(language, run)
  const complaints = linkComplaints(page, {
    companion: source.companion,
    pageTitles: new Set([...titles.keys(), page.teaser?.title ?? '']),
  })
  if (complaints.length > 0) throw new ImportError(complaints.map(sentenceForComplaint))

  const teaser = page.teaser && (await importTeaser(page.teaser, language, run))
  if (teaser?.title) titles.set(teaser.title, teaser.id)
  const existing = await findPage(slugFrom(page.title), language, run)
  const placed = await placedFaqs(existing, run)
  const context = { ...source, titles, run }
  const faqs = await importFaqs(placed, context)
  const media = await importImage(source, run)

  await writeEdition(
    {
      collection: 'relations',
      existing,
      dated: true,
      fields: {
        language,
        title: page.title,
        slug: slugFrom(page.title),
        lead: page.lead,
        intro: page.intro,
        image: {
          media: media?.id ?? null,
          alt: media?.alt[language] ?? existing?.image?.alt ?? null,
          caption: page.caption,
        },
        faqs: page.questions.map(({ number }) => ({ number, faq: faqs.get(number) ?? '' })),
        related: teaser ? [teaser.id] : (existing?.related ?? []),
      },
    },
    run,
  )
}

/** The page behind the teaser: made as a draft where it does not exist yet. */
async function importTeaser(
  teaser: NonNullable<PageText['teaser']>,
  language: Language,
  run: Run,
): Promise<EditionDocument> {
  const slug = slugFrom(teaser.title)
  const existing = await findPage(slug, language, run)
  const { title, summary } = teaser
  const lead = existing?.lead ?? summary
  const fields = { language, title, slug, summary, lead }
  return writeEdition({ collection: 'relations', existing, fields }, run)
}

type Context = Source & { titles: Map<string, string>; run: Run }

/**
 * FAQs may refer to each other in a circle, so they are all made before their answers refer.
 *
 * @returns the ids by number
 */
async function importFaqs(
  placed: Map<number, EditionDocument>,
  context: Context,
): Promise<Map<number, string>> {
  const { page, language, run } = context
  const ids = new Map([...placed].map(([number, { id }]) => [number, id]))
  const known = new Set(ids.keys())
  for (const question of page.questions.filter(({ number }) => !ids.has(number))) {
    if (run.dryRun) {
      ids.set(question.number, `new:faq:${question.number}`)
      continue
    }
    const made = await run.req.payload.create({
      collection: 'faqs',
      data: { language, question: question.question, _status: 'draft' },
      draft: true,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req: run.req,
    })
    ids.set(question.number, String(made.id))
    placed.set(question.number, storedEdition(made))
  }
  for (const question of page.questions) {
    const existing = placed.get(question.number)
    const fields = {
      language,
      question: question.question,
      answer: fromParagraphs(question.paragraphs.map((pieces) => inlines(pieces, ids))),
      learnMore: learnMoreOf(question, existing, context),
    }
    const isNew = !known.has(question.number)
    await writeEdition({ collection: 'faqs', existing, fields, isNew }, run)
  }
  return ids
}

export function inlines(
  pieces: QuestionText['paragraphs'][number],
  ids: Map<number, string>,
): Inline[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? piece : { faq: ids.get(piece.number) ?? '' },
  )
}

/** Links keep their key as long as their label stays, so that translations keep their labels. */
function learnMoreOf(
  question: QuestionText,
  existing: EditionDocument | undefined,
  { companion, titles }: Context,
): LearnMoreLink[] {
  const keys = new Map((existing?.learnMore ?? []).map((link) => [link.label, link.key]))
  return question.learnMore.map(({ label }) => {
    const page = titles.get(label)
    const key = keys.get(label) ?? null
    return page
      ? {
          key,
          label,
          kind: 'content',
          content: { relationTo: 'relations', value: page },
          address: null,
        }
      : { key, label, kind: 'address', content: null, address: companion.links[label] ?? null }
  })
}

async function findPage(
  slug: string,
  language: Language,
  run: Run,
): Promise<EditionDocument | undefined> {
  const where = { slug: { equals: slug }, language: { equals: language } }
  const [page] = await findEditions({ collection: 'relations', where, draft: true }, run.req)
  return page
}

async function pagesByTitle(language: Language, run: Run): Promise<Map<string, string>> {
  const where = { language: { equals: language } }
  const pages = await findEditions({ collection: 'relations', where, draft: true }, run.req)
  return new Map(pages.flatMap(({ title, id }) => (title ? [[title, id] as const] : [])))
}

/** The FAQs that the page has already, by number. */
export async function placedFaqs(
  page: EditionDocument | undefined,
  run: Run,
): Promise<Map<number, EditionDocument>> {
  const placements = page?.faqs ?? []
  if (placements.length === 0) return new Map()
  const where = { id: { in: placements.map(({ faq }) => idOf(faq)) } }
  const faqs = await findEditions({ collection: 'faqs', where, draft: true }, run.req)
  return new Map(
    placements.flatMap(({ number, faq }) => {
      const found = faqs.find(({ id }) => id === idOf(faq))
      return number && found ? [[number, found] as const] : []
    }),
  )
}
