/**
 * The response cache: the handler that answers readers, without the application where it can.
 *
 * A publication marks what shows it as out of date. What was asked for lately is made again at once;
 * until it is there, but for less than a second, readers get what there was. If the application or
 * its database does not answer, they get it for as long as that lasts.
 */
import fresh from 'fresh'
import { preferredEncoding } from '../content-negotiation.mjs'
import { hasCredentials } from '../credentials.mjs'
import { unavailable } from './application-client.mjs'
import { cacheAddress, split } from './cache-address.mjs'
import { cachedResponse, isCacheable } from './cached-response.mjs'
import { longFreshness } from './freshness.mjs'

/** Milliseconds that readers get what is out of date, while it is made again. */
const grace = 800
/** Milliseconds after which they get it rather than wait for an application that takes so long. */
const patience = 3000
/** What was asked for in this time is made again before somebody asks. */
const lately = 600_000
/** Rendering is one thread's work: more at once only makes each of them later. */
const atOnce = 2
const longestQueue = 20_000
/** So many publications back it is known what they changed, for what is being made meanwhile. */
const remembered = 1000

const redirects = new Set([301, 308])
const describesBody = /^content-(?!security-policy|location)/

export class ResponseCache {
  #client
  #store
  #follower
  #isPurged
  #tags
  #limit
  #now
  #log
  /** @type {Map<string, Promise<Made>>} */
  #making = new Map()
  /** @type {Set<string>} addresses to make again, in their order */
  #queue = new Set()
  #working = 0
  #sequence = 0
  /** @type {{ sequence: number, keys: Set<string> | 'all' }[]} */
  #changes = []
  /** @type {Map<string | undefined, import('./cached-response.mjs').Coding>} */
  #codings = new Map()

  /**
   * @typedef {import('./response-store.mjs').Entry} Entry
   * @typedef {import('./cached-response.mjs').CachedResponse} CachedResponse
   * @typedef {{ entry: Entry } | { once: CachedResponse }} Made `once`: it is not kept
   *
   * @param {object} options
   * @param {Pick<import('./application-client.mjs').ApplicationClient, 'read'>} options.client
   * @param {import('./response-store.mjs').ResponseStore} options.store
   * @param {{
   *   inDoubt: () => Promise<void> | undefined, isDown: boolean, isCurrent?: boolean, next?: number,
   * }} options.follower
   * @param {boolean} [options.isPurged] whether all caches in front are told of publications, by tag
   * @param {(keys: string[]) => string[]} [options.tags] headers by which they are
   * @param {import('../http-server.mjs').Handler} [options.limit] answers who asks for too much that is
   *   not kept
   * @param {() => number} [options.now] milliseconds, monotonic
   * @param {Pick<Console, 'error'>} [options.log]
   */
  constructor({
    client,
    store,
    follower,
    isPurged = false,
    tags,
    limit = () => false,
    now = () => performance.now(),
    log = console,
  }) {
    this.#client = client
    this.#store = store
    this.#follower = follower
    this.#isPurged = isPurged
    this.#tags = tags
    this.#limit = limit
    this.#now = now
    this.#log = log
  }

  /**
   * Answers from what is kept, or makes it.
   *
   * @type {import('../http-server.mjs').Handler}
   */
  handle = (request, response) => {
    const asked = cacheAddress(request)
    if (!asked) return false
    const doubt = this.#follower.inDoubt()
    if (doubt) return doubt.then(() => this.#answer(asked, request, response))
    return this.#answer(asked, request, response)
  }

  /**
   * Something was published.
   *
   * @param {string[] | 'all'} keys of what is another one now
   * @param {boolean} [isLate] whether it may have been long ago: then nobody gets what was kept while
   *   the new one is made
   */
  expire(keys, isLate = false) {
    this.#sequence += 1
    this.#changes.push({ sequence: this.#sequence, keys: keys === 'all' ? keys : new Set(keys) })
    if (this.#changes.length > remembered) this.#changes.shift()
    if (keys === 'all') {
      // Another database: not even a fault behind makes what was kept an answer.
      this.#store.clear()
      this.#queue.clear()
      return
    }
    const now = this.#now()
    for (const { address, askedAt } of this.#store.expire(keys, isLate ? now - grace : now)) {
      if (now - askedAt < lately && this.#queue.size < longestQueue) this.#queue.add(address)
    }
    this.#work()
  }

  #answer({ address, isPage }, request, response) {
    const now = this.#now()
    const entry = this.#store.get(address, now)
    const age = entry?.staleSince === undefined ? 0 : now - entry.staleSince
    if (entry && (age === 0 || isBearable(age, request) || this.#follower.isDown)) {
      // Somebody reads it now: it is next, whatever else is in the queue.
      if (age > 0 && this.#queue.delete(address)) this.#makeAgain(address)
      return this.#sendEntry(entry, request, response)
    }
    return this.#answerAnew({ address, isPage, entry }, request, response)
  }

  async #answerAnew({ address, isPage, entry }, request, response) {
    if (!entry && (await this.#limit(request, response))) return true
    try {
      const made = await within(
        entry ? patience : Number.POSITIVE_INFINITY,
        this.#make(address, isPage, isPage ? undefined : request.headers['accept-language']),
      )
      if ('entry' in made) return await this.#sendEntry(made.entry, request, response)
      this.#send(made.once, request, response)
    } catch (error) {
      if (entry) return await this.#sendEntry(entry, request, response)
      else {
        if (!isAway(error)) this.#log.error(`${address} could not be made:`, error)
        unavailable(request, response)
      }
    }
    return true
  }

  /**
   * Makes a response, once however many ask for it.
   *
   * @returns {Promise<Made>}
   * @throws where the application does not answer, or fails while there is something kept
   */
  #make(address, isPage, language) {
    const key = language ? `${language} ${address}` : address
    const making = this.#making.get(key)
    if (making) return making
    const made = this.#made(address, isPage, language).finally(() => this.#making.delete(key))
    this.#making.set(key, made)
    return made
  }

  async #made(address, isPage, language) {
    const begun = this.#sequence
    const headers = language ? { 'accept-language': language, accept: '*/*' } : undefined
    const rendered = await this.#client.read(address, { headers })
    const before = this.#store.peek(address)
    if (rendered.status >= 500 && before) throw new Away(`answered ${rendered.status}`)
    if (!isCacheable(rendered)) {
      if (before && rendered.status < 500) this.#store.delete(address)
      const cacheControl = rendered.headers['cache-control'] ?? 'private, no-store'
      return { once: await cachedResponse(rendered, { cacheControl: String(cacheControl) }) }
    }
    const response = await cachedResponse(rendered, { tags: this.#tags })
    const isOutdated = this.#hasChangedSince(begun, response.keys)
    const entry = this.#store.put(address, response, {
      lasting: isPage && rendered.status === 200 && !address.includes('?'),
      askedAt: before?.askedAt ?? this.#now(),
      staleSince: isOutdated ? (before?.staleSince ?? this.#now()) : undefined,
    })
    if (isOutdated) {
      this.#queue.add(address)
      setImmediate(() => this.#work())
    }
    return { entry }
  }

  /** Whether something was published while a response was being made, which may have missed it. */
  #hasChangedSince(sequence, keys) {
    if (sequence === this.#sequence) return false
    const first = this.#changes[0]?.sequence ?? 0
    if (sequence + 1 < first) return true
    return this.#changes.some(
      (change) =>
        change.sequence > sequence &&
        (change.keys === 'all' || keys.some((key) => change.keys.has(key))),
    )
  }

  /** Makes again what is in the queue. */
  #work() {
    while (this.#working < atOnce && this.#queue.size > 0) {
      const [address] = this.#queue
      this.#queue.delete(address)
      if (this.#store.peek(address)?.staleSince !== undefined) this.#makeAgain(address)
    }
  }

  #makeAgain(address) {
    this.#working += 1
    this.#make(address, !address.startsWith('/api/'))
      // It stays out of date, and is made when somebody asks.
      .catch(() => {})
      .finally(() => {
        this.#working -= 1
        this.#work()
      })
  }

  /** @returns {true | Promise<true>} */
  #sendEntry(entry, request, response) {
    const coding = this.#codingOf(entry.response, request)
    const body = this.#store.body(entry, coding)
    if (!(body instanceof Promise)) {
      this.#send(entry.response, request, response, body, this.#freshness(entry))
      return true
    }
    return body.then(
      (loaded) => {
        this.#send(entry.response, request, response, loaded, this.#freshness(entry))
        return true
      },
      (error) => {
        // The disk has failed, and the entry is gone: it is made anew.
        this.#log.error(`${entry.address} could not be read again:`, error)
        return this.#answerAnew({ address: entry.address, isPage: true }, request, response)
      },
    )
  }

  /** @returns {string | undefined} nothing where that of the response is right */
  #freshness({ lasting, staleSince }) {
    const isSure = this.#isPurged && lasting && staleSince === undefined && this.#follower.isCurrent
    return isSure ? longFreshness(this.#follower.next, Date.now()) : undefined
  }

  #codingOf({ hasSeveral }, { headers }) {
    return hasSeveral ? this.#codingFor(headers) : 'identity'
  }

  /**
   * @param {CachedResponse} cached
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   * @param {Buffer} [loaded] the body, where it is known
   * @param {string} [freshness] in place of its own
   */
  #send(cached, request, response, loaded, freshness) {
    if (response.destroyed) return
    const { status, bodies } = cached
    const { headers: asked } = request
    const { body = loaded, etag, headers: own } = bodies[this.#codingOf(cached, request)]
    const headers = freshness ? withFreshness(own, freshness) : own
    if (etag && asked['if-none-match'] !== undefined && fresh(asked, { etag })) {
      response.writeHead(304, withoutBody(headers))
      response.end()
    } else if (redirects.has(status) && request.url.includes('?')) {
      response.writeHead(status, withQuery(headers, split(request.url)[1]))
      response.end(body)
    } else {
      response.writeHead(status, headers)
      response.end(body)
    }
  }

  #codingFor(headers) {
    const accepted = headers['accept-encoding']
    if (accepted === undefined || headers.range !== undefined) return 'identity'
    const known = this.#codings.get(accepted)
    if (known) return known
    const coding = preferredEncoding(headers)
    if (this.#codings.size < 1000) this.#codings.set(accepted, coding)
    return coding
  }
}

/** Who edits looks at what was just published: people with a login are never shown what is out of date. */
function isBearable(age, { headers }) {
  return age < grace && !hasCredentials(headers)
}

class Away extends Error {}

function isAway(error) {
  return error instanceof Away || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT'].includes(error.code)
}

/** @throws {Away} where it takes longer */
async function within(milliseconds, work) {
  if (milliseconds === Number.POSITIVE_INFINITY) return work
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Away('takes too long')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function withoutBody(headers) {
  const kept = []
  for (let at = 0; at < headers.length; at += 2) {
    if (!describesBody.test(headers[at])) kept.push(headers[at], headers[at + 1])
  }
  return kept
}

function withFreshness(headers, freshness) {
  return headers.with(headers.indexOf('cache-control') + 1, freshness)
}

/** An old address leads on with what was asked behind it. */
function withQuery(headers, query) {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name === 'location')
  if (at < 0 || !query) return headers
  const [address = '', fragment] = headers[at + 1].split('#')
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`
  return headers.with(at + 1, fragment === undefined ? joined : `${joined}#${fragment}`)
}
