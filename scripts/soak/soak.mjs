// @ts-check
/**
 * The soak: people and readers at work on the built site while processes are killed and frozen, the
 * database is restarted and clocks are moved; everything is recorded, and checked at the end.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildSite } from '../machine/build.mjs'
import { interruption } from '../machine/interruption.mjs'
import { Interrupted, messageOfFailure, Problem } from '../machine/problem.mjs'
import { payload, run } from '../machine/program.mjs'
import { step } from '../machine/step.mjs'
import { historyFrom, historyWriter } from './history-file.mjs'
import { makeAccounts } from './people/accounts.mjs'
import { catalogue } from './people/catalogue.mjs'
import { editor } from './people/editor.mjs'
import { reader } from './people/readers.mjs'
import { readTruth } from './people/truth.mjs'
import { randomFrom } from './random.mjs'
import { report } from './report.mjs'
import { faultKinds, injectFaults } from './site/faults.mjs'
import { freePorts, startReplicaSet } from './site/mongodb.mjs'
import { webProcess } from './site/web-process.mjs'
import { tokenMaker } from './tokens.mjs'

/**
 * @typedef {object} Options
 * @property {number} minutes of work and faults; preparing and checking take some more
 * @property {string} seed
 * @property {'sqlite' | 'mongodb'} database
 * @property {number} [members] of the replica set
 * @property {readonly string[]} [faults] the kinds that are injected; all where nothing is said
 */

const readers = 50

/**
 * @param {Options} options
 * @returns {Promise<{ violations: import('./check/history.mjs').Violation[], text: string, file: string }>}
 * @throws {Problem} where it cannot be carried out; whatever it started is stopped
 */
export async function soak(options) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `concord-soak-${options.seed}-`))
  /** @type {(() => Promise<unknown>)[]} */
  const stops = []
  try {
    await step('Site', buildSite)
    const site = await startSite(options, folder, stops)
    const file = path.join(folder, 'history.jsonl')
    await step(`Soak of ${options.minutes} minutes, seed ${options.seed}`, () =>
      work(options, site, file),
    )
    return { ...report(await historyFrom(file)), file }
  } finally {
    await Promise.all(stops.map((stop) => stop()))
  }
}

/**
 * The database and the web processes.
 *
 * @param {Options} options
 * @param {string} folder
 * @param {(() => Promise<unknown>)[]} stops gets what stops them
 */
async function startSite({ database: kind, members = 1 }, folder, stops) {
  const database = kind === 'mongodb' ? await startReplicaSet({ members, folder }) : undefined
  if (database) stops.push(database.stop)
  const env = {
    DATABASE_URL: database?.url ?? `file:${path.join(folder, 'concord.db')}`,
    DATA_DIR: folder,
    PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
    SMTP_URL: 'off',
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'warn',
  }
  if (!database) await migrate(env)
  const ports = await freePorts(database ? 2 : 1)
  const processes = ports.map((port, number) => webProcess({ number, port, folder, env }))
  stops.push(() => Promise.all(processes.map((process) => process.stop())))
  // One after the other: the first prepares the database.
  for (const process of processes) {
    process.start()
    await step(`Web process ${process.number}`, () => process.answers())
  }
  return { database, processes }
}

/** @param {NodeJS.ProcessEnv} env */
async function migrate(env) {
  const { ok, output, reason } = await run([...payload, 'migrate'], { env })
  if (!ok) throw new Problem(messageOfFailure(`payload migrate failed: ${reason}.`, output, ''))
}

/**
 * @param {Options} options
 * @param {Awaited<ReturnType<typeof startSite>>} site
 * @param {string} file
 */
async function work(
  { minutes, seed, database: kind, faults = faultKinds },
  { processes, database },
  file,
) {
  const { admin, people } = await makeAccounts(processes[0]?.port ?? 0)
  const { count, record, due, close } = historyWriter(file)
  const staff = [admin, ...people].map(({ token: _, ...person }) => person)
  record({ type: 'header', seed, database: kind, people: staff })
  const until = performance.now() + minutes * 60_000
  const isOver = () => performance.now() > until || interruption.aborted
  const known = catalogue()
  const isShort = minutes <= 2
  const house = { processes, catalogue: known, count, record, isOver, token: tokenMaker() }
  const editing = { ...house, soon: isShort ? 10_000 : 20_000, most: isShort ? 6 : 12, pace: 800 }
  await Promise.all([
    ...people.map((person) => editor(person, randomFrom(`${seed} ${person.name}`), editing)),
    ...Array.from({ length: readers }, (_, index) =>
      reader(randomFrom(`${seed} reader ${index}`), { ...house, pace: 2500 }),
    ),
    faults.length > 0 &&
      injectFaults({
        kinds: faults,
        processes,
        database,
        record,
        until,
        random: randomFrom(`${seed} faults`),
        pace: isShort ? 8000 : 15_000,
      }),
    progress(isOver, until),
  ])
  if (interruption.aborted) throw new Interrupted()
  await readTruth({
    processes,
    token: admin.token,
    count,
    record,
    catalogue: known,
    due: due() + 6000,
  })
  await close()
}

/** A word now and then, for the person who waits. @param {() => boolean} isOver @param {number} until */
async function progress(isOver, until) {
  const minute = 60_000
  while (!isOver()) {
    await pause(Math.max(0, Math.min(minute, until - performance.now())))
    const left = Math.round((until - performance.now()) / minute)
    if (left > 0) console.log(`  … ${left} minutes left`)
  }
}
