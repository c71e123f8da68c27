/** What HTML from Word says in styles and classes, where others have elements. */
import { type HtmlElement, hasClass, isElement, styleOf, wordsIn } from './html-tree'

/**
 * The level of a paragraph that is a heading: the title of a document, and headings of which only the
 * outline says so. 0 for all others.
 */
export function headingOfStyle(element: HtmlElement): number {
  if (element.name !== 'p') return 0
  if (hasClass(element, /^MsoTitle/)) return 1
  if (hasClass(element, /^MsoSubtitle/)) return 2
  return Number(styleOf(element)['mso-outline-level'] ?? 0)
}

/** Whether an element is a comment of a reviewer, or its mark in the text. */
export function isComment(element: HtmlElement, style: Record<string, string>): boolean {
  const kind = style['mso-element'] ?? ''
  return (
    /^comment/.test(kind) ||
    hasClass(element, /^MsoComment(Reference|Text)/) ||
    style['mso-special-character'] === 'comment'
  )
}

/** Whether a paragraph is an item of a list: Word writes no list elements. */
export function isWordItem(element: HtmlElement, style: Record<string, string>): boolean {
  const list = style['mso-list']
  return /^(p|div|h[1-6])$/.test(element.name) && list !== undefined && !/^none/i.test(list)
}

const isMark = (element: HtmlElement) => /^ignore$/i.test(styleOf(element)['mso-list'] ?? '')

/** The number or bullet of an item, which Word writes as text. */
export function markIn(element: HtmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) => (isMark(child) ? wordsIn(child) : markIn(child)))
    .join('')
}

/** An item without its number or bullet. */
export function withoutMark(element: HtmlElement): HtmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !isMark(child))
    .map((child) => (isElement(child) ? withoutMark(child) : child))
  return { ...element, children }
}
