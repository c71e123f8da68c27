/**
 * Payload and its adapters are loaded once by the server, and not bundled.
 *
 * Fault: Next makes bundles of their own of the admin and of the API. Bundled, each has its own copy of
 *   Payload, and an error that one throws is "unknown" to the other (`instanceof`): the reason of a
 *   refusal is never told. `withPayload` keeps Payload out of the bundles in development only.
 * Upstream: not reported yet: docs/host-reports/payload-server-packages.md
 * Since: @payloadcms/next 3.0
 * Remove when: `withPayload` names these packages for production too.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/routes.spec.ts reads the reasons of refusals from a built site.
 */
export const payloadPackages = [
  'payload',
  '@payloadcms/db-mongodb',
  '@payloadcms/db-sqlite',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
]
