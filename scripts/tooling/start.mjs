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

  const settings = await readSettings()
  const { dataFolder } = settings
  requireWritable(dataFolder)
  const port = only ? undefined : await freePort(settings.port)
  await step('Site', buildSite)
  await step('Database', () => prepareDatabase(settings))
  if (only) return console.log('\nEverything is prepared.')
  await serve(port, settings)
}

/** The server itself refuses as well; here a mistake is said before a build. */
async function readSettings() {
  const { settings } = await import('../../src/settings/server/settings.mjs')
  try {
    return settings()
  } catch (error) {
    throw new Problem(error.message)
  }
}

function requireWritable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
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
async function prepareDatabase({ database, dataFolder: folder }) {
  const embedded = path.join(folder, 'concord.db')
  const unfinished = path.join(folder, 'first-start-unfinished')
  const first = !database && (!fs.existsSync(embedded) || fs.existsSync(unfinished))
  if (first) {
    fs.writeFileSync(unfinished, '')
    for (const part of ['', '-wal', '-shm']) fs.rmSync(`${embedded}${part}`, { force: true })
  }
  if (database?.kind !== 'mongodb') await runPayload('migrate')
  if (!first) return database ? 'from DATABASE_URL' : `kept, ${embedded}`
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

async function serve(port, { chosenSiteUrl, database, dataFolder }) {
  const site = chosenSiteUrl ?? `http://localhost:${port}`
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
  if (!database) showLogins(path.join(dataFolder, 'demo.json'))
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
