/**
 * Reads and writes the glossary as TBX-Basic (ISO 30042:2008). That version is what all tools read;
 * the names of the newer one (ISO 30042:2019) are read as well.
 */

import { orProblem, type Problem, unreadable } from '../files/problem'
import { textFrom } from '../files/text-decoding'
import {
  childNamed,
  elementIn,
  elementsBelow,
  elementsIn,
  readXml,
  textIn,
  type XmlElement,
} from '../files/xml-reader'
import { element, escaped, xmlDeclaration } from '../files/xml-writer'
import type { Term, TermEntry, TermLines, TermStatus } from './glossary'

/** TBX-Basic's picklist of `administrativeStatus`. */
const statuses: Record<TermStatus, string> = {
  required: 'preferredTerm-admn-sts',
  allowed: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
}
/** What holds a term, in either edition; the terms of an `ntig` stand a level deeper. */
const termGroups = new Set(['tig', 'ntig', 'termGrp', 'termSec'])
const statusFor: Partial<Record<string, TermStatus>> = {
  preferredTerm: 'required',
  deprecatedTerm: 'forbidden',
  supersededTerm: 'forbidden',
}
const constraints = 'http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs'

/** Writes a glossary as TBX-Basic. */
export function writeTbx(terms: readonly Term[]): string {
  const source = element('sourceDesc', {}, element('p', {}, 'Concord'))
  const header =
    element('fileDesc', {}, source) +
    element('encodingDesc', {}, element('p', { type: 'XCSURI' }, constraints))
  const body = element('body', {}, `\n${terms.map(writeTerm).join('\n')}\n`)
  const content = `\n${element('martifHeader', {}, header)}\n${element('text', {}, body)}\n`
  return `${xmlDeclaration}${element('martif', { type: 'TBX-Basic', 'xml:lang': 'en' }, content)}\n`
}

function writeTerm({ id, note, entries }: Term): string {
  const languages = [...new Set(entries.map(({ language }) => language))]
  const sets = languages.map((language) => {
    const own = entries.filter((entry) => entry.language === language)
    return element('langSet', { 'xml:lang': language }, own.map(writeEntry).join(''))
  })
  const definition = note ? element('descrip', { type: 'definition' }, escaped(note)) : ''
  // An XML name must not begin with a digit.
  return element('termEntry', { id: `c-${id}` }, definition + sets.join(''))
}

function writeEntry({ term, status, note }: TermEntry): string {
  const parts = [
    element('term', {}, escaped(term)),
    element('termNote', { type: 'administrativeStatus' }, statuses[status]),
    note ? element('note', {}, escaped(note)) : '',
  ]
  return element('tig', {}, parts.join(''))
}

/**
 * Reads a glossary from TBX-Basic; of the newer standard both styles, which name the kinds of notes in
 * an attribute (DCA) or as elements (DCT). A concept that the file does not name has the id ''.
 */
export function readTbx(bytes: Uint8Array): {
  terms?: Term[]
  lines?: TermLines
  problems: Problem[]
} {
  return orProblem(() => {
    const problems: Problem[] = []
    const lines = new Map<Term | TermEntry, number>()
    const terms: Term[] = []
    const seen = new Set<string>()
    const take = (entry: XmlElement) => {
      const term = termFrom(entry, { lines, problems })
      lines.set(term, entry.line)
      if (term.id && seen.has(term.id)) {
        problems.push({ code: 'concept-doubled', line: entry.line, segment: term.id })
      }
      seen.add(term.id)
      terms.push(term)
    }
    const each = { names: ['termEntry', 'conceptEntry'], take }
    const root = readXml(textFrom(bytes), { elements: 500_000, doctype: 'martif', each })
    if (root.name !== 'martif' && root.name !== 'tbx') {
      throw unreadable('format-unknown', root.line, { found: root.name })
    }
    return { terms, lines, problems }
  })
}

type Noted = { lines: Map<Term | TermEntry, number>; problems: Problem[] }

function termFrom(entry: XmlElement, { lines, problems }: Noted): Term {
  const id = (entry.attributes.id ?? '').replace(/^c-/, '')
  const sets = [...elementsIn(entry, 'langSet'), ...elementsIn(entry, 'langSec')]
  const entries = sets.flatMap((set) => {
    const language = set.attributes['xml:lang']
    const groups = elementsIn(set).filter(({ name }) => termGroups.has(name))
    return groups.flatMap((group) => {
      const term = textIn(elementsBelow(group, 'term')[0])
      if (term && language) {
        const read = entryFrom(group, language, term)
        lines.set(read, group.line)
        return read
      }
      problems.push({ code: 'term-unfinished', line: group.line, ...(id && { segment: id }) })
      return []
    })
  })
  const definition =
    elementsBelow(entry, 'descrip').find(isOfType('definition')) ?? childNamed(entry, 'definition')
  const note = textIn(definition ?? elementIn(entry, 'note'))
  return { id, ...(note && { note }), entries }
}

function entryFrom(group: XmlElement, language: string, term: string): TermEntry {
  const said = textIn(
    elementsBelow(group, 'termNote').find(isOfType('administrativeStatus')) ??
      childNamed(group, 'administrativeStatus'),
  )
  const status = statusFor[said.trim().replace(/-admn-sts$/, '')] ?? 'allowed'
  const note = textIn(elementIn(group, 'note') ?? elementsBelow(group, 'note')[0])
  return { language, term, status, ...(note && { note }) }
}

function isOfType(type: string) {
  return ({ attributes }: XmlElement) => attributes.type === type
}
