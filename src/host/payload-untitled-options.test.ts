import { namingFetch } from './payload-untitled-options'

const docs = [
  { id: '1', title: 'Relations with Ukraine', createdAt: '2026-11-27T09:00:00.000Z' },
  { id: '2', title: '', createdAt: '2026-11-28T09:00:00.000Z' },
  { id: '3', createdAt: '2026-11-29T09:00:00.000Z' },
]
const override = { 'X-Payload-HTTP-Method-Override': 'GET' }
const field = { method: 'POST', headers: override, body: 'depth=0&select%5Btitle%5D=true' }

function given(answer: () => Response = () => Response.json({ docs, totalDocs: 3 })) {
  const asked: { address: string; body: unknown }[] = []
  const plain = async (address: unknown, init?: RequestInit) => {
    asked.push({ address: String(address), body: init?.body })
    return answer()
  }
  const ask = namingFetch(plain as typeof fetch, (createdAt) => `begun ${createdAt.slice(0, 10)}`)
  return { asked, ask }
}

const titlesIn = async (answer: Response) =>
  (await answer.json()).docs.map(({ title }: { title?: string }) => title)

test('in the options of a field no title is missing', async () => {
  const { ask, asked } = given()
  const answer = await ask('/api/relations', field)
  expect(asked[0]?.body).toBe('depth=0&select%5Btitle%5D=true&select[createdAt]=true')
  expect(await answer.clone().json()).toMatchObject({ totalDocs: 3 })
  expect(await titlesIn(answer)).toEqual([
    'Relations with Ukraine',
    'begun 2026-11-28',
    'begun 2026-11-29',
  ])
})

test('nor in those of a filter, which asks in its address', async () => {
  const { ask, asked } = given()
  const answer = await ask('/api/relations?limit=10&select%5Btitle%5D=true')
  expect(asked[0]?.address).toMatch(/&select\[createdAt\]=true$/)
  expect(await titlesIn(answer)).toContain('begun 2026-11-28')
})

test.each([
  ['a document', '/api/relations/2', undefined],
  ['a list', '/api/relations?limit=10', undefined],
  ['several fields', '/api/relations?select[title]=true&select[lead]=true', undefined],
  ['fields of a group', '/api/relations?select[workflow][state]=true', undefined],
  ['what is saved', '/api/relations', { method: 'POST', body: 'select[title]=true' }],
])('%s is answered as it is', async (_, address, init) => {
  const { ask, asked } = given()
  expect(await titlesIn(await ask(address, init))).toEqual([
    'Relations with Ukraine',
    '',
    undefined,
  ])
  expect(asked).toEqual([{ address, body: init?.body }])
})

test('a refusal is passed on', async () => {
  const { ask } = given(() => Response.json({ errors: [] }, { status: 403 }))
  expect((await ask('/api/relations', field)).status).toBe(403)
})
