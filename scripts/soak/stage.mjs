// @ts-check
/** The soak as a stage of `npm test`: a minute of work and faults on one database. */
import fs from 'node:fs'
import path from 'node:path'
import { soak } from './soak.mjs'

/**
 * A page can stay old in a process that did not publish it, or whose clock was set, until
 * every process follows a publication log (design, section 8). It is told, and does not count, until then.
 */
const tolerated = ['old-at-the-end']

/**
 * @param {'sqlite' | 'mongodb'} database
 * @returns {Promise<{ passed: number, failed: number, detail: string, output: string }>}
 */
export async function soakStage(database) {
  const seed = String(Math.floor(Math.random() * 1e6))
  const { checks, failed, text, file, on } = await soak({ minutes: 1, seed, database, tolerated })
  if (failed === 0) fs.rmSync(path.dirname(file), { recursive: true })
  const output = `${text}\n\nThe history: ${file}`
  return { passed: checks - failed, failed, detail: `on ${on}, seed ${seed}`, output }
}
