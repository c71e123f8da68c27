/**
 * Reads and writes XLIFF 2.1 (OASIS, core schema), with the previous source as a match of its
 * matches module.
 */

import { unreadable } from '../files/problem'
import {
  characterFrom,
  childNamed,
  elementIn,
  elementsBelow,
  elementsIn,
  textIn,
  type XmlElement,
} from '../files/xml-reader'
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import { type CodeName, type Piece, writeInline } from '../segments/inline-codes'
import { codesIn } from '../segments/inline-nodes'
import type { Inline, SegmentState, Unit } from '../segments/unit'
import {
  type ExchangeFile,
  identityFrom,
  languagesFrom,
  originalOf,
  type Reading,
  readingOf,
} from './exchange-file'
import { asFarAs, remarksOf } from './file-parts'
import { isByMachine, leastOf, type Said, said2 } from './file-states'

const namespace = 'urn:oasis:names:tc:xliff:document:2.0'
const matches = 'urn:oasis:names:tc:xliff:matches:2.0'

const types: Record<CodeName, { type: string; subType?: string }> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  subscript: { type: 'fmt', subType: 'concord:subscript' },
  superscript: { type: 'fmt', subType: 'concord:superscript' },
  link: { type: 'link' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  reference: { type: 'other', subType: 'concord:reference' },
}
const codeFor = new Map(
  Object.entries(types).map(([code, { type, subType }]) => [subType ?? type, code as CodeName]),
)

/** A sub-state counts only while the state is `initial`: many tools change the one and keep the other. */
const states: Record<SegmentState, { state: string; subState?: string }> = {
  missing: { state: 'initial' },
  machine: { state: 'initial', subState: 'concord:machine' },
  draft: { state: 'initial', subState: 'concord:draft' },
  done: { state: 'translated' },
  outdated: { state: 'initial', subState: 'concord:outdated' },
}

/** Writes units as XLIFF 2.1. */
export function writeXliff21(file: ExchangeFile): string {
  const units = file.units.map(writeUnit)
  // A file holds at least one unit or group.
  if (units.length === 0) units.push(element('group', { id: 'none' }))
  const title = note('concord-title', file.title)
  const attributes = { id: 'f1', original: originalOf(file) }
  const content = element('file', attributes, `\n${title}\n${units.join('\n')}\n`)
  const root = {
    version: '2.1',
    xmlns: namespace,
    'xmlns:mtc': matches,
    srcLang: file.sourceLanguage,
    trgLang: file.targetLanguage,
  }
  return `${xmlDeclaration}${element('xliff', root, `\n${content}\n`)}\n`
}

function writeUnit(unit: Unit): string {
  // A tag that must not be deleted has to be in the target: some tools refuse the file otherwise.
  const { source, target } = unit
  const kept = new Set(codesIn(target.length > 0 ? target : source).map(({ id }) => id))
  const both = (from: readonly Inline[]) =>
    element('source', {}, write(from, kept)) +
    (target.length > 0 ? element('target', {}, write(target, kept)) : '')
  const parts = [element('segment', { id: 's', ...states[unit.state] }, both(source))]
  if (unit.note) parts.unshift(note('concord', unit.note))
  if (unit.previousSource) {
    const attributes = {
      ref: '#s',
      type: 'other',
      subType: 'concord:previous-source',
      origin: 'concord',
    }
    const match = element('mtc:match', attributes, both(unit.previousSource))
    parts.unshift(element('mtc:matches', {}, match))
  }
  return element('unit', { id: unit.id, 'xml:space': 'preserve' }, `\n${parts.join('\n')}\n`)
}

function note(category: string, text: string): string {
  return element('notes', {}, element('note', { category }, escaped(text)))
}

function write(inlines: readonly Inline[], kept: ReadonlySet<string>): string {
  const keep = (id: string) => ({ canCopy: 'no', ...(kept.has(id) && { canDelete: 'no' }) })
  return writeInline(inlines, {
    words: (text) => escaped(text, (hex) => element('cp', { hex })),
    paired: ({ id, code }, content) => element('pc', { id, ...types[code], ...keep(id) }, content),
    standalone: ({ id, code, label }) =>
      element('ph', { id, ...types[code], disp: label, equiv: label, ...keep(id) }),
  })
}

/**
 * Reads units from XLIFF 2.0, 2.1 and 2.2.
 *
 * @throws Unreadable where nothing of it can be used
 */
export function readXliff21(root: XmlElement): Reading {
  const [file, another] = elementsIn(root, 'file')
  if (!file) throw unreadable('content-unknown', root.line)
  if (another) throw unreadable('several-files', another.line)
  const about = {
    ...identityFrom(file.attributes.original, file.line),
    ...languagesFrom(root.attributes.srcLang, root.attributes.trgLang, root.line),
    title: textIn(noteIn(file, 'concord-title')),
  }
  return readingOf(about, elementsBelow(file, 'unit').map(segmentFrom))
}

function noteIn(parent: XmlElement, category: string): XmlElement | undefined {
  const notes = elementsIn(parent, 'notes').flatMap((group) => elementsIn(group, 'note'))
  return notes.find(({ attributes }) => attributes.category === category)
}

/** Tools may have split our one segment into several, with ignorable spaces between them. */
function segmentFrom(unit: XmlElement) {
  const parts = elementsIn(unit).filter(({ name }) => name === 'segment' || name === 'ignorable')
  const segments = parts.filter(({ name }) => name === 'segment')
  const said = segments.map((segment) => saidOf(unit, segment))
  const source = parts.flatMap((part) => piecesIn(elementIn(part, 'source')))
  const ours = noteIn(unit, 'concord')
  return {
    id: unit.attributes.id,
    line: unit.line,
    source,
    previousSource: previousSourceIn(unit),
    target: targetFrom(parts),
    ...asFarAs(
      leastOf(said),
      segments.length > 1
        ? segments.map((segment, index) => ({
            source: textIn(elementIn(segment, 'source')),
            target: textIn(elementIn(segment, 'target')),
            certainty: said[index]?.certainty,
          }))
        : [],
    ),
    remarks: remarksOf([...remarksIn(unit), ...commentsIn(unit)]),
    note: ours && textIn(ours),
  }
}

function targetFrom(parts: XmlElement[]): Piece[] {
  const targets = parts.map((part, index) => {
    const target = elementIn(part, 'target')
    // What is ignorable stays as it is where it has no target of its own (2.1, section 4.7).
    const content = target ?? (part.name === 'ignorable' ? elementIn(part, 'source') : undefined)
    return { order: Number(target?.attributes.order ?? index + 1), pieces: piecesIn(content), part }
  })
  const translated = targets.some(
    ({ part, pieces }) => part.name === 'segment' && pieces.length > 0,
  )
  if (!translated) return []
  return targets.sort((a, b) => a.order - b.order).flatMap(({ pieces }) => pieces)
}

function previousSourceIn(unit: XmlElement): Piece[] | undefined {
  const match = matchesIn(unit).find(
    ({ attributes }) => attributes.subType === 'concord:previous-source',
  )
  const source = childNamed(match, 'source')
  return source && piecesIn(source)
}

function saidOf(unit: XmlElement, segment: XmlElement): Said {
  const { state, subState } = segment.attributes
  const words = textIn(elementIn(segment, 'target')).trim()
  const bySuggestion = matchesIn(unit).some(
    (match) =>
      words !== '' &&
      isByMachine(match.attributes) &&
      textIn(childNamed(match, 'target')).trim() === words,
  )
  return said2({ state, subState, bySuggestion })
}

function matchesIn(unit: XmlElement): XmlElement[] {
  const group = unit.children.find(
    (child) => typeof child !== 'string' && child.namespace === matches && child.name === 'matches',
  )
  return !group || typeof group === 'string' ? [] : elementsIn(group, 'match')
}

/** Notes that are not ours. */
function remarksIn(unit: XmlElement): string[] {
  return elementsIn(unit, 'notes')
    .flatMap((group) => elementsIn(group, 'note'))
    .filter(({ attributes: { category = '' } }) => !/^concord(?:-|$)/.test(category))
    .map(textIn)
}

/** Comments on words; those that point at a note are read with the notes. */
function commentsIn(unit: XmlElement): string[] {
  return ['mrk', 'sm']
    .flatMap((name) => elementsBelow(unit, name))
    .filter(({ attributes: { type } }) => type === 'comment')
    .flatMap(({ attributes: { value } }) => value ?? [])
}

function piecesIn(element: XmlElement | undefined): Piece[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? child : piecesOf(child),
  )
}

function piecesOf({ name, attributes, children, ...rest }: XmlElement): Piece[] {
  const { id = '', type = '', subType = type, startRef = id } = attributes
  const found = codeFor.get(subType)
  const code = found && { code: found }
  const inside = () => piecesIn({ name, attributes, children, ...rest })
  switch (name) {
    case 'pc':
      return [{ open: id, ...code }, ...inside(), { close: id }]
    case 'ph':
      return [{ alone: id, ...code }]
    // A pair whose halves stand in two segments (2.1, section 4.7.2.3).
    case 'sc':
      return [{ open: id, ...code }]
    case 'ec':
      return [{ close: startRef }]
    case 'cp':
      return [characterFrom(attributes.hex ?? '')]
    case 'mrk':
      return inside()
    case 'sm':
    case 'em':
      return []
    default:
      return [{ unknown: name }]
  }
}
