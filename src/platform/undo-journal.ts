/**
 * All of a write or nothing of it, also on a server without transactions: before anything is
 * changed, what was there goes into a journal. A write that fails is taken back at once; one whose
 * process was killed, by whoever writes next, before anything else is written.
 *
 * The turn to write (`writer-lease.ts`) is the commit: it names the write that is under way, so
 * giving it back makes that write's entries worthless in one atomic step. Readers may see a write
 * while it is under way; only transactions can keep that from them.
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest, Where } from 'payload'

type Id = number | string
type Document = { _id: unknown } & Record<string, unknown>

/** What one change was about to touch, in one collection or its versions. */
type Change = {
  kind: 'collections' | 'versions'
  slug: string
  /** Documents as they were. */
  images?: Document[]
  /** A document that was about to be made. */
  created?: Id
  /** What a document that an upsert was about to make would meet, where none did. */
  upserted?: Where
  /** Versions that were there, where another one was about to be made. */
  versions?: { parent: Id; ids: unknown[] }
}

type Entry = Change & {
  /** The write that it belongs to, as the turn names it. */
  holder: string
  /** Counts within the write: taken back from the last to the first. */
  number: number
}

/** What of the arguments of the adapter's writing methods matters here. */
type Arguments = {
  collection?: string
  collectionSlug?: string
  id?: Id
  parent?: Id
  where?: Where
  customID?: Id
  options?: { upsert?: boolean }
  req?: Partial<PayloadRequest>
}

const kept = new WeakSet<object>()

/** To be called when an adapter without transactions is connected; the second time, nothing happens. */
export function keepJournal(adapter: MongooseAdapter): void {
  if (kept.has(adapter)) return
  kept.add(adapter)
  const touched =
    (kind: Change['kind']) =>
    async ({ collection: slug = '', id, where, options }: Arguments): Promise<Change> => {
      const model = modelOf(adapter, { kind, slug })
      const { payload } = adapter
      const query = await model.buildQuery({ payload, where: where ?? { id: { equals: id } } })
      const images = await model.find(query).lean()
      const inserts = options?.upsert && images.length === 0
      return { kind, slug, images, ...(inserts && { upserted: where }) }
    }
  const changes: Record<string, (args: Arguments) => Promise<Change> | Change> = {
    create: ({ collection: slug = '', customID: created }) => ({
      kind: 'collections',
      slug,
      created,
    }),
    createVersion: async ({ collectionSlug: slug = '', parent = '' }) => {
      const model = modelOf(adapter, { kind: 'versions', slug })
      const known = await model.find({ parent }, { _id: 1 }).lean()
      return {
        kind: 'versions',
        slug,
        // They lose their mark.
        images: await model.find({ parent, latest: true }).lean(),
        versions: { parent, ids: known.map(({ _id }) => _id) },
      }
    },
    updateOne: touched('collections'),
    updateMany: touched('collections'),
    deleteOne: touched('collections'),
    deleteMany: touched('collections'),
    updateVersion: touched('versions'),
    deleteVersions: touched('versions'),
  }
  const counts = new WeakMap<object, number>()
  for (const [method, changeOf] of Object.entries(changes)) {
    const methods = adapter as unknown as Record<string, (args: Arguments) => Promise<unknown>>
    const write = methods[method]?.bind(adapter)
    methods[method] = async (given) => {
      const holder = await given.req?.transactionID
      // A write on its own is of one document, which is atomic everywhere.
      if (!given.req || !holder) return write?.(given)
      const args = method === 'create' ? withId(adapter, given) : given
      const number = (counts.get(given.req) ?? 0) + 1
      counts.set(given.req, number)
      const change = await changeOf(args)
      await journalOf(adapter).insertOne({ holder: String(holder), number, ...change })
      return write?.(args)
    }
  }
}

/** Its id is chosen here, so that it is known before the document is there. */
function withId(adapter: MongooseAdapter, args: Arguments): Arguments {
  const { Types } = adapter.connection.base
  return args.customID === undefined
    ? { ...args, customID: new Types.ObjectId().toHexString() }
    : args
}

/**
 * Takes back what a write has changed so far. It does nothing where there is no journal, and no
 * harm where it was killed in the middle and is done again.
 */
export async function takeBack(adapter: MongooseAdapter, holder: string): Promise<void> {
  const entries = await journalOf(adapter).find({ holder }).sort({ number: -1 }).toArray()
  for (const entry of entries as unknown as Entry[]) {
    const { created, upserted, versions, images = [] } = entry
    const model = modelOf(adapter, entry)
    if (created) await model.deleteOne({ _id: created })
    if (upserted) {
      const { payload } = adapter
      await model.deleteOne(await model.buildQuery({ payload, where: upserted }))
    }
    if (versions) {
      const { parent, ids } = versions
      await model.deleteMany({ parent, _id: { $nin: ids } })
    }
    for (const image of images) {
      await model.collection.replaceOne({ _id: image._id as never }, image, { upsert: true })
    }
  }
}

/** A write that is done, or taken back, needs no journal. */
export async function forget(adapter: MongooseAdapter, holder: string): Promise<void> {
  await journalOf(adapter).deleteMany({ holder })
}

function journalOf({ connection }: MongooseAdapter) {
  return connection.collection('concord-journal')
}

function modelOf(adapter: MongooseAdapter, { kind, slug }: Pick<Change, 'kind' | 'slug'>) {
  const model = adapter[kind][slug]
  if (!model) throw new Error(`The database has no ${kind} of "${slug}".`)
  return model
}
