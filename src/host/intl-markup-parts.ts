/**
 * What stands between two tags of a message is one text.
 *
 * Fault: next-intl's `markup` hands what stands between the tags to its function as a list of parts where
 *   there is a value within, though its type says that it is a text.
 * Upstream: not reported yet: docs/host-reports/intl-markup-parts.md
 * Since: use-intl 4
 * Remove when: it is a text, as the type says.
 * Canary: tests/canaries/intl.test.ts
 * Assertion: it takes either; tests/e2e/reading.spec.ts reads cross references.
 */
export function joinedParts(parts: string | string[]): string {
  return [parts].flat().join('')
}
