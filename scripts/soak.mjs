/**
 * `npm run soak -- --minutes N --seed S --database sqlite|mongodb [--members 3]
 * [--faults none|kill,freeze,clock,…]`: see docs/soak.md. `npm run soak -- --check FILE` checks a recorded history again.
 */
import { parseArgs } from 'node:util'
import { historyFrom } from './soak/history-file.mjs'
import { report } from './soak/report.mjs'
import { faultKinds } from './soak/site/faults.mjs'
import { soak } from './soak/soak.mjs'
import { messageOf, Problem } from './tooling/problem.mjs'

try {
  const { check, ...options } = optionsFrom(process.argv.slice(2))
  if (!check) console.log(`Soak of ${options.minutes} minutes, seed ${options.seed}`)
  const { failed, text, file } = check
    ? { ...report(await historyFrom(check), options.tolerated), file: check }
    : await soak(options)
  console.log(`\n${text}\n\nThe history: ${file}`)
  process.exitCode = failed > 0 ? 1 : 0
} catch (error) {
  console.error(`\n${messageOf(error)}`)
  process.exitCode = error.exitCode ?? 1
}

function optionsFrom(words) {
  const values = parsed(words)
  const minutes = Number(values.minutes)
  const members = Number(values.members)
  if (!(minutes > 0)) throw new Problem('--minutes takes a number above 0.')
  if (!['sqlite', 'mongodb'].includes(values.database))
    throw new Problem('--database takes sqlite or mongodb.')
  if (![1, 3].includes(members)) throw new Problem('--members takes 1 or 3.')
  const seed = values.seed ?? String(Math.floor(Math.random() * 1e6))
  const tolerated = values.tolerate?.split(',') ?? []
  return { ...values, minutes, members, seed, tolerated, faults: faultsFrom(values.faults) }
}

function faultsFrom(given) {
  const kinds = given === 'none' ? [] : given.split(',')
  const unknown = kinds.filter((kind) => !faultKinds.includes(kind))
  if (unknown.length === 0) return kinds
  throw new Problem(`--faults takes none or some of ${faultKinds.join(',')}.`)
}

function parsed(words) {
  try {
    return parseArgs({
      args: words,
      options: {
        minutes: { type: 'string', default: '1' },
        seed: { type: 'string' },
        database: { type: 'string', default: 'sqlite' },
        members: { type: 'string', default: '1' },
        faults: { type: 'string', default: faultKinds.join(',') },
        tolerate: { type: 'string' },
        check: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Problem(error.message)
  }
}
