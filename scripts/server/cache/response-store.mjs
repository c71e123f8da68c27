/**
 * The responses that a process keeps: by address, with an index by cache key, bounded in bytes.
 * Pages of the site and everything else (APIs, searches, addresses where nothing is) have a bound
 * each, so that nobody pushes pages out by asking for what is not there.
 */

/**
 * @typedef {object} Entry
 * @property {string} address
 * @property {import('./cached-response.mjs').CachedResponse} response
 * @property {boolean} lasting whether it is a page that is there
 * @property {number} askedAt when it was last asked for
 * @property {number | undefined} staleSince since when something that it shows is another one
 */

/** What an entry takes beside its bodies: address, keys, headers. Measured: about 2 KB with 30 keys. */
const overhead = 2048

export class ResponseStore {
  /** @type {{ lasting: Map<string, Entry>, other: Map<string, Entry> }} in the order of their last use */
  #entries = { lasting: new Map(), other: new Map() }
  #sizes = { lasting: 0, other: 0 }
  #limits
  /** @type {Map<string, Set<Entry>>} */
  #byKey = new Map()

  /** @param {{ lasting: number, other: number }} limits in bytes */
  constructor(limits) {
    this.#limits = limits
  }

  get count() {
    return this.#entries.lasting.size + this.#entries.other.size
  }

  get size() {
    return this.#sizes.lasting + this.#sizes.other
  }

  /**
   * @param {string} address
   * @param {number} now
   * @returns {Entry | undefined}
   */
  get(address, now) {
    const entry = this.peek(address)
    if (!entry) return undefined
    // To the end of the order only now and then: that costs more than all the rest.
    if (now - entry.askedAt > 1000) {
      const shelf = this.#entries[shelfOf(entry)]
      shelf.delete(address)
      shelf.set(address, entry)
    }
    entry.askedAt = now
    return entry
  }

  /** @param {string} address */
  peek(address) {
    return this.#entries.lasting.get(address) ?? this.#entries.other.get(address)
  }

  /**
   * @param {string} address
   * @param {Entry['response']} response
   * @param {{ lasting: boolean, askedAt: number, staleSince?: number }} facts
   * @returns {Entry}
   */
  put(address, response, { lasting, askedAt, staleSince }) {
    this.delete(address)
    const entry = { address, response, lasting, askedAt, staleSince }
    const shelf = shelfOf(entry)
    this.#entries[shelf].set(address, entry)
    this.#sizes[shelf] += response.size + overhead
    for (const key of response.keys) {
      const entries = this.#byKey.get(key)
      if (entries) entries.add(entry)
      else this.#byKey.set(key, new Set([entry]))
    }
    this.#evict(shelf)
    return entry
  }

  /** @param {string} address */
  delete(address) {
    const entry = this.peek(address)
    if (!entry) return
    const shelf = shelfOf(entry)
    this.#entries[shelf].delete(address)
    this.#sizes[shelf] -= entry.response.size + overhead
    for (const key of entry.response.keys) {
      const entries = this.#byKey.get(key)
      entries?.delete(entry)
      if (entries?.size === 0) this.#byKey.delete(key)
    }
  }

  clear() {
    for (const shelf of /** @type {const} */ (['lasting', 'other'])) {
      this.#entries[shelf].clear()
      this.#sizes[shelf] = 0
    }
    this.#byKey.clear()
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

  #evict(shelf) {
    const entries = this.#entries[shelf]
    while (this.#sizes[shelf] > this.#limits[shelf] && entries.size > 1) {
      this.delete(entries.keys().next().value)
    }
  }
}

function shelfOf({ lasting }) {
  return lasting ? 'lasting' : 'other'
}
