/** Headings of a page's body and of its answers, each with an anchor that links can name. Pure. */
import { slugFrom } from '../content/slug'
import { plainText } from './plain-text'
import type { RichTextView } from './rich-text-view'

export type Heading = { anchor: string; level: 2 | 3 | 4; words: string }

/** So that no heading takes the name of a question (`faq-5`) or of a part of the layout. */
const mark = 'section-'
const longest = 60

/**
 * Gives each heading an anchor made of its words: the same as long as it says the same, wherever it
 * stands. Of two that say the same the second is told apart by a number.
 *
 * @param within the anchor of the answer in which they stand; nothing for the body
 */
export function anchored(text: RichTextView[], within?: string): RichTextView[] {
  const taken = new Set<string>()
  const prefix = within ? `${within}-${mark}` : mark
  return text.map((node) => {
    if (node.type !== 'heading') return node
    const anchor = free(prefix, slugFrom(wordsOf([node])).slice(0, longest), taken)
    taken.add(anchor)
    return { ...node, anchor }
  })
}

/** The headings that have an anchor, in their order; without words there is nothing to list. */
export function outlineOf(body: RichTextView[]): Heading[] {
  return body.flatMap((node) => {
    if (node.type !== 'heading' || node.anchor === undefined) return []
    const words = wordsOf([node]).trim()
    return words ? [{ anchor: node.anchor, level: node.level, words }] : []
  })
}

function wordsOf(nodes: RichTextView[]): string {
  return plainText(nodes, ({ question }) => question)
}

function free(prefix: string, words: string, taken: Set<string>): string {
  const base = words.replace(/-+$/, '')
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 && base ? base : [base, number].filter(Boolean).join('-')
    const anchor = prefix + numbered
    if (!taken.has(anchor)) return anchor
  }
}
