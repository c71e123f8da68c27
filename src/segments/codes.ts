/** Matches the codes of a target with those of its source, and validates them. */
import { type Codes, codesIn, mapCodes, meaningOf, type ReadInlines } from './inline-nodes'
import { type Inline, isCode, isPaired, type PairedCode, wordsOf } from './unit'

type Code = Exclude<Inline, string>

export type CodeFault = {
  /** `changed`: a code of the source under whose id another kind of code stands. */
  fault: 'unknown' | 'changed' | 'doubled' | 'nested' | 'missing'
  code: Code['code']
  id: string
}

/**
 * Validates the codes of a target: the one comparer, for the view, files and submitting.
 *
 * @param own ids that the target may have beside those of its source
 * @param needed what may not be left out. Bold, italic and breaks may, since not every language
 *   has them; a link or a reference may not.
 */
export function codeFaults(
  source: readonly Inline[],
  target: readonly Inline[],
  own: readonly string[] = [],
  needed: (code: Code) => boolean = leadsSomewhere,
): CodeFault[] {
  const wanted = codesIn(source)
  const kinds = new Map(wanted.map(({ id, code }) => [id, code]))
  const seen = new Set<string>()
  const nested = new Set<Code>(nestedIn(target))
  const faults = codesIn(target).flatMap((code): CodeFault[] => {
    const fault = { code: code.code, id: code.id }
    const kind = kinds.get(code.id)
    if (kind !== code.code && !own.includes(code.id) && !isAddedMark(code)) {
      return [{ ...fault, fault: kind ? 'changed' : 'unknown' }]
    }
    if (seen.has(code.id)) return [{ ...fault, fault: 'doubled' }]
    seen.add(code.id)
    return nested.has(code) ? [{ ...fault, fault: 'nested' }] : []
  })
  const found = new Set(codesIn(target).map(({ id }) => id))
  const missing = wanted.filter((code) => needed(code) && !found.has(code.id))
  return [...faults, ...missing.map(({ code, id }): CodeFault => ({ fault: 'missing', code, id }))]
}

/** Whether a code is a link or a reference, not a mark. */
export function leadsSomewhere({ code }: Pick<Code, 'code'>): boolean {
  return code === 'link' || code === 'reference'
}

/** The codes inside which one of their own kind stands. */
function nestedIn(inlines: readonly Inline[], around: readonly PairedCode[] = []): PairedCode[] {
  return inlines.flatMap((inline) => {
    if (!isCode(inline) || !isPaired(inline)) return []
    const outer = around.filter(({ code }) => code === inline.code)
    return [...outer, ...nestedIn(inline.children, [...around, inline])]
  })
}

/**
 * Renumbers the codes of a target as those of its source: those that mean the same first; then a
 * link for a link and a reference for a reference, in order, with a meaning of their own; whatever
 * else it has gets an id of its own, 'x1', 'x2', …
 */
export function numberedLike(
  { inlines, codes }: ReadInlines,
  source: ReadInlines,
): { target: Inline[]; own?: Codes } {
  const free = codesIn(source.inlines)
  const ids = new Map<string, string>()
  const own: Codes = {}
  const take = (code: Code, fits: (candidate: Code) => boolean): string | undefined => {
    const index = free.findIndex((candidate) => candidate.code === code.code && fits(candidate))
    return index < 0 ? undefined : free.splice(index, 1)[0]?.id
  }
  const found = codesIn(inlines)
  for (const code of found) {
    const meaning = meaningOf(codes[code.id])
    const id = take(code, (candidate) => meaningOf(source.codes[candidate.id]) === meaning)
    if (id) ids.set(code.id, id)
  }
  let extra = 0
  for (const code of found.filter(({ id }) => !ids.has(id))) {
    const id = take(code, () => true) ?? `x${++extra}`
    ids.set(code.id, id)
    const meaning = codes[code.id]
    if (meaning) own[id] = meaning
  }
  const target = mapCodes(inlines, (code) => [{ ...code, id: ids.get(code.id) ?? code.id }])
  return { target, ...(Object.keys(own).length > 0 && { own }) }
}

/** A translator may set a mark or a break that the source does not have: 'x1', 'x2', … */
function isAddedMark({ code, id }: Code): boolean {
  return !leadsSomewhere({ code }) && /^x\d+$/.test(id)
}

/**
 * Renumbers the codes of a target made for an older source: those that mean the same, then those
 * that enclose the same words, then in order. What has no successor leaves its words.
 */
export function carriedOver(
  { target, own = {} }: { target: readonly Inline[]; own?: Codes },
  before: ReadInlines,
  now: ReadInlines,
): { target: Inline[]; own?: Codes } {
  const free = codesIn(now.inlines)
  const ids = new Map<string, string>()
  const olds = codesIn(before.inlines)
  const successors: ((old: Code, next: Code) => boolean)[] = [
    (old, next) => Boolean(before.codes[old.id]) && meaning(old, before) === meaning(next, now),
    (old, next) => enclosed(old) === enclosed(next) && enclosed(old) !== '',
    () => true,
  ]
  for (const fits of successors) {
    for (const old of olds.filter(({ id }) => !ids.has(id))) {
      const index = free.findIndex((next) => next.code === old.code && fits(old, next))
      const [next] = index < 0 ? [] : free.splice(index, 1)
      if (next) ids.set(old.id, next.id)
    }
  }
  const successor = (id: string) => (id.startsWith('x') ? id : ids.get(id))
  const carried = Object.entries(own).flatMap(([old, node]) => {
    const id = successor(old)
    return id ? [[id, node] as const] : []
  })
  return {
    target: mapCodes(target, (code) => {
      const id = successor(code.id)
      if (id) return [{ ...code, id }]
      return isPaired(code) ? code.children : []
    }),
    ...(carried.length > 0 && { own: Object.fromEntries(carried) }),
  }
}

function meaning(code: Code, { codes }: ReadInlines): string {
  return meaningOf(codes[code.id])
}

function enclosed(code: Code): string {
  return isPaired(code) ? wordsOf(code.children) : ''
}
