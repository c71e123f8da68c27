/** Payload's GraphQL alone. */
import { inspect } from 'node:util'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

let host: HostAlone
let proxies: number[] = []
beforeAll(async () => {
  host = await startOnSqlite({
    collections: [
      {
        slug: 'notes',
        access: { read: () => true },
        fields: [{ name: 'title', type: 'text' }],
        hooks: {
          beforeOperation: [
            ({ req }) => {
              proxies.push(inspect(req, { showProxy: true, depth: 9 }).split('Proxy [').length)
            },
          ],
        },
      },
    ],
  })
})
afterAll(() => host?.stop())

async function ask(query: string): Promise<number> {
  const url = 'http://localhost:3000/api/graphql'
  const headers = { 'content-type': 'application/json' }
  const request = new Request(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await GRAPHQL_POST(host.config)(request)).status
}

const contexts = 'src/host/payload-graphql-contexts.ts'
canary(
  contexts,
  'each field at the root asks through the requests of those before it',
  async () => {
    proxies = []
    await ask('{ a: Notes { totalDocs } b: Notes { totalDocs } c: Notes { totalDocs } }')
    return (proxies[2] ?? 0) > (proxies[1] ?? 0) && (proxies[1] ?? 0) > (proxies[0] ?? 0)
  },
)

const fragments = 'src/host/payload-graphql-fragments.ts'
canary(fragments, 'a fragment that contains itself is a 500', async () => {
  const error = console.error
  console.error = () => undefined
  const status = await ask('{ Notes { docs { ...F } } } fragment F on Note { ...F }')
  console.error = error
  return status === 500
})
