import { allowsMethod, readMethods } from './public-path.mjs'

/**
 * The first handler: the public site is read-only, and says so (RFC 9110, 9.3.7 and 15.5.6).
 *
 * @type {import('./http-server.mjs').Handler}
 */
export function refuseOtherMethods(request, response) {
  const { method = '', url = '/' } = request
  if (allowsMethod(url.split('?', 1)[0] ?? '/', method)) return false
  response.writeHead(method === 'OPTIONS' ? 204 : 405, { Allow: readMethods.join(', ') }).end()
  return true
}
