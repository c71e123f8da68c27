/**
 * Lists that stay fast however many documents there are (SQLite). Measured with 40,000 editions
 * beside 400: lists took 10 to 34 times as long, and less than twice as long with both of these.
 */
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import type {
  BaseDatabaseAdapter,
  DatabaseAdapterObj,
  PaginatedDocs,
  SelectType,
  TypeWithID,
} from 'payload'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['beforeSchemaInit']>[number]
type RawTable = {
  columns: Record<string, unknown>
  indexes?: Record<string, { name?: string; on: string | string[] }>
}

/**
 * A list with drafts asks the table of versions, always for the latest ones. So the indexes that
 * serve lists, which are those that end with the order of a list, begin with that there: nothing of
 * the history is read. The index of `latest` alone leads on to the document: SQLite took it to find
 * the latest version of one document, and read those of all.
 */
export const latestFirst: SchemaHook = (args) => {
  const { adapter } = args as typeof args & { adapter: { rawTables: Record<string, RawTable> } }
  for (const [name, rawTable] of Object.entries(adapter.rawTables)) {
    const { columns, indexes } = rawTable
    // Lists of texts are indexed by order and parent: finding those of one document reads them all.
    if (name.endsWith('_texts') && columns.parent) {
      rawTable.indexes = {
        ...indexes,
        parentIdx: { name: `${name}_parent_idx`, on: 'parent' },
      }
    }
    if (!columns.latest || !columns.parent) continue
    for (const index of Object.values(indexes ?? {})) {
      const on = [index.on].flat()
      if (on.at(-1) === 'version_updatedAt') index.on = ['latest', ...on]
      else if (on.join() === 'latest') index.on = ['latest', 'parent']
    }
  }
  return args.schema
}

/**
 * Drizzle asks for documents with their rows of arrays, relations and texts in one question, and
 * SQLite gathers those for every document that meets it before it sorts and takes the first ten. So
 * the ids of the ten are asked for first.
 */
export function idsFirst<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      adapter.find = inTwoSteps(adapter.find, 'id', { updatedAt: true })
      adapter.queryDrafts = inTwoSteps(adapter.queryDrafts, 'parent', {
        parent: true,
        version: { updatedAt: true },
      })
      return adapter
    },
  }
}

type Find = (args: Parameters<BaseDatabaseAdapter['find']>[0]) => Promise<PaginatedDocs<TypeWithID>>

/** @param id the name by which a condition finds a document in the table that is asked */
function inTwoSteps<Ask extends Find>(ask: Ask, id: 'id' | 'parent', little: SelectType): Ask {
  const find: Find = async function (this: BaseDatabaseAdapter, args) {
    if (!args.limit) return ask.call(this, args)
    const list = await ask.call(this, { ...args, select: little, joins: undefined })
    const ids = list.docs.map((doc) => doc.id)
    if (ids.length === 0) return list
    const where = { [id]: { in: ids } }
    const { docs } = await ask.call(this, { ...args, where, sort: undefined, page: 1, limit: 0 })
    const found = new Map(docs.map((doc) => [doc.id, doc]))
    return { ...list, docs: ids.flatMap((each) => found.get(each) ?? []) }
  }
  return find as Ask
}
