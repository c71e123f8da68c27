/**
 * What every exchange format carries, both ways, and the validation of what comes back (design,
 * section 6).
 */

import { type Problem, unreadable } from '../files/problem'
import { type CodeFault, codeFaults, leadsSomewhere } from '../segments/codes'
import {
  type CodeProblem,
  type InlineReading,
  namesOf,
  type Piece,
  treeOf,
} from '../segments/inline-codes'
import { codesIn, sameInlines } from '../segments/inline-nodes'
import type { Inline, SegmentState, Unit } from '../segments/unit'
import type { Certainty, Said } from './file-states'

/** One translation on its way out or back. */
export type ExchangeFile = {
  /** `relations` or `faqs`; here only a name. */
  collection: string
  /** The id of the translation's document. */
  edition: string
  contentId: string
  /** For people; some tools drop it. */
  title: string
  sourceLanguage: string
  targetLanguage: string
  /** Which revision of the source the file was made from: a whole number, counting upwards. */
  sourceRevision: number
  /** The revision of the translation that went out: what came back is compared with that. */
  revision: number
  units: Unit[]
}

export type Reading = {
  /** Missing where nothing of the file can be used; then the problems say why. */
  file?: ExchangeFile
  problems: Problem[]
  /** Where each segment stands in the file, by its id. */
  lines?: Map<string, number>
  /** What else the file says of a segment, by its id. */
  asides?: Map<string, Aside>
}

export type Aside = {
  certainty: Certainty
  /** A part of it is empty, or still the source's. */
  incomplete: boolean
  /** What translators wrote about it: notes, comments. */
  remarks: string[]
  /** Tags of which the file does not say what they are. */
  guessed: ReadonlySet<string>
}

type Identity = Pick<
  ExchangeFile,
  'collection' | 'edition' | 'contentId' | 'sourceRevision' | 'revision'
>

/** The identity of an edition as one word that tools hand back untouched: XLIFF's `original`. */
export function originalOf(file: Identity): string {
  const { collection, edition, contentId, sourceRevision, revision } = file
  return [collection, edition, contentId, sourceRevision, revision]
    .map(encodeURIComponent)
    .join('/')
}

/**
 * Parses the identity that `originalOf` wrote.
 *
 * @throws Unreadable where the word is not one of ours
 */
export function identityFrom(original: string | undefined, line: number): Identity {
  const parts = /^([^/]+)\/([^/]+)\/([^/]+)\/(\d{1,15})\/(\d{1,15})$/.exec(original ?? '')
  const [, collection, edition, contentId, sourceRevision, revision] = parts ?? []
  if (!collection || !edition || !contentId || !sourceRevision || !revision) {
    throw unreadable('content-unknown', line, { found: (original ?? '').slice(0, 200) })
  }
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      throw unreadable('content-unknown', line, { found: part.slice(0, 200) })
    }
  }
  return {
    collection: decode(collection),
    edition: decode(edition),
    contentId: decode(contentId),
    sourceRevision: Number(sourceRevision),
    revision: Number(revision),
  }
}

/**
 * Parses source and target language of a file.
 *
 * @throws Unreadable where the file does not say from which language into which
 */
export function languagesFrom(
  source: string | undefined,
  target: string | undefined,
  line: number,
) {
  if (!source || !target) throw unreadable('language-missing', line)
  return { sourceLanguage: source, targetLanguage: target }
}

/** A segment as a file has it, in rows of words and tags. */
export type FoundSegment = {
  id: string | undefined
  line: number
  source: Piece[]
  previousSource?: Piece[] | undefined
  target: Piece[]
  /** What the file says; an empty target is missing and a full one is not, whatever it says. */
  said: Said
  incomplete?: boolean
  remarks?: string[]
  note?: string | undefined
}

/** Makes units of what a reader found and reports what is broken in itself. */
export function readingOf(about: Omit<ExchangeFile, 'units'>, found: FoundSegment[]): Reading {
  const problems: Problem[] = []
  const units: Unit[] = []
  const lines = new Map<string, number>()
  const asides = new Map<string, Aside>()
  for (const segment of found) {
    const { id, line } = segment
    if (!id) problems.push({ code: 'segment-unnamed', line })
    else if (lines.has(id)) problems.push({ code: 'segment-doubled', line, segment: id })
    else {
      const { unit, target, guessed } = unitFrom(id, segment)
      const { said, incomplete = false, remarks = [] } = segment
      asides.set(id, { certainty: said.certainty, incomplete, remarks, guessed })
      lines.set(id, line)
      units.push(unit)
      for (const { code, id: tag } of target.problems) {
        problems.push({ code, line, segment: id, facts: { code: tag } })
      }
    }
  }
  return { file: { ...about, units }, problems, lines, asides }
}

function unitFrom(
  id: string,
  found: FoundSegment,
): { unit: Unit; target: InlineReading; guessed: ReadonlySet<string> } {
  const read = treeOf(found.source, new Map(), { guess: true })
  const source = read.inlines
  const names = namesOf(source)
  const target = treeOf(found.target, names, { guess: true })
  const unit: Unit = {
    id,
    source,
    target: target.inlines,
    state: stateOf(target.inlines, found.said.state),
  }
  // Its codes may be others under the same ids.
  if (found.previousSource) unit.previousSource = treeOf(found.previousSource, new Map()).inlines
  if (found.note) unit.note = found.note
  return { unit, target, guessed: new Set([...read.guessed, ...target.guessed]) }
}

function stateOf(target: Inline[], said: SegmentState): SegmentState {
  if (target.length === 0) return 'missing'
  return said === 'missing' ? 'draft' : said
}

/**
 * Compares the units of a file with those that were exported, or would be now. A file may bring
 * some of the segments only, and those that it brings back untouched are no problem, whatever they
 * are. What a note means for the import is the caller's: segments of an older source come in as
 * outdated drafts.
 */
export function comparedWith(ours: ExchangeFile, { file, problems, lines }: Reading): Problem[] {
  if (!file) return problems
  if (file.units.length === 0 && ours.units.length > 0) {
    return [...problems, { code: 'segments-none', line: 1 }]
  }
  const units = new Map(ours.units.map((unit) => [unit.id, unit]))
  const found = file.units.flatMap((unit): Problem[] => {
    const [our, line] = [units.get(unit.id), lines?.get(unit.id) ?? 1]
    if (!our) return [{ code: 'segment-unknown', line, segment: unit.id }]
    return aboutTheUnit(our, unit).map((problem) => ({ line, segment: unit.id, ...problem }))
  })
  return [...problems, ...aboutTheFile(ours, file), ...found]
}

function aboutTheUnit(our: Unit, unit: Unit): Pick<Problem, 'code' | 'facts'>[] {
  const differs = sameInlines(our.source, unit.source) ? [] : [{ code: 'source-differs' as const }]
  const untouched = unit.state === our.state && sameInlines(our.target, unit.target)
  if (untouched || unit.target.length === 0) return differs
  // What went out with extra or without a mark may come back so.
  const sent = codesIn(our.target).map(({ id }) => id)
  const codes = codeFaults(
    our.source,
    unit.target,
    sent,
    (code) => leadsSomewhere(code) || our.target.length === 0 || sent.includes(code.id),
  )
  return [...differs, ...codes.map(codeProblem)]
}

/** The problem that reports a fault of a code. */
export function codeProblem({ fault, id }: CodeFault): Pick<Problem, 'code' | 'facts'> {
  const code: CodeProblem['code'] = fault === 'unknown' ? 'code-extra' : `code-${fault}`
  return { code, facts: { code: id } }
}

function aboutTheFile(ours: ExchangeFile, file: ExchangeFile): Problem[] {
  const problems: Problem[] = []
  const report = (code: Problem['code'], expected: string | number, found: string | number) =>
    problems.push({ code, line: 1, facts: { expected, found } })
  const short = (words: string) => words.slice(0, 200)
  if (ours.contentId !== file.contentId) report('content-other', ours.title, short(file.title))
  for (const side of ['sourceLanguage', 'targetLanguage'] as const) {
    if (!sameLanguage(ours[side], file[side]))
      report('language-other', ours[side], short(file[side]))
  }
  if (file.sourceRevision < ours.sourceRevision) {
    report('revision-older', ours.sourceRevision, file.sourceRevision)
  }
  return problems
}

/** Tools that know languages only with a region write `fr-FR` where we said `fr`. */
function sameLanguage(ours: string, theirs: string): boolean {
  const [our, their] = [ours.toLowerCase(), theirs.toLowerCase().replaceAll('_', '-')]
  return their === our || their.startsWith(`${our}-`)
}
