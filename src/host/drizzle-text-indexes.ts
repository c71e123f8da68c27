/**
 * Lists of texts (`hasMany`) are found by their document, and by what they say.
 *
 * Fault: Drizzle keeps them in a table whose index is by order and parent, so finding those of one
 *   document reads them all. A group that has such a field takes away the index of the texts that
 *   another field asked for before it.
 * Upstream: not reported yet: docs/host-reports/drizzle-text-indexes.md
 * Since: @payloadcms/drizzle 3.0
 * Remove when: the table has an index that begins with its parent, and one of its texts where any
 *   field asks for it.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: when the schema is made, there must be a table whose name ends with `_texts`, with the
 *   columns `parent` and `text`.
 */
import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]
type RawTable = {
  columns: Record<string, unknown>
  indexes?: Record<string, { name?: string; on: string | string[] }>
}

export const indexTexts: SchemaHook = (args) => {
  const { adapter } = args as typeof args & { adapter: { rawTables: Record<string, RawTable> } }
  let changed = 0
  for (const [name, table] of Object.entries(adapter.rawTables)) {
    if (!name.endsWith('_texts') || !table.columns.parent || !table.columns.text) continue
    changed += 1
    table.indexes = {
      ...table.indexes,
      parentIdx: { name: `${name}_parent_idx`, on: 'parent' },
      // Versions are looked for by their document alone.
      ...(!name.startsWith('_') && { text_idx: { name: `${name}_text_idx`, on: 'text' } }),
    }
  }
  if (changed === 0) throw new Error('No table of texts was found: see drizzle-text-indexes.ts')
  return args.schema
}
