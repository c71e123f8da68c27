/**
 * The static mirror in a bucket. What is answered with 200, and redirects, have their address as key, so that
 * the bucket serves as a website as it is; other statuses lie in folders of their own, as on a disk. Each
 * object has the headers that it is sent with, and `x-amz-meta-status`.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { contentType } from 'mime-types'
import { coders } from '../content-coding.mjs'
import { isEncodable, smallestBody } from '../content-negotiation.mjs'
import { extensions } from '../precompress.mjs'
import { folders } from './mirror-files.mjs'

/** As from the application: whoever keeps it asks each time; a cache in front keeps it for seconds. */
const fresh = 'public, max-age=0, s-maxage=10, must-revalidate'
const lasting = 'public, max-age=31536000, immutable'
/** The keys that are no address. */
const own = '.concord/'

/**
 * @param {string} file as on a disk: `site/en/page.html`
 * @returns {string} `en/page`
 */
export function keyOf(file) {
  const [, folder, name = ''] = file.match(/^([^/]+)\/(.*)$/s) ?? []
  if (folder === 'site') return name.replace(/\.html(?=(?:\.br|\.gz)?$)/, '')
  return folder === 'moved' ? name.replace(/\.to$/, '') : file
}

/** @param {string} key */
export function isOwnKey(key) {
  return key.startsWith(own)
}

export class BucketFiles {
  #bucket
  #mayWrite
  /** @type {Map<string, number>} sizes by key, as it was at the beginning */
  #found = new Map()

  /**
   * @param {import('./bucket.mjs').Bucket} bucket
   * @param {() => void} mayWrite throws where another process writes the mirror by now
   */
  constructor(bucket, mayWrite) {
    this.#bucket = bucket
    this.#mayWrite = mayWrite
  }

  /** Looks what is there. */
  async begin() {
    this.#found.clear()
    for await (const { key, size } of this.#bucket.list()) {
      if (!isOwnKey(key)) this.#found.set(key, size)
    }
  }

  /** @type {import('./file-writer.mjs').FileWriter['write']} */
  async write(file, body, { type, digest }) {
    const encodable = isEncodable({ 'content-type': type }) && body.length >= smallestBody
    const headers = {
      'content-type': type,
      'cache-control': fresh,
      'x-amz-meta-status': statusOf(file),
      'x-amz-meta-digest': digest,
    }
    const key = keyOf(file)
    await this.#put(key, body, headers)
    for (const [coding, extension] of Object.entries(extensions)) {
      if (!encodable) await this.#remove(key + extension)
      else {
        const coded = await coders[coding](body)
        await this.#put(key + extension, coded, { ...headers, 'content-encoding': coding })
      }
    }
  }

  /**
   * @param {string} file
   * @param {string} _ where a folder would point
   * @param {string} location as in the header
   */
  async link(file, _, location) {
    const key = keyOf(file)
    await this.#put(key, Buffer.alloc(0), {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': fresh,
      'x-amz-meta-status': '308',
      'x-amz-website-redirect-location': encodeURI(decodeURI(location)),
    })
    for (const extension of Object.values(extensions)) await this.#remove(key + extension)
  }

  /**
   * @param {string} file
   * @param {string} [successor] what has its address now
   */
  async remove(file, successor) {
    const key = keyOf(file)
    if (successor !== undefined && keyOf(successor) === key) return
    for (const extension of ['', ...Object.values(extensions)]) await this.#remove(key + extension)
  }

  /** @type {import('./file-writer.mjs').FileWriter['isThere']} */
  async isThere(file, size) {
    const found = this.#found.get(keyOf(file))
    return found !== undefined && (size === undefined || found === size)
  }

  /** @type {import('./file-writer.mjs').FileWriter['copyAll']} */
  async copyAll(from, to) {
    const entries = await fs.readdir(from, { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((each) => each.isFile())) {
      const source = path.join(entry.parentPath ?? entry.path, entry.name)
      const name = path.relative(from, source).split(path.sep).join('/')
      const key = keyOf(`${to}/${name}`)
      const body = await fs.readFile(source)
      if (this.#found.get(key) === body.length) continue
      const [plain, coding] = /\.(br|gz)$/.test(name)
        ? [name.slice(0, -3), name.endsWith('.br') ? 'br' : 'gzip']
        : [name]
      await this.#put(key, body, {
        'content-type': contentType(path.extname(plain)) || 'application/octet-stream',
        'cache-control': lasting,
        ...(coding && { 'content-encoding': coding }),
      })
    }
  }

  async #put(key, body, headers) {
    this.#mayWrite()
    await this.#bucket.put(key, body, headers)
    this.#found.set(key, body.length)
  }

  async #remove(key) {
    // What was not there at the beginning, and was not written since, need not be asked for.
    if (!this.#found.has(key)) return
    this.#mayWrite()
    await this.#bucket.remove(key)
    this.#found.delete(key)
  }
}

function statusOf(file) {
  const [folder] = file.split('/')
  if (folder === 'away') return '503'
  return Object.entries(folders).find(([, each]) => each === folder)?.[0] ?? '200'
}
