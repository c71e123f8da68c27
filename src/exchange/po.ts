/**
 * Reads and writes gettext PO. The segment's id is the context, a note and the labels of codes are
 * comments, and codes are `<1>…</1>` and `<2/>`. A backslash before `<` or another backslash makes
 * it a plain character, so that no text can be taken for a code.
 */
import { type GetTextTranslation, po } from 'gettext-parser'
import { unreadable } from '../files/problem'
import { type CodeName, type Piece, writeInline } from '../segments/inline-codes'
import { codesIn } from '../segments/inline-nodes'
import { type Inline, isPaired, segmentStates, type Unit } from '../segments/unit'
import {
  type ExchangeFile,
  identityFrom,
  languagesFrom,
  originalOf,
  type Reading,
  readingOf,
} from './exchange-file'
import { remarksOf } from './file-parts'
import { saidInPo } from './file-states'

/** As the GNU gettext manual lists them. We have no plurals, but tools ask for the line. */
const pluralForms: Partial<Record<string, string>> = {
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  fr: 'nplurals=2; plural=(n > 1);',
  uk: 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);',
}
const twoForms = 'nplurals=2; plural=(n != 1);'

/** Writes units as PO. */
export function writePo(file: ExchangeFile): string {
  const headers = {
    'Project-Id-Version': 'Concord',
    Language: file.targetLanguage,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': pluralForms[file.targetLanguage] ?? twoForms,
    'X-Source-Language': file.sourceLanguage,
    'X-Concord-Original': originalOf(file),
    'X-Concord-Title': file.title.replace(/\s+/g, ' '),
  }
  // The keys only keep the order; a bare number as key would not.
  const entries = file.units.map((unit, index) => [`unit ${index}`, { entry: entryFor(unit) }])
  const table = { charset: 'utf-8', headers, translations: Object.fromEntries(entries) }
  return po.compile(table, { foldLength: 0 }).toString('utf-8')
}

function entryFor(unit: Unit) {
  const unconfirmed = unit.state !== 'missing' && unit.state !== 'done'
  const { source, previousSource } = unit
  const extracted = [unit.note, ...codeLines(source)]
  if (previousSource) extracted.push(...codeLines(previousSource).map((line) => `| ${line}`))
  if (unconfirmed) extracted.push(`concord: ${unit.state}`)
  return {
    msgctxt: unit.id,
    msgid: write(source),
    msgstr: [write(unit.target)],
    comments: {
      extracted: extracted.filter(Boolean).join('\n'),
      ...(unconfirmed && { flag: 'fuzzy' }),
      ...(previousSource && { previous: `msgid ${quoted(write(previousSource))}` }),
    },
  }
}

/** What each tag stands for, since the tag itself is a number only. */
function codeLines(source: readonly Inline[]): string[] {
  return codesIn(source).map((code) => {
    const label = (!isPaired(code) && code.label?.replace(/\s+/g, ' ')) || ''
    return `<${code.id}${isPaired(code) ? '' : '/'}> ${code.code} ${label}`.trimEnd()
  })
}

function quoted(text: string): string {
  const escapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\t\n\r]/g, (found) => escapes[found] ?? found)}"`
}

function write(inlines: readonly Inline[]): string {
  return writeInline(inlines, {
    words: (text) => text.replaceAll('\0', '\uFFFD').replace(/\\|<(?=\/?\d)/g, '\\$&'),
    paired: ({ id }, content) => `<${id}>${content}</${id}>`,
    standalone: ({ id }) => `<${id}/>`,
  })
}

/**
 * Reads units from PO.
 *
 * @throws Unreadable where nothing of it can be used
 */
export function readPo(written: string): Reading {
  // The line ends of old Macintoshes as well: without them all would be one line, and nothing.
  const text = written.replace(/\r\n?/g, '\n')
  if (text.length > largestPo) {
    throw unreadable('file-too-large', 1, { size: text.length, limit: largestPo })
  }
  const entries = entriesIn(text)
  const places = entries.filter(({ id }) => id)
  const [, ...unnamed] = entries.filter(({ id }) => !id)
  const first = new Map(places.toReversed().map(({ id, line }) => [id, line]))
  const { headers, translations } = parsed(text, first.size === places.length)
  const about = {
    ...identityFrom(headers['X-Concord-Original'], 1),
    ...languagesFrom(headers['X-Source-Language'], headers.Language, 1),
    title: headers['X-Concord-Title'] ?? '',
  }
  const found = Object.entries(translations)
    .flatMap(([context, messages]) => Object.values(messages).slice(0, context ? 1 : undefined))
    .filter(({ msgctxt, msgid }) => msgctxt || msgid)
    .map((message) => {
      const line = message.msgctxt ? first.get(message.msgctxt) : unnamed.shift()?.line
      return segmentFrom(message, line ?? 1)
    })
    .sort((a, b) => a.line - b.line)
  const reading = readingOf(about, found)
  for (const { id, line } of places) {
    if (first.get(id) === line) continue
    reading.problems.push({ code: 'segment-doubled', line, segment: id })
  }
  return reading
}

function parsed(text: string, validation: boolean) {
  try {
    const table = po.parse(text, { validation })
    if (table.headers) return table
  } catch (error) {
    // The library asks `in`, and so has had `constructor` as a text before.
    if (validation && error instanceof SyntaxError && /^Duplicate msgid/.test(error.message)) {
      return parsed(text, false)
    }
    // A file without a head of its own (a `#` before its first word) is a TypeError to the library.
    if (
      !(error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError)
    )
      throw error
    const line = 'lineNumber' in error ? Number(error.lineNumber) : 1
    throw unreadable('po-broken', line, { reason: error.message.slice(0, 200) })
  }
  throw unreadable('format-unknown')
}

/** Where each entry stands, with its context, which may be folded: the parser does not tell. */
function entriesIn(text: string): { id: string; line: number }[] {
  let [line, from] = [1, 0]
  const entry = /^[ \t]*(?:msgctxt[ \t]+((?:"[^"\n]*"\s*)+))?msgid[ \t]/gm
  return [...text.matchAll(entry)].map(({ index, 1: context = '' }) => {
    line += text.slice(from, index).split('\n').length - 1
    from = index
    return {
      id: context
        .split('"')
        .filter((_, part) => part % 2 === 1)
        .join(''),
      line,
    }
  })
}

function segmentFrom({ msgctxt, msgid, msgstr, comments = {} }: GetTextTranslation, line: number) {
  const extracted = (comments.extracted ?? '').split('\n')
  const notes = extracted.filter((words) => !codeLine.test(words) && !stateLine.test(words))
  const fuzzy = /\bfuzzy\b/.test(comments.flag ?? '')
  const said = extracted.map((words) => stateLine.exec(words)?.[1]).find(Boolean)
  const previous = previousIn(comments.previous)
  return {
    id: msgctxt,
    line,
    remarks: remarksOf((comments.translator ?? '').split(/\n{2,}/)),
    source: piecesIn(msgid, namesIn(extracted, '')),
    previousSource:
      previous === undefined ? undefined : piecesIn(previous, namesIn(extracted, '| ')),
    target: piecesIn(msgstr[0] ?? '', new Map()),
    said: saidInPo({ fuzzy, ours: segmentStates.find((state) => state === said) }),
    note: notes.join('\n'),
  }
}

/** In characters. The parser keeps all its tokens: a million take up to a hundred megabytes. */
const largestPo = 1_000_000

const stateLine = /^concord: (machine|draft|outdated)$/
const codeLine = /^(\| )?<(\d+)\/?> (bold|italic|subscript|superscript|link|break|reference)( .*)?$/

function namesIn(lines: string[], prefix: string): Map<string, CodeName> {
  const found = lines.map((words) => codeLine.exec(words)).filter((match) => match !== null)
  return new Map(
    found
      .filter(([, before = '']) => before === prefix)
      .map(([, , id = '', name]) => [id, name as CodeName]),
  )
}

function previousIn(comment: string | undefined): string | undefined {
  if (comment === undefined) return undefined
  try {
    const { translations } = po.parse(`${comment}\nmsgstr ""\n`)
    return Object.values(Object.values(translations)[0] ?? {})[0]?.msgid
  } catch {
    return undefined
  }
}

/** A tag whose meaning no comment tells is named by its shape. */
function piecesIn(text: string, names: Map<string, CodeName>): Piece[] {
  return [...text.matchAll(/\\([\\<])|<(\/?)(\d+)(\/?)>|[^\\<]+|[\\<]/g)].map(
    ([found, plain, closing, id, alone]) => {
      if (plain) return plain
      if (!id) return found
      if (closing) return { close: id }
      if (alone) return { alone: id, code: names.get(id) ?? 'reference' }
      return { open: id, code: names.get(id) ?? 'bold' }
    },
  )
}
