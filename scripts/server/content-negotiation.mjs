/** Proactive content negotiation by `Accept-Encoding` (RFC 9110, 12.5.3), and what depends on it. */
import compressible from 'compressible'
import Negotiator from 'negotiator'

/** The content codings that the server can apply, those it prefers first. */
export const encodings = /** @type {const} */ (['br', 'gzip'])

/** Below this number of bytes a body fits into one packet with its headers: coding it saves nothing. */
export const smallestBody = 1024

const noTransform = /(?:^|,)\s*no-transform\s*(?:,|$)/i

/**
 * Negotiates the content coding of an answer. Where the client accepts nothing that the server has,
 * not even `identity`, the header is disregarded, which RFC 9110, 12.4.1 allows instead of a 406.
 * A range is always one of the plain bytes: ranges of a body that is coded on the fly would not fit
 * together.
 *
 * @param {{ 'accept-encoding'?: string, range?: string }} headers of the request
 * @returns {'br' | 'gzip' | 'identity'}
 */
export function preferredEncoding({ 'accept-encoding': accepted, range }) {
  if (!accepted || range !== undefined) return 'identity'
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } })
  return negotiator.encoding([...encodings, 'identity'], { preferred: encodings }) ?? 'identity'
}

/**
 * Whether an answer depends on `Accept-Encoding` at all.
 *
 * @param {{ 'content-type'?: unknown, 'cache-control'?: unknown, 'content-encoding'?: unknown }} headers
 *   of the response, their names in lower case
 */
export function isEncodable(headers) {
  return (
    headers['content-encoding'] === undefined &&
    !noTransform.test(String(headers['cache-control'] ?? '')) &&
    Boolean(compressible(String(headers['content-type'] ?? '')))
  )
}

/**
 * The same entity tag as a weak one: "the same page, not the same bytes" (RFC 9110, 8.8.1). For
 * bodies that are coded on the fly, whose bytes nobody promises.
 *
 * @param {string} tag
 */
export function weakened(tag) {
  return tag.startsWith('W/') ? tag : `W/${tag}`
}
