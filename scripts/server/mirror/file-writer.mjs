/**
 * Files of the static mirror: each is written whole beside, and takes its place by rename, so that a
 * web server never sends half of one.
 *
 * Web servers make their entity tags of size and modification time. So the time of a file is made of
 * its digest: other words are another tag also where they come within the same second and have the
 * same length, and two mirrors of one site agree.
 */
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { coders } from '../content-coding.mjs'
import { isEncodable, smallestBody } from '../content-negotiation.mjs'
import { extensions } from '../precompress.mjs'

/** @param {Buffer | string} body */
export function digestOf(body) {
  return createHash('sha256').update(body).digest('base64url').slice(0, 27)
}

/** @param {string} digest @returns {number} seconds from 1970 to 2037 */
export function timeOf(digest) {
  return createHash('sha256').update(digest).digest().readUInt32BE(0) >>> 1
}

export class FileWriter {
  #folder
  #mayWrite
  #temporary

  /**
   * @param {string} folder
   * @param {() => void} mayWrite throws where another process writes the mirror by now
   */
  constructor(folder, mayWrite) {
    this.#folder = folder
    this.#mayWrite = mayWrite
    this.#temporary = path.join(folder, '.next')
  }

  /** Makes the folders, and takes away what a process that was killed left half written. */
  async begin() {
    await fs.rm(this.#temporary, { recursive: true, force: true })
    await fs.mkdir(this.#temporary, { recursive: true })
  }

  /**
   * @param {string} file below the mirror's folder
   * @param {Buffer} body
   * @param {{ type: string, digest: string }} facts
   */
  async write(file, body, { type, digest }) {
    const encodable = isEncodable({ 'content-type': type }) && body.length >= smallestBody
    const coded = Object.entries(extensions).map(async ([coding, extension]) => {
      const bytes = encodable ? await coders[coding](body) : undefined
      return [file + extension, bytes]
    })
    const files = [[file, body], ...(await Promise.all(coded))]
    const ready = await Promise.all(
      files.map(async ([name, bytes]) => [
        name,
        bytes && (await this.#prepare(bytes, digest + path.extname(name))),
      ]),
    )
    for (const [name, prepared] of ready) {
      if (prepared) await this.#place(prepared, name)
      else await this.#unlink(name)
    }
  }

  /**
   * @param {string} file a symbolic link
   * @param {string} target the folder that it points at, both below the mirror's folder
   */
  async link(file, target) {
    const prepared = path.join(this.#temporary, randomUUID())
    await fs.mkdir(path.join(this.#folder, target), { recursive: true })
    await fs.symlink(path.relative(path.dirname(file), target), prepared)
    await this.#place(prepared, file)
  }

  /** @param {string} file with its compressed forms: what has its address now has another name */
  async remove(file) {
    for (const name of ['', ...Object.values(extensions)]) await this.#unlink(file + name)
  }

  /**
   * @param {string} file
   * @param {number} [size] nothing where it does not matter
   */
  async isThere(file, size) {
    const found = await fs.lstat(path.join(this.#folder, file)).catch(() => undefined)
    return found !== undefined && (size === undefined || found.size === size)
  }

  /**
   * Copies files whose names change with their content.
   *
   * @param {string} from
   * @param {string} to below the mirror's folder
   */
  async copyAll(from, to) {
    const entries = await fs.readdir(from, { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((each) => each.isFile())) {
      const source = path.join(entry.parentPath ?? entry.path, entry.name)
      const file = path.join(to, path.relative(from, source))
      const size = (each) =>
        fs.stat(each).then(
          (found) => found.size,
          () => -1,
        )
      if ((await size(path.join(this.#folder, file))) === (await size(source))) continue
      const body = await fs.readFile(source)
      await this.#place(await this.#prepare(body, digestOf(body)), file)
    }
  }

  async #prepare(body, digest) {
    const prepared = path.join(this.#temporary, randomUUID())
    await fs.writeFile(prepared, body)
    const time = timeOf(digest)
    await fs.utimes(prepared, time, time)
    return prepared
  }

  async #place(prepared, file) {
    this.#mayWrite()
    const to = path.join(this.#folder, file)
    try {
      await fs.rename(prepared, to)
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
      await fs.mkdir(path.dirname(to), { recursive: true })
      await fs.rename(prepared, to)
    }
  }

  async #unlink(file) {
    this.#mayWrite()
    await fs.rm(path.join(this.#folder, file), { force: true })
  }
}
