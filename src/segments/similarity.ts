/**
 * Similarity of two texts, from 0 to 1: the Sørensen–Dice coefficient of their trigrams. It knows
 * no language, so it works for every script, and no order, so a moved half sentence stays alike.
 * 0.75 and more is worth offering from the memory (design, section 6).
 */
export type Profile = {
  text: string
  /** A hash of each piece, sorted: two profiles are compared in one walk. */
  pieces: Uint32Array
}

/** The similarity of two texts, from 0 to 1. */
export function similarity(one: string, other: string): number {
  return alike(profileOf(one), profileOf(other))
}

/** The trigrams of a text, made once for a text that is compared with many. */
export function profileOf(words: string): Profile {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return { text, pieces: new Uint32Array() }
  const letters = [...`  ${text.toLocaleLowerCase('en')} `].map(
    (letter) => letter.codePointAt(0) ?? 0,
  )
  const pieces = Uint32Array.from({ length: letters.length - 2 }, (_, index) =>
    hashOf(letters[index] ?? 0, letters[index + 1] ?? 0, letters[index + 2] ?? 0),
  )
  return { text, pieces: pieces.sort() }
}

/** The similarity of two profiles. 1 for the same words only, whatever their white space. */
export function alike(one: Profile, other: Profile): number {
  if (one.text === other.text) return 1
  const { pieces: some } = one
  const { pieces: others } = other
  let shared = 0
  for (let left = 0, right = 0; left < some.length && right < others.length; ) {
    const difference = (some[left] as number) - (others[right] as number)
    if (difference === 0) shared++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return shared === 0 ? 0 : Math.min(0.99, (2 * shared) / (some.length + others.length))
}

/** A sample of a profile's pieces, the same of each: what two have in common stays about as much. */
export function thinned({ text, pieces }: Profile, every: number): Profile {
  return { text, pieces: pieces.filter((piece) => piece % every === 0) }
}

/** FNV-1a over three letters, 32 bits. */
function hashOf(...letters: [number, number, number]): number {
  return letters.reduce((hash, letter) => Math.imul(hash ^ letter, 0x01000193), 0x811c9dc5) >>> 0
}
