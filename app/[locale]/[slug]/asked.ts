import { cache } from 'react'
import type { PageAddress } from '@/site/payload/published'

type Asked = { address: Promise<PageAddress>; tell: (address: PageAddress) => void }

/**
 * Next gives `not-found.tsx` no parameters. The page tells it here, within one rendering, which
 * address was asked for, so that it can offer the languages in which that page exists.
 */
export const asked = cache((): Asked => {
  let tell: Asked['tell'] = () => {}
  const address = new Promise<PageAddress>((resolve) => {
    tell = resolve
  })
  return { address, tell }
})
