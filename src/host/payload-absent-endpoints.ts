/**
 * Takes away the endpoints that Payload gives a collection which has nothing to do with them.
 *
 * Fault: a collection without versions has `POST /versions/:id` and `GET /versions`, and accounts
 *   without verification have `POST /verify/:id`: anybody who sends something there gets a 500, and
 *   the log a stack.
 * Upstream: not reported yet: docs/host-reports/payload-absent-endpoints.md
 * Since: payload 3.0
 * Remove when: those endpoints answer 404, as addresses that do not exist.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: at start, a collection with versions must have them at `/versions/:id`.
 */
import type { Endpoint, SanitizedCollectionConfig } from 'payload'

/** @returns those that the collection can answer */
export function presentEndpoints({
  slug,
  endpoints,
  versions,
  auth,
}: SanitizedCollectionConfig): Endpoint[] {
  const own = endpoints || []
  const hasVersions = Boolean(versions)
  if (hasVersions && !own.some(({ path }) => path === '/versions/:id')) {
    throw new Error(`Payload keeps the versions of "${slug}" at another address now.`)
  }
  const verifies = Boolean(auth?.verify)
  return own.filter(
    ({ path }) =>
      (hasVersions || !/^\/versions(\/|$)/.test(path)) &&
      (verifies || !path.startsWith('/verify/')),
  )
}
