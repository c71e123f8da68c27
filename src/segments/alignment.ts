/**
 * Sequence alignment of old and new texts in reading order: the pairs that are most alike
 * altogether, never crossing (Needleman and Wunsch, 1970).
 */
import { alike, type Profile, profileOf, thinned } from './similarity'

/**
 * Aligns two sequences.
 *
 * @param least how alike a pair has to be, from 0 to 1
 * @returns pairs of positions, in order
 */
export function align(
  olds: readonly string[],
  news: readonly string[],
  least: number,
): [old: number, now: number][] {
  const [before, after] = withinEffort(olds.map(profileOf), news.map(profileOf))
  const reach = reachOf(olds.length, news.length)
  const worth = before.map((one, old) =>
    after.map((other, now) => {
      if (Math.abs(old / olds.length - now / news.length) > reach) return 0
      const found = alike(one, other)
      return found >= least ? found : 0
    }),
  )
  // best[i][j]: the most that the texts from i and from j on can be alike.
  const best = Array.from({ length: olds.length + 1 }, () =>
    new Array<number>(news.length + 1).fill(0),
  )
  const at = (table: number[][], row: number, column: number) => table[row]?.[column] ?? 0
  for (let old = olds.length - 1; old >= 0; old--) {
    for (let now = news.length - 1; now >= 0; now--) {
      const paired = at(worth, old, now) > 0 ? at(worth, old, now) + at(best, old + 1, now + 1) : 0
      const row = best[old] as number[]
      row[now] = Math.max(paired, at(best, old + 1, now), at(best, old, now + 1))
    }
  }
  const pairs: [number, number][] = []
  let old = 0
  let now = 0
  while (old < olds.length && now < news.length) {
    const value = at(best, old, now)
    if (value === at(best, old + 1, now)) old++
    else if (value === at(best, old, now + 1)) now++
    else pairs.push([old++, now++])
  }
  return pairs
}

/** Pieces compared, in all pairs: a second or two. Only texts of a book's length have more. */
const mostCompared = 1e8
const mostPairs = 250_000

/** The same of all profiles is left out where comparing the whole of them would take too long. */
function withinEffort(before: Profile[], after: Profile[]): [before: Profile[], after: Profile[]] {
  const mean = (profiles: Profile[]) =>
    profiles.reduce((sum, { pieces }) => sum + pieces.length, 0) / Math.max(1, profiles.length)
  const pairs = Math.min(before.length * after.length, mostPairs)
  const every = Math.ceil((pairs * (mean(before) + mean(after))) / mostCompared)
  if (every <= 1) return [before, after]
  return [before.map((one) => thinned(one, every)), after.map((one) => thinned(one, every))]
}

/** How far from its place a text is looked for, as a part of the whole: everywhere, up to 500. */
function reachOf(olds: number, news: number): number {
  return Math.min(1, mostPairs / (olds * news))
}
