/**
 * A finished page in one content coding: what is sent, and what a response cache can keep. Coding
 * runs on zlib's threads, not on the event loop.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isEncodable, smallestBody } from './content-negotiation.mjs'

/** Measured on the model page: 5 is 0.4 % larger than 6 and takes two thirds of its time. */
const brotliQuality = 5

const brotli = promisify(brotliCompress)
const coders = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: promisify(gzip),
}

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
    headers.etag = entityTag(plain, coding)
  }
  if (encodable) headers.vary = [given.vary, 'Accept-Encoding'].flat().filter(Boolean).join(', ')
  if (coding !== 'identity') headers['content-encoding'] = coding
  headers['content-length'] = body.length
  return { status, headers, body }
}

/** The tag that Next gave is that of its own page, with its scripts. */
function entityTag(body, coding) {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`
}
