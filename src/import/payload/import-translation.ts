/**
 * Imports the translation of an existing page. Structure comes from the source; the file brings the
 * words, joined by number, and the labels of links, joined by their order.
 */
import type { EditionDocument, LearnMoreLink } from '../../content/edition'
import { findEditions, findLatest } from '../../content/payload/find-edition'
import { idOf } from '../../content/reference'
import { fromParagraphs } from '../../content/rich-text'
import { slugFrom } from '../../content/slug'
import { carryStructure } from '../../content/structure'
import type { Language } from '../../i18n/languages'
import type { PageText, QuestionText } from '../page-text'
import { ImportError } from './import-error'
import { inlines, placedFaqs } from './import-source'
import { type Run, writeEdition } from './write-edition'

export type Translation = { page: PageText; language: Language; translationOf: string }

export async function importTranslation(
  { page, language, translationOf }: Translation,
  run: Run,
): Promise<void> {
  const source = await sourcePage(translationOf, run)
  if (source.language === language) {
    throw new ImportError([`line 1: “${translationOf}” is written in “${language}” itself.`])
  }
  const placed = await placedFaqs(source, run)
  const complaints = page.questions.flatMap((question) => mismatch(question, placed))
  if (complaints.length > 0) throw new ImportError(complaints)

  const ids = new Map([...placed].map(([number, { id }]) => [number, id]))
  for (const question of page.questions) {
    const faq = placed.get(question.number)
    if (faq) await translateFaq({ faq, question, language, ids }, run)
  }
  if (page.teaser) await translateTeaser(page.teaser, source, language, run)
  await translatePage(page, source, language, run)
}

async function sourcePage(slug: string, run: Run): Promise<EditionDocument> {
  const where = { slug: { equals: slug }, sourceLanguage: { exists: false } }
  const [page] = await findEditions({ collection: 'relations', where, draft: true }, run.req)
  if (!page) {
    throw new ImportError([
      `line 1: there is no source page with the address “${slug}”. Import that one first.`,
    ])
  }
  return page
}

function mismatch(question: QuestionText, placed: Map<number, EditionDocument>): string[] {
  const faq = placed.get(question.number)
  if (!faq) {
    return [`line ${question.line}: the source page has no FAQ with the number ${question.number}.`]
  }
  const expected = faq.learnMore?.length ?? 0
  const found = question.learnMore.length
  return expected === found
    ? []
    : [
        `line ${question.line}: FAQ ${question.number} has ${expected} links in the source, here ${found}.`,
      ]
}

async function translateFaq(
  {
    faq,
    question,
    language,
    ids,
  }: { faq: EditionDocument; question: QuestionText; language: Language; ids: Map<number, string> },
  run: Run,
): Promise<void> {
  const existing = await findLatest(
    { collection: 'faqs', contentId: faq.contentId, language },
    run.req,
  )
  const { learnMore = [] } = carryStructure('faqs', existing ?? faq)
  const labelled: LearnMoreLink[] = (learnMore ?? []).map((link, index) => ({
    ...link,
    label: question.learnMore[index]?.label ?? null,
  }))
  const fields = {
    ...identity(faq, language),
    question: question.question,
    answer: fromParagraphs(question.paragraphs.map((pieces) => inlines(pieces, ids))),
    learnMore: labelled,
  }
  await writeEdition({ collection: 'faqs', existing, fields }, run)
}

async function translatePage(
  page: PageText,
  source: EditionDocument,
  language: Language,
  run: Run,
): Promise<void> {
  const { contentId } = source
  const existing = await findLatest({ collection: 'relations', contentId, language }, run.req)
  const structure = carryStructure('relations', existing ?? source)
  const fields = {
    ...identity(source, language),
    ...structure,
    title: page.title,
    slug: slugFrom(page.title),
    lead: page.lead,
    intro: page.intro,
    image: {
      ...structure.image,
      alt: existing?.image?.alt ?? (await defaultAlt(source, language, run)),
      caption: page.caption,
    },
  }
  await writeEdition({ collection: 'relations', existing, fields, dated: true }, run)
}

/** The file's teaser is the summary of the page that the source's first teaser leads to. */
async function translateTeaser(
  teaser: NonNullable<PageText['teaser']>,
  source: EditionDocument,
  language: Language,
  run: Run,
): Promise<void> {
  const [first] = source.related ?? []
  if (!first) throw new ImportError([`line ${teaser.line}: the source page has no teaser.`])
  const where = { id: { equals: idOf(first) } }
  const [target] = await findEditions({ collection: 'relations', where, draft: true }, run.req)
  if (!target) return
  const { contentId } = target
  const existing = await findLatest({ collection: 'relations', contentId, language }, run.req)
  const structure = carryStructure('relations', existing ?? target)
  const fields = {
    ...identity(target, language),
    ...structure,
    title: teaser.title,
    slug: slugFrom(teaser.title),
    summary: teaser.summary,
    lead: existing?.lead ?? teaser.summary,
    image: {
      ...structure.image,
      alt: existing?.image?.alt ?? (await defaultAlt(target, language, run)),
    },
  }
  await writeEdition({ collection: 'relations', existing, fields }, run)
}

function identity(source: EditionDocument, language: Language): Partial<EditionDocument> {
  return { contentId: source.contentId, language, sourceLanguage: source.language }
}

async function defaultAlt(
  source: EditionDocument,
  language: Language,
  run: Run,
): Promise<string | null> {
  const media = source.image?.media
  if (!media) return null
  const { alt } = (await run.req.payload.findByID({
    collection: 'media',
    id: idOf(media),
    depth: 0,
    overrideAccess: true,
    req: run.req,
  })) as { alt?: Partial<Record<Language, string | null>> }
  return alt?.[language] ?? null
}
