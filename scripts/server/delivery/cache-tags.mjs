/**
 * Cache tags for shared caches: short names of cache keys, in the header that each cache reads. What
 * would carry too many for a header carries one in their place, which every publication purges.
 */
import { createHash } from 'node:crypto'

/** Fastly and Cloudflare take 16 KB of them; proxies between often less. */
const most = 900

/** The tag of responses with too many keys: any publication may change them. */
export const manyTag = 'many'

/** @param {string} key @returns {string} 48 bits; two that fall together are purged together */
export function tagOf(key) {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8)
}

/** @param {string[]} keys of a response */
export function tagsOf(keys) {
  return keys.length > most ? [manyTag] : [...new Set(keys.map(tagOf))]
}

/** @param {string[]} keys of publications @returns {string[]} what is purged */
export function purgedTags(keys) {
  return [...new Set([manyTag, ...keys.map(tagOf)])]
}

/** The header of each cache, and what stands between tags in it. */
const headers = {
  fastly: ['surrogate-key', ' '],
  cloudflare: ['cache-tag', ','],
  varnish: ['xkey', ' '],
}

/**
 * @param {readonly string[]} kinds of caches that are told
 * @returns {(keys: string[]) => string[]} headers of a response, names and values in turn
 */
export function tagHeaders(kinds) {
  const wanted = [...new Set(kinds)].flatMap((kind) => (headers[kind] ? [headers[kind]] : []))
  return (keys) =>
    keys.length === 0 ? [] : wanted.flatMap(([name, comma]) => [name, tagsOf(keys).join(comma)])
}
