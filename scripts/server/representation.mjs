/** A finished page in one content coding, as it is sent. */
import { coders, entityTagsOf } from './content-coding.mjs'
import { isEncodable, smallestBody } from './content-negotiation.mjs'

/**
 * @param {{ status: number, headers: Record<string, unknown>, html: string }} page as `finishPage` gives it
 * @param {'br' | 'gzip' | 'identity'} wanted as negotiated; small pages, and those that must not be
 *   transformed, stay as they are
 * @returns {Promise<{ status: number, headers: Record<string, unknown>, body: Buffer }>} with a strong
 *   entity tag per coding, where the page may be stored
 */
export async function representation({ status, headers: given, html }, wanted) {
  const plain = Buffer.from(html)
  const encodable = isEncodable(given)
  const coding = encodable && plain.length >= smallestBody ? wanted : 'identity'
  const body = coding === 'identity' ? plain : await coders[coding](plain)
  const { etag: _, ...headers } = given
  if (status === 200 && !/no-store/i.test(String(given['cache-control']))) {
    // The tag that Next gave is that of its own page, with its scripts.
    headers.etag = entityTagsOf(plain)(coding)
  }
  if (encodable) headers.vary = [given.vary, 'Accept-Encoding'].flat().filter(Boolean).join(', ')
  if (coding !== 'identity') headers['content-encoding'] = coding
  headers['content-length'] = body.length
  return { status, headers, body }
}
