/**
 * Passwords of tests are hashed with a hundredth of the rounds, for a run makes some thousand hashes
 * of a quarter of a second each. Payload's own code hashes them, and ours compares; only the number
 * of rounds differs. Tests about the time that it takes set `FULL_HASH_ROUNDS`.
 *
 * CommonJS, since Jest reads the names that `import { pbkdf2 }` gets only once.
 */
const crypto = require('node:crypto')

const { pbkdf2 } = crypto
crypto.pbkdf2 = (password, salt, rounds, ...rest) =>
  pbkdf2(password, salt, process.env.FULL_HASH_ROUNDS ? rounds : Math.ceil(rounds / 100), ...rest)
