/**
 * Views of ours have no title by the configuration: each renders a `<title>` in the person's language.
 *
 * Fault: Payload takes one title of a custom view for all languages.
 * Upstream: not reported yet: docs/host-reports/payload-view-titles.md
 * Since: payload 3.0
 * Remove when: `meta.title` of a view may be a label for each language.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/admin-languages.spec.ts reads the titles in each language.
 */
export const ownTitle = { title: '' } as const
