/** Nodes of Lexical, as the rich text editor makes them. */
import type { RichTextNode } from '../content/rich-text'

/** A text; `bits` are its formats. */
export function textNode(text: string, bits = 0): RichTextNode {
  return { type: 'text', version: 1, text, format: bits, style: '', mode: 'normal', detail: 0 }
}

/** The children inside of a link; or as they are, where there is no address. */
export function inLink(url: string | undefined, children: RichTextNode[]): RichTextNode[] {
  if (!url) return children
  const fields = { linkType: 'custom', url, newTab: false }
  return [{ ...element('link', children), version: 3, fields }]
}

/** A node with children: paragraph, heading, list. */
export function element(type: string, children: RichTextNode[]): RichTextNode {
  return { type, version: 1, children, direction: null, format: '', indent: 0 }
}
