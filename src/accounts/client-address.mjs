// @ts-check
/**
 * Where a request comes from, as far as that can be known: each proxy adds the address of whoever asked it
 * to the end of `X-Forwarded-For`, and the HTTP server of Concord is the last of them. What stands before
 * the proxies that are ours, the client has written.
 *
 * The HTTP server runs without a compiler and asks this file too, so it is JavaScript.
 */

/**
 * @param {string | null} forwarded `X-Forwarded-For`, as it reaches the application
 * @param {number} proxies that stand in front of Concord and are trusted
 * @returns {string}
 */
export function clientAddress(forwarded, proxies) {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return (hops.at(-1 - proxies) ?? hops[0] ?? '').slice(0, 64)
}

/**
 * What one party has of the internet: an address of IPv4, or 64 bits of IPv6.
 *
 * @param {string} address
 * @returns {string}
 */
export function networkOf(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array(zeros).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
