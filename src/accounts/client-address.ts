/**
 * Where a request comes from, as far as that can be known: each proxy adds the address of whoever asked it
 * to the end of `X-Forwarded-For`, and the HTTP server of Concord is the last of them. What stands before
 * the proxies that are ours, the client has written.
 */

/**
 * @param forwarded `X-Forwarded-For`, as it reaches the application
 * @param proxies that stand in front of Concord and are trusted
 */
export function clientAddress(forwarded: string | null, proxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  return (hops.at(-1 - proxies) ?? hops[0] ?? '').slice(0, 64)
}

/** What one party has of the internet: an address of IPv4, or 64 bits of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
