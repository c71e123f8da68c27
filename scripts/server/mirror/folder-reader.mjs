/** What is in the folder of a mirror, to be compared. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { FolderJournal } from './folder-journal.mjs'
import { folders } from './mirror-files.mjs'

/** @implements {import('./mirror-place.mjs').MirrorReader} */
export class FolderReader {
  #folder

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder
    this.journal = new FolderJournal(folder)
  }

  target(file) {
    return fs.readlink(path.join(this.#folder, file)).catch(() => undefined)
  }

  read(file) {
    return fs.readFile(path.join(this.#folder, file)).catch((error) => {
      if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(error.code)) return undefined
      throw error
    })
  }

  async unknown(known) {
    const found = []
    for (const top of new Set(Object.values(folders))) {
      const at = path.join(this.#folder, top)
      const entries = await fs.readdir(at, { recursive: true, withFileTypes: true }).catch(() => [])
      for (const entry of entries.filter((each) => !each.isDirectory())) {
        const full = path.join(entry.parentPath ?? entry.path, entry.name)
        const file = path.relative(this.#folder, full).split(path.sep).join('/')
        if (!known.has(file) && !file.startsWith('site/_next/')) found.push(file)
      }
    }
    return found
  }
}
