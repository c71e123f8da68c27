/**
 * Writes XML as text. It takes one function to escape and one to put a tag together; the libraries
 * for it build a document in memory first and leave characters that no XML may contain to the
 * caller.
 */

// All that is not a Char of XML 1.0 (section 2.2): control characters and halves of pairs.
const forbidden = /([^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}])/u
// What may have to be escaped. Most text has nothing of it, and a sitemap has a million pieces of text.
const unusual = /[^\x20-%'-;=?-\uD7FF]/

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/**
 * Escapes text for XML. A carriage return is written as a reference, because a parser reads a bare
 * one as a line feed.
 *
 * @param standIn what stands for a character that XML forbids, given its code point in hexadecimal
 */
export function escaped(text: string, standIn: (hex: string) => string = () => '\uFFFD'): string {
  if (!unusual.test(text)) return text
  return text
    .split(forbidden)
    .map((part, index) =>
      index % 2 === 1
        ? standIn((part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
        : part.replace(/[&<>\r]/g, (character) => entities[character] ?? character),
    )
    .join('')
}

/**
 * Writes an element. Attributes without value are left out, and so is content that is undefined.
 *
 * @param content XML already, as `element` and `escaped` make it
 */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...content: (string | undefined)[]
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('')
  const inside = content.filter((part) => part !== undefined)
  return inside.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${inside.join('')}</${name}>`
}

function attribute(value: string): string {
  return escaped(value).replace(/["\t\n]/g, (character) => entities[character] ?? character)
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
