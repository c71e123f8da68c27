import { format, type RichTextNode } from '../content/rich-text'
import type { Block } from './blocks'
import { type Html, type HtmlElement, hasClass, isElement, styleOf, wordsIn } from './html-tree'
import { inLink, textNode } from './nodes'
import { addressFrom, isOfPage } from './pasted-links'
import { trimmed } from './trimmed-nodes'
import { headingOfStyle, isComment, isWordItem, markIn, withoutMark } from './word-markup'

/** What is not as it was: how often. */
export type LeftOut = Partial<Record<'table' | 'image' | 'link' | 'struck' | 'comment', number>>

type Look = { bits: number; link?: string }

/** Between the cells of a row, where there are no tables. */
export const betweenCells = ' | '

/** Reads pasted HTML into blocks, and counts what cannot be held. `finish` ends the last block. */
export class HtmlReader {
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
    for (const caption of below(table, 'caption')) {
      this.readAll(caption.children, look)
      this.finish()
    }
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
    const inside = new HtmlReader(this.leftOut)
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

function below(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'table' ? [] : below(child, name)
  })
}
