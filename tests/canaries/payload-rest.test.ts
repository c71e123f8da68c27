/** Payload's REST API alone. */
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

let host: HostAlone
let logged: unknown[] = []
beforeAll(async () => {
  host = await startOnSqlite({
    collections: [
      { slug: 'users', auth: true, fields: [] },
      { slug: 'notes', access: { create: () => true }, fields: [{ name: 'title', type: 'text' }] },
    ],
  })
  const { logger } = host.payload
  logger.error = ((entry: unknown) => logged.push(entry)) as typeof logger.error
})
beforeEach(() => {
  logged = []
})
afterAll(() => host?.stop())

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'multipart/form-data; boundary=x' }
const part = (payload: string) =>
  `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--x--\r\n`
const send = (headers: Record<string, string>, body: string, path = '/notes') =>
  host.rest({ method: 'POST', path, headers, body })

const bodies = 'src/host/payload-request-bodies.ts'
canary(bodies, 'a form that cannot be read is a 500', async () => {
  return (await send(form, 'nothing')).status === 500
})
canary(bodies, 'a form whose _payload is not JSON is a 500', async () => {
  return (await send(form, part('{"a":'))).status === 500
})
canary(bodies, 'a body without an end is read to it', async () => {
  const large = `{"title":"${'x'.repeat(12_000_000)}"}`
  return (await send(json, large)).status !== 413
})
canary(bodies, 'broken JSON that stands for a query is thrown', async () => {
  const query = { ...json, 'X-Payload-HTTP-Method-Override': 'GET' }
  return send(query, '{"a":').then(
    () => false,
    (error: Error) => error.name === 'SyntaxError',
  )
})

const absent = 'src/host/payload-absent-endpoints.ts'
canary(absent, 'restoring a version of what has none is a 500', async () => {
  return (await send(json, '{}', '/notes/versions/1')).status === 500
})
canary(absent, 'verifying an account where none is verified is a 500', async () => {
  return (await send(json, '{}', '/users/verify/1')).status === 500
})

const unauthorized = 'whoever is not logged in is logged with a stack'
canary('src/host/payload-logged-refusals.ts', unauthorized, async () => {
  const { status } = await send(json, '{"value":1}', '/payload-preferences/list')
  const names = logged.map((entry) => (entry as { err?: Error }).err?.name)
  return status < 500 && names.includes('UnauthorizedError')
})

canary('src/host/payload-document-locks.ts', 'whoever can log in reads all locks', async () => {
  const access = host.config.collections.find(
    ({ slug }) => slug === 'payload-locked-documents',
  )?.access
  const anybody = { req: { user: { id: '1', collection: 'users' } } }
  return (await access?.read(anybody as never)) === true
})

canary('src/host/payload-head-requests.mjs', 'HEAD is not found', async () => {
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map((method) => host.rest({ method, path: '/access' })),
  )
  return get?.status === 200 && head?.status === 404
})
