// @ts-check
/** The soak as a stage of `npm test`: a minute of work and faults on one database. */
import fs from 'node:fs'
import path from 'node:path'
import { soak } from './soak.mjs'

/**
 * @param {'sqlite' | 'mongodb'} database
 * @returns {Promise<{ passed: number, failed: number, detail: string, output: string }>}
 */
export async function soakStage(database) {
  const seed = String(Math.floor(Math.random() * 1e6))
  const { checks, failed, text, file, on } = await soak({ minutes: 1, seed, database })
  if (failed === 0) fs.rmSync(path.dirname(file), { recursive: true })
  const output = `${text}\n\nThe history: ${file}`
  return { passed: checks - failed, failed, detail: `on ${on}, seed ${seed}`, output }
}
