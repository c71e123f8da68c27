/**
 * Content negotiation in time (RFC 7089): who asks a page with `Accept-Datetime` asks its TimeGate, which
 * has an address of its own behind the scenes. So nothing of the past is ever kept as the page of today.
 */
import { split } from './cache/cache-address.mjs'

const page = /^\/[^/.]+\/[^/.]+$/
const longest = 100

/**
 * @param {{ url?: string, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {readonly string[]} languages of the site
 * @returns {string | undefined} the TimeGate's address; nothing where no page is asked for its past
 */
export function timeGateOf({ url = '/', headers }, languages) {
  const asked = headers['accept-datetime']
  if (!asked) return undefined
  const [path = '/'] = split(url)
  const isTimeGate = path.endsWith('/at/timegate')
  const own = isTimeGate ? path.slice(0, -'/at/timegate'.length) : path
  if (!page.test(own) || !languages.includes(own.split('/')[1] ?? '')) return undefined
  const datetime = String(asked).slice(0, longest)
  return `${own}/at/timegate?${new URLSearchParams({ datetime })}`
}
