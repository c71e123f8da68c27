/**
 * Applies the edits of a translator, an imported file or machine translation to the records of one
 * edition.
 */
import { type CheckName, checkNames, type Finding } from '../checks/finding'
import { type Decision, decidedOn } from '../checks/ignored-findings'
import { type CodeFault, codeFaults } from '../segments/codes'
import { codesIn, sameInlines } from '../segments/inline-nodes'
import { hasTarget, type Origin, type TranslationRecord } from '../segments/record'
import { type Inline, isCode, isPaired, isPairedName } from '../segments/unit'

export type SegmentEdit = {
  id: string
  /** Nothing: the target stays. */
  target?: Inline[]
  /** Nothing: a new target is a draft. `machine` never replaces what a person wrote. */
  state?: 'draft' | 'done' | 'machine'
  /** "No change needed": the target holds for the source as it is now. */
  noChange?: boolean
  origin?: Origin
  /** The machine that made the target. */
  engine?: string
  /** A part of it is still missing, by what the tool says that it was made with. */
  incomplete?: boolean
  /** False alarms of the checks, about the words as they are after this edit. */
  ignore?: Decision[]
}

export type EditFault = { segment: string } & (
  | { fault: 'unknown-segment' | 'empty' | 'of-a-person' }
  | { fault: 'nothing-found'; check: CheckName }
  | { fault: 'codes'; codes: CodeFault[] }
)

/** What the checks find in a record. */
export type FindingsOf = (record: TranslationRecord) => Finding[]

type Stamp = { by: string; at: string }

/** The name as well: decisions are read by people. */
type Signature = Stamp & { name?: string }

/**
 * Applies edits, all of them or none.
 *
 * @param findingsOf what the checks find; needed where findings are set aside
 * @returns the records after the edits, or every reason why they cannot be applied
 */
export function applyEdits(
  records: readonly TranslationRecord[],
  edits: readonly SegmentEdit[],
  signature: Signature,
  findingsOf: FindingsOf = () => [],
): { records: TranslationRecord[]; faults: EditFault[] } {
  const byId = new Map(records.map((record) => [record.id, record]))
  const faults: EditFault[] = []
  for (const edit of edits) {
    const record = byId.get(edit.id)
    const { by, at } = signature
    const after = record && decided(edited(record, edit, { by, at }), edit, signature, findingsOf)
    if (!after) faults.push({ segment: edit.id, fault: 'unknown-segment' })
    else if ('fault' in after) faults.push(after)
    else byId.set(edit.id, after)
  }
  return { records: records.map((record) => byId.get(record.id) ?? record), faults }
}

function decided(
  record: TranslationRecord | EditFault,
  { ignore }: SegmentEdit,
  signature: Signature,
  findingsOf: FindingsOf,
): TranslationRecord | EditFault {
  if (!ignore || 'fault' in record) return record
  const after = decidedOn(record, ignore, { found: findingsOf(record), ...signature })
  return 'nothingFound' in after
    ? { segment: record.id, fault: 'nothing-found', check: after.nothingFound }
    : after
}

function edited(
  record: TranslationRecord,
  edit: SegmentEdit,
  stamp: Stamp,
): TranslationRecord | EditFault {
  const { id, field, source, codes } = record
  const target = edit.target ?? record.target
  const untouched = { id, field, source, codes, target: [] as Inline[] }
  const replaced = !sameInlines(target, record.target)
  const confirms = edit.noChange || edit.state === 'done'
  const byPerson = record.state !== 'missing' && record.state !== 'machine'
  if (edit.state === 'machine' && byPerson) return { segment: id, fault: 'of-a-person' }
  if (!hasTarget({ target })) {
    return confirms ? { segment: id, fault: 'empty' } : { ...untouched, state: 'missing' }
  }
  const found = codeFaults(source, target, Object.keys(record.own ?? {}))
  // A draft may still lack a link or a reference; whoever confirms it has put them in.
  const broken = found.filter(({ fault }) => confirms || fault !== 'missing')
  if (broken.length > 0) return { segment: id, fault: 'codes', codes: broken }

  if (!replaced && !confirms && edit.state === undefined) return record
  const origin = edit.noChange
    ? 'no-change'
    : (edit.origin ?? (replaced ? undefined : record.origin))
  const used = new Set(codesIn(target).map((code) => code.id))
  const own = Object.entries(record.own ?? {}).filter(([code]) => used.has(code))
  const state = confirms ? 'done' : (edit.state ?? 'draft')
  return {
    ...untouched,
    target,
    ...(own.length > 0 && { own: Object.fromEntries(own) }),
    state,
    // A draft still shows what it was made from, until somebody confirms it.
    ...(state === 'draft' && record.previousSource && { previousSource: record.previousSource }),
    ...stamp,
    ...(origin && { origin }),
    ...machineOf(record, edit, stamp),
    ...(edit.incomplete && state === 'draft' && { incomplete: true }),
    ...(!replaced && record.ignored && { ignored: record.ignored }),
  }
}

/** What a machine made stays known, whoever goes on with it: readers may ask which words are whose. */
function machineOf(
  { machine }: TranslationRecord,
  { state, engine, target }: SegmentEdit,
  { at }: Stamp,
): Pick<TranslationRecord, 'machine'> {
  if (state === 'machine' && target) return { machine: { engine: engine ?? '', at, target } }
  return machine ? { machine } : {}
}

/** The longest target, in characters: far beyond any paragraph. */
export const longestTarget = 50_000

const deepest = 8

/** Parses inline content from a client; nothing where it is not of that shape. */
export function readTarget(value: unknown, depth = 0): Inline[] | undefined {
  if (!Array.isArray(value) || depth > deepest) return undefined
  const read: Inline[] = []
  for (const item of value) {
    const inline = typeof item === 'string' ? item : readCode(item, depth)
    if (inline === undefined) return undefined
    if (inline !== '') read.push(inline)
  }
  return read
}

function readCode(value: unknown, depth: number): Inline | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { code, id, children } = value as Record<string, unknown>
  if (typeof id !== 'string' || !/^[\w.-]{1,32}$/.test(id)) return undefined
  if (code === 'reference' || code === 'break') return { code, id }
  if (typeof code !== 'string' || !isPairedName(code)) return undefined
  const inside = readTarget(children, depth + 1)
  return inside && { code, id, children: inside }
}

/** The longest reason for which a finding is set aside, in characters. */
export const longestReason = 500

/**
 * Parses decisions to ignore findings from a client: `[{ check, reason }]`, where no reason (null)
 * takes one back.
 *
 * @returns nothing where they are not of that shape; `reason-missing` where a reason is too short
 *   or too long to be one
 */
export function readDecisions(value: unknown): Decision[] | 'reason-missing' | undefined {
  if (!Array.isArray(value)) return undefined
  const read: Decision[] = []
  for (const each of value) {
    const { check, reason } = (each ?? {}) as { check?: unknown; reason?: unknown }
    const name = checkNames.find((known) => known === check)
    if (!name || (reason !== null && typeof reason !== 'string')) return undefined
    const given = reason?.trim() ?? null
    if (given === '' || (given ?? '').length > longestReason) return 'reason-missing'
    read.push({ check: name, reason: given })
  }
  return read
}

/** The length of a target in characters. */
export function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (!isCode(inline)) return sum + inline.length
    return sum + (isPaired(inline) ? lengthOf(inline.children) : 1)
  }, 0)
}
