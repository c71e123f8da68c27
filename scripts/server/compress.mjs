/**
 * Compresses what Next and Payload send, as a stream, where the client accepts it. The library is that
 * of Express; Next has an old copy of it built in, without brotli, which `next.config.ts` turns off.
 */
import compression from 'compression'
import { preferredEncoding, smallestBody } from './content-negotiation.mjs'

const compressing = compression({ threshold: smallestBody })

/**
 * Leaves the negotiated coding in the request's `accept-encoding`, so that everything that comes after
 * decides by the same one.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function compress(request, response) {
  request.headers['accept-encoding'] = preferredEncoding(request.headers)
  compressing(request, response, () => {})
}
