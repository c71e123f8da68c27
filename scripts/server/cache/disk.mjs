/** Responses on disk: a file each, in a folder that goes with the process. */

import { mkdtempSync, rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** @returns {import('./response-store.mjs').Disk & { close: () => void }} */
export function temporaryDisk() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'concord-cache-'))
  let count = 0
  return {
    async write(body) {
      count += 1
      const name = String(count)
      await fs.writeFile(path.join(folder, name), body)
      return name
    },
    read: (name) => fs.readFile(path.join(folder, name)),
    remove: (name) => fs.rm(path.join(folder, name), { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
