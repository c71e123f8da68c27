/** Four eyes, where words come back: whoever wrote them may not approve them (design, section 4). */
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const save = (id: string, question: string, by: PersonName) =>
  concord.rest({ method: 'PATCH', path: `/faqs/${id}?draft=true`, body: { question }, by })

/** Written by `everything`, who may also review, and published by others; then replaced. */
async function givenReplaced() {
  const faq = await concord.given.faq({ question: 'Before?', _status: 'published' })
  await save(faq.id, 'Own words?', 'everything')
  await publish(faq)
  await save(faq.id, 'Other words?', 'editor')
  await publish(faq)
  return faq
}

async function publish(faq: { id: string; question?: string | null }) {
  for (const [event, by, more] of [
    ['submit', 'editor', {}],
    ['approve', 'reviewer', {}],
    ['publish', 'publisher', { updateType: 'minor' }],
  ] as const) {
    const { status, body } = await concord.step(faq, event, by, more)
    expect({ event, status, errors: body.errors }).toEqual({
      event,
      status: 200,
      errors: undefined,
    })
  }
}

async function restore(id: string, question: string) {
  const { body } = await concord.rest({
    path: `/faqs/versions?where[parent][equals]=${id}&where[version.question][equals]=${question}`,
    by: 'editor',
  })
  const [version] = body.docs as unknown as { id: string }[]
  const path = `/faqs/versions/${version?.id}`
  return concord.rest({ method: 'POST', path, by: 'editor' })
}

it.each([
  ['restored', (id: string) => restore(id, 'Own words?')],
  ['written again by hand', (id: string) => save(id, 'Own words?', 'editor')],
  [
    'restored, with something added',
    async (id: string) => {
      await restore(id, 'Own words?')
      return concord.rest({
        method: 'PATCH',
        path: `/faqs/${id}?draft=true`,
        body: { learnMore: [{ label: 'More', kind: 'address', address: 'https://example.org' }] },
        by: 'editor',
      })
    },
  ],
])('%s: refused to the author, in the panel too, and open to others', async (_, bringBack) => {
  const faq = await givenReplaced()
  expect((await bringBack(faq.id)).status).toBe(200)
  expect((await concord.step(faq, 'submit', 'editor')).status).toBe(200)
  const { body: panel } = await concord.rest({
    path: `/faqs/${faq.id}/workflow`,
    by: 'everything',
  })
  const steps = panel.steps as unknown as { event: string; allowed: boolean; why?: string }[]
  expect(steps.find(({ event }) => event === 'approve')).toMatchObject({ allowed: false })
  const refused = await concord.step(faq, 'approve', 'everything')
  expect(refused.status).toBe(403)
  expect(JSON.stringify(refused.body)).toContain('own-words')
  expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
})

it('approved afterwards: not by the author of what came back either', async () => {
  const faq = await givenReplaced()
  await restore(faq.id, 'Own words?')
  const reason = { reason: 'It cannot wait.', updateType: 'minor' }
  expect((await concord.step(faq, 'emergency-publish', 'publisher', reason)).status).toBe(200)
  expect((await concord.step(faq, 'approve-afterwards', 'everything')).status).toBe(403)
  expect((await concord.step(faq, 'approve-afterwards', 'reviewer')).status).toBe(200)
})

it('a copy is not for the author of what it says, whoever copied it', async () => {
  const draft = await concord.given.faq({ question: 'Not own yet?', _status: 'published' })
  await save(draft.id, 'Own words?', 'everything')
  const path = `/faqs/${draft.id}/copy`
  const { status, body } = await concord.rest({ method: 'POST', path, body: {}, by: 'editor' })
  expect(status).toBe(201)
  const copy = { id: (body.doc as unknown as { id: string }).id, question: 'Own words? (copy)' }
  expect((await concord.step(copy, 'submit', 'editor')).status).toBe(200)
  const refused = await concord.step(copy, 'approve', 'everything')
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    403,
    expect.stringContaining('own-words'),
  ])
  expect((await concord.step(copy, 'approve', 'reviewer')).status).toBe(200)
})
