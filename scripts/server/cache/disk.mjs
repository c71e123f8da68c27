/**
 * Responses on disk: a file each, in a folder among the temporary files (`TMPDIR`) that goes with the
 * process. What a killed process left is removed by the next one on the same machine or container.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const name = /^concord-cache-(?<host>.+)-(?<pid>\d+)-[^-]+$/

/**
 * @param {string} [parent]
 * @returns {import('./response-store.mjs').Disk & { close: () => void }}
 */
export function temporaryDisk(parent = os.tmpdir()) {
  for (const left of readdirSync(parent)) {
    if (isLeft(left)) rmSync(path.join(parent, left), { recursive: true, force: true })
  }
  const folder = mkdtempSync(path.join(parent, `concord-cache-${os.hostname()}-${process.pid}-`))
  let count = 0
  return {
    async write(body) {
      count += 1
      const file = String(count)
      await fs.writeFile(path.join(folder, file), body)
      return file
    },
    read: (file) => fs.readFile(path.join(folder, file)),
    remove: (file) => fs.rm(path.join(folder, file), { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** @param {string} folder */
function isLeft(folder) {
  const { host, pid } = name.exec(folder)?.groups ?? {}
  if (host !== os.hostname()) return false
  // In a container every run has the same number: what has ours already is of the run before.
  return Number(pid) === process.pid || !isAlive(Number(pid))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
