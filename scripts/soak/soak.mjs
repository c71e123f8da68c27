// @ts-check
/**
 * The soak: people and readers at work on the built site while processes are killed and frozen, the
 * database is restarted and clocks are moved; everything is recorded, and checked at the end.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSite } from '../tooling/build.mjs'
import { interruption } from '../tooling/interruption.mjs'
import { Interrupted, Problem } from '../tooling/problem.mjs'
import { historyFrom, historyWriter } from './history-file.mjs'
import { report } from './report.mjs'
import { faultKinds } from './site/faults.mjs'
import { startSite } from './site/site.mjs'
import { work } from './work.mjs'

/**
 * @typedef {object} Options
 * @property {number} minutes of work and faults; preparing and checking take up to two more
 * @property {string} seed
 * @property {'sqlite' | 'mongodb'} database
 * @property {number} [members] of the replica set: 1 or 3
 * @property {readonly string[]} [faults] the kinds that are injected; all where nothing is said
 * @property {readonly string[]} [tolerated] properties whose violations do not count
 */

/** Minutes above those of the work after which it is given up. */
const slack = 8

/**
 * @param {Options} options
 * @returns {Promise<ReturnType<typeof report> & { file: string }>}
 * @throws {Problem} where it cannot be carried out; whatever it started is stopped
 */
export async function soak({ members = 1, faults = faultKinds, tolerated = [], ...options }) {
  await buildSite()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `concord-soak-${options.seed}-`))
  const file = path.join(folder, 'history.jsonl')
  const writer = historyWriter(file)
  let isEnded = false
  /** @type {import('./site/site.mjs').Site | undefined} */
  let site
  try {
    site = await startSite({ ...options, members, folder })
    const working = work(site, writer, { ...options, faults, isEnded: () => isEnded })
    await withinTime(working, options.minutes + slack)
  } finally {
    isEnded = true
    await site?.stop()
    await writer.close()
    removeDatabase(folder)
  }
  return { ...report(await historyFrom(file), tolerated), file }
}

/** The history and the logs stay. @param {string} folder */
function removeDatabase(folder) {
  for (const name of fs.readdirSync(folder)) {
    if (/\.(jsonl|log)$/.test(name)) continue
    fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * @param {Promise<void>} work
 * @param {number} minutes
 */
async function withinTime(work, minutes) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const tooLong = new Promise((_, reject) => {
    const problem = new Problem(`The soak had not ended after ${minutes} minutes.`)
    timer = setTimeout(() => reject(problem), minutes * 60_000)
    interruption.addEventListener('abort', () => reject(new Interrupted()), { once: true })
  })
  try {
    await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
