/** Publishes through the API, as people of the demo: what an editor writes goes through all hands. */
import { type APIRequestContext, expect } from 'playwright/test'

export type Edition = {
  id: string
  language: string
  slug: string
  question?: string
  lead?: string
}

async function login(
  request: APIRequestContext,
  name: string,
  password: string,
): Promise<{ authorization: string }> {
  const data = { email: `${name}@example.org`, password }
  const { token } = await (await request.post('/api/users/login', { data })).json()
  return { authorization: `JWT ${token}` }
}

export type People = Record<'editor' | 'reviewer' | 'publisher', { authorization: string }>

export async function logins(
  request: APIRequestContext,
  password = 'concord-demo',
): Promise<People> {
  const [editor, reviewer, publisher] = await Promise.all([
    login(request, 'editor', password),
    login(request, 'reviewer', password),
    login(request, 'publisher', password),
  ])
  return { editor, reviewer, publisher }
}

/** The people of the first day of an empty site. */
export async function givenAccounts(request: APIRequestContext, password: string): Promise<void> {
  const admin = { email: 'admin@example.org', password, name: 'admin' }
  const first = await request.post('/api/users/first-register', { data: admin })
  const headers = { authorization: `JWT ${(await first.json()).token}` }
  for (const role of ['editor', 'reviewer', 'publisher']) {
    const languages = role === 'reviewer' ? ['en'] : []
    const data = { email: `${role}@example.org`, password, name: role, roles: [role], languages }
    const made = await request.post('/api/users', { headers, data })
    expect(made.status(), await made.text()).toBe(201)
  }
}

/** A page of its own, published. */
export async function givenPage(request: APIRequestContext, people: People): Promise<Edition> {
  const data = { language: 'en', title: 'A page that moves', lead: 'Its address changes.' }
  const headers = people.editor
  const made = await request.post('/api/relations?draft=true', { headers, data })
  expect(made.status(), await made.text()).toBe(201)
  const edition = (await made.json()).doc
  await publishChange(request, people, {
    collection: 'relations',
    edition,
    data: {},
    update: { updateType: 'major' },
  })
  return edition
}

/** What an editor writes, a reviewer approves and a publisher publishes. */
export async function publishChange(
  request: APIRequestContext,
  { editor, reviewer, publisher }: People,
  change: { collection: string; edition: Edition; data: object; update?: object },
): Promise<void> {
  const { collection, edition, data, update = { updateType: 'minor' } } = change
  const path = `/api/${collection}/${edition.id}`
  const saved = await request.patch(`${path}?draft=true`, { headers: editor, data })
  expect(saved.status(), await saved.text()).toBe(200)
  for (const [event, headers, more] of [
    ['submit', editor, {}],
    ['approve', reviewer, {}],
    ['publish', publisher, update],
  ] as const) {
    const { revision } = await (await request.get(`${path}/workflow`, { headers })).json()
    const data = { event, revision, ...more }
    const answer = await request.post(`${path}/transition`, { headers, data })
    expect(answer.status(), `${event}: ${await answer.text()}`).toBe(200)
  }
}
