/** Compares the quantities of a source and its translation: which are lacking, changed or added. */

import { scriptOf } from '../i18n/languages'
import { wordsOf } from '../segments/unit'
import { compareSpelled } from './compare-spelled'
import { hasConventions } from './conventions'
import type { Check, Pair, Told as ToldFacts } from './finding'
import { quantitiesOf } from './quantities'
import { nameOf, type Quantity } from './quantity'
import { isOtherwise, isSaid, type Side, sideOf } from './quantity-side'
import { withPlainDigits } from './written-number'

type Kind = Quantity['kind']
const byTelling: Kind[] = ['date', 'amount', 'percentage', 'time', 'number']

/**
 * Makes the check that quantities of these kinds are the same in source and target. Each fault is told once,
 * under the more telling kind of the two: an amount that lost its currency is an amount, not a number that is new.
 */
export function sameQuantities(...kinds: readonly Kind[]): Check {
  return (pair) => {
    const told = compared.get(pair) ?? compare(pair)
    compared.set(pair, told)
    return told.flatMap(({ kind, facts }) => (kinds.includes(kind) ? [facts] : []))
  }
}

type Told = { kind: Kind; facts: ToldFacts }[]

/** Four checks ask about the same pair: it is read once. */
const compared = new WeakMap<Pair, Told>()

function compare(pair: Pair): Told {
  const source = distinct(quantitiesOf(pair.source, pair.sourceLanguage))
  const inlines = withGroupsTurned(pair, [...source.values()])
  const target = distinct(quantitiesOf(inlines, pair.targetLanguage))
  const [from, to] = [
    sideOf(source, pair.source, pair.sourceLanguage),
    sideOf(target, inlines, pair.targetLanguage),
  ]
  const missing = unmatched(source, to)
  const added = unmatched(target, from)
  // What is read without the conventions of a language is a guess.
  const isKnown = hasConventions(pair.sourceLanguage) && hasConventions(pair.targetLanguage)
  const sure = (isSure: boolean) => (isSure && isKnown ? {} : { isSure: false })

  const told: Told = []
  const open = new Openly(added)
  for (const one of missing) {
    const other = open.take(one.kind)
    if (other) {
      const kind = byTelling.find((each) => each === one.kind || each === other.kind) ?? one.kind
      const facts = { problem: 'changed', source: one.written, target: other.written }
      told.push({ kind, facts: { ...facts, ...sure(true) } })
    } else {
      const facts = { problem: 'missing', source: one.written, ...sure(!isSmall(one)) }
      told.push({ kind: one.kind, facts })
    }
  }
  for (const each of open.rest()) {
    const facts = { problem: 'added', target: each.written, ...sure(!isSmall(each)) }
    told.push({ kind: each.kind, facts })
  }
  for (const { kind, written, foreign } of target.values()) {
    if (foreign) told.push({ kind, facts: { problem: 'form', target: written, ...sure(true) } })
  }
  const hasOther = told.length > 0
  return hasOther
    ? told
    : compareSpelled(from, to, isSaid).map((facts) => ({ kind: 'number', facts }))
}

/** A right translation may say such a number otherwise: "the 12 months", « l’année ». */
function isSmall({ kind, value }: Quantity): boolean {
  return (
    kind === 'time' || (kind === 'number' && Number.isInteger(value) && Math.abs(value ?? 0) <= 12)
  )
}

/**
 * Whoever types "1 250" from right to left often leaves "250 1" in the text, which reads as it
 * should: such groups are turned where that gives a number of the source.
 */
function withGroupsTurned({ target, targetLanguage }: Pair, wanted: Quantity[]): Pair['target'] {
  if (scriptOf(targetLanguage) !== 'Arab') return target
  const values = new Set(wanted.map(({ value }) => value))
  const text = withPlainDigits(wordsOf(target))
  const turned = text.replace(/(?<!\d)\d{3}(?: \d{3})* \d{1,3}(?!\d)/g, (all) => {
    const groups = all.split(' ').reverse()
    return values.has(Number(groups.join(''))) ? groups.join('') : all
  })
  return turned === text ? target : [turned]
}

/** Quantities that nothing was found for yet, in their order. */
class Openly {
  readonly #all: Quantity[]
  readonly #taken = new Set<Quantity>()
  readonly #next = new Map<Kind | undefined, number>()

  constructor(all: Quantity[]) {
    this.#all = all
  }

  /** The first of a kind, or else the first of all. */
  take(kind: Kind): Quantity | undefined {
    return this.#first(kind) ?? this.#first(undefined)
  }

  rest(): Quantity[] {
    return this.#all.filter((each) => !this.#taken.has(each))
  }

  #first(kind: Kind | undefined): Quantity | undefined {
    for (let at = this.#next.get(kind) ?? 0; at < this.#all.length; at++) {
      const one = this.#all[at] as Quantity
      this.#next.set(kind, at + 1)
      if (this.#taken.has(one) || (kind !== undefined && one.kind !== kind)) continue
      this.#taken.add(one)
      return one
    }
    return undefined
  }
}

function distinct(quantities: readonly Quantity[]): Map<string, Quantity> {
  // Backwards, so that the first one is kept.
  return new Map([...quantities].reverse().map((one) => [nameOf(one), one]))
}

/** What the other side has neither so nor otherwise, the more telling kinds first. */
function unmatched(own: Map<string, Quantity>, side: Side): Quantity[] {
  return [...own]
    .flatMap(([name, one]) => (side.quantities.has(name) || isOtherwise(one, side) ? [] : [one]))
    .sort((a, b) => byTelling.indexOf(a.kind) - byTelling.indexOf(b.kind) || a.start - b.start)
}
