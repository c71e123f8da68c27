/** Safe under concurrent saves (design, section 10): nothing rejected, nothing lost, one latest. */
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

it('64 saves at once on 8 documents: none rejected, none lost, one latest version each', async () => {
  const faqs = await Promise.all(
    Array.from({ length: 8 }, (_, index) => concord.given.faq({ question: `Question ${index}` })),
  )
  const saves = faqs.flatMap(({ id }) =>
    Array.from({ length: 8 }, (_, save) =>
      concord.payload.update({
        collection: 'faqs',
        id,
        data: { question: `Saved ${save}`, _status: 'draft' } as never,
        draft: true,
        context: { system: 'test' },
        overrideAccess: true,
      }),
    ),
  )
  const done = await Promise.allSettled(saves)
  expect(done.filter(({ status }) => status === 'rejected')).toEqual([])

  for (const { id } of faqs) {
    const { docs } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: id } },
      limit: 0,
      pagination: false,
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(docs).toHaveLength(9)
    expect(docs.filter(({ latest }) => latest)).toHaveLength(1)
    const revisions = docs.map(({ version }) => Number(version.revision))
    expect(revisions.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const questions = new Set(docs.map(({ version }) => version.question))
    expect(questions.size).toBe(9)
  }
})

it('saves of different fields at once undo nothing of each other', async () => {
  const page = await concord.given.page({ title: 'Fields' })
  const fields = ['title', 'lead', 'intro', 'summary'] as const
  await Promise.all(
    fields.map((field) =>
      concord.payload.update({
        collection: 'relations',
        id: page.id,
        data: { [field]: `New ${field}`, _status: 'draft' } as never,
        draft: true,
        context: { system: 'test' },
        overrideAccess: true,
      }),
    ),
  )
  const latest = await concord.payload.findByID({
    collection: 'relations',
    id: page.id,
    draft: true,
    overrideAccess: true,
  })
  expect(fields.map((field) => latest[field])).toEqual(fields.map((field) => `New ${field}`))
})

it('two people from the same starting point: the second is told, and nothing is overwritten', async () => {
  const faq = await concord.given.faq({ _status: 'published' })
  const save = (question: string) =>
    concord.rest({
      method: 'PATCH',
      path: `/faqs/${faq.id}?draft=true`,
      body: { question, revision: faq.revision },
      by: 'editor',
      language: 'uk',
    })
  const answers = await Promise.all([save('First'), save('Second')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(JSON.stringify(refused?.body)).toMatch(/Нічого не змінено/)
  const { totalDocs } = await concord.payload.countVersions({
    collection: 'faqs',
    where: { parent: { equals: faq.id } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(2)
})

it('a save that fails half-way leaves nothing behind and does not hold up the next', async () => {
  const faq = await concord.given.faq()
  await expect(
    concord.payload.update({
      collection: 'faqs',
      id: faq.id,
      data: {
        question: 'Half',
        answer: { root: { type: 'root', children: [{ type: 'iframe' }] } },
      } as never,
      draft: true,
      context: { system: 'test' },
      overrideAccess: true,
    }),
  ).rejects.toThrow()
  const saved = await concord.payload.update({
    collection: 'faqs',
    id: faq.id,
    data: { question: 'Whole', _status: 'draft' } as never,
    draft: true,
    context: { system: 'test' },
    overrideAccess: true,
  })
  expect(saved.question).toBe('Whole')
})

it('jobs that are done go, whoever saves meanwhile', async () => {
  const { id } = await concord.given.faq({ question: 'Jobs' })
  const input = { collection: 'faqs', edition: id }
  for (let count = 0; count < 10; count++) {
    await concord.payload.jobs.queue({ task: 'add-to-translation-memory', queue: 'busy', input })
  }
  let working = true
  const jobs = concord.payload.jobs.run({ queue: 'busy', limit: 10, sequential: true })
  const ended = jobs.finally(() => {
    working = false
  })
  for (let save = 0; working; save++) {
    await concord.payload.update({
      collection: 'faqs',
      id,
      data: { question: `Saved ${save}`, _status: 'draft' } as never,
      draft: true,
      context: { system: 'test' },
      overrideAccess: true,
    })
  }
  await ended
  const left = await concord.payload.count({
    collection: 'payload-jobs',
    where: { queue: { equals: 'busy' } },
    overrideAccess: true,
  })
  expect(left.totalDocs).toBe(0)
})
