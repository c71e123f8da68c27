/**
 * The responses that a process keeps: by address, with an index by cache key, bounded in bytes. Pages
 * that no longer fit into memory go to disk. What is not a page that is there (APIs, searches,
 * addresses at which there is nothing) has a bound of its own, so that nobody pushes pages out by
 * asking for what does not exist.
 */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const unzipped = promisify(gunzip)

/**
 * @typedef {object} Entry
 * @property {string} address
 * @property {import('./cached-response.mjs').CachedResponse} response
 * @property {boolean} lasting whether it is a page that is there
 * @property {number} askedAt when it was last asked for
 * @property {number | undefined} staleSince since when something that it shows is another one
 * @property {number} plain bytes of the plain body, where it is kept beside a compressed one
 * @property {number} size bytes of all other bodies
 * @property {Promise<string> | undefined} file the name that the bodies have on disk
 *
 * @typedef {object} Disk
 * @property {(body: Buffer) => Promise<string>} write gives a name
 * @property {(name: string) => Promise<Buffer>} read
 * @property {(name: string) => Promise<void>} remove
 *
 * @typedef {object} Limits in bytes
 * @property {number} lasting
 * @property {number} other
 * @property {number} plain of `lasting` and `other`, for plain bodies: they are four times as large as
 *   compressed ones, and few clients ask for them
 * @property {number} disk
 */

/** What an entry takes beside its bodies: address, keys, headers. Measured: about 2 KB with 30 keys. */
const overhead = 2048

export class ResponseStore {
  /** @type {Map<string, Entry>} */
  #entries = new Map()
  /** @type {Record<'lasting' | 'other' | 'plain' | 'disk', Shelf>} */
  #shelves
  /** @type {Map<string, Set<Entry>>} */
  #byKey = new Map()
  /** @type {Disk | undefined} */
  #disk

  /**
   * @param {Limits} limits
   * @param {Disk} [disk]
   */
  constructor({ lasting, other, plain, disk: onDisk }, disk) {
    this.#disk = disk
    this.#shelves = {
      lasting: new Shelf(lasting),
      other: new Shelf(other),
      plain: new Shelf(plain),
      disk: new Shelf(onDisk),
    }
  }

  get count() {
    return this.#entries.size
  }

  /** Bytes in memory. */
  get size() {
    const { lasting, other, plain } = this.#shelves
    return lasting.size + other.size + plain.size
  }

  /**
   * @param {string} address
   * @param {number} now
   * @returns {Entry | undefined}
   */
  get(address, now) {
    const entry = this.#entries.get(address)
    if (!entry) return undefined
    // To the end of the order only now and then: that costs more than all the rest.
    if (now - entry.askedAt > 1000) {
      this.#shelves[shelfOf(entry)].touch(entry)
      this.#shelves.plain.touch(entry)
    }
    entry.askedAt = now
    return entry
  }

  /** @param {string} address */
  peek(address) {
    return this.#entries.get(address)
  }

  /**
   * @param {string} address
   * @param {Entry['response']} response
   * @param {{ lasting: boolean, askedAt: number, staleSince?: number }} facts
   * @returns {Entry}
   */
  put(address, response, facts) {
    this.delete(address)
    const { identity, ...coded } = response.bodies
    const plain = response.hasSeveral ? (identity?.body?.length ?? 0) : 0
    const size = response.hasSeveral ? sizeOf(coded) : sizeOf(response.bodies)
    /** @type {Entry} */
    const entry = {
      address,
      response,
      file: undefined,
      staleSince: undefined,
      ...facts,
      plain,
      size,
    }
    this.#entries.set(address, entry)
    this.#keepInMemory(entry)
    for (const key of response.keys) {
      const entries = this.#byKey.get(key)
      if (entries) entries.add(entry)
      else this.#byKey.set(key, new Set([entry]))
    }
    return entry
  }

  /**
   * Has a body of an entry in memory.
   *
   * @param {Entry} entry
   * @param {import('./cached-response.mjs').Coding} coding
   * @returns {Promise<Buffer> | Buffer}
   * @throws where the disk fails; the entry is gone then
   */
  body(entry, coding) {
    return entry.response.bodies[coding]?.body ?? this.#load(entry, coding)
  }

  /** @param {string} address */
  delete(address) {
    const entry = this.#entries.get(address)
    if (!entry) return
    this.#entries.delete(address)
    for (const shelf of Object.values(this.#shelves)) shelf.delete(entry)
    for (const key of entry.response.keys) {
      const entries = this.#byKey.get(key)
      entries?.delete(entry)
      if (entries?.size === 0) this.#byKey.delete(key)
    }
    void entry.file?.then((name) => this.#disk?.remove(name)).catch(() => {})
  }

  clear() {
    for (const address of [...this.#entries.keys()]) this.delete(address)
  }

  /**
   * @param {Iterable<string>} keys
   * @returns {string[]} the addresses of what shows something of these
   */
  addressesOf(keys) {
    const found = new Set()
    for (const key of keys) {
      for (const { address } of this.#byKey.get(key) ?? []) found.add(address)
    }
    return [...found]
  }

  /**
   * Marks what shows something of this as out of date. It is kept: it is the answer for as long as
   * there is no other.
   *
   * @param {Iterable<string>} keys
   * @param {number} now
   * @returns {Entry[]} those that were up to date before, the latest asked for first
   */
  expire(keys, now) {
    const found = new Set()
    for (const key of keys) {
      for (const entry of this.#byKey.get(key) ?? []) {
        if (entry.staleSince === undefined) found.add(entry)
      }
    }
    for (const entry of found) entry.staleSince = now
    return [...found].sort((one, other) => other.askedAt - one.askedAt)
  }

  #keepInMemory(entry) {
    const { plain } = this.#shelves
    this.#shelves[shelfOf(entry)].add(entry, entry.size + overhead)
    if (entry.plain > 0 && entry.response.bodies.identity?.body) plain.add(entry, entry.plain)
    for (const old of plain.excess()) dropPlain(old)
    for (const old of this.#shelves.other.excess()) this.delete(old.address)
    for (const old of this.#shelves.lasting.excess()) {
      if (this.#disk) this.#toDisk(old)
      else this.delete(old.address)
    }
  }

  /** What comes back later must be the same bytes, so a changed entry is a new one. */
  #toDisk(entry) {
    this.#shelves.plain.delete(entry)
    this.#shelves.disk.add(entry, entry.size)
    entry.file ??= this.#disk.write(joined(entry.response))
    entry.file.then(
      () => {
        if (this.#shelves.disk.has(entry)) dropBodies(entry)
      },
      () => this.delete(entry.address),
    )
    for (const old of this.#shelves.disk.excess()) this.delete(old.address)
  }

  async #load(entry, coding) {
    const { bodies, hasSeveral } = entry.response
    if (entry.file && bodies.gzip?.body === undefined && (hasSeveral || !bodies.identity?.body)) {
      try {
        take(entry.response, await this.#disk.read(await entry.file))
      } catch (error) {
        this.delete(entry.address)
        throw error
      }
      if (this.#entries.get(entry.address) === entry && this.#shelves.disk.delete(entry)) {
        this.#keepInMemory(entry)
      }
    }
    if (coding === 'identity' && hasSeveral && !bodies.identity.body) {
      const plain = await unzipped(bodies.gzip.body)
      bodies.identity.body = plain
      if (this.#entries.get(entry.address) === entry && !this.#shelves.disk.has(entry)) {
        this.#keepInMemory(entry)
      }
      return plain
    }
    return bodies[coding].body
  }
}

/** Entries in the order of their last use, and how many bytes they take. */
class Shelf {
  #limit
  /** @type {Map<Entry, number>} */
  #sizes = new Map()
  size = 0

  constructor(limit) {
    this.#limit = limit
  }

  has(entry) {
    return this.#sizes.has(entry)
  }

  add(entry, size) {
    this.delete(entry)
    this.#sizes.set(entry, size)
    this.size += size
  }

  touch(entry) {
    const size = this.#sizes.get(entry)
    if (size === undefined) return
    this.#sizes.delete(entry)
    this.#sizes.set(entry, size)
  }

  delete(entry) {
    this.size -= this.#sizes.get(entry) ?? 0
    return this.#sizes.delete(entry)
  }

  /** Takes away the oldest until it fits; the newest stays in any case. */
  excess() {
    const taken = []
    while (this.size > this.#limit && this.#sizes.size > 1) {
      const [entry] = this.#sizes.keys()
      this.delete(entry)
      taken.push(entry)
    }
    return taken
  }
}

function shelfOf({ lasting }) {
  return lasting ? 'lasting' : 'other'
}

function sizeOf(bodies) {
  return Object.values(bodies).reduce((sum, { length }) => sum + length, 0)
}

function dropPlain({ response }) {
  if (response.hasSeveral) response.bodies.identity.body = undefined
}

function dropBodies({ response }) {
  for (const representation of Object.values(response.bodies)) representation.body = undefined
}

/** What is on disk: the compressed bodies one after the other, or the plain one where it is the only. */
function joined({ hasSeveral, bodies }) {
  return hasSeveral ? Buffer.concat([bodies.br.body, bodies.gzip.body]) : bodies.identity.body
}

function take({ hasSeveral, bodies }, bytes) {
  if (!hasSeveral) bodies.identity.body = bytes
  else {
    bodies.br.body = bytes.subarray(0, bodies.br.length)
    bodies.gzip.body = bytes.subarray(bodies.br.length)
  }
}
