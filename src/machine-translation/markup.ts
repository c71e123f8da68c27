/**
 * Converts inline content to the HTML that translation machines take, and back. A machine moves
 * tags, drops them and doubles them: what comes back counts only if every code survived.
 */
import { type Inline, isCode, isPaired, wordsOf } from '../segments/unit'

const tags = {
  ...{ bold: 'b', italic: 'i', subscript: 'sub', superscript: 'sup' },
  ...{ link: 'a', reference: 'span', break: 'br' },
} as const
type CodeName = keyof typeof tags

/**
 * Inline content as HTML: `See <a id="1">the treaty</a> &amp; <span id="2" translate="no">FAQ
 * #5</span>`. A reference carries its label, so that the machine sees a word in its place; it is
 * not read back.
 *
 * A reference carries its label, so that the machine sees a word in its place; it is not read back.
 */
export function toMarkup(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (!isCode(inline)) return escaped(inline)
      const tag = tags[inline.code]
      if (isPaired(inline)) return `<${tag} id="${inline.id}">${toMarkup(inline.children)}</${tag}>`
      if (inline.code === 'break') return `<br id="${inline.id}">`
      return `<span id="${inline.id}" translate="no">${escaped(inline.label ?? `#${inline.id}`)}</span>`
    })
    .join('')
}

/**
 * Reads what a machine made of `toMarkup(source)`.
 *
 * @returns nothing where a code of the source is lost, doubled, invented, emptied or crosses
 *   another, or where tags are left that were never ours: such an answer cannot be used
 */
export function fromMarkup(markup: string, source: readonly Inline[]): Inline[] | undefined {
  const read = parse(markup)
  if (!read) return undefined
  const target = withOuterSpace(read, wordsOf(source))
  const isWhole = sameCodes(codesOf(source), codesOf(target))
  return isWhole && !hasStrayTags(wordsOf(target), wordsOf(source)) ? target : undefined
}

type Open = { code: CodeName; id: string; children: Inline[] }

function parse(markup: string): Inline[] | undefined {
  // LibreTranslate takes the escapes out of its answer, so a "<" may be the text's own.
  const pattern =
    /<(b|i|sub|sup|a|span|br)\s[^<>]*?\bid=["']?(\d+)["']?[^<>]*>|<\/(b|i|sub|sup|a|span)\s*>/g
  const open: Open[] = [{ code: 'bold', id: '', children: [] }]
  let from = 0
  const add = (inline: Inline) => open.at(-1)?.children.push(inline)
  const addText = (to: number) => {
    if (to > from) add(unescaped(markup.slice(from, to)))
  }
  for (const match of markup.matchAll(pattern)) {
    const [all, opening, id = '', closing] = match
    addText(match.index)
    from = match.index + all.length
    if (opening === 'br') add({ code: 'break', id })
    else if (opening) open.push({ code: codeOf(opening), id, children: [] })
    else {
      const done = open.pop()
      if (!done || open.length === 0 || tags[done.code] !== closing) return undefined
      const { code, ...rest } = done
      if (code === 'reference') add({ code, id: done.id })
      else if (code !== 'break') add({ code, ...rest })
    }
  }
  addText(markup.length)
  return open.length === 1 ? open[0]?.children : undefined
}

function codeOf(tag: string): CodeName {
  return (Object.keys(tags) as CodeName[]).find((code) => tags[code] === tag) ?? 'bold'
}

/** "link 1 words", sorted: what must be the same on both sides. */
function codesOf(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!isCode(inline)) return []
    if (!isPaired(inline)) return [`${inline.code} ${inline.id}`]
    const words = wordsOf(inline.children).trim() === '' ? 'empty' : 'words'
    return [`${inline.code} ${inline.id} ${words}`, ...codesOf(inline.children)]
  })
}

function sameCodes(wanted: string[], found: string[]): boolean {
  return wanted.sort().join() === found.sort().join()
}

function hasStrayTags(target: string, source: string): boolean {
  return (target.match(/<\/?[a-z][^<>]*>/gi) ?? []).some((tag) => !source.includes(tag))
}

/** Machines trim; the space at both ends is the source's. */
function withOuterSpace(inlines: Inline[], source: string): Inline[] {
  const before = source.slice(0, source.length - source.trimStart().length)
  const after = source.slice(source.trimEnd().length)
  const [first = ''] = inlines
  const last = inlines.at(-1) ?? ''
  const trimmed = [...inlines]
  if (before && !isCode(first)) trimmed[0] = before + first.trimStart()
  if (after && !isCode(last))
    trimmed[trimmed.length - 1] = `${String(trimmed.at(-1)).trimEnd()}${after}`
  return trimmed
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (point === undefined) return named[name] ?? all
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
}
