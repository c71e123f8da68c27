/**
 * `npm test`: every check and every test of Concord, from a fresh clone. `-- --only unit,types`
 * runs some, `-- --verbose` shows the output of every program. The way through is in
 * `tooling/test.mjs`, which is loaded only after this Node.js is known to understand it.
 */
import { requireNode } from './tooling/node-version.mjs'

requireNode()
import('./tooling/test.mjs').then(({ test }) => test(process.argv.slice(2)))
