// @ts-check
/** The settings of this process: read from its environment once, at the first question. */
import path from 'node:path'
import { settingsFrom } from '../environment.mjs'

/** @typedef {import('../environment.mjs').Settings} Settings */

/** @type {Settings | undefined} */
let known

/**
 * @returns {Settings} with `dataFolder` as an absolute path
 * @throws {Error} which names every mistake
 */
export function settings() {
  known ??= read()
  return known
}

/** For tests, which change the environment of a running process. */
export function forgetSettings() {
  known = undefined
}

function read() {
  // biome-ignore lint/style/noProcessEnv: the one place that reads it.
  const given = settingsFrom(process.env)
  return Object.freeze({ ...given, dataFolder: path.resolve(given.dataFolder) })
}
