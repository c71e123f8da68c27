/**
 * `npm run test:unit`, `test:integration`, `test:integration:mongodb` and `test:e2e`: tests of one
 * kind, with the output of their program as it comes. Arguments go to Jest or Playwright; `--debug`
 * runs Jest in one process that waits for a debugger. `npm test` runs everything.
 */
import { requireNode } from './tooling/node-version.mjs'

requireNode()
import('./tooling/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)))
