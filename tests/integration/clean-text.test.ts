/** One form of every text, by whichever road it comes; and what is stored is never touched by a step. */
import { fromParagraphs, type RichText } from '@/content/rich-text'
import { type Concord, startConcord, words } from '../support/concord'
import { translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { givenSource, begun, segmentsOf, save } = translatingOn(() => concord)

const dirty = '\tInter\u200boperabi\u00adlity\r\nE\u0301tat\u202e '
const clean = 'Interoperability État'

const withTab = (): RichText => {
  const text = fromParagraphs([['Country', 'Allies']])
  const [paragraph] = text.root.children ?? []
  const [first, last] = paragraph?.children ?? []
  const tab = { type: 'tab', version: 1, text: '\t', format: 0, mode: 'unmergeable', detail: 2 }
  if (paragraph && first && last) paragraph.children = [first, { ...tab, style: '' }, last]
  return text
}

describe('REST', () => {
  it('has clean titles, alternative texts and labels', async () => {
    const answer = withTab()
    const learnMore = [{ label: dirty, kind: 'address', address: 'https://example.org' }]
    const body = { language: 'en', question: dirty, answer, learnMore }
    const faq = await concord.rest({ method: 'POST', path: '/faqs?draft=true', body, by: 'editor' })
    expect(faq).toMatchObject({ status: 201, body: { doc: { question: clean } } })
    expect(faq.body.doc).toMatchObject({ learnMore: [{ label: clean }] })
    expect(JSON.stringify(faq.body.doc)).not.toContain('"tab"')
    const page = await concord.rest({
      method: 'POST',
      path: '/relations?draft=true',
      body: { language: 'en', title: dirty, lead: 'One\r\ntwo\tthree ', image: { alt: dirty } },
      by: 'editor',
    })
    expect(page.body.doc).toMatchObject({
      title: clean,
      lead: 'One\ntwo three',
      image: { alt: clean },
    })
  })

  it.each(['   ', '\u200b', '\u2068\u2069', '\u3164'])(
    'publishes no title of %j',
    async (title) => {
      const body = { language: 'en', title, lead: 'A lead.' }
      const made = await concord.rest({
        method: 'POST',
        path: '/relations?draft=true',
        body,
        by: 'editor',
      })
      const { id } = made.body.doc as unknown as { id: string }
      for (const [event, by] of [
        ['submit', 'editor'],
        ['approve', 'reviewer'],
      ] as const)
        await concord.step({ id }, event, by)
      const { status } = await concord.step({ id }, 'publish', 'publisher', { updateType: 'major' })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )
})

it('GraphQL has clean titles', async () => {
  const literal = (value: unknown) => JSON.stringify(value).replace(/"(\w+)":/g, '$1:')
  const data = `{ language: en, question: ${literal(dirty)}, answer: ${literal(words('Yes.'))} }`
  const { body } = await concord.graphql(
    `mutation { createFaq(draft: true, data: ${data}) { question } }`,
    'editor',
  )
  expect(body).toMatchObject({ data: { createFaq: { question: clean } } })
})

describe('Segments', () => {
  it('are clean when they are confirmed, in record and document alike', async () => {
    const translation = await begun(await givenSource('A paragraph.'))
    const { segments } = await segmentsOf(translation)
    const [question, paragraph] = segments
    const answered = await save(translation, {
      segments: [
        { id: question?.id, target: [dirty], state: 'done' },
        { id: paragraph?.id, target: ['Un\rdeux\t'], state: 'done' },
      ],
    })
    expect(answered.status).toBe(200)
    const after = await segmentsOf(translation)
    expect(after.segments.map(({ target }) => target)).toEqual([[clean], ['Un deux']])
    const { body } = await concord.rest({
      path: `/faqs/${translation.id}?draft=true&depth=0`,
      by: 'editor',
    })
    expect(body.question).toBe(clean)
  })

  it('that show nothing cannot be confirmed', async () => {
    const translation = await begun(await givenSource('A paragraph.'))
    const [first] = (await segmentsOf(translation)).segments
    const segments = [{ id: first?.id, target: ['\u200b\u00a0'], state: 'done' }]
    expect((await save(translation, { segments })).status).toBe(422)
  })
})

it('What is stored stays through every step, however it was written once', async () => {
  const faq = await concord.given.faq({ question: 'Old' })
  const { docs } = await concord.payload.db.findVersions({
    collection: 'faqs',
    where: { parent: { equals: faq.id } },
  } as never)
  // As it was written before there was this rule.
  await concord.payload.db.updateOne({
    collection: 'faqs',
    id: faq.id,
    data: { question: 'Old\ttext' },
  } as never)
  for (const { id, ...kept } of docs as unknown as { id: string; version: object }[]) {
    const versionData = { ...kept, version: { ...kept.version, question: 'Old\ttext' } }
    await concord.payload.db.updateVersion({ collection: 'faqs', id, versionData } as never)
  }
  expect(await concord.step(faq, 'submit', 'editor')).toMatchObject({ status: 200 })
  const { body } = await concord.rest({ path: `/faqs/${faq.id}?draft=true`, by: 'editor' })
  expect(body.question).toBe('Old\ttext')
})
