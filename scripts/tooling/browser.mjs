/**
 * A Chromium for the end-to-end tests. In this order: CHROMIUM_PATH; the one that Playwright has
 * downloaded; Debian's headless shell, which as root is installed; one on the PATH; Playwright's
 * download; the system's package manager, as root.
 *
 * The headless shell is the same engine without the windows of a desktop browser, which a full
 * Chromium draws even where nobody looks: measured on the site and the login page of the admin, it
 * takes 3.8 s of processor time where Chromium takes 7.
 */
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'
import { command, run } from './program.mjs'

const shell = 'chromium-headless-shell'
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns {Promise<string>} the path of its program */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (fs.existsSync(given)) return given
    throw new Problem(`CHROMIUM_PATH is ${given}, and no file is there.`)
  }
  return (
    (await playwrights()) ??
    onPath([shell]) ??
    (await packaged(shell)) ??
    onPath(names) ??
    (await download()) ??
    (await packaged('chromium')) ??
    notFound()
  )
}

async function playwrights() {
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return file && fs.existsSync(file) ? file : undefined
}

function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .flatMap((folder) => programs.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file))
}

async function download() {
  const { ok } = await run([...command('playwright'), 'install', 'chromium'], { limit: 600 })
  return ok ? await playwrights() : undefined
}

async function packaged(name) {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(['apt-get', 'update'], { env, limit: 120 })
  await run(['apt-get', 'install', '-y', '--no-install-recommends', name], { env, limit: 600 })
  return onPath([name])
}

function notFound() {
  throw new Problem(
    'No Chromium was found, and none could be downloaded. Install one (Debian: apt-get install\n' +
      'chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}
