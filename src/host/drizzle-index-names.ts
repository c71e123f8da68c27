/**
 * The name of a compound index begins with its table, and does not depend on other collections.
 *
 * Fault: Payload calls a compound index by its columns alone, and counts those of the same columns in
 *   the order of the collections: `contentId_language_1_idx`. A collection that comes in between moves
 *   the numbers, and the migration that is made then creates a name before it drops it: it fails.
 * Upstream: not reported yet: docs/host-reports/drizzle-index-names.md
 * Since: @payloadcms/drizzle 3.40
 * Remove when: the names of compound indexes begin with their table.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: when the schema is made, there must be an index whose name does not begin with its table.
 */
import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]
type RawTable = { indexes?: Record<string, { name?: string; on: string | string[] }> }

export const nameIndexesByTable: SchemaHook = (args) => {
  const { adapter } = args as typeof args & { adapter: { rawTables: Record<string, RawTable> } }
  let changed = 0
  for (const [table, { indexes }] of Object.entries(adapter.rawTables)) {
    for (const index of Object.values(indexes ?? {})) {
      if (!Array.isArray(index.on) || !index.name || index.name.startsWith(table)) continue
      index.name = `${table}_${index.on.join('_')}_idx`
      changed += 1
    }
  }
  if (changed === 0) throw new Error('No compound index was found: see drizzle-index-names.ts')
  return args.schema
}
