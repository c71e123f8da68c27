/**
 * Pages that Next keeps are kept in memory alone.
 *
 * Fault: Next writes pages to disk as it makes them, and remembers in memory only which of them have
 *   expired. After a restart a page that was expired is there again, old: a text that was taken back
 *   is public once more. In memory they are made anew on their first visit.
 * Upstream: not reported yet: docs/host-reports/next-pages-in-memory.md
 * Since: next 13.4 (the incremental cache of the App Router)
 * Remove when: what has expired is remembered where the pages are kept.
 * Canary: tests/canaries/next.test.ts
 * Assertion: the type of Next's configuration must know `isrFlushToDisk`; tests/e2e/departed.spec.ts
 *   starts the server again.
 */
import type { NextConfig } from 'next'

export const pagesInMemory = {
  isrFlushToDisk: false,
} satisfies NextConfig['experimental']
