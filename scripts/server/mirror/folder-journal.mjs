/** The journal of a mirror in a folder: `manifest.ndjson`, to which lines are appended. */
import fs from 'node:fs/promises'
import path from 'node:path'

const name = 'manifest.ndjson'

/** @implements {import('./manifest.mjs').Journal} */
export class FolderJournal {
  #file

  /** @param {string} folder */
  constructor(folder) {
    this.#file = path.join(folder, name)
  }

  async read() {
    const text = await fs.readFile(this.#file, 'utf8').catch((error) => {
      if (error.code !== 'ENOENT') throw error
      return ''
    })
    // The next line must not go on where one was cut off.
    if (text && !text.endsWith('\n')) await fs.appendFile(this.#file, '\n')
    return text.split('\n')
  }

  async append(lines, isMilestone) {
    const file = await fs.open(this.#file, 'a')
    try {
      await file.appendFile(lines.map((line) => `${line}\n`).join(''))
      if (isMilestone) await file.datasync()
    } finally {
      await file.close()
    }
  }

  async rewrite(lines) {
    const next = `${this.#file}.next`
    const file = await fs.open(next, 'w')
    try {
      for (const line of lines) await file.write(`${line}\n`)
      await file.datasync()
    } finally {
      await file.close()
    }
    await fs.rename(next, this.#file)
  }
}
