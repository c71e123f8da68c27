/** Questions about a segment: asked by translators of any language, answered by the author. */
import { handleEndpoints } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { type Question, waitingQuestions } from '@/workflow/payload/questions'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { begun, change, givenSource, jobs, segmentsOf } = translatingOn(() => concord)

const say = async (body: object, by: PersonName = 'frenchTranslator') => {
  const answer = await concord.rest({ method: 'POST', path: '/comments', body, by })
  return { ...answer, id: (answer.body.doc as { id?: string } | undefined)?.id }
}
async function questionsOf({ id }: { id: string }, by: PersonName = 'editor'): Promise<Question[]> {
  const { status, body } = await concord.rest({ path: `/faqs/${id}/questions`, by })
  expect(status).toBe(200)
  return body.questions as unknown as Question[]
}
/** What waits on the dashboard, of one content. */
async function waitingFor(by: PersonName, { id }: EditionDocument) {
  const { body } = await concord.rest({ path: '/users/me', by })
  const list = await waitingQuestions(
    { ...(body.user as unknown as object), collection: 'users' } as never,
    concord.payload,
  )
  return list?.filter(({ address }) => address.includes(id))
}

async function given() {
  const source = await givenSource('Ten allies help.', 'It began in 2014.')
  const french = await begun(source)
  const ukrainian = await begun(source, 'uk', 'ukrainianTranslator')
  const [, segment] = (await segmentsOf(french)).segments
  const asking = { of: 'faqs', edition: french.id, field: segment?.id, kind: 'question' }
  return { source, french, ukrainian, segment, asking }
}

it('is kept with its segment, shown in every language, and answered beside the source', async () => {
  const { source, french, ukrainian, segment, asking } = await given()
  const { id, status } = await say({ ...asking, text: 'Which ten?' })
  expect(status).toBe(201)
  for (const edition of [french, ukrainian, source]) {
    expect(await questionsOf(edition)).toMatchObject([
      {
        ...{ id, segment: segment?.id, words: 'Ten allies help.', language: 'fr' },
        ...{ text: 'Which ten?', waiting: true, answers: [] },
      },
    ])
  }
  expect(await waitingFor('editor', source)).toMatchObject([{ id, text: 'Which ten?' }])
  expect(await waitingFor('frenchTranslator', source)).toBeUndefined()

  await say({ of: 'faqs', edition: french.id, answers: id, text: 'Those of the list.' }, 'editor')
  const [answered] = await questionsOf(ukrainian, 'ukrainianTranslator')
  expect(answered).toMatchObject({ waiting: false, answers: [{ text: 'Those of the list.' }] })
  expect(await waitingFor('editor', source)).toEqual([])
  // Whoever asked goes on asking: it waits again.
  await say({ of: 'faqs', edition: french.id, answers: id, text: 'Which list?' })
  expect(await waitingFor('editor', source)).toHaveLength(1)
  await concord.rest({ method: 'POST', path: `/comments/${id}/resolve`, body: {}, by: 'editor' })
  expect(await waitingFor('editor', source)).toEqual([])
  expect(await questionsOf(french)).toMatchObject([
    { waiting: false, resolved: { name: 'editor' } },
  ])
})

it('stays a task where the source is wrong, until it is settled, and follows the reworded segment', async () => {
  const { source, french, asking } = await given()
  const { id } = await say({ ...asking, kind: 'source-problem', text: 'There are twelve.' })
  await say({ of: 'faqs', edition: french.id, answers: id, text: 'True.' }, 'editor')
  expect(await waitingFor('editor', source)).toMatchObject([{ kind: 'source-problem' }])
  await concord.rest({
    method: 'PATCH',
    path: `/faqs/${french.id}/segments`,
    body: {
      segments: (await segmentsOf(french)).segments.map((each) => ({
        ...{ id: each.id, state: 'done', target: each.source },
      })),
    },
    by: 'frenchTranslator',
  })
  const answer = fromParagraphs([['Twelve allies help.'], ['It began in 2014.']])
  await change(source, { answer }, 'major')
  await jobs()
  const [, reworded] = (await segmentsOf(french)).segments
  expect(reworded?.state).toBe('outdated')
  expect(await questionsOf(french)).toMatchObject([{ segment: reworded?.id }])
})

it('goes along in files, and comes in with them', async () => {
  const { french, segment, asking } = await given()
  const { id } = await say({ ...asking, text: 'Which <ten>?' })
  await say({ of: 'faqs', edition: french.id, answers: id, text: 'The list.' }, 'editor')
  for (const format of ['xliff-1.2', 'xliff-2.1', 'po']) {
    const request = new Request(
      `http://localhost:3000/api/faqs/${french.id}/export?format=${format}`,
      { headers: { authorization: `JWT ${await concord.as('frenchTranslator')}` } },
    )
    const file = await (await handleEndpoints({ config: concord.config, request })).text()
    expect(file).toContain('frenchTranslator: Which')
    expect(file).toContain('editor: The list.')
  }
  expect((await questionsOf(french))[0]?.segment).toBe(segment?.id)
})

it.each([
  ['a segment that is not there', { field: 'answer-000000000000-1' }, 422],
  ['no segment', { field: undefined }, 422],
  ['another kind', { kind: 'joke' }, 400],
])('is refused with %s', async (_, wrong, status) => {
  const { asking } = await given()
  expect(await say({ ...asking, text: 'What?', ...wrong })).toMatchObject({ status })
})

it('is not read by the public', async () => {
  const { french } = await given()
  const { status } = await concord.rest({ path: `/faqs/${french.id}/questions` })
  expect(status).toBe(401)
})
