/** HTML as little as pasting needs of it: what a browser, or a parser in a test, has read. */
export type HtmlElement = {
  /** In small letters. */
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  children: readonly Html[]
}
export type Html = string | HtmlElement

/** The declarations of `style`: names in small letters, values as they stand. */
export function styleOf({ attributes }: HtmlElement): Record<string, string> {
  const declarations = (attributes.style ?? '').split(';').map((declaration) => {
    const [name = '', ...value] = declaration.split(':')
    return [name.trim().toLowerCase(), value.join(':').trim()]
  })
  return Object.fromEntries(declarations)
}

/** Whether one of an element’s classes matches. */
export function hasClass({ attributes }: HtmlElement, pattern: RegExp): boolean {
  return (attributes.class ?? '').split(/\s+/).some((name) => pattern.test(name))
}

/** Type guard: whether a node is an element, and no text. */
export function isElement(html: Html): html is HtmlElement {
  return typeof html !== 'string'
}

/** The text of a node and all below it. */
export function wordsIn(html: Html): string {
  return isElement(html) ? html.children.map(wordsIn).join('') : html
}
