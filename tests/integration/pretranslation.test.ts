/** Bulk pre-translation: memory, then machine, into what is missing and nothing else, with a report. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleEndpoints } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import type { SegmentsAnswer } from '@/translation/answers'
import type { Pretranslation } from '@/translation-status/payload/newest-pretranslations'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
let machine: Server
/** What the machine says for a text; by default the text in capitals. */
let says = (text: string) => `Ceci est la machine : ${text.length > 0 ? 'oui' : ''}.`
const asked: string[] = []

beforeAll(async () => {
  machine = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { q } = JSON.parse(body || '{}') as { q?: string[] }
      asked.push(...(q ?? []))
      response.setHeader('content-type', 'application/json')
      const languages = [{ code: 'en', targets: ['fr'] }]
      response.end(JSON.stringify(q ? { translatedText: q.map((each) => says(each)) } : languages))
    })
  })
  await new Promise<void>((resolve) => machine.listen(0, '127.0.0.1', resolve))
  const { port } = machine.address() as AddressInfo
  process.env.TRANSLATION_URL = `http://127.0.0.1:${port}`
  concord = await startConcord()
})
afterAll(async () => {
  await concord?.stop()
  await new Promise<void>((resolve) => machine.close(() => resolve()))
  delete process.env.TRANSLATION_URL
})

const given = (question: string, answer: string[], more: Partial<EditionDocument> = {}) =>
  concord.given.faq({
    ...{ question, answer: fromParagraphs(answer.map((each) => [each])), _status: 'published' },
    ...more,
  })
const content = ({ contentId }: EditionDocument) => ({ kind: 'faqs', contentId })
const start = (body: object, by: PersonName = 'frenchTranslator') =>
  concord.rest({ method: 'POST', path: '/translations/pretranslations', body, by })
const jobs = () => concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })

async function reportOn(contents: object[], more: object = {}): Promise<Pretranslation> {
  const { status, body } = await start({ language: 'fr', contents, ...more })
  expect(status).toBe(202)
  const { id, state } = body.doc as unknown as Pretranslation
  expect(state).toBe('waiting')
  await jobs()
  const { body: doc } = await concord.rest({ path: `/pretranslations/${id}`, by: 'editor' })
  return doc as unknown as Pretranslation
}
async function segmentsOf(edition: unknown): Promise<SegmentsAnswer['segments']> {
  const path = `/faqs/${String(edition)}/segments`
  const { body } = await concord.rest({ path, by: 'frenchTranslator' })
  return (body as unknown as SegmentsAnswer).segments
}
async function begin({ id }: EditionDocument): Promise<string> {
  const path = `/faqs/${id}/translations`
  const { body } = await concord.rest({
    ...{ method: 'POST', path, body: { language: 'fr' }, by: 'frenchTranslator' },
  })
  return (body.doc as unknown as EditionDocument).id
}
const save = (edition: string, segments: object[]) =>
  concord.rest({
    ...{ method: 'PATCH', path: `/faqs/${edition}/segments`, by: 'frenchTranslator' },
    body: { segments },
  })

test('fills in what the memory knows, then what the machine says, and tells who did it', async () => {
  const first = await given('Who is the first of them?', ['Ten allies help with this.'])
  const french = await begin(first)
  const open = await segmentsOf(french)
  const words = ['Qui est le premier d’entre eux ?', 'Dix alliés aident à cela.']
  await save(
    french,
    open.map(({ id }, index) => ({ id, target: [words[index]], state: 'done' })),
  )
  await concord.step({ id: french, question: '' } as never, 'emergency-publish', 'publisher', {
    reason: 'A test.',
  })
  await jobs()

  const second = await given('What does the machine know?', ['Ten allies help with this.'])
  const { state, report, withMachine } = await reportOn([content(second)])
  expect([state, withMachine]).toEqual(['done', true])
  expect(report).toMatchObject([
    { ...content(second), memory: 1, machine: 1, refused: 0, open: 0, kept: 0 },
  ])
  const segments = await segmentsOf(report?.[0]?.edition)
  expect(segments).toMatchObject([
    { state: 'machine', origin: 'machine', machine: { engine: 'LibreTranslate' } },
    { state: 'draft', origin: 'memory', target: ['Dix alliés aident à cela.'] },
  ])
})

test('touches nothing that has words, and does nothing the second time', async () => {
  const source = await given('Whose words stay as they are?', ['Mine stay.', 'These are missing.'])
  const french = await begin(source)
  const [, mine, missing] = await segmentsOf(french)
  await save(french, [{ id: mine?.id, target: ['Les miens restent.'], state: 'done' }])
  const { report } = await reportOn([content(source)])
  expect(report).toMatchObject([{ edition: french, kept: 1, machine: 2, open: 0 }])
  const [, mineNow, filled] = await segmentsOf(french)
  expect(mineNow).toMatchObject({ state: 'done', target: ['Les miens restent.'] })
  expect(filled).toMatchObject({ id: missing?.id, state: 'machine' })
  const path = `/faqs/${french}/segments`
  const revision = async () => (await concord.rest({ path, by: 'editor' })).body.revision
  const before = await revision()
  const again = await reportOn([content(source)])
  expect(again.report).toMatchObject([{ kept: 3, memory: 0, machine: 0, open: 0 }])
  expect(await revision()).toBe(before)
})

test('what the checks refuse stays open', async () => {
  const usual = says
  says = () => 'Il y en a 15.'
  const source = await given('How many are there of them now?', ['There are 14 of them.'])
  const { report } = await reportOn([content(source)])
  says = usual
  expect(report?.[0]).toMatchObject({ memory: 0, refused: 2 - (report?.[0]?.machine ?? 0) })
  expect(report?.[0]?.refused).toBeGreaterThan(0)
  expect(report?.[0]?.open).toBe(report?.[0]?.refused)
  expect((report?.[0]?.machine ?? 0) + (report?.[0]?.open ?? 0)).toBe(2)
})

test('the memory alone begins nothing that it does not know, and asks no machine', async () => {
  const source = await given('Is this known to nobody yet?', ['It is not.'])
  asked.length = 0
  const { report } = await reportOn([content(source)], { machine: false })
  expect(report).toMatchObject([{ open: 2, memory: 0, machine: 0 }])
  expect(report?.[0]?.edition).toBeUndefined()
  expect(asked).toEqual([])
})

test('a draft is not sent to a machine, and a content that is gone keeps nobody from the rest', async () => {
  const draft = await given('Is this a secret still?', ['It is.'], { _status: 'draft' })
  const open = await given('Is this one public?', ['Yes.'])
  asked.length = 0
  const gone = { kind: 'faqs', contentId: 'nowhere' }
  const { report } = await reportOn([content(draft), gone, content(open)])
  expect(report).toMatchObject([
    { why: { code: 'machine-drafts-stay' }, open: 2 },
    { contentId: 'nowhere', memory: 0, machine: 0 },
    { machine: 2 },
  ])
  expect(asked.join()).not.toContain('secret')
})

test('is for translators of the language', async () => {
  const contents = [content(await given('Who may ask for it?', ['Some.']))]
  for (const by of ['editor', 'ukrainianTranslator', 'visitor'] as const) {
    expect((await start({ language: 'fr', contents }, by)).status).toBe(403)
  }
  expect((await start({ language: 'fr', contents: [] })).status).toBe(422)
  expect((await start({ language: 'xx', contents })).status).toBe(400)
})

describe('what a machine made, up to what readers have', () => {
  let source: EditionDocument
  let french: string
  const publish = (more: object = {}) =>
    concord.step({ id: french, question: '' } as never, 'emergency-publish', 'publisher', {
      ...{ reason: 'A test.', ...more },
    })
  const provenance = async () => {
    const path = `/faqs/${french}/provenance`
    const { status, body } = await concord.rest({ path, by: 'editor' })
    expect(status).toBe(200)
    return body
  }
  async function report(query: string, by: PersonName | undefined = 'editor') {
    const url = `http://localhost:3000/api/translations/machine-report.csv?${query}`
    const headers = by && { authorization: `JWT ${await concord.as(by)}` }
    const request = new Request(url, { headers })
    const response = await handleEndpoints({ config: concord.config, request })
    const text = await response.text()
    const lines = text.split('\r\n').filter((line) => line.includes(source.contentId))
    return { status: response.status, lines }
  }
  const month = new Date().toISOString().slice(0, 7)

  test('is told to readers where an emergency published it unconfirmed', async () => {
    source = await given('Whose words are these now?', ['They are the words of somebody.'])
    french = String((await reportOn([content(source)])).report?.[0]?.edition)
    expect(
      (await concord.step({ id: french, question: '' } as never, 'submit', 'frenchTranslator'))
        .status,
    ).toBe(422)
    expect((await publish()).status).toBe(200)
    const { body } = await concord.rest({ path: `/faqs/${french}` })
    expect(body).toMatchObject({ _status: 'published', machineTranslated: 2 })
    expect(await provenance()).toMatchObject({
      published: true,
      sums: { segments: 2, byMachine: 2, unconfirmed: 2, engines: ['LibreTranslate'] },
      segments: [{ confirmation: 'none', engine: 'LibreTranslate' }, { confirmation: 'none' }],
    })
  })

  test('says who confirmed it, and what they changed; each publication keeps its own line', async () => {
    const [question, answer] = await segmentsOf(french)
    await save(french, [
      { id: question?.id, state: 'done' },
      { id: answer?.id, target: ['Ce sont les mots de quelqu’un.'], state: 'done' },
    ])
    // Readers still have what was published.
    expect((await provenance()).sums).toMatchObject({ unconfirmed: 2 })
    expect((await publish({ updateType: 'minor', confirmMinor: true })).status).toBe(200)
    const { body } = await concord.rest({ path: `/faqs/${french}` })
    expect(body.machineTranslated).toBe(0)
    expect(await provenance()).toMatchObject({
      sums: { byMachine: 2, unchanged: 1, edited: 1, unconfirmed: 0, medianMinutes: 0 },
      segments: [{ confirmedName: 'frenchTranslator' }, { confirmation: 'edited' }],
    })
    const { lines } = await report(`from=${month}&language=fr`)
    expect(lines).toHaveLength(2)
    expect(lines.map((line) => /,2,2,(\d),(\d),(\d),/.exec(line)?.slice(1).join()).sort()).toEqual([
      '0,0,2',
      '1,1,0',
    ])
    expect(lines.every((line) => line.startsWith(`${month},`))).toBe(true)
    expect((await report('from=2020-01')).lines).toEqual([])
    expect((await report(`from=${month}&language=uk`)).lines).toEqual([])
  })

  test('a source says nothing of it, and wrong questions are refused', async () => {
    const { body } = await concord.rest({ path: `/faqs/${source.id}` })
    expect(body.machineTranslated ?? null).toBeNull()
    const path = `/faqs/${source.id}/provenance`
    expect((await concord.rest({ path, by: 'editor' })).status).toBe(422)
    expect((await concord.rest({ path })).status).toBe(401)
    expect((await report('from=soon')).status).toBe(422)
    expect((await report('language=xx')).status).toBe(400)
    expect((await report('', 'visitor')).status).toBe(403)
  })
})
