// @ts-check
/**
 * Random numbers from a seed: the same seed makes the same choices. (What processes and databases
 * do meanwhile nobody can repeat.)
 */

/** @typedef {ReturnType<typeof randomFrom>} Random */

/** @param {string} seed */
export function randomFrom(seed) {
  let state = 2166136261
  // FNV-1a over the seed, then the generator mulberry32.
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** @param {number} probability from 0 to 1 */
    chance: (probability) => next() < probability,
    /** @param {number} least @param {number} most */
    between: (least, most) => least + next() * (most - least),
    /** @template Item @param {readonly Item[]} items not empty @returns {Item} */
    pick: (items) => /** @type {Item} */ (items[Math.floor(next() * items.length)]),
    /** @template Item @param {readonly Item[]} items @param {number} count @returns {Item[]} */
    some: (items, count) => {
      const left = [...items]
      return Array.from(
        { length: Math.min(count, left.length) },
        () => /** @type {Item} */ (left.splice(Math.floor(next() * left.length), 1)[0]),
      )
    },
    /** @template Item @param {[number, Item][]} weighted @returns {Item | undefined} */
    weighted: (weighted) => {
      let rest = next() * weighted.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, item] of weighted) {
        rest -= weight
        if (rest < 0) return item
      }
      return undefined
    },
  }
}
