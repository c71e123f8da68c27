/** Reads and writes the translation memory as TMX 1.4b. */

import { orProblem, type Problem, unreadable } from '../files/problem'
import { textFrom } from '../files/text-decoding'
import { characterFrom, elementIn, elementsIn, readXml, type XmlElement } from '../files/xml-reader'
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import { codeForType, codeTypes, forbiddenCharacter } from '../segments/code-types'
import { type Piece, treeOf, writeInline } from '../segments/inline-codes'
import type { Inline } from '../segments/unit'
import type { MemoryEntry } from './memory-entry'

/** Writes TMX in pieces, so that a memory of any size can be sent while it is read. */
export async function* writeTmx(
  entries: AsyncIterable<MemoryEntry> | Iterable<MemoryEntry>,
): AsyncGenerator<string> {
  const header = element('header', {
    creationtool: 'Concord',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Concord',
    adminlang: 'en',
    srclang: '*all*',
    datatype: 'plaintext',
  })
  yield `${xmlDeclaration}<tmx version="1.4">\n${header}\n<body>\n`
  for await (const entry of entries) {
    const variants =
      variant(entry.sourceLanguage, entry.source) + variant(entry.targetLanguage, entry.target)
    const changedate = entry.changedAt?.replace(/[-:]|\.\d+/g, '')
    yield `${element('tu', { srclang: entry.sourceLanguage, changedate }, variants)}\n`
  }
  yield '</body>\n</tmx>\n'
}

function variant(language: string, text: readonly Inline[]): string {
  return element('tuv', { 'xml:lang': language }, element('seg', {}, write(text)))
}

function write(inlines: readonly Inline[]): string {
  let pairs = 0
  return writeInline(inlines, {
    words: (text) => escaped(text, (hex) => element('ph', { type: `x-char-${hex}` })),
    paired: ({ id, code }, content) => {
      // `i` joins the two halves, `x` joins the codes of the languages.
      const i = String(++pairs)
      return element('bpt', { i, x: id, type: codeTypes[code] }) + content + element('ept', { i })
    },
    standalone: ({ id, code, label }) =>
      element('ph', { x: id, type: codeTypes[code] }, label && escaped(label)),
  })
}

/**
 * Reads the TMX of any tool. Codes that we do not have are left out, which a note says; a unit in
 * several languages becomes several entries.
 */
export function readTmx(bytes: Uint8Array): { entries?: MemoryEntry[]; problems: Problem[] } {
  return orProblem(() => {
    const entries: MemoryEntry[] = []
    const problems: Problem[] = []
    const take = (unit: XmlElement, document: XmlElement) => {
      const common = elementIn(document, 'header')?.attributes.srclang
      for (const entry of entriesOf(unit, common, problems)) entries.push(entry)
    }
    const each = { names: ['tu'], take }
    const root = readXml(textFrom(bytes), { elements: 500_000, doctype: 'tmx', each })
    if (root.name !== 'tmx' || !elementIn(root, 'body')) {
      throw unreadable('format-unknown', 1, { found: root.name })
    }
    return { entries, problems }
  })
}

function entriesOf(
  unit: XmlElement,
  common: string | undefined,
  problems: Problem[],
): MemoryEntry[] {
  const { srclang = common, changedate } = unit.attributes
  const variants = elementsIn(unit, 'tuv').map((tuv) => ({
    language: tuv.attributes['xml:lang'] ?? tuv.attributes.lang ?? '',
    pieces: piecesIn(elementIn(tuv, 'seg')),
  }))
  const nameless = variants.some(({ language }) => !language)
  if (nameless) throw unreadable('language-missing', unit.line)
  const source =
    variants.find(({ language }) => isSame(language, srclang)) ??
    variants.find(({ language }) => primary(language) === primary(srclang)) ??
    variants[0]
  if (!source) return []
  const changedAt = changedAtFrom(changedate)
  return variants
    .filter((other) => other !== source)
    .flatMap((target) => {
      const [from, to] = [
        treeOf(source.pieces.known, new Map()),
        treeOf(target.pieces.known, new Map()),
      ]
      const broken = [...from.problems, ...to.problems]
      for (const { code, id } of broken)
        problems.push({ code, line: unit.line, facts: { code: id } })
      if (broken.length > 0) return []
      const dropped = source.pieces.dropped + target.pieces.dropped
      if (dropped > 0)
        problems.push({ code: 'code-dropped', line: unit.line, facts: { count: dropped } })
      return {
        sourceLanguage: source.language,
        targetLanguage: target.language,
        source: from.inlines,
        target: to.inlines,
        ...(changedAt && { changedAt }),
      }
    })
}

function isSame(language: string, other: string | undefined): boolean {
  return language.toLowerCase() === other?.toLowerCase()
}

/** Tools say `en` for all of a file and `en-GB` in its units, or the other way round. */
function primary(language: string | undefined): string | undefined {
  return language?.toLowerCase().split(/[-_]/)[0]
}

/** TMX writes 20020125T210600Z. A day or an hour that no calendar has is no date. */
function changedAtFrom(date: string | undefined): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? '')
  if (!found) return undefined
  const [, year, month, day, hour, minute, second] = found
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const time = new Date(`${written}Z`)
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written)
  return exists ? `${written}Z` : undefined
}

/** Words and the codes that we have; the content of a code is another tool's own. */
function piecesIn(segment: XmlElement | undefined): { known: Piece[]; dropped: number } {
  const opened = new Map<string, string>()
  let [dropped, unnamed] = [0, 0]
  const known = row(segment)
  return { known, dropped }

  function row(parent: XmlElement | undefined): Piece[] {
    return (parent?.children ?? []).flatMap((child) =>
      typeof child === 'string' ? child : piecesOf(child),
    )
  }

  function piecesOf(child: XmlElement): Piece[] {
    const { i = '', x = i, type = '' } = child.attributes
    // Only pairs must be numbered; the rest is known by its order, in both languages.
    const alone = () => x || `p${++unnamed}`
    const code = codeForType.get(type)
    if (child.name === 'hi') return row(child)
    if (child.name === 'bpt' && code) {
      opened.set(i, x)
      return [{ open: x, code }]
    }
    const start = child.name === 'ept' ? opened.get(i) : undefined
    if (start !== undefined) return [{ close: start }]
    if (child.name === 'ph' && code) return [{ alone: alone(), code }]
    const character = forbiddenCharacter.exec(type)?.[1]
    if (character) return [characterFrom(character)]
    dropped++
    return []
  }
}
