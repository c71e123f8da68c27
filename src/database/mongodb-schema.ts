/**
 * Creates the collections and indexes of MongoDB before the first write: a transaction that meets
 * one in the making fails. Several processes that start at once may all do it; the server makes
 * each index once.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter } from 'payload'
import { prepareLock } from './mongodb-write-lock'

type Model = MongooseAdapter['collections'][string]
type Index = ReturnType<Model['schema']['indexes']>[number]

/** Codes of the server (error_codes.yml). */
const code = {
  namespaceExists: 48,
  indexOptionsConflict: 85,
  indexKeySpecsConflict: 86,
  duplicateKey: 11000,
}

/**
 * Creates all collections and indexes.
 *
 * @throws an Error that names the documents which a unique index does not allow
 */
export async function buildSchema(connected: BaseDatabaseAdapter): Promise<void> {
  const adapter = connected as MongooseAdapter
  await prepareLock(adapter)
  const models = new Set(
    [
      ...Object.values(adapter.collections),
      ...Object.values(adapter.versions),
      adapter.globals,
    ].filter(Boolean),
  )
  const existing = new Set(
    (await adapter.connection.db?.listCollections({}, { nameOnly: true }).toArray())?.map(
      ({ name }) => name,
    ),
  )
  for (const model of models as Set<Model>) {
    if (!existing.has(model.collection.collectionName)) await createCollection(model)
    await buildIndexes(model)
  }
}

async function createCollection(model: Model): Promise<void> {
  await model.createCollection().catch((error) => {
    if (error.code !== code.namespaceExists) throw error
  })
}

/** All of a collection at once; one by one only to find the one that cannot be made. */
async function buildIndexes(model: Model): Promise<void> {
  const indexes = model.schema.indexes()
  if (indexes.length === 0) return
  const specifications = indexes.map(([key, options]) => ({ key, ...optionsOf(options) }))
  try {
    await model.collection.createIndexes(specifications as never)
  } catch {
    for (const index of indexes) await buildIndex(model, index)
  }
}

/** Mongoose's own default, which the server does not know any more. */
function optionsOf({ background: _, ...options }: Index[1]): Index[1] {
  return options
}

/** Where an older version made this index with other options, ours takes its place. */
async function buildIndex({ collection }: Model, [keys, options]: Index): Promise<void> {
  const wanted = optionsOf(options)
  try {
    await collection.createIndex(keys as never, wanted as never)
  } catch (error) {
    const { code: reason } = error as { code?: number }
    if (reason === code.duplicateKey) throw await duplicatesOf(collection, keys, error)
    if (reason !== code.indexOptionsConflict && reason !== code.indexKeySpecsConflict) throw error
    const same = (await collection.indexes()).find(
      ({ name, key }) => name === wanted.name || JSON.stringify(key) === JSON.stringify(keys),
    )
    if (!same?.name) throw error
    await collection.dropIndex(same.name)
    await buildIndex({ collection } as Model, [keys, options])
  }
}

/** Which documents have the same values where an index wants each only once. */
async function duplicatesOf(
  collection: Model['collection'],
  keys: Index[0],
  cause: unknown,
): Promise<Error> {
  const fields = Object.keys(keys)
  const groups = await collection
    .aggregate<{ _id: Record<string, unknown>; ids: unknown[] }>(
      [
        {
          $group: {
            _id: Object.fromEntries(fields.map((field, at) => [`f${at}`, `$${field}`])),
            ids: { $push: '$_id' },
            count: { $sum: 1 },
          },
        },
        { $match: { count: { $gt: 1 } } },
        { $limit: 10 },
      ],
      { allowDiskUse: true },
    )
    .toArray()
  const lines = groups.map(({ _id, ids }) => {
    const values = fields.map((field, at) => `${field}: ${JSON.stringify(_id[`f${at}`])}`)
    return `  ${values.join(', ')}: documents ${ids.map(String).join(', ')}`
  })
  return new Error(
    `The unique index on ${fields.join(', ')} of "${collection.collectionName}" cannot be made: ` +
      `these documents have the same values.\n${lines.join('\n')}\n` +
      'Change or remove all but one of each with mongosh, and start again.',
    { cause },
  )
}
