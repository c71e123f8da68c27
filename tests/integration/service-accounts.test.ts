/** A program that translates: its key, what it may do, the example that the documentation shows, and webhooks. */
import { execFile } from 'node:child_process'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { handleEndpoints } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { isSigned } from '../../scripts/examples/tms.mjs'
import { type Concord, startConcord } from '../support/concord'
import { releasingOn } from '../support/releasing'
import { translatingOn } from '../support/translating'

let concord: Concord
const servers: http.Server[] = []
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(async () => {
  for (const server of servers) server.close()
  await concord?.stop()
})

const { begun, change, givenSource, jobs, segmentsOf, translateAll } = translatingOn(() => concord)
const { given: givenRelease, step } = releasingOn(() => concord)

type Handler = (
  request: http.IncomingMessage,
  body: Buffer,
) => Promise<{ status: number; headers?: Record<string, string>; body?: string | Buffer }>

/** A server on this machine, until the tests end. */
async function serve(handle: Handler): Promise<string> {
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const answer = await handle(request, Buffer.concat(parts))
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const concordItself: Handler = async ({ url, method = 'GET', headers }, body) => {
  const request = new Request(`http://localhost:3000${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  })
  const response = await handleEndpoints({ config: concord.config, request })
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
    body: Buffer.from(await response.arrayBuffer()),
  }
}

const answerOf = (text: string) => fromParagraphs([[text]])

let count = 0
async function given(fields: object = {}) {
  const body = { name: `TMS ${++count}`, languages: ['fr'], ...fields }
  const made = await concord.rest({ method: 'POST', path: '/service-accounts', body, by: 'admin' })
  expect(made.status).toBe(201)
  const { id } = made.body.doc as unknown as { id: string }
  const issued = await issue(id)
  return { id, ...(issued.body as unknown as { key: string; webhookSecret: string }) }
}
const issue = (id: string) =>
  concord.rest({ method: 'POST', path: `/service-accounts/${id}/key`, by: 'admin' })

async function ask(key: string, path: string, method = 'GET', body?: object) {
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const response = await handleEndpoints({ config: concord.config, request })
  return { status: response.status, body: await response.json() }
}

describe('a key', () => {
  it('makes a program a translator of its languages, and nothing else', async () => {
    const source = await givenSource('Ten allies help.')
    const { key, id } = await given()
    const begin = (language: string) =>
      ask(key, `/faqs/${source.id}/translations`, 'POST', { language })
    expect(await begin('fr')).toMatchObject({ status: 201 })
    expect(await begin('uk')).toMatchObject({ status: 403 })
    for (const [path, method, body] of [
      [`/faqs/${source.id}`, 'PATCH', { question: 'Mine?' }],
      ['/faqs', 'POST', { question: 'New?', language: 'en' }],
      ['/users', 'POST', { email: 'a@example.org', password: 'a-password-for-tests' }],
      [`/service-accounts/${id}/key`, 'POST', {}],
      [`/service-accounts/${id}`, 'PATCH', { languages: ['fr', 'uk'] }],
      ['/service-accounts', 'GET', undefined],
    ] as const) {
      expect([path, (await ask(key, path, method, body)).status]).toEqual([path, 403])
    }
    expect((await ask(key, '/users/refresh-token', 'POST', {})).body).not.toHaveProperty(
      'refreshedToken',
    )
  })

  it('makes a program an editor, who is never the second pair of eyes', async () => {
    const { key, id } = await given({ roles: ['translator', 'editor'] })
    const body = { question: 'By a program?', answer: answerOf('Yes.'), language: 'en' }
    const made = await ask(key, '/faqs?draft=true', 'POST', body)
    expect(made.status).toBe(201)
    const path = `/faqs/${made.body.doc.id}`
    const step = async (event: string) => {
      const { body: now } = await ask(key, `${path}/workflow`)
      const said = { event, revision: now.revision, comment: 'x', reason: 'x', updateType: 'minor' }
      return ask(key, `${path}/transition`, 'POST', said)
    }
    expect((await step('submit')).status).toBe(200)
    for (const event of ['approve', 'emergency-publish', 'request-changes']) {
      expect([event, (await step(event)).status]).toEqual([event, 403])
    }
    // Its words are its own: a person approves them.
    const { body: now } = await concord.rest({ path: `${path}/workflow`, by: 'reviewer' })
    const approved = { event: 'approve', revision: now.revision }
    const by = await concord.rest({
      ...{ method: 'POST', path: `${path}/transition` },
      body: approved,
      by: 'reviewer',
    })
    expect(by.status).toBe(200)
    for (const roles of [['reviewer'], ['publisher'], ['admin']]) {
      const change = {
        method: 'PATCH',
        path: `/service-accounts/${id}`,
        body: { roles },
        by: 'admin',
      } as const
      expect([roles, (await concord.rest(change)).status]).toEqual([roles, 400])
    }
  })

  it('has no right that an account was given beside the rules', async () => {
    const { key, id } = await given()
    const roles = ['reviewer', 'publisher', 'admin', 'editor']
    await concord.payload.db.updateOne({ collection: 'service-accounts', id, data: { roles } })
    expect((await ask(key, '/service-accounts')).status).toBe(403)
    expect(
      (
        await ask(key, '/faqs?draft=true', 'POST', {
          ...{ question: 'Mine?', answer: answerOf('Yes.'), language: 'en' },
        })
      ).status,
    ).toBe(201)
  })

  it('can be kept to some pages', async () => {
    const own = await concord.given.page({ title: 'Own' })
    const other = await concord.given.page({ title: 'Other' })
    const pages = [{ relationTo: 'relations', value: own.id }]
    const { key } = await given({ roles: ['editor'], onlyPages: true, pages })
    const save = ({ id }: EditionDocument) =>
      ask(key, `/relations/${id}?draft=true`, 'PATCH', { lead: 'By a program.' })
    expect((await save(own)).status).toBe(200)
    expect((await save(other)).status).toBe(403)
  })

  it('is kept as a hash, ends with the next one, and stands in the audit log', async () => {
    const { key, id } = await given()
    const status = async (each: string) => (await ask(each, '/translations/status')).status
    expect(await status(key)).toBe(200)
    const shown = await concord.rest({ path: `/service-accounts/${id}`, by: 'admin' })
    for (const hidden of ['keyHash', 'webhookSecret']) expect(shown.body).not.toHaveProperty(hidden)
    const again = (await issue(id)).body as unknown as { key: string }
    expect([await status(key), await status(again.key), await status(`${key}x`)]).toEqual([
      401, 200, 401,
    ])
    const path = `/audit-log?where[edition][equals]=${id}&sort=number`
    const { body } = await concord.rest({ path, by: 'admin' })
    expect((body.docs as unknown as { event: string }[]).map(({ event }) => event)).toEqual([
      'add-service-account',
      'issue-service-key',
      'issue-service-key',
    ])
    expect(JSON.stringify(body)).not.toContain(key)
    await concord.rest({ method: 'DELETE', path: `/service-accounts/${id}`, by: 'admin' })
    expect(await status(again.key)).toBe(401)
  })

  it.each(['editor', undefined] as const)('is issued to nobody else: %s', async (by) => {
    const { id } = await given()
    const answer = await concord.rest({ method: 'POST', path: `/service-accounts/${id}/key`, by })
    expect(answer.status).toBe(by ? 403 : 401)
  })

  it('opens nothing after its end, which stands in the audit log', async () => {
    const { key, id } = await given({ expires: new Date(Date.now() + 3_600_000).toISOString() })
    const status = async () => (await ask(key, '/translations/status')).status
    expect(await status()).toBe(200)
    const expires = new Date(Date.now() - 1000).toISOString()
    const path = `/service-accounts/${id}`
    await concord.rest({ method: 'PATCH', path, body: { expires }, by: 'admin' })
    expect(await status()).toBe(401)
    const log = `/audit-log?where[edition][equals]=${id}&where[event][equals]=change-service-account`
    const { body } = await concord.rest({ path: log, by: 'admin' })
    expect(body.docs).toMatchObject([{ detail: { after: { expires } } }])
  })

  it('tells no address that is none of the web', async () => {
    const body = { name: 'Local', languages: ['fr'], webhook: 'file:///etc/passwd' }
    const { status } = await concord.rest({
      ...{ method: 'POST', path: '/service-accounts', body, by: 'admin' },
    })
    expect(status).toBe(400)
  })
})

it('translates all that is open, as the example of the documentation does', async () => {
  const source = await givenSource('Ten allies help.', 'It began in 2014.')
  const { key } = await given()
  const url = await serve(concordItself)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/examples/tms.mjs', 'fr'],
    { env: { ...process.env, NODE_OPTIONS: '', CONCORD_URL: url, CONCORD_KEY: key } },
  )
  expect(stdout).toContain(`${source.question}: imported, 0 open, in-review`)
  const { docs } = await concord.payload.find({
    collection: 'faqs',
    where: { contentId: { equals: source.contentId }, language: { equals: 'fr' } },
    draft: true,
    overrideAccess: true,
  })
  const { segments } = await segmentsOf({ id: String(docs[0]?.id) })
  expect(segments.map(({ state, origin }) => [state, origin])).toEqual(
    segments.map(() => ['done', 'file']),
  )
})

describe('a webhook', () => {
  type Told = { headers: http.IncomingHttpHeaders; body: string }
  const deliver = () =>
    concord.payload.jobs.run({ queue: 'webhooks', limit: 100, sequential: true })

  async function listening(status = 204) {
    const told: Told[] = []
    const webhook = await serve(async ({ headers }, body) => {
      told.push({ headers, body: body.toString() })
      return { status }
    })
    return { told, ...(await given({ webhook })) }
  }
  const about = ({ contentId }: EditionDocument, told: Told[]) =>
    told
      .map(({ body }) => JSON.parse(body))
      .filter((each) => each.contentId === contentId)
      .map(({ language, state, before }) => [language, before?.state ?? null, state])

  it('tells what changed in its languages, signed', async () => {
    const { told, webhookSecret, id } = await listening()
    const source = await givenSource('Ten allies help.')
    await deliver()
    expect(about(source, told)).toEqual([['fr', null, 'missing']])
    const [first] = told
    expect(isSigned(first?.headers, first?.body, webhookSecret)).toBe(true)
    expect(isSigned(first?.headers, `${first?.body} `, webhookSecret)).toBe(false)
    expect(isSigned(first?.headers, first?.body, webhookSecret, Date.now() + 600_000)).toBe(false)
    await concord.rest({ method: 'DELETE', path: `/service-accounts/${id}`, by: 'admin' })
    await change(source, { answer: fromParagraphs([['Eleven allies help.']]) }, 'major')
    await jobs()
    await deliver()
    expect(about(source, told)).toHaveLength(1)
  })

  it('names the release that a translation was published with', async () => {
    const { told } = await listening()
    const source = await givenSource('Ten allies help.')
    const french = await begun(source)
    await translateAll(french)
    expect(await concord.step(french, 'submit', 'frenchTranslator')).toMatchObject({ status: 200 })
    expect(await concord.step(french, 'approve', 'reviewer')).toMatchObject({ status: 200 })
    const release = await givenRelease([{ ...french, collection: 'faqs' }])
    expect(await step(release, 'publish')).toMatchObject({ status: 200 })
    await deliver()
    const bodies = told
      .map(({ body }) => JSON.parse(body))
      .filter(({ contentId }) => contentId === source.contentId)
    const named = bodies.filter((body) => body.release)
    expect(named).toMatchObject([{ language: 'fr', release: { id: release.id, name: 'Summit' } }])
    expect(bodies.length).toBeGreaterThan(1)
  })

  it('is tried again where its receiver fails, and says so in the account', async () => {
    const { told, id } = await listening(503)
    const source = await givenSource('Ten allies help.')
    await deliver()
    expect(about(source, told)).toHaveLength(1)
    const { body } = await concord.rest({ path: `/service-accounts/${id}`, by: 'admin' })
    expect(body).toMatchObject({ webhookProblem: '503', webhookProblemSince: expect.any(String) })
    const { docs } = await concord.payload.find({
      collection: 'payload-jobs',
      where: { queue: { equals: 'webhooks' } },
      overrideAccess: true,
    })
    expect(JSON.stringify(docs)).toContain(source.contentId)
  })
})
