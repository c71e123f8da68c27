/** Headers by which Next and Payload prepare for their own scripts. Readers' answers have none. */

/** What asks Next for a page as data instead of HTML. */
const dataRequest = /^(?:rsc|next-url|next-router-[a-z-]+)$/

/**
 * A public address has one form for everybody, whatever the request asks for: otherwise a cache that
 * does not know these headers would store Next's data and send it to readers.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function dropDataRequest({ headers }) {
  for (const name of Object.keys(headers)) if (dataRequest.test(name)) delete headers[name]
}

/** @param {import('node:http').ServerResponse} response before its headers are sent */
export function dropFrameworkHeaders(response) {
  // Payload asks for these for its admin; `Critical-CH` makes a browser ask for every page twice.
  for (const name of ['Accept-CH', 'Critical-CH']) response.removeHeader(name)
  // Next's scripts would connect once more.
  if (response.getHeader('Link') === '</>; rel=preconnect; crossorigin=""') {
    response.removeHeader('Link')
  }
  // Next says twice where a redirect leads that it has cached.
  const [location] = [response.getHeader('Location')].flat()
  if (location !== undefined) response.setHeader('Location', location)
  setVary(response)
}

/** Nothing here depends on the headers that `dropDataRequest` takes out, or on the colour scheme. */
function setVary(response) {
  const given = [response.getHeader('Vary') ?? []].flat().join(',').split(',')
  const names = given.map((name) => name.trim()).filter(Boolean)
  const kept = names.filter(
    (name) => !dataRequest.test(name.toLowerCase()) && !/^sec-ch-/i.test(name),
  )
  if (kept.length === names.length) return
  if (kept.length > 0) response.setHeader('Vary', kept.join(', '))
  else response.removeHeader('Vary')
}
