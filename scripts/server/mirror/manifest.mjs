/**
 * The manifest of the static mirror: a line for each address, and lines that say how far the mirror is. What
 * is written later counts, so a change is a line at the end, and a line that a power cut left half written is
 * none. Where the lines are kept, a journal knows.
 */
import { read, written } from './cache-key-set.mjs'

/**
 * @typedef {object} Entry
 * @property {string} address
 * @property {number} status
 * @property {string | undefined} file below the mirror's folder, or what stands for it in a bucket
 * @property {string} type
 * @property {number} size of the plain body
 * @property {string} digest of the plain body; of a redirect, where it leads
 * @property {string | undefined} etag that the application gave, to ask by
 * @property {Uint32Array} keys of what it shows
 * @property {number} round in which it was last made
 */

/**
 * @typedef {object} Journal
 * @property {() => Promise<string[]>} read
 * @property {(lines: string[], isMilestone: boolean) => Promise<void>} append a milestone is kept, with all
 *   before it, when this ends
 * @property {(lines: string[]) => Promise<void>} rewrite in the place of all
 * @property {boolean} [isLong] whether it should be rewritten, however few of its lines are out of date
 */

export class Manifest {
  /** @type {Map<string, Entry>} */
  entries = new Map()
  /** @type {Map<string, string>} addresses that could not be made, and why */
  failing = new Map()
  /** @type {number | undefined} the publication up to which the mirror is right */
  position
  /** The round in which everything is made anew: after an update of Concord, say. */
  round = { number: 0, of: '', complete: false }
  /** @type {Journal} */
  #journal
  #lines = 0

  /** @param {Journal} journal */
  constructor(journal) {
    this.#journal = journal
  }

  /** @param {Journal} journal */
  static async open(journal) {
    const manifest = new Manifest(journal)
    for (const line of await journal.read()) {
      const given = parsed(line)
      if (given) manifest.#take(given)
    }
    return manifest
  }

  /**
   * @param {object[]} lines
   * @returns {Promise<void>} when they are taken; one that says how far the mirror is, when it and all before
   *   it are kept
   */
  async append(...lines) {
    const isMilestone = lines.some(({ address }) => address === undefined)
    await this.#journal.append(
      lines.map((line) => JSON.stringify(line)),
      isMilestone,
    )
    for (const line of lines) this.#take(line)
    if (isMilestone && this.#journal.isLong) await this.compact()
  }

  /** Writes it anew where most of it is out of date. */
  async compact() {
    const { entries, failing, position, round } = this
    if (this.#lines < 2 * (entries.size + 1000) && !this.#journal.isLong) return
    const lines = [
      { making: round },
      ...(position === undefined ? [] : [{ position }]),
      ...[...entries.values()].map(lineOf),
      ...[...failing].map(([address, failure]) => ({ address, failure })),
    ]
    await this.#journal.rewrite(lines.map((line) => JSON.stringify(line)))
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
