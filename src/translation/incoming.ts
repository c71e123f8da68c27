/**
 * What a file that came back does to a translation. It is a merge of three: what was sent out,
 * what came back, and what stands here now (design, section 6).
 *
 * - What came back as it was sent out changes nothing, whatever happened here meanwhile.
 * - What was changed outside follows the source as if it had been written here on the day of the
 *   export: where the source was reworded since, it is outdated.
 * - Where the words were changed on both sides, those here stay, unless the person says otherwise.
 * - A file brings words and confirms them. It takes away neither.
 */
import type { EditionCollection } from '../content/reference'
import { applyEdits, type EditFault, lengthOf, longestTarget, type SegmentEdit } from './edits'
import { codeProblem, comparedWith, type ExchangeFile, type Reading } from './formats/exchange'
import { type Problem, problemLevels } from './formats/problem'
import { sameInlines } from './inline-nodes'
import { unitsOf } from './outgoing'
import { caughtUp, type SourcePublication } from './publications'
import { hasTarget, type Records, type TranslationRecord } from './record'
import { type Content, segmentsOf } from './segments'
import { follow } from './staleness'
import { type SegmentState, type Unit, wordsOf } from './unit'

export type TakenSegment = {
  id: string
  line: number
  /** Where it stands: "Answer, paragraph 2". */
  note?: string
  /**
   * What the segment is after the import. `unchanged`: as it was. `refused`: a problem says why.
   * `gone`: the source no longer has it.
   */
  outcome: Exclude<SegmentState, 'missing'> | 'unchanged' | 'refused' | 'gone'
  /** What the file says, where that is not what stands here. */
  words?: string
  /** What stands here, where both sides changed it. */
  here?: string
}

export type Taken = {
  problems: Problem[]
  segments: TakenSegment[]
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
  /** Whether the file wins where both sides changed the words. */
  overwrite: boolean
}

/** @returns no segments where nothing of the file can be used */
export function incoming(collection: EditionCollection, sides: Sides): Taken {
  const { reading, sent, here, about } = sides
  const { source, sourceRevision, records } = sent
  const units = unitsOf(collection, { source, records, label: () => '' })
  const problems = [
    ...comparedWith({ ...about, sourceRevision, units }, reading),
    ...olderSource(reading, here),
    ...tooLong(reading),
  ]
  const unusable = problems.some(({ code }) => problemLevels[code] === 'file')
  if (unusable || !reading.file) return { problems, segments: [], records: here.records }

  const went = new Map(units.map((unit) => [unit.id, unit]))
  const faulty = new Set(
    problems.flatMap(({ code, segment }) =>
      problemLevels[code] === 'segment' && segment ? [segment] : [],
    ),
  )
  const edits = reading.file.units
    .filter(({ id }) => !faulty.has(id))
    .flatMap((unit) => editOf(went.get(unit.id), unit) ?? [])
  const { carried, faults } = carry(collection, sides, edits)
  const taken = new Map(here.records.map((record) => [record.id, record]))
  const segments = reading.file.units.map((unit): TakenSegment => {
    const line = reading.lines?.get(unit.id) ?? 1
    const { note } = went.get(unit.id) ?? unit
    const about = { id: unit.id, line, ...(note && { note }) }
    const words = wordsOf(unit.target)
    const refuse = (...found: Pick<Problem, 'code' | 'facts'>[]): TakenSegment => {
      problems.push(...found.map((problem) => ({ ...problem, line, segment: unit.id })))
      return { ...about, outcome: 'refused', words }
    }
    if (faulty.has(unit.id)) return refuse()
    const fault = faults.get(unit.id)
    if (fault) return refuse(...problemsOf(fault))
    const theirs = carried.get(unit.id)
    if (!theirs) {
      const emptied = went.get(unit.id)?.target.length && !hasTarget(unit)
      if (emptied) problems.push({ code: 'target-emptied', line, segment: unit.id })
      return { ...about, outcome: 'unchanged' }
    }
    const current = theirs.after && taken.get(theirs.after.id)
    if (!theirs.after || !current) {
      problems.push({ code: 'segment-gone', line, segment: unit.id })
      return { ...about, outcome: 'gone', words }
    }
    if (bothChanged(current, theirs) && !sides.overwrite) {
      return { ...refuse({ code: 'target-newer' }), here: wordsOf(current.target) }
    }
    const { state, target } = theirs.after
    const confirms = state === 'done' && current.state !== 'done'
    if (state === 'missing' || (sameInlines(current.target, target) && !confirms)) {
      return { ...about, outcome: 'unchanged' }
    }
    taken.set(current.id, theirs.after)
    return { ...about, outcome: state, words }
  })
  const after = here.records.map((record) => taken.get(record.id) ?? record)
  const same = after.every((record, index) => record === here.records[index])
  return { problems, segments, records: same ? here.records : after }
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
function editOf(our: Unit | undefined, unit: Unit): SegmentEdit | undefined {
  if (!our || !hasTarget(unit)) return undefined
  const { id, target } = unit
  const done = unit.state === 'done'
  if (sameInlines(target, our.target)) {
    if (!done || our.state === 'done') return undefined
    return our.state === 'outdated' ? { id, noChange: true } : { id, state: 'done' }
  }
  // Tools often leave the state standing: a text that is another one is not what it was.
  const byMachine = unit.state === 'machine' && our.state !== 'machine'
  const state = done ? 'done' : byMachine ? 'machine' : 'draft'
  return { id, target, state, origin: byMachine ? 'machine' : 'file' }
}

/** A segment on the source of today: as it went out, and as it came back. */
type Carried = { before?: TranslationRecord; after?: TranslationRecord }

function carry(
  collection: EditionCollection,
  { sent, publications, here, stamp }: Sides,
  edits: readonly SegmentEdit[],
): { carried: Map<string, Carried>; faults: Map<string, EditFault> } {
  const { records, faults } = applyEdits(sent.records, edits, stamp)
  const segments = segmentsOf(collection, here.source)
  const today = (some: readonly TranslationRecord[]) => {
    const { sourceRevision } = sent
    const followed = caughtUp(collection, { sourceRevision, records: [...some] }, publications)
    return follow(followed.records, segments, { outdates: true, at: stamp.at })
  }
  const before = today(sent.records)
  const after = today(records)
  // Where each segment went: its id travels in the place of its words.
  const named = sent.records.map((record) => ({ ...record, target: [record.id] }))
  const places = new Map(today(named).map(({ target: [id] }, index) => [id, index]))
  const edited = edits.map(({ id }): [string, Carried] => {
    const place = places.get(id)
    if (place === undefined) return [id, {}]
    return [id, { before: before[place], after: after[place] } as Carried]
  })
  return {
    carried: new Map(edited),
    faults: new Map(faults.map((fault) => [fault.segment, fault])),
  }
}

/**
 * Whether a person worked on the segment here as well: the words are neither those sent out nor
 * those that came; or an older file has other words for what was brought up to date here.
 */
function bothChanged(current: TranslationRecord, { before, after }: Carried): boolean {
  const says = (record?: TranslationRecord) =>
    record !== undefined && sameInlines(record.target, current.target)
  const { origin, state } = current
  const filledIn = (origin === 'memory' || origin === 'machine') && state !== 'done'
  if (says(after) || filledIn) return false
  const broughtUpToDate = after?.state === 'outdated' && before?.state === 'outdated'
  return !says(before) || (broughtUpToDate && state !== 'outdated')
}

function problemsOf(fault: EditFault): Pick<Problem, 'code' | 'facts'>[] {
  if (fault.fault === 'codes') return fault.codes.map(codeProblem)
  return [{ code: fault.fault === 'of-a-person' ? 'machine-over-person' : 'segment-unknown' }]
}
