/** Where the words of a segment stand on a page that shows them. */
import { alike, profileOf } from '../segments/similarity'

/** How alike a passage has to be that was typed on since the page was made. */
const least = 0.5

/**
 * Finds the passage of a page that shows these words: the same ones, else the shortest that has them
 * (a question beside its number), else the likest.
 *
 * @returns its index
 */
export function passageOf(passages: readonly string[], words: string): number | undefined {
  const wanted = profileOf(words)
  if (wanted.text === '') return undefined
  const profiles = passages.map(profileOf)
  const same = profiles.findIndex(({ text }) => text === wanted.text)
  if (same >= 0) return same
  const scored = profiles
    .map((profile, index) => ({
      index,
      has: profile.text.includes(wanted.text),
      length: profile.text.length,
      likeness: alike(profile, wanted),
    }))
    .filter(({ has, likeness }) => has || likeness >= least)
    .sort(
      (one, other) =>
        Number(other.has) - Number(one.has) ||
        (one.has ? one.length - other.length : other.likeness - one.likeness),
    )
  return scored[0]?.index
}
