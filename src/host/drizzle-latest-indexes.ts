/**
 * The indexes that serve lists of drafts begin with `latest`, so that nothing of the history is read.
 *
 * Fault: A list with drafts asks Payload's table of versions, always for the latest ones, and no index
 *   has that first. SQLite takes the index of `latest` alone, which half of all versions share, also
 *   to find the latest version of one document, and reads those of all.
 * Upstream: not reported yet: docs/host-reports/drizzle-latest-indexes.md
 * Since: @payloadcms/drizzle 3.0
 * Remove when: Payload's own indexes of versions begin with `latest`.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: when the schema is made, the table of versions of a collection with drafts must have the
 *   columns `latest` and `parent`, and an index that ends with `version_updatedAt`.
 */
import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]
type RawTable = {
  columns: Record<string, unknown>
  indexes?: Record<string, { name?: string; on: string | string[] }>
}

export const latestFirst: SchemaHook = (args) => {
  const { adapter } = args as typeof args & { adapter: { rawTables: Record<string, RawTable> } }
  let changed = 0
  for (const { columns, indexes } of Object.values(adapter.rawTables)) {
    if (!columns.latest || !columns.parent) continue
    for (const index of Object.values(indexes ?? {})) {
      const on = [index.on].flat()
      if (on.at(-1) === 'version_updatedAt') {
        index.on = ['latest', ...on]
        changed += 1
      } else if (on.join() === 'latest') index.on = ['latest', 'parent']
    }
  }
  if (changed === 0)
    throw new Error('No table of versions was found: see drizzle-latest-indexes.ts')
  return args.schema
}
