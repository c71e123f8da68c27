// @ts-check
/** The file of a history: written line by line while the soak runs, read again to check it. */
import fs from 'node:fs'
import readline from 'node:readline'
import { Problem } from '../tooling/problem.mjs'
import { readHistory } from './check/history.mjs'

/** @param {string} file */
export function historyWriter(file) {
  const stream = fs.createWriteStream(file)
  let count = 0
  /** @type {number} the last moment at which something is scheduled to happen */
  let due = 0
  return {
    /** @returns {number} the number of the next record */
    count: () => ++count,
    due: () => due,
    /** @param {any} record a line of the history, see check/history.mjs */
    record(record) {
      if (record.sent?.due) due = Math.max(due, Date.parse(record.sent.due))
      if (!stream.writableEnded) stream.write(`${JSON.stringify(record)}\n`)
    },
    close: () => new Promise((resolve) => stream.end(() => resolve(undefined))),
  }
}

/** @param {string} file */
export async function historyFrom(file) {
  if (!fs.existsSync(file)) throw new Problem(`There is no history at ${file}.`)
  /** @type {string[]} */
  const lines = []
  for await (const line of readline.createInterface({ input: fs.createReadStream(file) }))
    lines.push(line)
  return readHistory(lines)
}
