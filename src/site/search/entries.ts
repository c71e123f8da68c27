/** The search entries of a page: the page by itself, and each question that it shows. */
import type { EditionDocument, LearnMoreLink } from '../../content/edition'
import { type EditionCollection, leavesOf, valueAt } from '../../content/model'
import { idOf } from '../../content/reference'
import { isCrossReference, mapNodes, plainText, type RichText } from '../../content/rich-text'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import { faqAnchor, pageAddress } from '../addresses'
import type { Entry } from './search-index'

export type ShownFaq = { number: number; edition: EditionDocument }

/** The ids of editions that are withdrawn. */
type Withdrawn = ReadonlySet<string>

/**
 * Makes the entries of a page.
 *
 * @param faqs those that the page shows, in its language or as they stand at their source
 * @param reference how the language refers to a question: "FAQ #{number}"
 */
export function entriesOf(
  { collection, page }: { collection: EditionCollection; page: EditionDocument },
  faqs: ShownFaq[],
  reference: string,
  withdrawn: Withdrawn = new Set(),
): Entry[] {
  const mark = ({ id }: EditionDocument) =>
    withdrawn.has(id) ? ({ isWithdrawn: true } as const) : {}
  const { contentId, language, slug } = page
  const title = titleOf(page) ?? ''
  if (!slug) return []
  const href = pageAddress(language, slug)
  const numbers = new Map((page.faqs ?? []).map(({ faq, number }) => [idOf(faq), number]))
  const wordsOf = (of: EditionCollection, edition: EditionDocument) =>
    readWords(of, edition, (text) => wordsIn(text, numbers, reference))
  const head: Entry = {
    id: contentId,
    href,
    contentId,
    title,
    text: wordsOf(collection, page),
    updated: page.publicUpdatedAt ?? '',
    ...mark(page),
  }
  const questions = faqs.map(({ number, edition }): Entry => {
    return {
      id: `${contentId}#${number}`,
      href: `${href}#${faqAnchor(number)}`,
      contentId: edition.contentId,
      number,
      page: title,
      title: titleOf(edition) ?? '',
      text: wordsOf('faqs', edition),
      updated: edition.publicUpdatedAt ?? '',
      ...mark(edition),
      ...foreign(edition.language, language),
    }
  })
  return [head, ...questions]
}

/** What readers read of a document beside its heading, in the model’s order. */
function readWords(
  collection: EditionCollection,
  edition: EditionDocument,
  wordsOf: (text: RichText) => string,
): string {
  return leavesOf(collection)
    .flatMap(({ path, field }) => {
      const value = valueAt(edition, path)
      if (!value) return []
      if (field.kind === 'text') return field.heading || field.aside ? [] : [String(value)]
      if (field.kind === 'richText') return [wordsOf(value as RichText)]
      if (field.kind === 'links') return (value as LearnMoreLink[]).map(({ label }) => label ?? '')
      return []
    })
    .filter(Boolean)
    .join('\n')
}

/** The words as readers see them: a cross reference is "FAQ #5" there. */
function wordsIn(
  text: RichText,
  numbers: Map<string, number | null | undefined>,
  reference: string,
): string {
  return plainText(
    mapNodes(text, (node) => {
      if (!isCrossReference(node)) return node
      const number = node.fields.faq && numbers.get(idOf(node.fields.faq))
      return { type: 'text', text: number ? reference.replace('{number}', String(number)) : '' }
    }),
  )
}

function foreign(own: Language, page: Language): { language?: Language } {
  return own === page ? {} : { language: own }
}
