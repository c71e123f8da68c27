/**
 * A strict XML reader for exchange formats, on saxes.
 *
 * Reading is strict and poor on purpose: no document type, so no entities of anybody's own and
 * nothing that could be fetched or grow; limits on depth, elements and attributes bound the memory.
 */
import { SaxesParser } from 'saxes'
import { unreadable } from './problem'

export type XmlElement = {
  /** Without prefix. */
  name: string
  namespace: string
  /** Without those of other namespaces, but with `xml:lang` and `xml:space`. */
  attributes: Partial<Record<string, string>>
  children: (XmlElement | string)[]
  /** Of its opening tag, from 1. */
  line: number
}

type Reading = {
  elements: number
  doctype?: string
  each?: { names: readonly string[]; take: (found: XmlElement, document: XmlElement) => void }
}

const limits = { depth: 100, attributes: 100 }

/**
 * Parses XML into a tree of elements.
 *
 * @param elements how many there may be: each takes about a kilobyte of memory
 * @param doctype the name of a document type that tools of this format write. It is passed over,
 * never read; with declarations inside it is refused all the same.
 * @param each takes the elements of these names, anywhere, one after the other as they end; they
 * are left out of the result then, so that a file of many is never in memory as a tree. It gets what
 * was read of the document so far, too
 * @throws Unreadable with line and column where the text is no XML or goes beyond the limits
 */
export function readXml(text: string, { elements: most, doctype, each }: Reading): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: XmlElement = { name: '', namespace: '', attributes: {}, children: [], line: 1 }
  const open = [root]
  let [elements, attributes, line] = [0, 0, 1]
  const excessive = (what: string, limit: number) =>
    unreadable('xml-excessive', parser.line, { what, limit })
  const append = (words: string) => open.at(-1)?.children.push(words)

  parser.on('error', (error) => {
    const reason = error.message.replace(/^[^ ]*: /, '')
    throw unreadable('xml-broken', parser.line, { column: parser.column + 1, reason })
  })
  parser.on('doctype', (declaration) => {
    const named = doctype && new RegExp(`^\\s*${doctype}\\b[^[]*$`, 'i').test(declaration)
    if (!named) throw unreadable('xml-doctype', parser.line)
  })
  parser.on('opentagstart', () => {
    line = parser.line
    attributes = 0
    if (++elements > most) throw excessive('elements', most)
    if (open.length > limits.depth) throw excessive('depth', limits.depth)
  })
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) throw excessive('attributes', limits.attributes)
  })
  parser.on('opentag', (tag) => {
    const own = Object.values(tag.attributes).filter(({ prefix }) => !prefix || prefix === 'xml')
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: [],
      line,
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    const [, document] = open
    // The document itself is the result, whatever its name.
    if (!closed || !document || !each?.names.includes(closed.name)) return
    open.at(-1)?.children.pop()
    each.take(closed, document)
  })
  parser.on('text', append)
  parser.on('cdata', append)
  parser.write(text).close()
  return elementsIn(root)[0] as XmlElement
}

/** The child elements of the same namespace, of one name where it is given. */
export function elementsIn(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' &&
      (parent.name === '' || child.namespace === parent.namespace) &&
      (!name || child.name === name),
  )
}

/** The first such child element. */
export function elementIn(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(parent, name)[0]
}

/** The first child element of a name, of any namespace. */
export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** All descendant elements of a name, in document order; also those inside their like. */
export function elementsBelow(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsBelow(child, name),
  ])
}

/** The text content of an element. */
export function textIn(element: XmlElement | undefined): string {
  const children = element?.children ?? []
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** The character with a hexadecimal code point; U+FFFD where there is none. */
export function characterFrom(hex: string): string {
  const point = Number.parseInt(hex, 16)
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
}
