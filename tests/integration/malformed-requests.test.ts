/** Requests that nobody could answer: each is told what is wrong with it, at every endpoint. */
import { handleEndpoints } from 'payload'
import { restPost } from '@/api-security/payload/rest-route'
import { languages } from '@/i18n/languages'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
let logged: unknown[]
beforeAll(async () => {
  concord = await startConcord()
})
beforeEach(() => {
  logged = []
  const { logger } = concord.payload
  for (const level of ['error', 'fatal'] as const) {
    logger[level] = ((entry: unknown) => logged.push(entry)) as typeof logger.error
  }
})
afterAll(() => concord?.stop())

const form = (payload: string) =>
  `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--x--\r\n`
const json = 'application/json'
const multipart = 'multipart/form-data; boundary=x'

type Body = { type?: string; body?: string; refused?: true }
const bodies: Record<string, Body> = {
  'broken JSON': { type: json, body: '{"a":', refused: true },
  'broken JSON in UTF-8': { type: `${json}; charset=utf-8`, body: '}', refused: true },
  'an empty body': { type: json, body: '' },
  null: { type: json, body: 'null', refused: true },
  'a list': { type: json, body: '[1]', refused: true },
  'a text': { type: json, body: '"text"', refused: true },
  'a number': { type: json, body: '1', refused: true },
  'no body': {},
  'plain text': { type: 'text/plain', body: 'text' },
  XML: { type: 'application/xml', body: '<a/>' },
  'a form of an address': { type: 'application/x-www-form-urlencoded', body: 'a=b' },
  'a form without its parts': { type: multipart, body: 'text', refused: true },
  'a form without its boundary': { type: 'multipart/form-data', body: 'x', refused: true },
  'a form with broken JSON': { type: multipart, body: form('{"a":'), refused: true },
  'something nested 10,000 deep': {
    type: json,
    body: `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    refused: true,
  },
  'a rich text 5,000 deep': {
    type: multipart,
    body: form(`{"answer":${'{"children":['.repeat(5000)}${']}'.repeat(5000)}}`),
    refused: true,
  },
  'a form with a list': { type: multipart, body: form('[]'), refused: true },
}

/** Of Payload and of ours, of all collections. */
function writingEndpoints() {
  const { collections, endpoints } = concord.config
  return [
    ...collections.flatMap(({ slug, endpoints: own }) =>
      (own || []).map((endpoint) => ({ ...endpoint, path: `/${slug}${endpoint.path}` })),
    ),
    ...endpoints,
  ].filter(({ method }) => method === 'post' || method === 'patch' || method === 'put')
}

async function send(
  path: string,
  method: string,
  { type, body }: Body,
  { by, language = 'en' }: { by?: PersonName; language?: string } = {},
) {
  const headers = new Headers({ 'accept-language': language })
  if (type) headers.set('content-type', type)
  if (by) headers.set('authorization', `JWT ${await concord.as(by)}`)
  const url = `http://localhost:3000/api${path}`
  const request = new Request(url, { method: method.toUpperCase(), headers, body })
  const answer = await handleEndpoints({ config: concord.config, request })
  return { status: answer.status, text: await answer.text() }
}

describe('every endpoint', () => {
  test.each(Object.keys(bodies))('answers %s', async (name) => {
    const sent = bodies[name] as Body
    const { id } = await concord.given.faq({ question: name })
    const wrong: unknown[] = []
    for (const { path, method, custom } of writingEndpoints()) {
      const address = path.replace(/:id\??/, id)
      for (const by of [undefined, 'everything'] as const) {
        const { status, text } = await send(address, method, sent, { by })
        const isRefused = custom?.readsItsBody || status === 400 || status === 404 || status === 413
        if (status >= 500 || (sent.refused && !isRefused))
          wrong.push([method, path, by, status, text])
      }
    }
    expect(wrong).toEqual([])
    expect(logged).toEqual([])
  })

  test('there are many', () => expect(writingEndpoints().length).toBeGreaterThan(100))
})

describe('what is wrong is said in words', () => {
  test.each([...languages])('%s', async (language) => {
    const said = async (name: string) => {
      const { status, text } = await send('/faqs', 'post', bodies[name] as Body, { language })
      return [status, JSON.parse(text).errors[0].message]
    }
    const told = [
      await said('broken JSON'),
      await said('a list'),
      await said('a form with broken JSON'),
    ]
    expect(told.map(([status]) => status)).toEqual([400, 400, 400])
    expect(new Set(told.map(([, message]) => message)).size).toBe(3)
    expect(told[0]?.[1]).toContain('JSON')
  })

  const long = (bytes: number) => `{"question":"${'x'.repeat(bytes)}"}`
  test.each([
    ['JSON', '/faqs', { type: json, body: long(1_000_000) }, '1 MB'],
    ['a form', '/faqs', { type: multipart, body: form(long(1_100_000)) }, '1.1 MB'],
    ['a login', '/users/login', { type: json, body: long(10_000) }, '0.01 MB'],
    ['a login in a form', '/users/login', { type: multipart, body: form(long(10_000)) }, '0.01 MB'],
    ['a lost password', '/users/forgot-password', { type: json, body: long(10_000) }, '0.01 MB'],
    ['an image', '/media', { type: multipart, body: form(long(22_000_000)) }, '21.1 MB'],
  ])('a body that is too large is not read to its end: %s', async (_, path, body, limit) => {
    const { status, text } = await send(path, 'post', body)
    expect([status, text]).toEqual([413, expect.stringContaining(limit)])
  })

  test('… nor one that does not say how long it is', async () => {
    let sent = 0
    for (const [path, type] of [
      ['/users/login', json],
      ['/faqs', json],
      ['/faqs', multipart],
      ['/media', multipart],
    ] as const) {
      sent = 0
      const begin = new TextEncoder().encode(
        type === json
          ? '{"a":"'
          : '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
      )
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(begin),
        pull(controller) {
          sent += 65_536
          controller.enqueue(Buffer.alloc(65_536, 'x'))
        },
      })
      const request = new Request(`http://localhost:3000/api${path}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
        duplex: 'half',
      } as RequestInit)
      const { status } = await handleEndpoints({ config: concord.config, request })
      expect([path, type, status]).toEqual([path, type, 413])
      expect(sent).toBeLessThan(23_000_000)
    }
  })

  test('a query in a body that is too large', async () => {
    const post = restPost(Promise.resolve(concord.config))
    for (const type of [json, 'application/x-www-form-urlencoded']) {
      const request = new Request('http://localhost:3000/api/faqs', {
        method: 'POST',
        headers: { 'content-type': type, 'x-payload-http-method-override': 'GET' },
        body: long(200_000),
      })
      const { status } = await post(request, { params: Promise.resolve({ slug: ['faqs'] }) })
      expect([type, status]).toEqual([type, 413])
    }
  })

  test('a query in a body, of people who are logged in', async () => {
    const post = restPost(Promise.resolve(concord.config))
    const ask = async (body: string, by?: PersonName) => {
      const headers = new Headers({ 'content-type': json, 'x-http-method-override': 'GET' })
      if (by) headers.set('authorization', `JWT ${await concord.as(by)}`)
      const request = new Request('http://localhost:3000/api/faqs', {
        method: 'POST',
        headers,
        body,
      })
      return (await post(request, { params: Promise.resolve({ slug: ['faqs'] }) })).status
    }
    expect(await ask('{"limit":')).toBe(400)
    expect(await ask('{"limit":1}', 'editor')).toBe(200)
    expect(await ask('{"limit":1}')).toBe(403)
  })

  test('a page is still saved by JSON and by form', async () => {
    const by = 'editor'
    const question = '{"question":"By form?","language":"en"}'
    for (const sent of [
      { type: json, body: question },
      { type: multipart, body: form(question) },
    ]) {
      const { status, text } = await send('/faqs?draft=true', 'post', sent, { by })
      expect([status, JSON.parse(text).doc.question]).toEqual([201, 'By form?'])
    }
  })
})
