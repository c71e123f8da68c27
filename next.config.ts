import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { precompress } from './scripts/server/precompress.mjs'
import { metadataInHead } from './src/host/next-streamed-metadata.mjs'
import { clientHintsForAdmin } from './src/host/payload-client-hints'
import { payloadPackages } from './src/host/payload-server-packages'

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
  serverExternalPackages: payloadPackages,
  turbopack: { root: path.dirname(fileURLToPath(import.meta.url)) },
  // `/_next/image` would make smaller images for whoever asks and keep them, also of what was taken down.
  images: { unoptimized: true },
  ...metadataInHead,
  experimental: {
    globalNotFound: true,
  },
  rewrites: async () => ({
    beforeFiles: [{ source: '/:locale/:slug([^/]+)\\.md', destination: '/:locale/:slug/markdown' }],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [{ source: '/:path*', headers: everyAnswer }],
}

export default clientHintsForAdmin(withPayload(createNextIntlPlugin()(nextConfig)))
