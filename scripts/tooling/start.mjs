/** What `npm start` does, step by step. */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildSite } from './build.mjs'
import { installPackages } from './install.mjs'
import { interruption } from './interruption.mjs'
import { freePort } from './port.mjs'
import { Interrupted, messageOf, messageOfFailure, Problem } from './problem.mjs'
import { launch, payload, run, tail } from './program.mjs'
import { step } from './step.mjs'

/** @param {string[]} words after `npm start --` */
export async function start(words) {
  try {
    await prepare(words.includes('--prepare-only'))
  } catch (error) {
    console.error(`\n${messageOf(error)}`)
    process.exitCode = error.exitCode ?? 1
  }
}

async function prepare(only) {
  console.log('Concord\n')
  await step('Packages', installPackages)
  const { default: env } = await import('@next/env')
  env.loadEnvConfig(process.cwd(), false, { info() {}, error: console.error })
  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'

  const embedded = !process.env.DATABASE_URL
  const dataFolder = path.resolve(process.env.DATA_DIR ?? 'data')
  requireSecret()
  requireWritable(dataFolder)
  const port = only ? undefined : await freePort(process.env.PORT)
  await step('Site', buildSite)
  await step('Database', () => prepareDatabase(embedded, dataFolder))
  if (only) return console.log('\nEverything is prepared.')
  await serve(port, embedded, dataFolder)
}

/** The server itself refuses as well (src/settings/server/environment.ts); here it is said before a build. */
function requireSecret() {
  if (process.env.DATABASE_URL && (process.env.PAYLOAD_SECRET ?? '').length < 32) {
    throw new Problem(
      'DATABASE_URL is set, so PAYLOAD_SECRET must be set too, to at least 32 random characters.\n' +
        'Make one with: openssl rand -base64 32',
    )
  }
}

function requireWritable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw new Problem(
      `The folder ${folder} cannot be written (${error.code}).\n` +
        'Change its owner, or choose another one: DATA_DIR=/path/to/folder npm start',
    )
  }
}

/**
 * Migrates, and fills the embedded database that this run creates. A first start that was ended
 * half-way leaves its marker: the next one throws away what it finds and begins again.
 */
async function prepareDatabase(embedded, folder) {
  const database = path.join(folder, 'concord.db')
  const unfinished = path.join(folder, 'first-start-unfinished')
  const first = embedded && (!fs.existsSync(database) || fs.existsSync(unfinished))
  if (first) {
    fs.writeFileSync(unfinished, '')
    for (const part of ['', '-wal', '-shm']) fs.rmSync(`${database}${part}`, { force: true })
  }
  if (!/^mongodb/.test(process.env.DATABASE_URL ?? '')) await runPayload('migrate')
  if (!first) return embedded ? `kept, ${database}` : 'from DATABASE_URL'
  await runPayload('load-demo')
  fs.rmSync(unfinished)
  return 'created, with the demo content'
}

async function runPayload(name) {
  const { ok, output, reason } = await run([...payload, name])
  if (!ok) {
    throw new Problem(
      messageOfFailure(
        `payload ${name} failed: ${reason}.`,
        output,
        'Mend what is said above and start again; the data is as it was.',
      ),
    )
  }
}

async function serve(port, embedded, dataFolder) {
  const site = process.env.SITE_URL ?? `http://localhost:${port}`
  const server = launch([process.execPath, 'scripts/serve.mjs', String(port)], {
    env: { PORT: String(port) },
    onOutput: (text) => ready && process.stdout.write(text),
  })
  let ready = false
  let ended = false
  server.ended.then(() => {
    ended = true
  })
  interruption.addEventListener('abort', server.stop)
  await step('Server', () => answer(`http://localhost:${port}/en`, () => ended, server))
  ready = true

  console.log(`\n  Site   ${site}\n  Admin  ${site}/admin\n`)
  if (embedded) showLogins(path.join(dataFolder, 'demo.json'))
  console.log('Stop with Ctrl-C.\n')
  const { code } = await server.ended
  if (!interruption.aborted) throw new Problem(`The server ended with code ${code}.`)
}

async function answer(address, hasEnded, server) {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(200)) {
    if (interruption.aborted) throw new Interrupted()
    if (hasEnded()) throw new Problem(`${tail(server.output())}\n\nThe server did not start.`)
    const response = await fetch(address).catch(() => undefined)
    if (response?.ok) return 'answers'
  }
  await server.stop()
  throw new Problem(`${tail(server.output())}\n\nThe server did not answer within two minutes.`)
}

function showLogins(file) {
  if (!fs.existsSync(file)) return
  const { password, accounts } = JSON.parse(fs.readFileSync(file, 'utf8'))
  console.log(`  Demo logins, password ${password}:`)
  for (const { email } of accounts) console.log(`    ${email}`)
  console.log('')
}
