/**
 * A Chromium for the end-to-end tests. In this order: CHROMIUM_PATH; the one that Playwright has
 * downloaded; one on the PATH; Playwright's download; the system's package manager, as root.
 */
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'
import { command, run } from './program.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns {Promise<string>} the path of its program */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (fs.existsSync(given)) return given
    throw new Problem(`CHROMIUM_PATH is ${given}, and no file is there.`)
  }
  return (await playwrights()) ?? onPath() ?? (await download()) ?? (await installed())
}

async function playwrights() {
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return file && fs.existsSync(file) ? file : undefined
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file))
}

async function download() {
  const { ok } = await run([...command('playwright'), 'install', 'chromium'], { limit: 600 })
  return ok ? await playwrights() : undefined
}

async function installed() {
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run(['apt-get', 'update'], { env })
    await run(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], { env })
    const file = onPath()
    if (file) return file
  }
  throw new Problem(
    'No Chromium was found, and none could be downloaded. Install one (Debian: apt-get install\n' +
      'chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}
