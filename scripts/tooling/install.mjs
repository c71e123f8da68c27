/** The packages of package-lock.json, installed when they are not there or are not those. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { messageOfFailure, Problem } from './problem.mjs'
import { run } from './program.mjs'

const stamp = 'node_modules/.concord-lock'

/** @returns {Promise<string>} what was done, in words */
export async function installPackages() {
  const wanted = createHash('sha256')
    .update(fs.readFileSync('package-lock.json'))
    .update(process.versions.modules)
    .digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return 'nothing to install'

  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Where NODE_ENV is production npm would leave out what the build needs.
  const words = [npm, 'ci', '--include=dev', '--no-audit', '--no-fund']
  const { ok, output, reason } = await run(words, { limit: 1200 })
  if (!ok)
    throw new Problem(messageOfFailure(`npm ci failed: ${reason}.`, output, adviceOn(output)))
  fs.writeFileSync(stamp, wanted)
  return 'installed'
}

function adviceOn(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return (
      'The package registry cannot be reached. Check the network; behind a proxy set HTTPS_PROXY,\n' +
      'or name a registry of your own: npm config set registry https://…'
    )
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'This folder, or npm’s cache, cannot be written. Change its owner, or clone elsewhere.'
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: Concord needs about 1.5 GB.'
  return 'Mend what npm says above and start again.'
}
