/** Payload's adapter for SQLite alone. */
import { buildConfig } from 'payload'
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

type Client = { execute: (query: string) => Promise<{ rows: Record<string, unknown>[] }> }
type Adapter = {
  client: Client
  sessions: Record<string, { db: { run: (query: string) => Promise<unknown> } }>
}

let host: HostAlone
const asked: string[] = []
beforeAll(async () => {
  host = await startOnSqlite(
    {
      collections: [
        {
          slug: 'notes',
          versions: { drafts: true },
          indexes: [{ fields: ['title', 'updatedAt'] }],
          fields: [
            { name: 'title', type: 'text' },
            {
              name: 'rows',
              type: 'array',
              fields: [
                { name: 'word', type: 'text' },
                { name: 'others', type: 'text', hasMany: true },
                { name: 'to', type: 'relationship', relationTo: ['notes', 'places'] as never },
              ],
            },
            { name: 'words', type: 'text', hasMany: true, index: true },
            {
              name: 'group',
              type: 'group',
              fields: [{ name: 'others', type: 'text', hasMany: true }],
            },
          ],
        },
        { slug: 'places', fields: [{ name: 'title', type: 'text' }] },
      ],
    },
    { logger: { logQuery: (query: string) => asked.push(query) } },
  )
})
afterAll(() => host?.stop())

const adapter = () => host.payload.db as unknown as Adapter

canary('src/host/drizzle-commit-errors.ts', 'a COMMIT that failed is acknowledged', async () => {
  const { db } = host.payload
  const transactionID = (await db.beginTransaction()) ?? ''
  const note = { title: 'Never kept' }
  const { id } = await host.payload.create({
    collection: 'notes' as never,
    data: note as never,
    req: { transactionID },
  })
  // There is nothing left to commit.
  await adapter().sessions[transactionID]?.db.run('ROLLBACK')
  const acknowledged = await db.commitTransaction(transactionID).then(
    () => true,
    () => false,
  )
  const where = { id: { equals: id } }
  const { totalDocs } = await host.payload.count({ collection: 'notes' as never, where })
  return acknowledged && totalDocs === 0
})

canary(
  'src/host/drizzle-index-names.ts',
  'a compound index is called by its columns alone',
  async () => {
    const query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'notes'"
    const { rows } = await adapter().client.execute(query)
    return rows.some(({ name }) => name === 'title_updatedAt_idx')
  },
)

const ids = 'src/host/drizzle-ids-first.ts'
canary(
  ids,
  'a list asks for the rows of all documents in the question that sorts them',
  async () => {
    for (const draft of [true, false]) {
      asked.length = 0
      await host.payload.find({ collection: 'notes' as never, sort: 'title', limit: 2, draft })
      const list = asked.find((query) => /order by/.test(query) && /limit/.test(query)) ?? ''
      if (!/json_group_array/.test(list)) return false
    }
    return true
  },
)

canary(
  'src/host/drizzle-selected-rows.ts',
  'rows that are selected have no relationship to several collections',
  async () => {
    const { payload } = host
    const collection = 'notes' as never
    const made = async (of: string, data: object): Promise<string> => {
      const { id } = await payload.create({ collection: of as never, data: data as never })
      return id
    }
    const to = { relationTo: 'places', value: await made('places', {}) }
    const id = await made('notes', { title: 'With a row', rows: [{ to }] })
    const toIn = async (select?: object) => {
      const found = await payload.findByID({ collection, id, depth: 0, select: select as never })
      return (found as unknown as { rows: { to?: object }[] }).rows[0]?.to
    }
    const [all, selected, others] = [
      await toIn(),
      await toIn({ rows: true }),
      await toIn({ title: false }),
    ]
    return all !== undefined && selected === undefined && others === undefined
  },
)

async function indexesOf(table: string): Promise<string[][]> {
  const columnsOf = async ({ name }: Record<string, unknown>) => {
    const { rows } = await adapter().client.execute(`PRAGMA index_info("${name}")`)
    return rows.map((row) => String(row.name))
  }
  const { rows } = await adapter().client.execute(`PRAGMA index_list("${table}")`)
  return Promise.all(rows.map(columnsOf))
}

const latest = 'src/host/drizzle-latest-indexes.ts'
canary(latest, 'no index of the versions begins with the latest ones and goes on', async () => {
  const indexes = await indexesOf('_notes_v')
  return indexes.length > 3 && !indexes.some(([first, second]) => first === 'latest' && second)
})

const texts = 'src/host/drizzle-text-indexes.ts'
canary(texts, 'lists of texts are not found by their document', async () => {
  const indexes = await indexesOf('notes_texts')
  return indexes.length > 0 && !indexes.some(([first]) => first === 'parent_id')
})
canary(texts, 'nor by what they say, where a group has such a field too', async () => {
  return !(await indexesOf('notes_texts')).some(([first]) => first === 'text')
})

canary(
  'src/host/drizzle-table-names.ts',
  'a collection “relations” mixes with others',
  async () => {
    const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
    const db = sqliteAdapter({ client: { url: 'file::memory:' }, push: false })
    const title = { name: 'title', type: 'text' } as const
    const config = await buildConfig({
      secret: 'x',
      db,
      telemetry: false,
      logger: { options: { level: 'silent' } },
      collections: [
        { slug: 'relations', fields: [{ name: 'faqs', type: 'array', fields: [title] }] },
        { slug: 'faqs', fields: [{ name: 'learn', type: 'array', fields: [title] }] },
      ],
    })
    const { BasePayload } = await import('payload')
    const payload = new BasePayload()
    const found = payload
      .init({ config, disableOnInit: true })
      .then(() => payload.find({ collection: 'relations' as never, pagination: false }))
    const failure = await found.catch((error: Error) => error)
    return failure instanceof Error && !/no such table/.test(String(failure.cause ?? failure))
  },
)

canary(
  'src/host/drizzle-like.ts',
  'wildcards are taken for signs of the text, and Ukrainian capitals are other letters',
  async () => {
    for (const title of ['Що робить?', 'The 1000 days']) {
      await host.payload.create({ collection: 'notes' as never, data: { title } as never })
    }
    const count = async (like: string) => {
      const where = { title: { like } }
      return (await host.payload.count({ collection: 'notes' as never, where })).totalDocs
    }
    return (await count('що')) === 0 && (await count('100%')) === 1
  },
)
