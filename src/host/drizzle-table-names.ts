/**
 * The collection `relations` keeps its tables under another name.
 *
 * Fault: Drizzle names what joins its tables `relations_<table>`, beside the tables: a table
 *   `relations_faqs` of the collection `relations` would be taken for that of `faqs`.
 * Upstream: https://github.com/payloadcms/payload/issues/16181 is of the same kind (a field named
 *   `texts`); this one is not reported yet: docs/host-reports/drizzle-table-names.md
 * Since: @payloadcms/drizzle 3.0
 * Remove when: both are kept apart, and a migration renames the tables.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: without it no schema is made: every start and every test on SQLite would fail.
 */
export const tableOfRelations = 'relations_pages'
