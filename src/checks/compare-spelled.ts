/**
 * Compares numbers and fractions that both texts write in words or Roman numerals. How texts say
 * numbers in words is free, so what is found is a warning.
 */
import type { Told } from './finding'
import type { Side } from './quantity-side'

/**
 * Findings about numbers in words: another one in the translation, or a large one that is missing.
 *
 * @param isSaid whether a text names a value in any shape
 */
export function compareSpelled(
  from: Side,
  to: Side,
  isSaid: (value: number, side: Side) => boolean,
): Told[] {
  const lacking = (own: Side, other: Side) =>
    own.spelled.filter(({ value }) => value >= 2 && !isSaid(value, other))
  const [missing, added] = [lacking(from, to), lacking(to, from)]
  const [unpaired = undefined] = added.slice(missing.length)
  const rarer = unpaired && saidLessOften(from, to)
  return [
    ...missing.flatMap((one, index) => {
      const other = added[index]
      if (other) return [changed(one, other)]
      return one.value > 12 ? [told({ problem: 'missing', source: one.written })] : []
    }),
    ...(unpaired && rarer ? [changed(rarer, unpaired)] : []),
    ...compareFractions(from, to),
  ]
}

/** A number in words that the source says more often than the translation: of "two … two …", one became another. */
function saidLessOften(from: Side, to: Side): Written | undefined {
  const times = (value: number, { spelled }: Side) =>
    spelled.filter((one) => one.value === value).length
  return from.spelled.find(
    ({ value }) => value >= 2 && times(value, from) > 1 && times(value, to) < times(value, from),
  )
}

/** A fraction may be said without one: « un semestre », "one in four". Where both have one, they agree. */
function compareFractions(from: Side, to: Side): Told[] {
  const lacking = (own: Side, other: Side) =>
    own.fractions.filter(({ value }) => !isFractionSaid(value, other))
  const [missing, added] = [lacking(from, to), lacking(to, from)]
  return missing.flatMap((one, index) => {
    const other = added[index]
    return other ? [changed(one, other)] : []
  })
}

function isFractionSaid(value: number, { fractions, quantities }: Side): boolean {
  const isNear = (other = Number.NaN) => Math.abs(other - value) < 0.005
  return (
    fractions.some((one) => isNear(one.value)) ||
    [...quantities.values()].some((one) => isNear(one.value) || isNear((one.value ?? 0) / 100))
  )
}

type Written = { written: string }

const changed = (source: Written, target: Written) =>
  told({ problem: 'changed', source: source.written, target: target.written })

const told = (facts: Told): Told => ({ ...facts, isSure: false })
