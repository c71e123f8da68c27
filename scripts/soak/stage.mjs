// @ts-check
/** The soak as a stage of `npm test`: a minute of work and faults on one database. */
import fs from 'node:fs'
import path from 'node:path'
import { soak } from './soak.mjs'

/** Violations that are named at the end; the report above them has each. */
const most = 3

/**
 * @param {'sqlite' | 'mongodb'} database
 * @returns {Promise<{ passed: number, failed: number, failures: string[], detail: string, output: string }>}
 */
export async function soakStage(database) {
  const seed = String(Math.floor(Math.random() * 1e6))
  const { checks, failed, violations, text, file, on } = await soak({ minutes: 1, seed, database })
  if (failed === 0) fs.rmSync(path.dirname(file), { recursive: true })
  const output = `${text}\n\nThe history: ${file}`
  const failures = violations.slice(0, most).map((each) => `${each.property}: ${each.words}`)
  return { passed: checks - failed, failed, failures, detail: `on ${on}, seed ${seed}`, output }
}
