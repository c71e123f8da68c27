/** The search entries of a page: the page by itself, and each question that it shows. */
import type { EditionDocument } from '../../content/edition'
import { idOf } from '../../content/reference'
import { isCrossReference, mapNodes, plainText, type RichText } from '../../content/rich-text'
import type { Language } from '../../i18n/languages'
import { faqAnchor, pageAddress } from '../addresses'
import type { Entry } from './search-index'

export type ShownFaq = { number: number; edition: EditionDocument }

/**
 * Makes the entries of a page.
 *
 * @param faqs those that the page shows, in its language or as they stand at their source
 * @param reference how the language refers to a question: "FAQ #{number}"
 */
export function entriesOf(page: EditionDocument, faqs: ShownFaq[], reference: string): Entry[] {
  const { contentId, language, slug, title, lead, intro, body } = page
  if (!slug) return []
  const href = pageAddress(language, slug)
  const numbers = new Map((page.faqs ?? []).map(({ faq, number }) => [idOf(faq), number]))
  const wordsOf = (text: RichText | null | undefined) => wordsIn(text, numbers, reference)
  const head: Entry = {
    id: contentId,
    href,
    contentId,
    title: title ?? '',
    text: lines(lead, intro, wordsOf(body)),
    updated: page.publicUpdatedAt ?? '',
  }
  const questions = faqs.map(({ number, edition }): Entry => {
    const { question, answer, learnMore } = edition
    const labels = (learnMore ?? []).map(({ label }) => label)
    return {
      id: `${contentId}#${number}`,
      href: `${href}#${faqAnchor(number)}`,
      contentId: edition.contentId,
      number,
      page: title ?? '',
      title: question ?? '',
      text: lines(wordsOf(answer), ...labels),
      updated: edition.publicUpdatedAt ?? '',
      ...foreign(edition.language, language),
    }
  })
  return [head, ...questions]
}

/** The words as readers see them: a cross reference is "FAQ #5" there. */
function wordsIn(
  text: RichText | null | undefined,
  numbers: Map<string, number | null | undefined>,
  reference: string,
): string {
  if (!text) return ''
  return plainText(
    mapNodes(text, (node) => {
      if (!isCrossReference(node)) return node
      const number = node.fields.faq && numbers.get(idOf(node.fields.faq))
      return { type: 'text', text: number ? reference.replace('{number}', String(number)) : '' }
    }),
  )
}

function lines(...texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}

function foreign(own: Language, page: Language): { language?: Language } {
  return own === page ? {} : { language: own }
}
