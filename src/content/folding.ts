/**
 * Texts in the form in which they are looked for: case, accents, vowel signs, the many apostrophes,
 * hyphens and spaces do not matter. Letters that an alphabet tells apart stay apart: и and й, і and ї.
 */

/** Letters that no accent makes. */
const spelled: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // Arabic writes alef, yeh and teh marbuta with and without their signs.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
}

const signs: [RegExp, string][] = [
  [/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/u, ' '],
  [/[‘’ʼ`´′ʹ]/u, "'"],
  [/[“”„«»″]/u, '"'],
  [/[\u2010-\u2015\u2212\u00ad]/u, '-'],
  // Nobody sees these; the tatweel only makes a word longer.
  [/[\p{M}\p{Cf}\u0640]/u, ''],
]

/** A text has few different signs, and each of them many times. */
const known = new Map<string, string>()

/** One sign of a composed text. */
function foldSign(sign: string): string {
  const before = known.get(sign)
  if (before !== undefined) return before
  const folded = folding(sign)
  if (known.size < 10_000) known.set(sign, folded)
  return folded
}

function folding(sign: string): string {
  if (sign === '\u00ad') return ''
  const same = signs.find(([kind]) => kind.test(sign))
  if (same) return same[1]
  const lower = sign.normalize('NFKC').toLowerCase()
  if (lower in spelled) return spelled[lower] ?? ''
  return /\p{Script=Cyrillic}/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

export type Folded = {
  text: string
  /** For each sign of `text`, where what it was made from begins in the composed text. */
  from: number[]
  composed: string
}

/** @returns the folded text, and where each sign of it comes from */
export function foldWithPlaces(given: string): Folded {
  const composed = given.normalize('NFC')
  const from: number[] = []
  const parts: string[] = []
  let at = 0
  for (const sign of composed) {
    const folded = foldSign(sign)
    const isBlankAgain = folded === ' ' && parts.at(-1) === ' '
    if (folded !== '' && !isBlankAgain) {
      parts.push(folded)
      for (let each = 0; each < folded.length; each += 1) from.push(at)
    }
    at += sign.length
  }
  return { text: parts.join(''), from, composed }
}

/** Folds a text for comparison: case, accents and marks that lists of all languages look past. */
export function fold(text: string): string {
  return foldWithPlaces(text).text
}

/** A found phrase with the words around it. */
export type Passage = { before: string; match: string; after: string }

const around = 70

/** @returns the first place of a phrase in a text, whole words around it; nothing where it is not there */
export function passageOf(text: string, phrase: string): Passage | undefined {
  const wanted = fold(phrase).trim()
  const { text: folded, from, composed } = foldWithPlaces(text)
  const found = wanted === '' ? -1 : folded.indexOf(wanted)
  if (found < 0) return undefined
  const start = from[found] ?? 0
  const end = from[found + wanted.length] ?? composed.length
  const head = composed.slice(Math.max(0, start - around), start)
  const tail = composed.slice(end, end + around)
  return {
    before: start > around ? `…${head.replace(/^\S*\s/u, '')}` : head,
    match: composed.slice(start, end),
    after: composed.length > end + around ? `${tail.replace(/\s\S*$/u, '')}…` : tail,
  }
}
