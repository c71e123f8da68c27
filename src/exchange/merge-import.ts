/**
 * Three-way merge of an imported file into a translation: what was exported, what came back, and
 * what stands here now (design, section 6).
 *
 * - What came back as it was sent out changes nothing, whatever happened here meanwhile.
 * - What was changed outside follows the source as if it had been written here on the day of the
 *   export: where the source was reworded since, it is outdated.
 * - Where the words were changed on both sides, those here stay, unless the person says otherwise.
 * - A file brings words and confirms them. It takes away neither.
 * - Tools fill what is empty with the source's words: that is no translation.
 */

import type { TermRule } from '../checks/finding'
import { namesIn } from '../checks/terms'
import { untranslated } from '../checks/untranslated'
import type { EditionCollection } from '../content/model'
import { type Problem, problemLevels } from '../files/problem'
import { isLanguage } from '../i18n/languages'
import { cleanTarget } from '../segments/clean-target'
import { isCopy, isSameEverywhere } from '../segments/copied'
import { sameInlines } from '../segments/inline-nodes'
import type { SourcePublication } from '../segments/publications'
import { hasTarget, type Records, type TranslationRecord } from '../segments/record'
import type { Content } from '../segments/segments'
import { type SegmentState, type Unit, wordsOf } from '../segments/unit'
import {
  applyEdits,
  type EditFault,
  lengthOf,
  longestTarget,
  type SegmentEdit,
} from '../translation/segment-edits'
import {
  type Aside,
  codeProblem,
  comparedWith,
  type ExchangeFile,
  type Reading,
} from './exchange-file'
import { exportUnits } from './export-units'
import { likeOurs } from './like-ours'
import { bothChanged, type Rebased, rebaseOntoToday } from './rebase'

export type MergedSegment = {
  id: string
  line: number
  /** Where it stands: "Answer, paragraph 2". */
  note?: string
  /**
   * What the segment is after the import, or would be where the file is refused for others.
   * `unchanged`: as it was. `refused`: a problem says why.
   * `gone`: the source no longer has it.
   */
  outcome: Exclude<SegmentState, 'missing'> | 'unchanged' | 'refused' | 'gone'
  /** What the file says, where that is not what stands here. */
  words?: string
  /** What stands here, where both sides changed it. */
  here?: string
}

export type Merged = {
  problems: Problem[]
  segments: MergedSegment[]
  /** What translators wrote about segments, by what these are today. */
  remarks: { segment: string; text: string }[]
  /** The records with everything that can be taken; the very same where that is nothing. */
  records: readonly TranslationRecord[]
}

export type Sides = {
  reading: Reading
  /** What went out, with the source of that day. */
  sent: Records & { source: Content }
  /** What the source published between `sent` and `here`. */
  publications: readonly SourcePublication[]
  /** What stands here today. */
  here: Records & { source: Content }
  /** Which translation it is. */
  about: Omit<ExchangeFile, 'units' | 'sourceRevision'>
  stamp: { by: string; at: string }
  /** The glossary: names may be the same in both languages. */
  terms: readonly TermRule[]
  /** Whether the file wins where both sides changed the words. */
  overwrite: boolean
}

/**
 * Merges a file into the records of a translation.
 *
 * @returns no segments where nothing of the file can be used
 */
export function mergeImport(collection: EditionCollection, sides: Sides): Merged {
  const { sent, here, about, stamp, overwrite } = sides
  const { source, sourceRevision, records } = sent
  const units = exportUnits(collection, { source, records, label: () => '' })
  const reading = cleaned(collection, sides.reading, sent.records, units)
  const problems = [
    ...comparedWith({ ...about, sourceRevision, units }, reading),
    ...olderSource(reading, here),
    ...tooLong(reading),
  ]
  const { file, lines } = reading
  const unusable = problems.some(({ code }) => problemLevels[code] === 'file')
  if (unusable || !file) return { problems, segments: [], remarks: [], records: here.records }

  const went = new Map(units.map((unit) => [unit.id, unit]))
  const faulty = new Set(problems.flatMap((each) => (isFault(each) && each.segment) || []))
  const copied = new Set(
    file.units.filter((unit) => isCopied(went.get(unit.id), unit, sides)).map(({ id }) => id),
  )
  const edits = file.units.flatMap((unit) =>
    faulty.has(unit.id) || copied.has(unit.id)
      ? []
      : (editOf(went.get(unit.id), unit, reading.asides?.get(unit.id)) ?? []),
  )
  const edited = applyEdits(sent.records, edits, stamp)
  const faults = new Map(edited.faults.map((fault) => [fault.segment, fault]))
  const carried = rebaseOntoToday(collection, { ...sides, edited: edited.records, edits })
  const taken = new Map(here.records.map((record) => [record.id, record]))
  const segments = file.units.map((unit): MergedSegment => {
    const { id } = unit
    const our = went.get(id)
    const theirs = carried.get(id)
    const current = theirs?.after && taken.get(theirs.after.id)
    const settled = faulty.has(id)
      ? refused(unit)
      : copied.has(id)
        ? untouched
        : settle({ unit, our, fault: faults.get(id), theirs, current, overwrite })
    const { found = [], record, ...outcome } = settled
    const line = lines?.get(id) ?? 1
    for (const problem of found) problems.push({ ...problem, line, segment: id })
    if (record) taken.set(record.id, record)
    const note = our?.note ?? unit.note
    return { id, line, ...(note && { note }), ...outcome }
  })
  const after = here.records.map((record) => taken.get(record.id) ?? record)
  const same = after.every((record, index) => record === here.records[index])
  const remarks = file.units.flatMap(({ id }) => {
    const segment = carried.get(id)?.after?.id ?? (taken.has(id) ? id : '')
    const said = reading.asides?.get(id)?.remarks ?? []
    return said.map((text) => ({ segment, text }))
  })
  return { problems, segments, remarks, records: same ? here.records : after }
}

/** What came back as it was sent out stays so; what was written outside gets the form of every text. */
function cleaned(
  collection: EditionCollection,
  reading: Reading,
  records: readonly TranslationRecord[],
  sent: readonly Unit[],
): Reading {
  if (!reading.file) return reading
  const went = new Map(sent.map((unit) => [unit.id, unit]))
  const fields = new Map(records.map(({ id, field }) => [id, field]))
  const units = reading.file.units.map((found) => {
    const field = fields.get(found.id)
    const our = went.get(found.id)
    if (!our || field === undefined) return found
    const unit = likeOurs(our, found, reading.asides?.get(found.id)?.guessed)
    if (sameInlines(our.target, unit.target)) return unit
    return { ...unit, target: cleanTarget(collection, field, unit.target) }
  })
  return { ...reading, file: { ...reading.file, units } }
}

type Found = Pick<Problem, 'code' | 'facts'>
type Settled = Pick<MergedSegment, 'outcome' | 'words' | 'here'> & {
  found?: Found[]
  /** What the segment becomes. */
  record?: TranslationRecord
}

/** What becomes of one segment, whose tags are in order. */
function settle({
  unit,
  our,
  fault,
  theirs,
  current,
  overwrite,
}: {
  unit: Unit
  our: Unit | undefined
  fault: EditFault | undefined
  theirs: Rebased | undefined
  current: TranslationRecord | undefined
  overwrite: boolean
}): Settled {
  if (fault) return refused(unit, problemsOf(fault))
  if (!theirs) {
    const emptied = our && our.target.length > 0 && !hasTarget(unit)
    return { outcome: 'unchanged', ...(emptied && { found: [{ code: 'target-emptied' }] }) }
  }
  const words = wordsOf(unit.target)
  if (!theirs.after || !current)
    return { outcome: 'gone', words, found: [{ code: 'segment-gone' }] }
  if (bothChanged(current, theirs) && !overwrite) {
    return { ...refused(unit, [{ code: 'target-newer' }]), here: wordsOf(current.target) }
  }
  const { state, target } = theirs.after
  const confirms = state === 'done' && current.state !== 'done'
  if (state === 'missing' || (sameInlines(current.target, target) && !confirms)) {
    return { outcome: 'unchanged' }
  }
  return { outcome: state, words, record: theirs.after }
}

const untouched: Settled = { outcome: 'unchanged', found: [{ code: 'target-untranslated' }] }

/**
 * Whether a segment came back as its source, and nobody says that it is meant so: tools fill in
 * what is empty. See `file-states.ts`.
 */
function isCopied(
  our: Unit | undefined,
  { id, target }: Unit,
  { about, terms, reading }: Sides,
): boolean {
  const { sourceLanguage, targetLanguage } = about
  if (!our || sameInlines(our.target, target) || !isCopy(our.source, target)) return false
  if (!isLanguage(sourceLanguage) || !isLanguage(targetLanguage)) return false
  if (isSameEverywhere(our.source, namesIn(terms, targetLanguage))) return false
  const certainty = reading.asides?.get(id)?.certainty ?? 'none'
  // Over words of ours, whoever confirms that means it.
  if (certainty === 'final' || (certainty === 'translated' && our.target.length > 0)) return false
  if (certainty === 'none') return true
  return untranslated({ source: our.source, target, sourceLanguage, targetLanguage, terms }).some(
    ({ problem }) => problem === 'whole',
  )
}

function refused({ target }: Unit, found: Found[] = []): Settled {
  return { outcome: 'refused', words: wordsOf(target), found }
}

function isFault({ code }: Problem): boolean {
  return problemLevels[code] === 'segment'
}

function olderSource({ file }: Reading, here: Records): Problem[] {
  if (!file || file.sourceRevision >= here.sourceRevision) return []
  const facts = { expected: here.sourceRevision, found: file.sourceRevision }
  return [{ code: 'revision-older', line: 1, facts }]
}

function tooLong({ file, lines }: Reading): Problem[] {
  const facts = { longest: longestTarget }
  return (file?.units ?? [])
    .filter(({ target }) => lengthOf(target) > longestTarget)
    .map(({ id }) => ({ code: 'target-too-long', line: lines?.get(id) ?? 1, segment: id, facts }))
}

/** What was done to a unit outside; nothing where it is as it went out. */
function editOf(
  our: Unit | undefined,
  unit: Unit,
  aside: Aside | undefined,
): SegmentEdit | undefined {
  if (!our || !hasTarget(unit)) return undefined
  const { id, target } = unit
  // Tools leave the qualifier standing that we wrote.
  const raised = our.state === 'machine' && aside !== undefined && aside.certainty !== 'none'
  const done = unit.state === 'done' || (raised && unit.state === 'machine')
  if (sameInlines(target, our.target)) {
    if (!done || our.state === 'done') return undefined
    return our.state === 'outdated' ? { id, noChange: true } : { id, state: 'done' }
  }
  // Tools often leave the state standing: a text that is another one is not what it was.
  const byMachine = unit.state === 'machine' && our.state !== 'machine'
  const state = done ? 'done' : byMachine ? 'machine' : 'draft'
  const incomplete = aside?.incomplete === true && state === 'draft'
  return {
    id,
    target,
    state,
    origin: byMachine ? 'machine' : 'file',
    ...(incomplete && { incomplete }),
  }
}

function problemsOf(fault: EditFault): Found[] {
  if (fault.fault === 'codes') return fault.codes.map(codeProblem)
  return [{ code: fault.fault === 'of-a-person' ? 'machine-over-person' : 'segment-unknown' }]
}
