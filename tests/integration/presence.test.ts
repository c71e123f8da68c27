/** Who has a document open, and taking turns without locks. */
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type Other = {
  key: string
  name: string
  isYou: boolean
  doing: string
  since: string
  asks?: string
}

const report = (
  { id }: { id: unknown },
  by: PersonName | undefined,
  said: object = {},
  collection = 'faqs',
) =>
  concord.rest({
    method: 'POST',
    path: `/${collection}/${id}/presence`,
    body: { tab: `window-of-${by}`, doing: 'reading', ...said },
    by,
  })

async function othersOf(edition: { id: unknown }, by: PersonName, said?: object): Promise<Other[]> {
  const { status, body } = await report(edition, by, said)
  expect(status).toBe(200)
  return body.others as unknown as Other[]
}

it('people hear of each other before either saves, and of their own other windows', async () => {
  const faq = await concord.given.faq()
  expect(await othersOf(faq, 'editor', { doing: 'writing' })).toEqual([])
  const [editor] = await othersOf(faq, 'reviewer')
  expect(editor).toMatchObject({ name: 'editor', doing: 'writing', isYou: false })
  expect(Date.now() - Date.parse(String(editor?.since))).toBeLessThan(30_000)

  const second = await othersOf(faq, 'editor', { tab: 'another-window' })
  expect(second.map(({ isYou, doing }) => [isYou, doing])).toEqual([
    [true, 'writing'],
    [false, 'reading'],
  ])
  expect(JSON.stringify(second)).not.toMatch(/session|@/)

  const other = await concord.given.faq()
  expect(await othersOf(other, 'reviewer')).toEqual([])
})

it('a turn is asked for, and handed over', async () => {
  const page = await concord.given.page()
  const say = (by: PersonName, said: object) => report(page, by, said, 'relations')
  await say('editor', { doing: 'writing' })
  await say('chief', { asks: 'request-1' })
  const asked = await say('editor', { doing: 'writing' })
  expect(asked.body.others).toMatchObject([{ name: 'chief', asks: 'request-1' }])
  const replies = [{ to: 'request-1', says: 'handed-over' }]
  await say('editor', { doing: 'reading', replies })
  const heard = await say('chief', { asks: 'request-1' })
  expect(heard.body.others).toMatchObject([{ name: 'editor', doing: 'reading', replies }])
  expect(heard.body.again).toBeLessThanOrEqual(5000)
})

it('a window that closes and a person who logs out are gone', async () => {
  const faq = await concord.given.faq()
  await report(faq, 'editor')
  await report(faq, 'editor', { leaves: true })
  expect(await othersOf(faq, 'chief')).toEqual([])

  const email = 'leaving@example.org'
  const account = { email, password: 'a-password-for-tests', name: 'Leaving', roles: ['editor'] }
  await concord.payload.create({
    collection: 'users',
    data: account as never,
    overrideAccess: true,
    context: { system: 'import' },
  })
  const { body } = await concord.rest({ method: 'POST', path: '/users/login', body: account })
  const token = String(body.token)
  const path = `/faqs/${faq.id}/presence`
  const said = { tab: 'window-of-one', doing: 'writing' }
  await concord.rest({ method: 'POST', path, body: said, token })
  expect(await othersOf(faq, 'chief')).toMatchObject([{ name: 'Leaving' }])
  expect((await concord.rest({ method: 'POST', path: '/users/logout', token })).status).toBe(200)
  expect(await othersOf(faq, 'chief')).toEqual([])
})

it('only people who may read the draft see it or report it', async () => {
  const faq = await concord.given.faq({ _status: 'published' })
  expect((await report(faq, undefined)).status).toBe(401)
  expect((await report(faq, 'visitor')).status).toBe(403)
  expect((await report({ id: 'nothing' }, 'editor')).status).toBe(404)
  expect((await report({ id: faq.id }, 'editor', {}, 'relations')).status).toBe(404)
  expect((await report({ id: '00000000-0000-4000-8000-000000000000' }, 'editor')).status).toBe(404)
  expect(await othersOf(faq, 'editor')).toEqual([])
})

it('what is no report is refused, and says where', async () => {
  const faq = await concord.given.faq()
  for (const said of [{ tab: '' }, { tab: { $gt: '' } }, { doing: 'flying' }, { replies: [{}] }]) {
    const { status, body } = await report(faq, 'editor', said)
    expect([said, status]).toEqual([said, 422])
    expect(JSON.stringify(body)).not.toContain('went wrong')
  }
  expect(await othersOf(faq, 'chief')).toEqual([])
})

it('one person does not fill it', async () => {
  const faq = await concord.given.faq()
  for (let tab = 0; tab < 15; tab++) await report(faq, 'editor', { tab: `window-number-${tab}` })
  expect(await othersOf(faq, 'chief')).toHaveLength(10)
})

it('no heartbeat takes part in a transaction, or leaves a trace in history and audit log', async () => {
  const faq = await concord.given.faq()
  await Promise.all([concord.as('editor'), concord.as('chief')])
  const entries = () => concord.payload.count({ collection: 'audit-log', overrideAccess: true })
  const before = await entries()
  const { db } = concord.payload
  const begin = db.beginTransaction
  let begun = 0
  db.beginTransaction = (options) => {
    begun += 1
    return begin(options)
  }
  try {
    for (const doing of ['reading', 'writing', 'reading']) await report(faq, 'editor', { doing })
  } finally {
    db.beginTransaction = begin
  }
  expect(begun).toBe(0)
  expect(await entries()).toEqual(before)
  const { totalDocs } = await concord.payload.countVersions({
    collection: 'faqs',
    where: { parent: { equals: faq.id } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(1)
})
