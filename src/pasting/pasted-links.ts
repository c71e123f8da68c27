import { isAllowedAddress, meantAddress } from '../content/link-target'

/** The address of a pasted link, where this site links to such; `www.…` is one on the web. */
export function addressFrom(href: string): string | undefined {
  const address = meantAddress(unwrapped(href.trim().replace(/[\t\r\n]/g, '')))
  return typeof address === 'string' && isAllowedAddress(address) ? address : undefined
}

/** Whether a link leads to a place on its own page only: the note at the foot, the heading below. */
export function isOfPage(href: string): boolean {
  return href.trim().startsWith('#')
}

/** Outlook and Google lead all links through an address of their own. */
function unwrapped(address: string): string {
  const wraps = [
    { host: /\.safelinks\.protection\.outlook\.com$/, name: 'url' },
    { host: /^www\.google\.[a-z]{2,3}(\.[a-z]{2})?$/, path: '/url', name: 'q' },
  ]
  try {
    const url = new URL(address)
    const wrap = wraps.find(
      ({ host, path }) => host.test(url.hostname) && (!path || url.pathname === path),
    )
    return (wrap && url.searchParams.get(wrap.name)) || address
  } catch {
    return address
  }
}
