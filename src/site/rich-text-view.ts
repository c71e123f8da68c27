/** The view model of a rich text: links resolved, cross references with their direction. */
import { type Direction, directionOnPage } from '../content/cross-reference'
import type { Placement } from '../content/edition'
import { isAllowedAddress } from '../content/link-target'
import type { EditionCollection } from '../content/model'
import { idOf, type Reference } from '../content/reference'
import {
  format,
  isCrossReference,
  isLink,
  type RichText,
  type RichTextNode,
} from '../content/rich-text'
import type { Language } from '../i18n/languages'
import { faqAnchor } from './addresses'

/** Where a link to content arrives; `language` only where it is not the reader's. */
export type Destination = { href: string; title: string; language?: Language }

export type CrossReferenceView = {
  type: 'crossReference'
  way: Exclude<Direction['kind'], 'elsewhere'> | 'elsewhere' | 'nowhere'
  number?: number
  href?: string
  /** The page on which the FAQ stands, where that is another one. */
  page?: string
  question: string
  language?: Language
}

/** The message that says a cross reference, in `site`. Where it leads nowhere, its question does. */
export const referenceMessages = {
  above: 'referenceAbove',
  below: 'referenceBelow',
  itself: 'referenceItself',
  elsewhere: 'referenceElsewhere',
} as const satisfies Record<Exclude<CrossReferenceView['way'], 'nowhere'>, string>

export type TextView = {
  type: 'text'
  text: string
  bold: boolean
  italic: boolean
  /** Figures and marks of notes that stand higher or lower than their line. */
  raised?: 'sub' | 'sup'
}

export type RichTextView =
  | TextView
  | { type: 'linebreak' }
  | { type: 'paragraph' | 'quote' | 'listitem'; children: RichTextView[] }
  /** `anchor` where links can name it: in a page's body and its answers (`headings.ts`). */
  | { type: 'heading'; level: 2 | 3 | 4; anchor?: string; children: RichTextView[] }
  | { type: 'list'; ordered: boolean; start?: number; children: RichTextView[] }
  | { type: 'link'; href: string; language?: Language; children: RichTextView[] }
  | CrossReferenceView

/** What the view asks about documents that the text points at, by document id. */
export type Resolver = {
  placements: Placement[]
  /** The FAQ in whose answer the text stands; nothing for the page's own text. */
  from?: string
  destination: (reference: Reference, relationTo: EditionCollection) => Destination | undefined
  /** Another page on which a FAQ stands, with its number there. */
  home: (faq: string) => (Destination & { number: number }) | undefined
  question: (faq: string) => string | undefined
}

/** Rich text as components draw it, its links and cross references resolved. */
export function viewOf(text: RichText | null | undefined, resolver: Resolver): RichTextView[] {
  return (text?.root.children ?? []).flatMap((node) => nodeView(node, resolver))
}

function nodeView(node: RichTextNode, resolver: Resolver): RichTextView[] {
  if (isCrossReference(node)) {
    return node.fields.faq ? [referenceView(idOf(node.fields.faq), resolver)] : []
  }
  const children = (node.children ?? []).flatMap((child) => nodeView(child, resolver))
  if (isLink(node)) {
    const { linkType, url, doc } = node.fields ?? {}
    const to =
      linkType === 'internal' && doc
        ? resolver.destination(doc.value, doc.relationTo)
        : isAllowedAddress(url) && { href: String(url), language: undefined }
    // A link to what is not public yet is plain words until it is.
    return to ? [{ type: 'link', href: to.href, language: to.language, children }] : children
  }
  switch (node.type) {
    case 'text': {
      const bits = Number(node.format ?? 0)
      const bold = Boolean(bits & format.bold)
      const italic = Boolean(bits & format.italic)
      const raised = bits & format.superscript ? 'sup' : bits & format.subscript ? 'sub' : undefined
      const text = String(node.text ?? '')
      return [{ type: 'text', text, bold, italic, ...(raised && { raised }) }]
    }
    case 'linebreak':
      return [{ type: 'linebreak' }]
    case 'paragraph':
    case 'quote':
    case 'listitem':
      return [{ type: node.type, children }]
    case 'heading':
      return [
        { type: 'heading', level: node.tag === 'h2' ? 2 : node.tag === 'h3' ? 3 : 4, children },
      ]
    case 'list':
      return [listView(node, children)]
    default:
      return children
  }
}

/** Lexical puts a nested list into an item of its own; in HTML it stands in the item before it. */
function listView(node: RichTextNode, items: RichTextView[]): RichTextView {
  const children: RichTextView[] = []
  for (const item of items) {
    const last = children.at(-1)
    const nests =
      item.type === 'listitem' &&
      item.children.length > 0 &&
      item.children.every(({ type }) => type === 'list')
    if (nests && last?.type === 'listitem') {
      children.splice(-1, 1, { ...last, children: [...last.children, ...item.children] })
    } else children.push(item)
  }
  const ordered = node.listType === 'number'
  const start = Number(node.start ?? 1)
  const begins = ordered && Number.isInteger(start) && start !== 1
  return { type: 'list', ordered, ...(begins && { start }), children }
}

function referenceView(faq: string, resolver: Resolver): CrossReferenceView {
  const question = resolver.question(faq) ?? ''
  const { placements, from } = resolver
  const direction = directionOnPage({ placements, from, to: faq })
  if (direction.kind !== 'elsewhere') {
    const { kind: way, number } = direction
    return { type: 'crossReference', way, number, href: `#${faqAnchor(number)}`, question }
  }
  const home = resolver.home(faq)
  if (!home) return { type: 'crossReference', way: 'nowhere', question }
  const { number, href, title: page, language } = home
  return { type: 'crossReference', way: 'elsewhere', number, href, page, question, language }
}
