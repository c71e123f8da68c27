/** Headers by which Next and Payload prepare for their own scripts. Readers' answers have none. */
import { sendLocationOnce } from '../../src/host/next-doubled-location.mjs'

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
  // Next's scripts would connect once more.
  keepMembers(response, 'Link', (link) => !link.startsWith('</>; rel=preconnect'))
  sendLocationOnce(response)
  // Nothing here depends on the headers that `dropDataRequest` takes out, or on the colour scheme.
  keepMembers(
    response,
    'Vary',
    (name) => !/^(?:rsc|next-url|next-router-.*|sec-ch-.*)$/i.test(name),
  )
}

/** Members of the lists that Next sends have no commas in them. */
function keepMembers(response, header, isKept) {
  const value = response.getHeader(header)
  if (value === undefined) return
  const members = [value].flat().join(',').split(',')
  const kept = members.map((member) => member.trim()).filter((member) => member && isKept(member))
  if (kept.length > 0) response.setHeader(header, kept.join(', '))
  else response.removeHeader(header)
}
