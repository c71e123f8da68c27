/** Against a real HTTP server that speaks LibreTranslate's protocol, well and badly. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Unit } from '../../segments/unit'
import { translateSegments } from '../machine-translation'
import { refusal } from '../refusals'
import { libreTranslate } from './libretranslate'

type Asked = { q: string[]; source: string; target: string; format: string; api_key?: string }
type Reply = (asked: Asked, response: http.ServerResponse) => void

let reply: Reply
let asked: Asked[]
let languages: unknown
let server: http.Server
let url: string

const send = (response: http.ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
/** Translates as a machine would: words change, tags stay, escapes are taken out. */
const translating: Reply = ({ q }, response) => {
  const translatedText = q.map((text) =>
    text.replaceAll('Hello', 'Bonjour').replaceAll('&amp;', '&'),
  )
  send(response, 200, { translatedText })
}

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    if (request.url === '/languages') return send(response, 200, languages)
    if (request.url !== '/translate' || request.method !== 'POST') return send(response, 404, {})
    let body = ''
    for await (const chunk of request) body += chunk
    const read = JSON.parse(body) as Asked
    asked.push(read)
    reply(read, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  reply = translating
  asked = []
  languages = [
    { code: 'en', name: 'English', targets: ['en', 'fr', 'uk', 'ar'] },
    { code: 'fr', name: 'French', targets: ['en'] },
  ]
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const units: Unit[] = [
  {
    id: 'a',
    source: ['Hello & ', { code: 'link', id: '1', children: ['Hello'] }],
    target: [],
    state: 'missing',
  },
  { id: 'b', source: ['Hello'], target: ['Salut'], state: 'done' },
  { id: 'c', source: ['Hello again'], target: [], state: 'missing' },
]
const run = (more: Partial<Parameters<typeof libreTranslate>[0]> = {}) =>
  translateSegments(units, libreTranslate({ url, ...more }), { source: 'en', target: 'fr' })

test('texts go in one request, in HTML, with the key, and come back with their codes', async () => {
  const translated = await run({ key: 'k' })
  expect(asked).toEqual([
    {
      q: ['Hello &amp; <a id="1">Hello</a>', 'Hello again'],
      source: 'en',
      target: 'fr',
      format: 'html',
      api_key: 'k',
    },
  ])
  expect(translated.problems).toEqual([])
  expect(translated.units.map(({ target, state }) => ({ target, state }))).toEqual([
    {
      target: ['Bonjour & ', { code: 'link', id: '1', children: ['Bonjour'] }],
      state: 'machine',
    },
    { target: ['Salut'], state: 'done' },
    { target: ['Bonjour again'], state: 'machine' },
  ])
})

test('without a key none is sent', async () => {
  await run()
  expect(asked[0]).not.toHaveProperty('api_key')
})

describe('nothing changes, and each segment says why, where the service', () => {
  test.each<[string, Reply, keyof typeof refusal.codes]>([
    [
      'refuses the key',
      (_, r) => send(r, 403, { error: 'Invalid API key' }),
      'machine-key-refused',
    ],
    ['is asked too often', (_, r) => send(r, 429, { error: 'Slow down' }), 'machine-slow-down'],
    ['has a fault', (_, r) => send(r, 500, { error: 'Cannot translate' }), 'machine-unavailable'],
    ['hangs', () => {}, 'machine-timeout'],
    ['begins to answer and hangs', (_, r) => void r.writeHead(200).write('{'), 'machine-timeout'],
    ['hangs up', (_, r) => void r.destroy(), 'machine-unavailable'],
    [
      'sends us elsewhere',
      (_, r) => void r.writeHead(307, { Location: '/x' }).end(),
      'machine-unavailable',
    ],
    ['answers no JSON', (_, r) => send(r, 200, '<html>'), 'machine-broken-answer'],
    ['answers null', (_, r) => send(r, 200, 'null'), 'machine-broken-answer'],
    ['answers one text', (_, r) => send(r, 200, { translatedText: 'x' }), 'machine-broken-answer'],
    ['answers too few', (_, r) => send(r, 200, { translatedText: ['x'] }), 'machine-broken-answer'],
    [
      'answers numbers',
      (_, r) => send(r, 200, { translatedText: [1, 2] }),
      'machine-broken-answer',
    ],
  ])('%s', async (_, answer, code) => {
    reply = answer
    const translated = await run({ timeoutMilliseconds: code === 'machine-timeout' ? 50 : 20_000 })
    expect(translated.units).toEqual(units)
    expect(translated.problems).toEqual([
      { unit: 'a', reason: refusal(code) },
      { unit: 'c', reason: refusal(code) },
    ])
  })

  test('rejects the request, with its own words', async () => {
    reply = (_, response) => send(response, 400, { error: 'exceeds text limit' })
    const { units: left, problems } = await run()
    expect(left).toEqual(units)
    expect(problems[0]?.reason).toEqual(
      refusal('machine-rejected', { facts: { detail: 'exceeds text limit' } }),
    )
  })

  test('does not know the language, and is not asked further', async () => {
    languages = [{ code: 'en', name: 'English', targets: ['uk'] }]
    const { problems } = await run()
    expect(problems.map(({ reason }) => reason.code)).toEqual([
      'machine-language-unsupported',
      'machine-language-unsupported',
    ])
    expect(asked).toEqual([])
  })

  test('is not there', async () => {
    const { units: left, problems } = await run({ url: 'http://127.0.0.1:1' })
    expect(left).toEqual(units)
    expect(problems[0]?.reason.code).toBe('machine-unavailable')
  })
})

test('a lost tag leaves that segment as it was, and fills in the others', async () => {
  reply = ({ q }, response) =>
    send(response, 200, { translatedText: q.map((text) => text.replace(/<[^>]*>/g, '')) })
  const translated = await run()
  expect(translated.problems).toEqual([{ unit: 'a', reason: refusal('machine-codes-lost') }])
  expect(translated.units[0]).toEqual(units[0])
  expect(translated.units[2]?.state).toBe('machine')
})

test('an answer without words fills in nothing', async () => {
  reply = ({ q }, response) => send(response, 200, { translatedText: q.map(() => ' ') })
  const translated = await run()
  expect(translated.units).toEqual(units)
  expect(translated.problems[1]).toEqual({ unit: 'c', reason: refusal('machine-no-answer') })
})

test('an older server names no targets', async () => {
  languages = [
    { code: 'en', name: 'English' },
    { code: 'fr', name: 'French' },
  ]
  expect((await run()).problems).toEqual([])
})

describe('portions', () => {
  const translate = (texts: string[], limits: { mostTexts?: number; mostCharacters?: number }) =>
    libreTranslate({ url, ...limits }).translate(texts, { source: 'en', target: 'fr' })

  test('hold so many texts and characters, and answers keep their places', async () => {
    const texts = ['Hello 1', 'Hello 2', 'Hello 3', 'Hello, a long one', 'Hello 5']
    expect(await translate(texts, { mostTexts: 2, mostCharacters: 20 })).toEqual(
      texts.map((text) => text.replace('Hello', 'Bonjour')),
    )
    expect(asked.map(({ q }) => q.length)).toEqual([2, 1, 1, 1])
  })

  test('a text that fits in none is refused, the others are translated', async () => {
    expect(await translate(['Hello', 'x'.repeat(21), 'Hello'], { mostCharacters: 20 })).toEqual([
      'Bonjour',
      refusal('machine-too-long'),
      'Bonjour',
    ])
  })

  test('after “slow down” nothing more is sent; what was translated stays', async () => {
    reply = (read, response) =>
      asked.length > 1 ? send(response, 429, { error: 'Slow down' }) : translating(read, response)
    expect(await translate(['Hello', 'Hello', 'Hello'], { mostTexts: 1 })).toEqual([
      'Bonjour',
      refusal('machine-slow-down'),
      refusal('machine-slow-down'),
    ])
    expect(asked).toHaveLength(2)
  })

  test('a portion that is rejected costs only itself', async () => {
    reply = (read, response) =>
      asked.length === 1 ? send(response, 400, { error: 'odd' }) : translating(read, response)
    expect(await translate(['Hello', 'Hello'], { mostTexts: 1 })).toEqual([
      refusal('machine-rejected', { facts: { detail: 'odd' } }),
      'Bonjour',
    ])
  })
})
