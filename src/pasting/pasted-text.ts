/**
 * What is pasted, as the rich text that this site can hold: from Word, LibreOffice, Google Docs,
 * Outlook, web pages. Structure stays, words are never glued together, and what cannot be held is
 * counted, so that the person is told.
 */
import { isAllowedAddress, meantAddress } from '../content/link-target'
import { format, type RichTextNode } from '../content/rich-text'
import { type Html, type HtmlElement, hasClass, isElement, styleOf, wordsIn } from './html-tree'

/** What is not as it was: how often. */
export type LeftOut = Partial<Record<'table' | 'image' | 'link' | 'struck' | 'comment', number>>

export type Pasted = { blocks: RichTextNode[]; leftOut: LeftOut }

/** A paragraph, heading or quote; or an item, which stands at a level of its list. */
type Block =
  | { kind: 'paragraph' | 'quote'; words: RichTextNode[] }
  | { kind: 'heading'; level: number; words: RichTextNode[] }
  | { kind: 'item'; level: number; ordered: boolean; start: number; words: RichTextNode[] }

type Look = { bits: number; link?: string }

/** Converts pasted HTML to the rich text that this site can hold, and counts what was left out. */
export function richTextFrom(roots: readonly Html[]): Pasted {
  const leftOut: LeftOut = {}
  const reader = new Reader(leftOut)
  reader.readAll(roots, { bits: 0 })
  reader.finish()
  return { blocks: nodesOf(reader.blocks), leftOut }
}

/** Between the cells of a row, where there are no tables. */
const betweenCells = ' | '

class Reader {
  readonly blocks: Block[] = []
  private words: RichTextNode[] = []
  private shape: Block = { kind: 'paragraph', words: [] }
  /** Of the last block. */
  private written: Block | undefined
  private lists: { ordered: boolean; start: number; items: number }[] = []

  constructor(private readonly leftOut: LeftOut) {}

  readAll(children: readonly Html[], look: Look): void {
    for (const child of children) {
      if (isElement(child)) this.readElement(child, look)
      else this.addWords(child, look)
    }
  }

  /** Ends the block at hand. */
  finish(): void {
    const words = trimmed(this.words)
    this.words = []
    const { shape } = this
    if (words.length === 0) return
    const last = this.blocks.at(-1)
    // The next paragraph of an item, or of a quote, is still in it.
    if (last && shape === this.written && (shape.kind === 'item' || shape.kind === 'quote')) {
      last.words.push({ type: 'linebreak', version: 1 }, ...words)
    } else this.blocks.push({ ...shape, words })
    this.written = shape
  }

  private addWords(text: string, look: Look): void {
    // As a browser reads it: line feeds and tabs in the source are spaces.
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (words !== '') this.words.push(...inLink(look.link, [textNode(words, look.bits)]))
  }

  private readElement(element: HtmlElement, look: Look) {
    const { name, children } = element
    const style = styleOf(element)
    if (unread.has(name) || style.display === 'none' || style['mso-hide'] === 'all') return
    if (isComment(element, style)) return this.count('comment')
    if (images.has(name)) {
      this.count('image')
      return this.addWords(' ', look)
    }
    if (name === 'br') return this.addBreak(element)
    if (name === 'table') return this.readTable(element, look)
    if (name === 'ul' || name === 'ol') return this.readList(element, look)
    if (name === 'li') return this.readItem(element, look)
    if (isWordItem(element, style)) return this.readWordItem(element, style, look)
    const shape = shapeOf(element)
    if (shape) return this.readBlock(children, shape, look)
    if (isBlock(name)) {
      this.finish()
      this.readAll(children, look)
      return this.finish()
    }
    if (/^yes$/i.test(style['mso-spacerun'] ?? '') || style['mso-tab-count']) {
      return this.addWords(' ', look)
    }
    this.readAll(children, this.lookOf(element, style, look))
  }

  private readBlock(children: readonly Html[], shape: Block, look: Look): void {
    this.finish()
    const before = this.shape
    // A paragraph in an item, or in a quote, is of its kind.
    const inside = shape.kind === 'paragraph' && before.kind !== 'heading'
    this.shape = inside ? before : shape
    this.readAll(children, look)
    this.finish()
    this.shape = before
  }

  private addBreak({ attributes }: HtmlElement) {
    // A viewer of PDF files ends each of its lines so, whatever the text says.
    if (attributes.role === 'presentation') return this.addWords(' ', { bits: 0 })
    if (hasClass({ attributes } as HtmlElement, /^Apple-interchange-newline$/)) return
    if (this.words.at(-1)?.type === 'linebreak') {
      // Two of them are what writes a paragraph where there are none.
      this.words.pop()
      return this.finish()
    }
    this.words.push({ type: 'linebreak', version: 1 })
  }

  private readList({ name, attributes, children }: HtmlElement, look: Look): void {
    this.finish()
    const before = this.shape
    const start = Number.parseInt(attributes.start ?? '1', 10)
    const ordered = name === 'ol'
    this.lists.push({ ordered, start: Number.isInteger(start) ? start : 1, items: 0 })
    this.readAll(children, look)
    this.finish()
    this.lists.pop()
    this.shape = before
  }

  private readItem({ attributes, children }: HtmlElement, look: Look): void {
    this.finish()
    const before = this.shape
    const list = this.lists.at(-1) ?? { ordered: false, start: 1, items: 0 }
    // Google Docs says the level of an item, and puts lists beside each other.
    const said = Number.parseInt(attributes['aria-level'] ?? '', 10)
    const level = Math.max(said || this.lists.length, 1)
    const value = Number.parseInt(attributes.value ?? '', 10)
    const first = list.items === 0 && Number.isInteger(value) ? value : list.start
    list.items += 1
    this.shape = { kind: 'item', level, ordered: list.ordered, start: first, words: [] }
    this.readAll(children, look)
    this.finish()
    this.shape = before
  }

  /** Word writes items as paragraphs: the level stands in the style, the mark in the words. */
  private readWordItem(element: HtmlElement, style: Record<string, string>, look: Look): void {
    const level = Number(/level(\d+)/.exec(style['mso-list'] ?? '')?.[1] ?? 1)
    const mark = markIn(element).replace(/[\s\u00a0]+/g, '')
    const ordered = /^\(?([0-9]+|[a-z]{1,5})[.)]$/i.test(mark)
    const start = Number(/\d+/.exec(mark)?.[0] ?? 1)
    const shape: Block = { kind: 'item', level, ordered, start, words: [] }
    this.finish()
    const before = this.shape
    this.shape = shape
    this.readAll(withoutMark(element).children, look)
    this.finish()
    this.shape = before
  }

  private readTable(table: HtmlElement, look: Look): void {
    this.finish()
    const rows = below(table, 'tr')
    const cells = (row: HtmlElement) =>
      row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th')
    const isLayout = rows.every((row) => cells(row).length <= 1)
    // Letters and web pages put their whole text into tables of one column.
    if (isLayout) {
      for (const row of rows) {
        for (const { children } of cells(row)) {
          this.readAll(children, look)
          this.finish()
        }
      }
      return
    }
    this.count('table')
    for (const caption of below(table, 'caption')) {
      this.readAll(caption.children, look)
      this.finish()
    }
    for (const row of rows) {
      const read = cells(row).map((cell) => this.readCell(cell, look))
      const last = read.findLastIndex((words) => words.length > 0)
      this.words = read
        .slice(0, last + 1)
        .flatMap((words, index) => (index === 0 ? words : [textNode(betweenCells), ...words]))
      this.finish()
    }
  }

  /** A cell in one line: its paragraphs are parted by spaces. */
  private readCell({ children }: HtmlElement, look: Look): RichTextNode[] {
    const inside = new Reader(this.leftOut)
    inside.readAll(children, look)
    inside.finish()
    return inside.blocks.flatMap(({ words }, index) => [
      ...(index === 0 ? [] : [textNode(' ')]),
      ...words.map((node) => (node.type === 'linebreak' ? textNode(' ') : node)),
    ])
  }

  private lookOf(element: HtmlElement, style: Record<string, string>, look: Look): Look {
    let { bits, link } = look
    const set = (bit: number, on: boolean) => {
      bits = on ? bits | bit : bits & ~bit
    }
    const { name, attributes } = element
    if (name === 'b' || name === 'strong') set(format.bold, true)
    if (name === 'i' || name === 'em' || name === 'cite' || name === 'dfn') set(format.italic, true)
    if (name === 'sup') set(format.superscript, true)
    if (name === 'sub') set(format.subscript, true)
    const weight = style['font-weight']
    if (weight) set(format.bold, /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600)
    if (style['font-style']) set(format.italic, /italic|oblique/.test(style['font-style']))
    const align = style['vertical-align']
    if (align === 'super' || align === 'sub') {
      set(format.superscript, align === 'super')
      set(format.subscript, align === 'sub')
    }
    const struck = /line-through/.test(
      `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`,
    )
    if ((struck || /^(s|strike|del)$/.test(name)) && /\S/.test(wordsIn(element)))
      this.count('struck')
    if (name === 'a' && attributes.href !== undefined) {
      link = addressFrom(attributes.href)
      if (!link && /\S/.test(wordsIn(element)) && !isOfPage(attributes.href)) this.count('link')
    }
    return { bits, ...(link && { link }) }
  }

  private count(what: keyof LeftOut): void {
    this.leftOut[what] = (this.leftOut[what] ?? 0) + 1
  }
}

const unread = new Set(
  'head style script noscript template meta link title xml o:p input select option button textarea'
    .split(' ')
    // `o:p` holds the space of an empty paragraph.
    .filter(Boolean),
)
const images = new Set(
  'img picture svg video audio iframe object embed canvas map v:shape v:imagedata'.split(' '),
)
const blockNames = new Set(
  'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form header hgroup hr html legend main menu nav p pre section summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
)

function isBlock(name: string): boolean {
  return blockNames.has(name)
}

function shapeOf(element: HtmlElement): Block | undefined {
  const { name } = element
  const words: RichTextNode[] = []
  const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? headingOfStyle(element))
  if (level) return { kind: 'heading', level, words }
  if (name === 'blockquote' || (name === 'p' && hasClass(element, /^Mso(Intense)?Quote/)))
    return { kind: 'quote', words }
  if (name === 'p' || name === 'div') return { kind: 'paragraph', words }
  return undefined
}

/** The title of a document from Word; and headings of which only the outline says so. */
function headingOfStyle(element: HtmlElement): number {
  if (element.name !== 'p') return 0
  if (hasClass(element, /^MsoTitle/)) return 1
  if (hasClass(element, /^MsoSubtitle/)) return 2
  return Number(styleOf(element)['mso-outline-level'] ?? 0)
}

function isComment(element: HtmlElement, style: Record<string, string>): boolean {
  const kind = style['mso-element'] ?? ''
  return (
    /^comment/.test(kind) ||
    hasClass(element, /^MsoComment(Reference|Text)/) ||
    style['mso-special-character'] === 'comment'
  )
}

function isWordItem(element: HtmlElement, style: Record<string, string>): boolean {
  const list = style['mso-list']
  return /^(p|div|h[1-6])$/.test(element.name) && list !== undefined && !/^none/i.test(list)
}

const isMark = (element: HtmlElement) => /^ignore$/i.test(styleOf(element)['mso-list'] ?? '')

function markIn(element: HtmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) => (isMark(child) ? wordsIn(child) : markIn(child)))
    .join('')
}

function withoutMark(element: HtmlElement): HtmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !isMark(child))
    .map((child) => (isElement(child) ? withoutMark(child) : child))
  return { ...element, children }
}

function below(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'table' ? [] : below(child, name)
  })
}

/** An address that this site links to; `www.…` is one on the web. Nothing for all others. */
export function addressFrom(href: string): string | undefined {
  const address = meantAddress(unwrapped(href.trim().replace(/[\t\r\n]/g, '')))
  return typeof address === 'string' && isAllowedAddress(address) ? address : undefined
}

/** The note at the foot, the heading below: it leads nowhere outside of the page that it was on. */
function isOfPage(href: string): boolean {
  return href.trim().startsWith('#')
}

/** Outlook and Google lead all links through an address of their own. */
function unwrapped(address: string): string {
  const wraps = [
    { host: /\.safelinks\.protection\.outlook\.com$/, name: 'url' },
    { host: /^www\.google\.[a-z.]+$/, path: '/url', name: 'q' },
  ]
  try {
    const url = new URL(address)
    const wrap = wraps.find(
      ({ host, path }) => host.test(url.hostname) && (!path || url.pathname === path),
    )
    return (wrap && url.searchParams.get(wrap.name)) || address
  } catch {
    return address
  }
}

function textNode(text: string, bits = 0): RichTextNode {
  return { type: 'text', version: 1, text, format: bits, style: '', mode: 'normal', detail: 0 }
}

function inLink(url: string | undefined, children: RichTextNode[]): RichTextNode[] {
  if (!url) return children
  const fields = { linkType: 'custom', url, newTab: false }
  return [{ ...element('link', children), version: 3, fields }]
}

function element(type: string, children: RichTextNode[]): RichTextNode {
  return { type, version: 1, children, direction: null, format: '', indent: 0 }
}

/** Neighbours of one look become one; spaces between words are one, at the ends none. */
function trimmed(nodes: readonly RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const { type, children = [] } = node
    if (type === 'text' && last?.type === 'text' && last.format === node.format) {
      joined.splice(-1, 1, { ...last, text: `${last.text}${node.text}` })
    } else if (type === 'link' && last?.type === 'link' && sameAddress(last, node)) {
      joined.splice(-1, 1, { ...last, children: [...(last.children ?? []), ...children] })
    } else joined.push(node)
  }
  const state = { open: false }
  const spaced = oneSpace(joined, state)
  return withoutLastSpace(spaced).filter(hasSomething)
}

function sameAddress(one: RichTextNode, other: RichTextNode): boolean {
  const url = ({ fields }: RichTextNode) => (fields as { url?: string } | undefined)?.url
  return url(one) === url(other)
}

/** @param state whether a word stands before, after which one space may come */
function oneSpace(nodes: readonly RichTextNode[], state: { open: boolean }): RichTextNode[] {
  return nodes.map((node): RichTextNode => {
    if (node.type === 'linebreak') {
      state.open = false
      return node
    }
    if (node.type === 'link') {
      return { ...node, children: trimmedLink(oneSpace(node.children ?? [], state)) }
    }
    let text = ''
    for (const sign of String(node.text ?? '')) {
      if (sign === ' ' && !state.open) continue
      text += sign
      state.open = sign !== ' '
    }
    return { ...node, text }
  })
}

function trimmedLink(nodes: readonly RichTextNode[]): RichTextNode[] {
  return joinedTexts(nodes).filter(hasSomething)
}

function joinedTexts(nodes: readonly RichTextNode[]): RichTextNode[] {
  const joined: RichTextNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format) {
      joined.splice(-1, 1, { ...last, text: `${last.text}${node.text}` })
    } else joined.push(node)
  }
  return joined
}

function hasSomething({ type, text, children }: RichTextNode): boolean {
  if (type === 'text') return text !== ''
  return type !== 'link' || (children ?? []).length > 0
}

/** No space, no-break space or break ends a block; a break with a space before it loses that. */
function withoutLastSpace(nodes: readonly RichTextNode[]): RichTextNode[] {
  const rest = [...nodes]
  for (;;) {
    const last = rest.at(-1)
    if (!last) return rest
    if (last.type === 'linebreak') {
      rest.pop()
      continue
    }
    if (last.type === 'text') {
      const text = String(last.text).replace(/[ \u00a0]+$/, '')
      rest.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]))
      if (text !== '') return startTrimmed(rest)
      continue
    }
    if (last.type === 'link') {
      const children = withoutLastSpace(last.children ?? [])
      rest.splice(-1, 1, ...(children.length === 0 ? [] : [{ ...last, children }]))
      if (children.length > 0) return startTrimmed(rest)
      continue
    }
    return startTrimmed(rest)
  }
}

function startTrimmed(nodes: RichTextNode[]): RichTextNode[] {
  const [first, ...others] = nodes
  if (first?.type === 'linebreak') return startTrimmed(others)
  if (first?.type !== 'text') return nodes
  const text = String(first.text).replace(/^[ \u00a0]+/, '')
  return text === '' ? startTrimmed(others) : [{ ...first, text }, ...others]
}

function nodesOf(blocks: readonly Block[]): RichTextNode[] {
  const level = levelsOf(blocks)
  const nodes: RichTextNode[] = []
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (!block) break
    if (block.kind === 'item') {
      const items = blocks.slice(index).findIndex(({ kind }) => kind !== 'item')
      const end = items < 0 ? blocks.length : index + items
      nodes.push(...listsOf(blocks.slice(index, end) as Item[]))
      index = end
      continue
    }
    const { kind, words } = block
    if (kind === 'heading') {
      nodes.push({ ...element('heading', words), tag: `h${level(block.level)}` })
    } else if (kind === 'quote') nodes.push(element('quote', words))
    else nodes.push({ ...element('paragraph', words), textFormat: 0, textStyle: '' })
    index += 1
  }
  return nodes
}

type Item = Extract<Block, { kind: 'item' }>

const [highest, lowest] = [2, 4]

/**
 * The levels of headings keep their relation: what is above another stays above it, as far as there
 * are three levels; and the first of a document is the first of a text.
 */
function levelsOf(blocks: readonly Block[]): (level: number) => number {
  const found = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const levels = [...new Set(found)].sort((one, other) => one - other)
  const [first = highest, last = first] = [levels[0], levels.at(-1)]
  const span = lowest - highest
  if (last - first <= span) {
    const top = Math.min(Math.max(first, highest), lowest - (last - first))
    return (level) => level - first + top
  }
  return (level) => Math.min(highest + levels.indexOf(level), lowest)
}

/** Items in a row as lists in lists, as Lexical has them: a list in an item of its own. */
function listsOf(items: readonly Item[]): RichTextNode[] {
  const lists: RichTextNode[] = []
  let index = 0
  while (index < items.length) {
    const first = items[index]
    if (!first) break
    const base = first.level
    let end = index
    while (end < items.length) {
      const item = items[end]
      if (!item || item.level < base) break
      if (item.level === base && item.ordered !== first.ordered) break
      end += 1
    }
    lists.push(listOf(items.slice(index, end), first))
    index = end
  }
  return lists
}

function listOf(items: readonly Item[], { level, ordered, start }: Item): RichTextNode {
  const children: RichTextNode[] = []
  const from = ordered ? start : 1
  let value = from
  let index = 0
  while (index < items.length) {
    const item = items[index]
    if (!item) break
    if (item.level === level) {
      children.push({ ...element('listitem', item.words), value })
      value += 1
      index += 1
      continue
    }
    const deeper = items.slice(index).findIndex((each) => each.level <= level)
    const end = deeper < 0 ? items.length : index + deeper
    for (const nested of listsOf(items.slice(index, end))) {
      children.push({ ...element('listitem', [nested]), value })
    }
    index = end
  }
  const listType = ordered ? 'number' : 'bullet'
  return { ...element('list', children), listType, start: from, tag: ordered ? 'ol' : 'ul' }
}

/**
 * Text without HTML: a paragraph for each line. Lines that a PDF broke in the middle of a sentence
 * are joined: where the next begins with a small letter.
 */
export function richTextFromPlain(text: string): Pasted {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]*\t[ \t]*/g, ' ').trim())
  const isWrapped = lines.filter((line) => line.length > 40).length > 2
  const paragraphs: string[] = []
  let ended = true
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line === '') ended = true
    else if (isWrapped && !ended && last !== undefined && /^\p{Ll}/u.test(line)) {
      paragraphs.splice(-1, 1, joinedLines(last, line))
    } else {
      paragraphs.push(line)
      ended = false
    }
  }
  const blocks = paragraphs.map((words): Block => ({ kind: 'paragraph', words: [textNode(words)] }))
  return { blocks: nodesOf(blocks), leftOut: {} }
}

/** A soft hyphen at the end was put there by the line; any other hyphen may be the word’s own. */
function joinedLines(first: string, second: string): string {
  return first.endsWith('\u00ad') ? `${first.slice(0, -1)}${second}` : `${first} ${second}`
}
