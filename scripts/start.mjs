/**
 * `npm start`: from a fresh clone to a running Concord. `--prepare-only` stops before serving,
 * `--verbose` shows the output of every program. The steps are in `tooling/start.mjs`, which is
 * loaded only after this Node.js is known to understand it.
 */
import { requireNode } from './tooling/node-version.mjs'

requireNode()
import('./tooling/start.mjs').then(({ start }) => start(process.argv.slice(2)))
