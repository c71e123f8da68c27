/** What was translated before: offered as soon as it is confirmed, filled in once published, and looked up. */
import type { MemoryMatch } from '@/translate-view/admin/requests'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { frenchFor, fresh, states, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { begun, givenSource, jobs, publish, save, segmentsOf, translateAll } = translatingOn(
  () => concord,
)

async function given(...paragraphs: string[]) {
  const french = await begun(await givenSource(...paragraphs))
  return { french, ...(await segmentsOf(french)) }
}
async function offered(edition: { id: string }, segment: string | undefined) {
  const path = `/faqs/${edition.id}/translation-memory?segment=${segment}`
  const { body } = await concord.rest({ path, by: 'frenchTranslator' })
  return (body.matches as unknown as MemoryMatch[]).map(({ target, origin }) => [target, origin])
}

it('offers what is confirmed, marked, and fills in what was published', async () => {
  const words = fresh('Ten allies help each other with what they have.')
  const first = await given(words)
  const target = [frenchFor(words)]
  await save(first.french, { segments: [{ id: first.segments[1]?.id, target, state: 'done' }] })
  await jobs()
  const second = await given(words)
  expect(states(second)).toEqual(['missing', 'missing'])
  expect(await offered(first.french, first.segments[1]?.id)).toEqual([])
  expect(await offered(second.french, second.segments[1]?.id)).toEqual([[target, 'confirmed']])

  await translateAll(first.french)
  await publish(first.french)
  await jobs()
  expect(await offered(second.french, second.segments[1]?.id)).toEqual([[target, 'publication']])
  expect(states(await given(words))).toEqual(['missing', 'draft'])

  // What nobody approved does not take the place of what was.
  const other = [`${frenchFor(words)} Non`]
  const segments = [{ id: second.segments[1]?.id, target: other, state: 'done' }]
  await save(second.french, { segments })
  await jobs()
  const third = await given(words)
  expect(await offered(third.french, third.segments[1]?.id)).toEqual([[target, 'publication']])
})

it('fills in the same words of one content when they are confirmed, as a draft', async () => {
  const words = fresh('Twice the same words')
  const { french, segments } = await given(words, 'Between.', words)
  const target = [frenchFor(words)]
  await save(french, { segments: [{ id: segments[1]?.id, target }] })
  expect(states(await segmentsOf(french))).toEqual(['missing', 'draft', 'missing', 'missing'])
  await save(french, { segments: [{ id: segments[1]?.id, state: 'done' }] })
  const after = await segmentsOf(french)
  expect(states(after)).toEqual(['missing', 'done', 'missing', 'draft'])
  expect(after.segments[3]).toMatchObject({ target, origin: 'repetition' })
})

describe('looking words up', () => {
  const look = (query: string, by?: PersonName) =>
    concord.rest({ path: `/translation-memory/concordance?${query}`, by })

  it('finds them in either language, and in the glossary', async () => {
    const name = fresh('Zanzibarian')
    const words = `Of the ${name} treaty`
    const { french, segments } = await given(words)
    const target = [frenchFor(words)]
    await save(french, { segments: [{ id: segments[1]?.id, target, state: 'done' }] })
    await jobs()
    await concord.payload.create({
      collection: 'glossary',
      data: {
        entries: [
          { language: 'en', term: `${name} term`, status: 'allowed' },
          { language: 'fr', term: 'terme zanzibarien', status: 'required' },
        ],
      } as never,
      context: { system: 'test' },
      overrideAccess: true,
    })
    const query = (said: string) => new URLSearchParams({ words: said, from: 'en', to: 'fr' })
    const { status, body } = await look(`${query(`treaty ${name}`)}`, 'frenchTranslator')
    expect(status).toBe(200)
    expect(body.matches).toMatchObject([{ source: [words], target, origin: 'confirmed' }])
    const inFrench = await look(`${query(frenchFor(name))}`, 'reviewer')
    expect(inFrench.body.matches).toMatchObject([{ target }])
    const inGlossary = await look(`${query('zanzibarien')}`, 'frenchTranslator')
    expect(inGlossary.body.terms).toMatchObject([
      { target: [{ term: 'terme zanzibarien', status: 'required' }] },
    ])
    expect((await look(`${query('%')}`, 'frenchTranslator')).body.matches).toEqual([])
  })

  it.each([
    ['words=x&from=en&to=xx', 'editor', 400],
    [`words=${'x'.repeat(201)}&from=en&to=fr`, 'editor', 422],
    ['words=x&from=en&to=fr', undefined, 401],
    ['words=x&from=en&to=fr', 'visitor', 403],
    ['words=&from=en&to=fr', 'editor', 200],
  ] as const)('%s by %s: %i', async (query, by, status) => {
    expect((await look(query, by)).status).toBe(status)
  })
})

it('offers the sentences of a paragraph that are known, where one of them is new', async () => {
  const mark = fresh('Twelve allies')
  const known = `${mark} sent medicine to Kyiv. They trained doctors in Warsaw. The work goes on.`
  const first = await given(known)
  const target = [frenchFor(known)]
  await save(first.french, { segments: [{ id: first.segments[1]?.id, target, state: 'done' }] })
  await jobs()

  const second = await given(
    `${mark} sent medicine to Kyiv. Nobody had expected snow. The work goes on.`,
  )
  const path = `/faqs/${second.french.id}/translation-memory?segment=${second.segments[1]?.id}`
  const { body } = await concord.rest({ path, by: 'frenchTranslator' })
  const [one, , three] = frenchFor(known).split(/(?<=\.) /)
  expect(body.sentences).toEqual({
    target: [`${one} ${three}`],
    sentences: [
      { source: [`${mark} sent medicine to Kyiv. `], known: true },
      { source: ['Nobody had expected snow. '], known: false },
      { source: ['The work goes on.'], known: true },
    ],
  })
})
