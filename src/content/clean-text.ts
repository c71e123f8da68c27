/**
 * The form that every text has, by whatever road it comes: the form, REST, GraphQL, imports, files of
 * tools, machines (design, section 3). Pure and idempotent; what is clean stays as it is.
 *
 * | What                                            | Becomes                                    |
 * | ----------------------------------------------- | ------------------------------------------ |
 * | letters taken apart (e + ´)                     | whole letters: NFC                         |
 * | CR, CR LF, NEL, LS, PS, VT, FF                  | a line feed; in one line, a space          |
 * | a tab, and the spaces around it                 | a space                                    |
 * | soft hyphens, zero-width spaces, word joiners,  | nothing: they hide a word from search,     |
 * | byte order marks, control characters            | glossary and memory                        |
 * | bidi embeddings and overrides                   | nothing: what is read is what is stored    |
 * | bidi marks, isolates that are closed            | stay                                       |
 * | no-break and thin spaces, joiners of letters    | stay: they are spelling                    |
 * | a text without one visible character            | an empty text                              |
 */
import { isLink, type RichText, type RichTextNode } from './rich-text'

/** `one`: a title, a label. `several`: a text of lines. `run`: words inside a paragraph. */
export type Shape = 'one' | 'several' | 'run'

/**
 * Line ends other than LF. NEL and its like come from mainframes and PDF files.
 */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/** Soft hyphen, zero-width space, joiners of words, invisible operators, annotations, tags. */
const unseen =
  /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu
const controls = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/gu
/** They turn what a person reads away from what is stored; isolates do what they were for. */
const overrides = /[\u202a-\u202e]/g
const isolates = /[\u2066-\u2069]/g

const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u

/** Whether there is anything to see: a space, a zero-width space or a bidi mark is nothing. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}

/**
 * @param keepEnds whether spaces at the ends stay: somebody is typing
 */
export function cleanText(text: string, shape: Shape, { keepEnds = false } = {}): string {
  const whole = cleanPart(text, shape, isolatesAreClosed(cleanPart(text, shape, true)))
  if (shape === 'run') return whole
  if (!isVisible(whole)) return ''
  return keepEnds ? whole : whole.trim()
}

/**
 * A part of a text, such as the bold words of a paragraph: its ends stay.
 *
 * @param keepIsolates whether they are closed in the whole text
 */
export function cleanPart(text: string, shape: Shape, keepIsolates: boolean): string {
  const seen = text
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(controls, '')
    .replace(overrides, '')
    .replace(isolates, keepIsolates ? '$&' : '')
  const broken = shape === 'several' ? /[ \t]*\t[ \t]*/g : /[ \t\n]*[\t\n][ \t\n]*/g
  return seen.replace(broken, ' ').normalize('NFC')
}

/**
 * Whether each directional isolate of a text is closed again, and none is closed that was not open (Unicode TR 9).
 */
export function isolatesAreClosed(text: string): boolean {
  let open = 0
  for (const [sign] of text.matchAll(isolates)) {
    open += sign === '\u2069' ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}

/** Cleans the words of each paragraph; tabs become spaces, and words that are nothing go. */
export function cleanRichText(text: RichText): RichText {
  return { ...text, root: cleanBlock(text.root) }
}

function cleanBlock(block: RichTextNode): RichTextNode {
  if (!block.children) return block
  const words = block.children.filter(isInline)
  const keep = isolatesAreClosed(words.map(wordsIn).join(''))
  const children = block.children.flatMap((child) => {
    if (!isInline(child)) return [cleanBlock(child)]
    const cleaned = cleanInline(child, keep)
    return cleaned ? [cleaned] : []
  })
  const isBlank = children.every(
    ({ type, text }) => type === 'text' && !isVisible(String(text ?? '')),
  )
  return { ...block, children: isBlank ? [] : children }
}

function cleanInline(node: RichTextNode, keepIsolates: boolean): RichTextNode | undefined {
  if (node.type === 'tab') {
    const { format = 0, style = '' } = node
    const space = { ...{ type: 'text', version: 1, text: ' ' }, format, style }
    return { ...space, mode: 'normal', detail: 0 }
  }
  if (node.type !== 'text') {
    if (!node.children) return node
    const children = node.children.flatMap((child) => cleanInline(child, keepIsolates) ?? [])
    return { ...node, children }
  }
  const before = String(node.text ?? '')
  const after = cleanPart(before, 'run', keepIsolates)
  // An empty text that was always empty is left to whoever wrote it.
  if (after === '' && before !== '') return undefined
  return after === node.text ? node : { ...node, text: after }
}

const inlines = new Set(['text', 'tab', 'linebreak', 'inlineBlock'])

function isInline(node: RichTextNode): boolean {
  return inlines.has(node.type) || isLink(node)
}

function wordsIn(node: RichTextNode): string {
  return node.type === 'text'
    ? String(node.text ?? '')
    : (node.children ?? []).map(wordsIn).join('')
}
