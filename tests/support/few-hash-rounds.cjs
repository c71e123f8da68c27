/**
 * Passwords of tests are hashed with a hundredth of the rounds, for a run makes some thousand hashes
 * of a quarter of a second each. Payload's own code hashes them, and ours compares; only the number
 * of rounds differs. How many were asked for is counted in `globalThis.hashRounds`: what a login costs
 * can be compared without a clock.
 *
 * CommonJS, since Jest reads the names that `import { pbkdf2 }` gets only once.
 */
const crypto = require('node:crypto')

const { pbkdf2 } = crypto
globalThis.hashRounds = 0
crypto.pbkdf2 = (password, salt, rounds, ...rest) => {
  globalThis.hashRounds += rounds
  return pbkdf2(password, salt, Math.ceil(rounds / 100), ...rest)
}
