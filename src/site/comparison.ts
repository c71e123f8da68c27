/** The public comparison of two states of a page: which words went, and which came, part by part. */
import { type DiffRun, wordDiff } from '../segments/word-diff'
import type { FaqView, PageView } from './page-view'
import type { LearnMoreView, PlainField } from './plain-fields'
import { plainText, type ReferenceInWords } from './plain-text'
import type { RichTextView } from './rich-text-view'

export const comparedParts = [
  'title',
  'lead',
  'intro',
  'body',
  'image',
  'links',
  'teasers',
] as const
export type ComparedPart = (typeof comparedParts)[number]

export type PartChange = { part: ComparedPart; runs: DiffRun[] }

export type FaqChange = {
  number: number
  change: 'added' | 'removed' | 'changed'
  question: DiffRun[]
  answer: DiffRun[]
  /** The targets of its links, where they are others. */
  links: DiffRun[]
  /** Why its words are not shown. */
  excluded?: string
}

export type Comparison = {
  parts: PartChange[]
  faqs: FaqChange[]
  /** Whether the questions that stand on both stand in another order. */
  isReordered: boolean
}

/** What changed, in the order of the page. What is the same is left out. */
export function comparisonOf(
  before: PageView,
  after: PageView,
  reference: ReferenceInWords,
): Comparison {
  const { language } = after
  const [was, is] = [partsOf(before, reference), partsOf(after, reference)]
  const parts = comparedParts.flatMap((part): PartChange[] =>
    was[part] === is[part] ? [] : [{ part, runs: wordDiff(was[part], is[part], language) }],
  )
  const numbers = [...new Set([...after.faqs, ...before.faqs].map(({ number }) => number))]
  const faqs = numbers.flatMap((number) => {
    const change = faqChange(
      before.faqs.find((faq) => faq.number === number),
      after.faqs.find((faq) => faq.number === number),
      { language, reference },
    )
    return change ? [change] : []
  })
  const isReordered = shared(before, after).join() !== shared(after, before).join()
  return { parts, faqs, isReordered }
}

/** The numbers of the questions that stand on another state of the page too, in the order of this one. */
function shared(page: PageView, other: PageView): number[] {
  const there = new Set(other.faqs.map(({ number }) => number))
  return page.faqs.map(({ number }) => number).filter((number) => there.has(number))
}

type Setting = { language: PageView['language']; reference: ReferenceInWords }

function faqChange(
  before: FaqView | undefined,
  after: FaqView | undefined,
  setting: Setting,
): FaqChange | undefined {
  const number = after?.number ?? before?.number ?? 0
  const change = !before ? 'added' : after ? 'changed' : 'removed'
  const language = after?.language ?? before?.language ?? setting.language
  const diff = (read: (faq: FaqView) => string) => {
    const [was, is] = [before ? read(before) : '', after ? read(after) : '']
    return was === is && change === 'changed' ? [] : wordDiff(was, is, language)
  }
  const excluded = after?.excluded ?? before?.excluded
  if (excluded) return { number, change, question: [], answer: [], links: [], excluded }
  const found: FaqChange = {
    number,
    change,
    question: diff(({ question }) => question),
    answer: diff((faq) => wordsOfFaq(faq, { ...setting, language })),
    links: diff((faq) => targets([...nodesOf(faq), ...faq.learnMore])),
  }
  const isSame = [found.question, found.answer, found.links].every(({ length }) => length === 0)
  return change === 'changed' && isSame ? undefined : found
}

function nodesOf({ answer, before, after }: Pick<FaqView, 'answer' | 'before' | 'after'>) {
  return [...answer, ...[...before, ...after].flatMap((field) => fieldNodes(field))]
}

function fieldNodes(field: PlainField): (RichTextView | LearnMoreView)[] {
  if (field.kind === 'richText') return field.text
  return field.kind === 'links' ? field.links : []
}

function wordsOfFaq(faq: FaqView, { language, reference }: Setting): string {
  const words = (text: RichTextView[]) => plainText(text, (each) => reference(each, language))
  return [
    ...faq.before.map((field) => wordsOfField(field, words)),
    words(faq.answer),
    ...faq.after.map((field) => wordsOfField(field, words)),
    ...faq.learnMore.map(({ label }) => label),
  ]
    .filter(Boolean)
    .join('\n')
}

function wordsOfField(field: PlainField, words: (text: RichTextView[]) => string): string {
  switch (field.kind) {
    case 'text':
      return field.text
    case 'richText':
      return words(field.text)
    case 'date':
      return field.day
    case 'links':
      return field.links.map(({ label }) => label).join('\n')
  }
}

function partsOf(view: PageView, reference: ReferenceInWords): Record<ComparedPart, string> {
  const words = (text: RichTextView[]) => plainText(text, (each) => reference(each, view.language))
  const fields = (some: PlainField[]) => some.map((field) => wordsOfField(field, words))
  return {
    title: view.title,
    lead: view.lead,
    intro: view.intro,
    body: [...fields(view.before), words(view.body), ...fields(view.after)]
      .filter(Boolean)
      .join('\n'),
    image: [view.image?.alt, view.image?.caption].filter(Boolean).join('\n'),
    links: targets([...view.body, ...[...view.before, ...view.after].flatMap(fieldNodes)]),
    teasers: view.teasers.map(({ title }) => title).join('\n'),
  }
}

/** Where links lead, a line for each: on pages of the past as on those of today. */
function targets(nodes: (RichTextView | LearnMoreView)[]): string {
  const found: string[] = []
  const visit = (node: RichTextView | LearnMoreView) => {
    const leads = 'type' in node ? node.type === 'link' : true
    if (leads && 'href' in node && node.href) found.push(node.href.replace(/\/at\/[^/#]+/, ''))
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return found.join('\n')
}
