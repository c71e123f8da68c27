/**
 * One place for what belongs to the process.
 *
 * Fault: Next bundles what runs at the start (`instrumentation.ts`) apart from what answers requests, so
 *   a module is there twice, and what one keeps the other does not see.
 * Upstream: not reported yet: docs/host-reports/next-separate-modules.md
 * Since: next 13.4
 * Remove when: both share their modules.
 * Canary: tests/canaries/next.test.ts
 * Assertion: tests/e2e/server.spec.ts stops the server, which waits for what was begun at the start.
 */

/**
 * @param name of the thing, the same wherever it is asked for
 * @param make makes it for whoever asks first
 */
export function ofProcess<Thing>(name: string, make: () => Thing): Thing {
  const shared = globalThis as unknown as Record<symbol, Thing | undefined>
  const place = Symbol.for(`concord.${name}`)
  shared[place] ??= make()
  return shared[place]
}
