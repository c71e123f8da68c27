/**
 * Machine translation of segments that nobody has translated yet. The machine is an adapter: those that we
 * have are in `machine-translation/server/`.
 */

import type { Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import { type Unit, wordsOf } from '../segments/unit'
import { fromMarkup, toMarkup } from './markup'
import { refusal } from './refusals'

/** What the glossary asks for: the machine is told, where it can be. */
export type MachineTerm = { source: string; target: string }

type Languages = { source: Language; target: Language; terms?: readonly MachineTerm[] }

export type Machine = {
  /** The engine, as records and reports name it. */
  name: string
  /**
   * Translates texts in HTML as `toMarkup` writes it. It answers for each text, in their order:
   * its translation, or why there is none. It never throws, and ends by itself.
   */
  translate: (texts: readonly string[], languages: Languages) => Promise<(string | Refusal)[]>
}

export type Translated = {
  /** All units, in their order. Those that the machine filled in are in the state `machine`. */
  units: Unit[]
  /** Why a unit stayed as it was. */
  problems: { unit: string; reason: Refusal }[]
}

/** Whether a machine may fill a segment in: only where there are no words. */
export function isForMachine({ source, target, state }: Unit): boolean {
  return state === 'missing' && wordsOf(target).trim() === '' && wordsOf(source).trim() !== ''
}

/** Translates the units that nobody has translated. Whatever goes wrong leaves a unit as it was. */
export async function translateSegments(
  units: readonly Unit[],
  machine: Machine,
  languages: Languages,
): Promise<Translated> {
  const open = units.filter(isForMachine)
  const answers = open.length
    ? await machine.translate(
        open.map(({ source }) => toMarkup(source)),
        languages,
      )
    : []
  const results = new Map(open.map((unit, index) => [unit, filled(unit, answers[index])]))
  const problems = open.flatMap((unit) => {
    const result = results.get(unit)
    return result && 'code' in result ? [{ unit: unit.id, reason: result }] : []
  })
  return {
    units: units.map((unit) => {
      const result = results.get(unit)
      return result && 'id' in result ? result : unit
    }),
    problems,
  }
}

function filled(unit: Unit, answer: string | Refusal | undefined): Unit | Refusal {
  if (answer === undefined) return refusal('machine-no-answer')
  if (typeof answer !== 'string') return answer
  const target = fromMarkup(answer, unit.source)
  if (!target) return refusal('machine-codes-lost')
  if (wordsOf(target).trim() === '') return refusal('machine-no-answer')
  return { ...unit, target, state: 'machine' }
}
