/** MongoDB's driver, and Payload's adapter for it alone. */
import { createRequire } from 'node:module'
import net from 'node:net'
import type { MongoClient as Client } from 'mongodb'
import { canary, type HostAlone, startOnMongodb } from '../support/host-alone'

let host: HostAlone
beforeAll(async () => {
  const title = { name: 'title', type: 'text' } as const
  host = await startOnMongodb({ collections: [{ slug: 'notes', fields: [title] }] })
  await host.payload.create({ collection: 'notes' as never, data: {} as never })
})
afterAll(() => host?.stop())

const count = 'src/host/payload-estimated-count.ts'
canary(
  count,
  'what is counted without a condition cannot be counted in a transaction',
  async () => {
    const { db } = host.payload
    const transactionID = (await db.beginTransaction()) ?? ''
    const asked = { collection: 'notes' as never, req: { transactionID } }
    const failure = await host.payload.count(asked).catch(String)
    await db.rollbackTransaction(transactionID)
    return /Cannot run 'count' in a multi-document transaction/.test(String(failure))
  },
)

/** The driver that Payload has, and not the one of our tests. */
const adapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'))
const { MongoClient } = createRequire(adapter.resolve('mongoose'))('mongodb') as {
  MongoClient: typeof Client
}

const socket = 'src/host/mongodb-socket-errors.ts'
canary(socket, 'an error of a socket is passed on without saying whose it was', async () => {
  const server = new URL(process.env.MONGODB_TEST_URL ?? '')
  const clients: net.Socket[] = []
  const proxy = net.createServer((client) => {
    const upstream = net.connect(Number(server.port), server.hostname)
    client.pipe(upstream).pipe(client)
    for (const side of [client, upstream]) side.on('error', () => undefined)
    clients.push(client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as net.AddressInfo
  const options = { directConnection: true, retryReads: false }
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/`, options)
  await client.connect()
  await client.db('admin').command({ ping: 1 })
  const waiting = client
    .db('admin')
    .command({ aggregate: 1, pipeline: [{ $currentOp: {} }], cursor: {}, comment: 'x' })
    .catch((error: Error) => error)
  for (const each of clients) each.resetAndDestroy()
  const failure = await waiting
  await client.close()
  proxy.close()
  const { name, code } = failure as { name?: string; code?: string }
  return name === 'Error' && code === 'ECONNRESET'
})
