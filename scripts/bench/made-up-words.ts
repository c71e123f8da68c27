/** Texts of words that are made up, as unevenly spread as a language's (Zipf). */
const vocabulary = 30_000

export function textOf(words: number, random: () => number): string {
  return Array.from({ length: words }, () => word(random)).join(' ')
}

/** The n-th word is n times rarer than the first. */
export function word(random: () => number): string {
  const rank = Math.floor(vocabulary ** random()) - 1
  const syllables = ['ba', 'ke', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti']
  let left = rank + 170
  let text = ''
  while (left > 0) {
    text += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  }
  return text
}

/** Numbers from 0 to 1, the same in each run (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
