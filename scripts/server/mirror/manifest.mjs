/**
 * The manifest of the static mirror, `manifest.ndjson`: a line for each address, and lines that say
 * how far the mirror is. What is written later counts, so a change is a line at the end, and a line that
 * a power cut left half written is none.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { read, written } from './cache-key-set.mjs'

/**
 * @typedef {object} Entry
 * @property {string} address
 * @property {number} status
 * @property {string | undefined} file below the mirror's folder
 * @property {string} type
 * @property {number} size of the plain body
 * @property {string} digest of the plain body; of a redirect, where it leads
 * @property {string | undefined} etag that the application gave, to ask by
 * @property {Uint32Array} keys of what it shows
 * @property {number} round in which it was last made
 */

export const manifestName = 'manifest.ndjson'

export class Manifest {
  /** @type {Map<string, Entry>} */
  entries = new Map()
  /** @type {Map<string, string>} addresses that could not be made, and why */
  failing = new Map()
  /** @type {number | undefined} the publication up to which the mirror is right */
  position
  /** The round in which everything is made anew: after an update of Concord, say. */
  round = { number: 0, of: '', complete: false }
  #file
  #lines = 0

  /** @param {string} file */
  constructor(file) {
    this.#file = file
  }

  /** @param {string} folder */
  static async open(folder) {
    const manifest = new Manifest(path.join(folder, manifestName))
    const text = await fs.readFile(path.join(folder, manifestName), 'utf8').catch((error) => {
      if (error.code !== 'ENOENT') throw error
      return ''
    })
    for (const line of text.split('\n')) {
      const given = parsed(line)
      if (given) manifest.#take(given)
    }
    // The next line must not go on where one was cut off.
    if (text && !text.endsWith('\n')) await fs.appendFile(path.join(folder, manifestName), '\n')
    return manifest
  }

  /**
   * @param {object[]} lines
   * @returns {Promise<void>} when they are written; one that says how far the mirror is, when it and
   *   all before it are on disk
   */
  async append(...lines) {
    const file = await fs.open(this.#file, 'a')
    try {
      await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      if (lines.some(({ address }) => address === undefined)) await file.datasync()
    } finally {
      await file.close()
    }
    for (const line of lines) this.#take(line)
  }

  /** Writes it anew where most of it is out of date. */
  async compact() {
    const { entries, failing, position, round } = this
    if (this.#lines < 2 * (entries.size + 1000)) return
    const lines = [
      { making: round },
      ...(position === undefined ? [] : [{ position }]),
      ...[...entries.values()].map(lineOf),
      ...[...failing].map(([address, failure]) => ({ address, failure })),
    ]
    const next = `${this.#file}.next`
    const file = await fs.open(next, 'w')
    try {
      for (const line of lines) await file.write(`${JSON.stringify(line)}\n`)
      await file.datasync()
    } finally {
      await file.close()
    }
    await fs.rename(next, this.#file)
    this.#lines = lines.length
  }

  #take({ address, failure, position, making, ...entry }) {
    this.#lines += 1
    if (position !== undefined) this.position = position
    if (making !== undefined) this.round = making
    if (address === undefined) return
    if (failure !== undefined) this.failing.set(address, failure)
    else {
      this.failing.delete(address)
      if (entry.status === undefined) this.entries.delete(address)
      else this.entries.set(address, { address, ...entry, keys: read(entry.keys) })
    }
  }
}

/** @param {Entry} entry */
export function lineOf({ keys, ...entry }) {
  return { ...entry, keys: written(keys) }
}

function parsed(line) {
  try {
    return line ? JSON.parse(line) : undefined
  } catch {
    return undefined
  }
}
