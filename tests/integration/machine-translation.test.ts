/** Machine translation over the API, against a real server that speaks LibreTranslate's protocol. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { forgetSettings } from '@/settings/server/settings.mjs'
import type { SegmentsAnswer } from '@/translation/answers'
import { type Concord, type PersonName, startConcord } from '../support/concord'

type Filled = SegmentsAnswer & { failed: { id: string; message: string }[] }

let concord: Concord
let server: http.Server
let asked: string[][]
let reply: (texts: string[], response: http.ServerResponse) => Promise<void> | void
const send = (response: http.ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}
/** As an operator does, before a start. */
function set(variables: Record<string, string>) {
  Object.assign(process.env, variables)
  forgetSettings()
}
const translated = (text: string) => text.replace(/(?<![<&\w/])\p{L}{3,}(?![^<]*>)/gu, '$&é')

beforeAll(async () => {
  concord = await startConcord()
  server = http.createServer(async (request, response) => {
    const languages = [{ code: 'en', targets: ['fr', 'uk'] }]
    if (request.url === '/languages') return send(response, 200, languages)
    let body = ''
    for await (const chunk of request) body += chunk
    const { q } = JSON.parse(body) as { q: string[] }
    asked.push(q)
    await reply(q, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
beforeEach(() => {
  asked = []
  reply = (texts, response) => send(response, 200, { translatedText: texts.map(translated) })
  const { port } = server.address() as AddressInfo
  set({ TRANSLATION_URL: `http://127.0.0.1:${port}` })
})
afterEach(() => {
  set({ TRANSLATION_URL: '', TRANSLATION_DRAFTS: '' })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await concord?.stop()
})

const by = 'frenchTranslator'
async function givenTranslation(status: 'published' | 'draft' = 'published') {
  const target = await concord.given.faq({ _status: 'published' })
  const faq = await concord.given.faq({
    question: 'What do the Allies do?',
    answer: fromParagraphs([['They help & stay.'], ['More, see ', { faq: target.id }, '.']]),
    _status: status,
  })
  const begin = { method: 'POST', path: `/faqs/${faq.id}/translations`, by } as const
  const { body } = await concord.rest({ ...begin, body: { language: 'fr' } })
  return body.doc as unknown as EditionDocument
}
async function translate({ id }: { id: string }, body: object = {}, who: PersonName = by) {
  const path = `/faqs/${id}/machine-translation`
  const answer = await concord.rest({ method: 'POST', path, body, by: who })
  return { status: answer.status, answer: answer.body as unknown as Filled }
}
const segmentsOf = async ({ id }: { id: string }) =>
  (await concord.rest({ path: `/faqs/${id}/segments`, by })).body as unknown as SegmentsAnswer
const save = ({ id }: { id: string }, segments: unknown[]) =>
  concord.rest({ method: 'PATCH', path: `/faqs/${id}/segments`, body: { segments }, by })
const states = ({ segments }: SegmentsAnswer) => segments.map(({ state }) => state)

it('is off until it is set up', async () => {
  set({ TRANSLATION_URL: '' })
  const french = await givenTranslation()
  expect((await segmentsOf(french)).machineTranslation).toEqual({ available: false })
  const { status, answer } = await translate(french)
  expect(status).toBe(422)
  expect(JSON.stringify(answer)).toContain('not set up')
})

it('fills in what is missing, with its codes, as the machine’s, until a person confirms it', async () => {
  const french = await givenTranslation()
  const [question] = (await segmentsOf(french)).segments
  await save(french, [{ id: question?.id, target: ['Que font-ils ?'] }])
  const { status, answer } = await translate(french)
  expect(status).toBe(200)
  expect(answer).toMatchObject({ machineTranslation: { available: true }, failed: [] })
  expect(states(answer)).toEqual(['draft', 'machine', 'machine'])
  expect(answer.segments.map(({ target }) => target)).toMatchObject([
    ['Que font-ils ?'],
    ['Theyé helpé & stayé.'],
    ['Moreé, seeé ', { code: 'reference', id: '1' }, '.'],
  ])
  expect(answer.segments[1]).toMatchObject({ origin: 'machine', by: expect.any(String) })
  expect(answer.progress).toMatchObject({ machine: 2, open: 3 })
  expect(asked.flat()).toHaveLength(2)

  const submitted = await concord.step(french, 'submit', by)
  expect(submitted.status).toBe(422)
  const open = answer.segments.map(({ id }) => ({ id, state: 'done' }))
  expect((await save(french, open)).status).toBe(200)
  expect((await concord.step(french, 'submit', by)).status).toBe(200)
})

it('translates the segments that are named, and never writes over words', async () => {
  const french = await givenTranslation()
  const [question, first, second] = (await segmentsOf(french)).segments
  await save(french, [{ id: question?.id, target: ['Que font-ils ?'] }])
  const { answer } = await translate(french, { segments: [question?.id, second?.id] })
  expect(states(answer)).toEqual(['draft', 'missing', 'machine'])
  expect(answer.failed).toMatchObject([
    { id: question?.id, message: expect.stringContaining('never writes over') },
  ])
  for (const segments of [['nowhere'], 'all', [1], [first?.id, 'nowhere']]) {
    expect((await translate(french, { segments })).status).toBe(422)
  }
  expect(states(await segmentsOf(french))).toEqual(['draft', 'missing', 'machine'])
})

it('is for translators of the language, and nobody else makes the service work', async () => {
  const french = await givenTranslation()
  for (const who of ['ukrainianTranslator', 'reviewer', 'editor', 'admin', 'visitor'] as const) {
    expect([who, (await translate(french, {}, who)).status]).toEqual([who, 403])
  }
  expect(asked).toEqual([])
})

it.each<[string, typeof reply, string]>([
  ['quota', (_, response) => send(response, 429, { error: 'Slow down' }), 'quota'],
  ['a refused key', (_, response) => send(response, 403, { error: 'key' }), 'TRANSLATION_KEY'],
  ['a fault', (_, response) => send(response, 500, {}), 'cannot be reached'],
  ['no answer', (_, response) => void response.destroy(), 'cannot be reached'],
])('with %s leaves everything as it was, and says so', async (_, answering, message) => {
  reply = answering
  const french = await givenTranslation()
  const before = await segmentsOf(french)
  const { status, answer } = await translate(french)
  expect(status).toBe(200)
  expect(answer.failed.map(({ id }) => id)).toEqual(before.segments.map(({ id }) => id))
  expect(answer.failed[0]?.message).toContain(message)
  expect(answer.revision).toBe(before.revision)
  expect(answer.segments).toEqual(before.segments)
})

it('keeps what came well where a code was lost', async () => {
  const french = await givenTranslation()
  reply = (texts, response) => {
    const translatedText = texts.map((text) => translated(text).replace(/<[^>]*>/g, ''))
    send(response, 200, { translatedText })
  }
  const { answer } = await translate(french)
  expect(states(answer)).toEqual(['machine', 'machine', 'missing'])
  expect(answer.failed).toMatchObject([{ message: expect.stringContaining('was lost') }])
})

it('does not overwrite who translated while the machine worked', async () => {
  const french = await givenTranslation()
  const [question] = (await segmentsOf(french)).segments
  reply = async (texts, response) => {
    const saved = await save(french, [{ id: question?.id, target: ['Que font-ils ?'] }])
    expect(saved.status).toBe(200)
    send(response, 200, { translatedText: texts.map(translated) })
  }
  const { status, answer } = await translate(french)
  expect(status).toBe(200)
  expect(states(answer)).toEqual(['draft', 'machine', 'machine'])
  expect(answer.segments[0]?.target).toEqual(['Que font-ils ?'])
  expect(answer.failed).toMatchObject([{ id: question?.id }])
})

it('sends no source that is not published, unless the operator lets it', async () => {
  const french = await givenTranslation('draft')
  expect((await segmentsOf(french)).machineTranslation).toMatchObject({
    available: false,
    why: expect.stringContaining('not published'),
  })
  expect((await translate(french)).status).toBe(422)
  expect(asked).toEqual([])
  set({ TRANSLATION_DRAFTS: 'yes' })
  expect((await segmentsOf(french)).machineTranslation).toEqual({ available: true })
  expect(states((await translate(french)).answer)).toEqual(['machine', 'machine', 'machine'])
})
