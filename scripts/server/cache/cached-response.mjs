/**
 * A response in the form in which it is cached: its bodies in each content coding, made once, and the
 * headers that go with each.
 */
import { coders, entityTagsOf } from '../content-coding.mjs'
import { encodings, isEncodable, smallestBody } from '../content-negotiation.mjs'
import { shortFreshness } from './freshness.mjs'

/** What belongs to one connection, or is worked out here. */
const dropped = new Set([
  'age',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'expires',
  'keep-alive',
  'surrogate-key',
  'transfer-encoding',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
])

/** Statuses that are the same for every reader until something is published. */
const cacheable = new Set([200, 301, 308, 404, 410, 451])

/**
 * @typedef {'br' | 'gzip' | 'identity'} Coding
 * @typedef {object} Representation
 * @property {Buffer | undefined} body nothing where it is not in memory (`response-store.mjs`)
 * @property {number} length
 * @property {string | undefined} etag
 * @property {string[]} headers as `writeHead` takes them: names and values in turn
 * @typedef {object} CachedResponse
 * @property {number} status
 * @property {string[]} keys of what it shows
 * @property {boolean} hasSeveral whether it differs by content coding
 * @property {Partial<Record<Coding, Representation>>} bodies
 *
 * @typedef {{ status: number, headers: Record<string, string | string[] | undefined>, body: Buffer }} Rendered
 *   names of headers in lower case
 */

/**
 * @param {Rendered} rendered
 * @returns {boolean} whether the application named what it shows: nothing else is ever cached
 */
export function isCacheable({ status, headers }) {
  return (
    cacheable.has(status) &&
    headers['surrogate-key'] !== undefined &&
    headers['set-cookie'] === undefined
  )
}

/**
 * @param {Rendered} rendered
 * @param {{ cacheControl?: string, tags?: (keys: string[]) => string[] }} [options] freshness of what is not
 *   to be cached; headers for the keys of what is
 * @returns {Promise<CachedResponse>}
 */
export async function cachedResponse(
  { status, headers, body },
  { cacheControl = shortFreshness(status), tags = () => [] } = {},
) {
  const keys = String(headers['surrogate-key'] ?? '')
    .split(' ')
    .filter(Boolean)
  const encodable = isEncodable({ ...headers, 'cache-control': undefined })
  const codings = encodable && body.length >= smallestBody ? await encoded(body) : []
  const tagOf = entityTagsOf(body)
  const common = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !dropped.has(name) && name !== 'vary',
  )
  const vary = [...members(headers.vary), ...(encodable ? ['Accept-Encoding'] : [])]
  const shared = [
    ...common.flatMap(([name, value]) => [value].flat().flatMap((each) => [name, String(each)])),
    ...['cache-control', cacheControl],
    ...tags(keys),
    ...(vary.length > 0 ? ['vary', [...new Set(vary)].join(', ')] : []),
  ]
  /** @type {CachedResponse['bodies']} */
  const bodies = {}
  for (const [coding, bytes] of [['identity', body], ...codings]) {
    const etag = status === 200 ? tagOf(coding) : undefined
    bodies[coding] = {
      body: bytes,
      length: bytes.length,
      etag,
      headers: [
        ...shared,
        ...(etag ? ['etag', etag] : []),
        ...(coding === 'identity' ? [] : ['content-encoding', coding]),
        ...['content-length', String(bytes.length)],
      ],
    }
  }
  return { status, keys, hasSeveral: codings.length > 0, bodies }
}

async function encoded(body) {
  return Promise.all(encodings.map(async (coding) => [coding, await coders[coding](body)]))
}

function members(value) {
  return (
    [value ?? []]
      .flat()
      .flatMap((each) => each.split(','))
      .map((each) => each.trim())
      // What Next sends scripts on their request: readers' responses do not depend on it.
      .filter((each) => each && !/^(?:accept-encoding|rsc|next-)/i.test(each))
  )
}
