/** Reads and writes XLIFF 1.2 (OASIS, strict schema), the format that every CAT tool reads. */

import { unreadable } from '../files/problem'
import {
  characterFrom,
  elementIn,
  elementsBelow,
  elementsIn,
  textIn,
  type XmlElement,
} from '../files/xml-reader'
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import { codeForType, codeTypes, forbiddenCharacter } from '../segments/code-types'
import { type Piece, writeInline } from '../segments/inline-codes'
import type { Inline, SegmentState, Unit } from '../segments/unit'
import {
  type ExchangeFile,
  identityFrom,
  languagesFrom,
  originalOf,
  type Reading,
  readingOf,
} from './exchange-file'
import { asFarAs, type Part, remarksOf } from './file-parts'
import { isByMachine, said12 } from './file-states'

const namespace = 'urn:oasis:names:tc:xliff:document:1.2'

const states: Record<SegmentState, { state: string; 'state-qualifier'?: string }> = {
  missing: { state: 'needs-translation' },
  machine: { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' },
  draft: { state: 'needs-review-translation' },
  done: { state: 'translated' },
  outdated: { state: 'needs-translation', 'state-qualifier': 'x-outdated' },
}

/** Writes units as XLIFF 1.2. */
export function writeXliff12(file: ExchangeFile): string {
  const units = file.units.map((unit) => writeUnit(unit, file))
  const header = element('header', {}, note('concord-title', file.title))
  const content = element(
    'file',
    {
      original: originalOf(file),
      'source-language': file.sourceLanguage,
      'target-language': file.targetLanguage,
      datatype: 'plaintext',
    },
    `\n${header}\n<body>\n${units.join('\n')}\n</body>\n`,
  )
  return `${xmlDeclaration}${element('xliff', { version: '1.2', xmlns: namespace }, `\n${content}\n`)}\n`
}

function writeUnit(unit: Unit, file: ExchangeFile): string {
  const source = (text: readonly Inline[]) =>
    element('source', { 'xml:lang': file.sourceLanguage }, write(text))
  const target = (attributes: Record<string, string>) =>
    element('target', { 'xml:lang': file.targetLanguage, ...attributes }, write(unit.target))
  const parts = [source(unit.source), target(states[unit.state])]
  if (unit.note) parts.push(note('concord', unit.note))
  if (unit.previousSource) {
    const attributes = {
      alttranstype: 'previous-version',
      origin: 'concord',
      'xml:space': 'preserve',
    }
    parts.push(element('alt-trans', attributes, source(unit.previousSource) + target({})))
  }
  return element('trans-unit', { id: unit.id, 'xml:space': 'preserve' }, `\n${parts.join('\n')}\n`)
}

function note(from: string, text: string): string {
  return element('note', { from }, escaped(text))
}

function write(inlines: readonly Inline[]): string {
  let characters = 0
  const standIn = (hex: string) =>
    element('x', { id: `char-${++characters}`, ctype: `x-char-${hex}` })
  return writeInline(inlines, {
    words: (text) => escaped(text, standIn),
    paired: ({ id, code }, content) => element('g', { id, ctype: codeTypes[code] }, content),
    standalone: ({ id, code, label }) =>
      element('x', { id, ctype: codeTypes[code], 'equiv-text': label }),
  })
}

/**
 * Reads units from XLIFF 1.2.
 *
 * @throws Unreadable where nothing of it can be used
 */
export function readXliff12(root: XmlElement): Reading {
  const [file, another] = elementsIn(root, 'file')
  if (!file) throw unreadable('content-unknown', root.line)
  if (another) throw unreadable('several-files', another.line)
  const { attributes, line } = file
  const title = elementsBelow(file, 'note').find(
    ({ attributes: { from } }) => from === 'concord-title',
  )
  const about = {
    ...identityFrom(attributes.original, line),
    ...languagesFrom(attributes['source-language'], attributes['target-language'], line),
    title: textIn(title),
  }
  return readingOf(about, elementsBelow(file, 'trans-unit').map(segmentFrom))
}

function segmentFrom(unit: XmlElement) {
  const target = elementIn(unit, 'target')
  const previous = elementsIn(unit, 'alt-trans').find(
    ({ attributes }) => attributes.alttranstype === 'previous-version',
  )
  const previousSource = previous && elementIn(previous, 'source')
  const notes = elementsIn(unit, 'note')
  const isOurs = ({ attributes: { from } }: XmlElement) => /^concord(?:-|$)/.test(from ?? '')
  const ours = notes.find(({ attributes: { from } }) => from === 'concord')
  const { state, 'state-qualifier': qualifier } = target?.attributes ?? {}
  const { approved } = unit.attributes
  const said = said12({ state, qualifier, approved, bySuggestion: isMachines(unit, target) })
  // A comment in a match of a memory is about another text.
  const commented = elementsIn(unit)
    .filter(({ name }) => name !== 'alt-trans')
    .flatMap((each) => elementsBelow(each, 'mrk'))
    .flatMap(({ attributes: { comment } }) => comment ?? [])
  return {
    id: unit.attributes.id,
    line: unit.line,
    source: piecesIn(elementIn(unit, 'source')),
    previousSource: previousSource && piecesIn(previousSource),
    target: piecesIn(target),
    ...asFarAs(said, partsOf(unit, target)),
    remarks: remarksOf([...notes.filter((each) => !isOurs(each)).map(textIn), ...commented]),
    note: ours && textIn(ours),
  }
}

/** The sentences into which a tool divided the segment, in both languages. */
function partsOf(unit: XmlElement, target: XmlElement | undefined): Part[] {
  const divided = (parent: XmlElement | undefined) =>
    parent
      ? elementsBelow(parent, 'mrk').filter(({ attributes }) => attributes.mtype === 'seg')
      : []
  const translated = new Map(divided(target).map((mrk) => [mrk.attributes.mid, textIn(mrk)]))
  if (translated.size === 0) return []
  const sources = divided(elementIn(unit, 'seg-source'))
  const known = new Set(sources.map(({ attributes }) => attributes.mid))
  // Some tools leave the divided source out: what an empty part stands for is then somewhere in the whole.
  const others = [...translated].filter(([mid, words]) => !known.has(mid) && words.trim() === '')
  return [
    ...sources.map((mrk) => ({
      source: textIn(mrk),
      target: translated.get(mrk.attributes.mid) ?? '',
    })),
    ...others.map(() => ({ source: textIn(elementIn(unit, 'source')), target: '' })),
  ]
}

/** Whether the words are those that a machine suggested in the file, with nothing changed. */
function isMachines(unit: XmlElement, target: XmlElement | undefined): boolean {
  const words = textIn(target).trim()
  return elementsIn(unit, 'alt-trans').some(
    (each) =>
      words !== '' &&
      isByMachine(each.attributes) &&
      textIn(elementIn(each, 'target')).trim() === words,
  )
}

/** Words and tags in a row. Marks of tools, such as `<mrk mtype="seg">`, are looked through. */
function piecesIn(element: XmlElement | undefined): Piece[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? child : piecesOf(child),
  )
}

function piecesOf(child: XmlElement): Piece[] {
  const { id = '', rid = id, ctype = '' } = child.attributes
  const code = codeForType.get(ctype)
  switch (child.name) {
    case 'g':
      return [{ open: id, ...(code && { code }) }, ...piecesIn(child), { close: id }]
    // Codes in the tool's own writing: what stands in them is no text.
    case 'ph':
    case 'x': {
      const character = forbiddenCharacter.exec(ctype)?.[1]
      if (character) return [characterFrom(character)]
      return [{ alone: id, ...(code && { code }) }]
    }
    // Some tools take a pair apart, so that its halves can stand in two segments.
    case 'bx':
    case 'bpt':
      return [{ open: rid, ...(code && { code }) }]
    case 'ex':
    case 'ept':
      return [{ close: rid }]
    // Half of a pair, the other half of which is in another segment.
    case 'it':
      return [
        child.attributes.pos === 'close' ? { close: rid } : { open: rid, ...(code && { code }) },
      ]
    case 'mrk':
      return child.attributes.mtype === 'x-sdl-deleted' ? [] : piecesIn(child)
    default:
      return [{ unknown: child.name }]
  }
}
