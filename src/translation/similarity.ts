/**
 * How alike two texts are, from 0 to 1: the Sørensen–Dice coefficient of their three-letter
 * pieces. It knows no language, so it works for every script, and no order, so a moved half
 * sentence stays alike. 0.75 and more is worth offering from the memory (design, section 6).
 */
export type Profile = { text: string; pieces: Map<string, number>; size: number }

export function similarity(one: string, other: string): number {
  return alike(profileOf(one), profileOf(other))
}

/** Made once for a text that is compared with many. */
export function profileOf(words: string): Profile {
  const text = words.normalize('NFC').replace(/\s+/g, ' ').trim()
  const pieces = new Map<string, number>()
  const padded = [...`  ${text.toLocaleLowerCase('en')} `]
  const size = text === '' ? 0 : padded.length - 2
  for (let index = 0; index < size; index++) {
    const piece = padded.slice(index, index + 3).join('')
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
  }
  return { text, pieces, size }
}

/** 1 for the same words only, whatever their white space. */
export function alike(one: Profile, other: Profile): number {
  if (one.text === other.text) return 1
  if (one.size === 0 || other.size === 0) return 0
  const [few, many] = one.pieces.size < other.pieces.size ? [one, other] : [other, one]
  let shared = 0
  for (const [piece, count] of few.pieces) shared += Math.min(count, many.pieces.get(piece) ?? 0)
  return Math.min(0.99, (2 * shared) / (one.size + other.size))
}
