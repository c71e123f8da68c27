// @ts-check
/**
 * Unique tokens: every text that the soak writes carries one, so whoever reads it later can tell
 * which request wrote it. A token is `qx` and five letters: the checks of translations look at
 * digits and capitals, the search at words.
 */

// Within an address a token stands after a hyphen: an address keeps the title that it was made from.
const pattern = /(?<![\p{L}\p{N}-])qx[a-z]{5}(?!\p{L})/gu

/** @returns {() => string} the next token, never the same twice */
export function tokenMaker() {
  let count = 0
  return () => tokenOf(count++)
}

/** @param {number} count from 0 */
export function tokenOf(count) {
  let letters = ''
  for (let rest = count, place = 0; place < 5; place++, rest = Math.floor(rest / 26)) {
    letters = String.fromCharCode(97 + (rest % 26)) + letters
  }
  return `qx${letters}`
}

/**
 * @param {string} text HTML, XML, JSON or plain
 * @returns {string[]} each once, in the order of the text
 */
export function tokensIn(text) {
  return [...new Set(text.match(pattern) ?? [])]
}
