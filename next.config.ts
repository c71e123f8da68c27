import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { precompress } from './scripts/server/precompress.mjs'

const everyAnswer = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // The server in front compresses (scripts/server): the assets once, when the site is built.
  compress: false,
  compiler: {
    runAfterProductionCompile: ({ distDir }) => precompress(path.join(distDir, 'static')),
  },
  // The admin and the API are bundles of their own. Bundled, each would have its own copy of Payload,
  // and an error thrown by one would be "unknown" to the other: the reason would never be told.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    'fontkit',
  ],
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  // Titles and alternates stand in the head for everybody, not only for robots: pages arrive whole.
  htmlLimitedBots: /.*/,
  experimental: {
    // What was expired is remembered in memory only. Pages on disk would come back, old, after a
    // restart; so pages are kept in memory too and made anew on their first visit.
    isrFlushToDisk: false,
    globalNotFound: true,
  },
  rewrites: async () => ({
    beforeFiles: [{ source: '/:locale/:slug([^/]+)\\.md', destination: '/:locale/:slug/markdown' }],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [{ source: '/:path*', headers: everyAnswer }],
}

export default withPayload(createNextIntlPlugin()(nextConfig), { devBundleServerPackages: false })
