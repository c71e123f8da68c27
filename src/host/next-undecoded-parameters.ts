/**
 * The parts of an address are read as what they say.
 *
 * Fault: Next hands a page its parameters as they were written: `caf%C3%A9` and not `café`.
 * Upstream: not reported yet: docs/host-reports/next-undecoded-parameters.md
 * Since: next 13.4
 * Remove when: `params` are decoded.
 * Canary: tests/canaries/next.test.ts
 * Assertion: decoding twice changes nothing but percent signs; tests/e2e/reading.spec.ts reads an address
 *   in Arabic.
 */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // no page has such a slug: not found
  }
}
