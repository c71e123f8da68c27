/**
 * Documents as they are stored, some fields of all of them: for lists of everything. Payload goes through every
 * field of a document, whichever were asked for: 160,000 documents take it 18 seconds, and this 3. Without
 * access and hooks, so whoever calls says which documents are for whom.
 */
import type { CollectionSlug, Payload } from 'payload'

/** As documents of Payload without populated references; `id` always, a field without value is missing or null. */
export type StoredDocument = { id: string } & Record<string, unknown>

export type Batch = {
  collection: CollectionSlug
  /** Top-level fields: single values and arrays of them. What a collection does not have is left out. */
  fields: readonly string[]
  status: 'published' | 'draft'
  /** The last one that was read before; in the order of ids. */
  after: string | undefined
  limit: number
}

/** The next documents, some at a time: one question of all would keep others waiting for seconds. */
export async function storedDocuments(payload: Payload, batch: Batch): Promise<StoredDocument[]> {
  return payload.db.name === 'mongoose' ? ofMongodb(payload, batch) : ofSqlite(payload, batch)
}

async function ofMongodb(
  { db }: Payload,
  { collection, fields, status, after, limit }: Batch,
): Promise<StoredDocument[]> {
  const model = db.collections[collection]
  if (!model) throw new Error(`MongoDB has no collection ${collection}.`)
  const idOf = (id: string) => model.schema.path('_id').cast(id)
  const found = await model.collection
    .find({ _status: status, ...(after !== undefined && { _id: { $gt: idOf(after) } }) })
    .project(Object.fromEntries(fields.map((field) => [field, 1])))
    .sort({ _id: 1 })
    .limit(limit)
    .toArray()
  // As Payload does: ids and dates are text.
  return found.map((document) => {
    const { _id, ...values } = JSON.parse(JSON.stringify(document))
    return { id: String(_id), ...values }
  })
}

type Value = string | number | null
type Row = Record<string, Value>
type Sqlite = {
  client: {
    execute: (query: { sql: string; args: Value[] }) => Promise<{ rows: readonly object[] }>
  }
  tables: Record<string, Record<string, { name: string } | undefined> | undefined>
  tableNameMap: Map<string, string>
}

async function ofSqlite(
  payload: Payload,
  { collection, fields, status, after = '', limit }: Batch,
): Promise<StoredDocument[]> {
  const { client, tables, tableNameMap } = payload.db as unknown as Sqlite
  const table = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const named = payload.collections[collection].config.flattenedFields.filter(({ name }) =>
    fields.includes(name),
  )
  const columns = ['id', ...named.flatMap(({ name, type }) => (type === 'array' ? [] : [name]))]
  const ask = async (sql: string, args: Value[]) => {
    const { rows } = await client.execute({ sql, args })
    return rows as Row[]
  }
  // "+" keeps SQLite from the index of states, by which it would sort all rows for each batch.
  const documents: StoredDocument[] = (
    await ask(
      `select ${selected(columns, tables[table])} from "${table}" where "id" > ? and +"_status" = ? order by "id" limit ?`,
      [after, status, limit],
    )
  ).map((row) => ({ ...row, id: String(row.id) }))
  const last = documents.at(-1)?.id
  if (last === undefined) return documents
  const byId = new Map(documents.map((document) => [document.id, document]))
  for (const field of named) {
    if (field.type !== 'array') continue
    for (const document of documents) document[field.name] = []
    const rows = `${table}_${field.name}`
    const own = field.flattenedFields.map(({ name }) => name)
    const found = await ask(
      `select "_parent_id" as "parent", ${selected(['id', ...own], tables[rows])} from "${rows}" where "_parent_id" > ? and "_parent_id" <= ? order by "_parent_id", "_order"`,
      [after, last],
    )
    for (const { parent, ...row } of found) {
      const list = byId.get(String(parent))?.[field.name]
      if (Array.isArray(list)) list.push(row)
    }
  }
  return documents
}

function selected(names: string[], table: Sqlite['tables'][string]): string {
  return names
    .flatMap((name) => {
      const column = table?.[name]?.name
      return column ? [`"${column}" as "${name}"`] : []
    })
    .join(', ')
}
