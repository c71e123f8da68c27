/** Against a real HTTP server that speaks DeepL's and OpenAI's protocols, well and badly. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Unit } from '../../segments/unit'
import { type Machine, translateSegments } from '../machine-translation'
import { deepL } from './deepl'
import { openAi } from './openai'

type Asked = { path: string | undefined; authorization: string | undefined; body: unknown }
type Reply = { status?: number; body: unknown }

let asked: Asked[]
let reply: (body: { [key: string]: never }) => Reply
let server: http.Server
let url: string

beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const body = JSON.parse(text)
    asked.push({ path: request.url, authorization: request.headers.authorization, body })
    const { status = 200, body: answer } = reply(body)
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
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
const inFrench = (text: string) => text.replaceAll('Hello', 'Bonjour')
const run = (machine: Machine, terms: { source: string; target: string }[] = []) =>
  translateSegments(units, machine, { source: 'en', target: 'fr', terms })

const translating = {
  DeepL: ({ text }: { text: string[] }) => ({
    body: { translations: text.map((each) => ({ text: inFrench(each) })) },
  }),
  OpenAI: ({ messages }: { messages: { content: string }[] }) => {
    const { texts } = JSON.parse(messages[1]?.content ?? '') as { texts: string[] }
    return answering(JSON.stringify({ translations: texts.map(inFrench) }))
  },
}
const answering = (content: string): Reply => ({ body: { choices: [{ message: { content } }] } })
const engines = {
  DeepL: () => deepL({ url, key: 'k' }),
  OpenAI: () => openAi({ url: `${url}/v1`, key: 'k', model: 'small' }),
}

describe.each(['DeepL', 'OpenAI'] as const)('%s', (engine) => {
  beforeEach(() => {
    reply = translating[engine] as never
  })

  test('translates in HTML, with the key, and codes come back', async () => {
    const { units: after, problems } = await run(engines[engine]())
    expect(problems).toEqual([])
    expect(after[0]).toMatchObject({
      ...{ state: 'machine' },
      target: ['Bonjour & ', { code: 'link', id: '1', children: ['Bonjour'] }],
    })
    expect(after[1]).toBe(units[1])
    expect(JSON.stringify(asked[0]?.body)).toContain('<a id=')
    expect(asked).toHaveLength(1)
    const wanted = {
      DeepL: { path: '/v2/translate', authorization: 'DeepL-Auth-Key k' },
      OpenAI: { path: '/v1/chat/completions', authorization: 'Bearer k' },
    }
    expect(asked[0]).toMatchObject(wanted[engine])
  })

  test.each<[string, Reply, string]>([
    ['a refused key', { status: 403, body: { message: 'no' } }, 'machine-key-refused'],
    ['a quota', { status: 456, body: {} }, 'machine-slow-down'],
    ['slow down', { status: 429, body: {} }, 'machine-slow-down'],
    ['a fault', { status: 500, body: 'no' }, 'machine-unavailable'],
    ['another refusal', { status: 400, body: { message: 'Bad target_lang' } }, 'machine-rejected'],
    ['no JSON', { body: 'hello' }, 'machine-broken-answer'],
    ['another shape', { body: { choices: 7, translations: 7 } }, 'machine-broken-answer'],
    [
      'too few',
      {
        body: {
          translations: [{ text: 'x' }],
          choices: [{ message: { content: '{"translations":["x"]}' } }],
        },
      },
      'machine-broken-answer',
    ],
  ])('leaves all as it was after %s', async (_, answer, code) => {
    reply = () => answer
    const { units: after, problems } = await run(engines[engine]())
    expect(after).toEqual(units)
    expect(problems.map(({ reason }) => reason.code)).toEqual([code, code])
  })

  test('a lost link is not taken', async () => {
    const good = reply
    reply = (body) => JSON.parse(JSON.stringify(good(body)).replace(/<a [^>]*?>|<\/a>/g, ''))
    const { problems } = await run(engines[engine]())
    expect(problems.map(({ unit, reason }) => [unit, reason.code])).toEqual([
      ['a', 'machine-codes-lost'],
    ])
  })
})

test('English as a target is named as DeepL wants it', async () => {
  reply = translating.DeepL as never
  await translateSegments(units, deepL({ url }), { source: 'fr', target: 'en' })
  expect(asked[0]?.body).toMatchObject({ source_lang: 'FR', target_lang: 'EN-GB' })
})

test('a model is told the terms that the texts name, and may put its answer between fences', async () => {
  reply = (body) => {
    const { body: answer } = translating.OpenAI(body as never) as { body: { choices: never } }
    const [{ message }] = answer.choices as [{ message: { content: string } }]
    return answering(`\`\`\`json\n${message.content}\n\`\`\``)
  }
  const { problems } = await run(engines.OpenAI(), [
    { source: 'hello', target: 'salut' },
    { source: 'treaty', target: 'traité' },
  ])
  expect(problems).toEqual([])
  const said = JSON.stringify(asked[0]?.body)
  expect(said).toContain('“hello” as “salut”')
  expect(said).not.toContain('traité')
})
