/**
 * Freshness in shared caches (RFC 9111, 5.2.2). Browsers ask each time. A cache that nobody tells of a
 * publication keeps a response for seconds: with `stale-while-revalidate`, 15 at most
 * (docs/design.md, section 8). One that is told keeps a page for a day, but not beyond the moment at
 * which something is scheduled to happen.
 */
const longest = 86_400
const short = 10

/**
 * What is not there may be there in a moment, and a cache that is told of nothing would hide it.
 *
 * @param {number} status
 */
export function shortFreshness(status) {
  if (status === 404) return 'no-cache'
  return status === 200
    ? `public, max-age=0, s-maxage=${short}, stale-while-revalidate=5, stale-if-error=86400`
    : 'public, max-age=0, s-maxage=5, stale-if-error=3600'
}

/**
 * For a cache that is told of each publication.
 *
 * @param {number | undefined} next milliseconds since 1970: when something happens by itself
 * @param {number} now likewise
 * @returns {string | undefined} nothing where the short one is right
 */
export function longFreshness(next, now) {
  const seconds = next === undefined ? longest : Math.floor((next - now) / 1000)
  if (seconds <= short) return undefined
  return `public, max-age=0, s-maxage=${Math.min(longest, seconds)}, stale-if-error=86400`
}
