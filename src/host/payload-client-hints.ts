/**
 * Only the admin asks browsers for the colour scheme.
 *
 * Fault: `withPayload` adds `Accept-CH`, `Critical-CH` and `Vary` to every answer of the site:
 *   `Critical-CH` makes a browser ask for each page twice, and `Vary` parts what caches keep.
 * Upstream: https://github.com/payloadcms/payload/issues/17906
 * Since: @payloadcms/next 3.0 (dist/withPayload/withPayload.js)
 * Remove when: those headers are for the admin's addresses alone.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: when Next reads its configuration, the headers must be there for all addresses, and are
 *   moved.
 */
import type { NextConfig } from 'next'

type Headers = Awaited<ReturnType<NonNullable<NextConfig['headers']>>>

/** @param config as `withPayload` made it */
export function clientHintsForAdmin(config: NextConfig): NextConfig {
  return {
    ...config,
    headers: async () => {
      const all: Headers = (await config.headers?.()) ?? []
      const isHint = ({ headers }: Headers[number]) =>
        headers.some(({ key }) => key === 'Critical-CH')
      const hints = all.find((entry) => isHint(entry) && entry.source === '/:path*')
      if (!hints)
        throw new Error('Payload sends no client hints any more: see payload-client-hints.ts')
      return all.map((entry) => (entry === hints ? { ...entry, source: '/admin/:path*' } : entry))
    },
  }
}
