/** The built site, made again only where something that it is made of has changed. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { messageOfFailure, Problem } from './problem.mjs'
import { command, run } from './program.mjs'

const stamp = '.next/concord-build'
const parts = [
  'admin.config.ts',
  'app',
  'collections',
  'jobs.config.ts',
  'messages',
  'migrations',
  'public',
  'src',
  'next.config.ts',
  'package-lock.json',
  'payload.config.ts',
  'proxy.ts',
  'tsconfig.json',
]

/** @returns {Promise<string>} what was done, in words */
export async function buildSite() {
  const wanted = digestOfParts()
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return 'nothing changed'

  fs.rmSync(stamp, { force: true })
  const { ok, output, reason } = await run([...command('next'), 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
    limit: 900,
  })
  if (!ok) {
    throw new Problem(
      messageOfFailure(
        `The build failed: ${reason}.`,
        output,
        'Mend what is said above. On a fresh clone this is a fault of Concord: please report it.',
      ),
    )
  }
  fs.writeFileSync(stamp, wanted)
  return 'built'
}

function digestOfParts() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of parts.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(part) {
  if (!fs.existsSync(part)) return []
  if (fs.statSync(part).isFile()) return [part]
  return fs
    .readdirSync(part, { recursive: true })
    .map((name) => path.join(part, name))
    .filter((file) => !/\.test\.tsx?$/.test(file) && fs.statSync(file).isFile())
    .sort()
}
