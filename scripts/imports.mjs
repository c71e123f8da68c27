/**
 * `npm run imports`: the rules of `.dependency-cruiser.cjs`, and the longest chain of imports: how many files
 * one file needs, one through the other. `npm test` runs it. The limits are what was measured last: a chain
 * that grows is a layer that only passes on, or a rule that imports what it could be handed.
 */
import { spawnSync } from 'node:child_process'
import { longestChain } from './tooling/import-chain.mjs'

/** Of files that are loaded at run time, and of all, those of which only types are imported included. */
const limits = {
  project: { runTime: 12, all: 21 },
  src: { runTime: 10, all: 19 },
}

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    ...['node_modules/dependency-cruiser/bin/dependency-cruise.mjs'],
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    ...['app', 'collections', 'src', 'payload.config.ts', 'admin.config.ts', 'jobs.config.ts'],
    ...['instrumentation.ts', 'proxy.ts'],
  ],
  { encoding: 'utf8', maxBuffer: 2 ** 28 },
)
if (!stdout) throw new Error(stderr)
const { modules, summary } = JSON.parse(stdout)

const faults = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
for (const [part, most] of Object.entries(limits)) {
  for (const [kind, limit] of Object.entries(most)) {
    const within = part === 'src' ? 'src/' : ''
    const chain = longestChain(modules, { within, withTypes: kind === 'all' })
    const measured = `longest chain of imports, ${part}, ${kind}: ${chain.length} of at most ${limit}`
    console.log(`${measured}\n  ${chain.join('\n  ')}`)
    if (chain.length > limit) faults.push(measured)
  }
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
