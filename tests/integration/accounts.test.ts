/** People come, go and change roles while their words wait: who may still do what, and what is shown. */
import type { AuditEntry } from '@/audit-log/chain'
import type { EditionDocument } from '@/content/edition'
import type { NextSteps } from '@/workflow/payload/next-steps'
import type { Role } from '@/workflow/roles'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

type Account = { id: string; name: string; token: string }

const everyRole: Role[] = ['editor', 'reviewer', 'publisher', 'admin']
const roles = {
  editor: ['editor'],
  chief: ['editor', 'publisher'],
  reviewer: ['reviewer'],
  publisher: ['publisher'],
  everything: everyRole,
  translator: ['translator'],
} satisfies Record<string, Role[]>
type Who = keyof typeof roles

/** People of each test's own: what happens to them happens to nobody else. */
let people = new Map<Who, Promise<Account>>()
beforeEach(() => {
  people = new Map()
})

function account(who: Who): Promise<Account> {
  const known = people.get(who) ?? added(who)
  people.set(who, known)
  return known
}

async function added(who: Who): Promise<Account> {
  const email = `${who}-${Math.random()}@example.org`
  const password = 'a-password-for-tests'
  const languages = who === 'translator' ? ['fr'] : ['en']
  const body = { email, password, name: who, roles: roles[who], languages }
  const made = await concord.rest({ method: 'POST', path: '/users', body, by: 'admin' })
  const { token } = await concord.payload.login({ collection: 'users', data: { email, password } })
  const { id } = made.body.doc as unknown as { id: string }
  return { id, name: who, token: token ?? '' }
}

const post = async (path: string, body: object, by: Who) =>
  concord.rest({ method: 'POST', path, body, token: (await account(by)).token })
const patch = async (path: string, body: object, by: Who) =>
  concord.rest({ method: 'PATCH', path, body, token: (await account(by)).token })
const get = async (path: string, by: Who) =>
  concord.rest({ path, token: (await account(by)).token })

const update = { updateType: 'minor' }

const step = async ({ id }: { id: string }, event: string, by: Who, more: object = {}) => {
  const { revision } = (await get(`/faqs/${id}/workflow`, by)).body
  return post(`/faqs/${id}/transition`, { event, revision, ...more }, by)
}

const edit = ({ id }: { id: string }, question: string, by: Who) =>
  patch(`/faqs/${id}?draft=true`, { question }, by)

async function become(who: Who, body: { roles?: Role[]; languages?: string[] }) {
  const path = `/users/${(await account(who)).id}`
  expect((await concord.rest({ method: 'PATCH', path, body, by: 'admin' })).status).toBe(200)
}

async function dismiss(who: Who): Promise<void> {
  const path = `/users/${(await account(who)).id}`
  expect((await concord.rest({ method: 'DELETE', path, by: 'admin' })).status).toBe(200)
}

async function givenDraft(by: Who = 'editor'): Promise<EditionDocument> {
  const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
  expect((await edit(faq, 'New words?', by)).status).toBe(200)
  return faq
}

const submit = (faq: EditionDocument) => step(faq, 'submit', 'editor')

const inPublic = async ({ id }: { id: string }) =>
  (await concord.rest({ path: `/faqs/${id}` })).body.question as string | undefined

async function panelOf(faq: { id: string }, by: Who): Promise<NextSteps> {
  const { status, body } = await get(`/faqs/${faq.id}/workflow`, by)
  expect(status).toBe(200)
  return body as unknown as NextSteps
}

describe('four eyes', () => {
  it('hold for an author who became a reviewer since', async () => {
    const faq = await givenDraft('chief')
    await become('chief', { roles: ['reviewer', 'publisher'], languages: ['en'] })
    await submit(faq)
    const own = await step(faq, 'approve', 'chief')
    expect([own.status, JSON.stringify(own.body)]).toEqual([
      403,
      expect.stringMatching(/own-words/),
    ])
    const { steps } = await panelOf(faq, 'chief')
    expect(steps.find(({ event }) => event === 'approve')).toMatchObject({ allowed: false })
    expect((await step(faq, 'approve', 'reviewer')).status).toBe(200)
    expect((await step(faq, 'publish', 'chief', update)).status).toBe(200)
  })

  it('hold for an author whose words somebody else took out and put back', async () => {
    const faq = await givenDraft('everything')
    await edit(faq, 'Old words?', 'editor')
    await edit(faq, 'New words?', 'editor')
    await submit(faq)
    expect((await step(faq, 'approve', 'everything')).status).toBe(403)
  })

  it('hold for an emergency: neither its publisher nor its author approves it afterwards', async () => {
    const faq = await givenDraft('everything')
    const asked = { reason: 'A wrong number.', ...update }
    expect((await step(faq, 'emergencyPublish', 'publisher', asked)).status).toBe(200)
    expect(await inPublic(faq)).toBe('New words?')
    await become('publisher', { roles: ['publisher', 'reviewer'], languages: ['en'] })
    for (const by of ['publisher', 'everything'] as const) {
      expect([by, (await step(faq, 'approveAfterwards', by)).status]).toEqual([by, 403])
    }
    // Not one publication later either: the words still wait for somebody else.
    await edit(faq, 'Newer words?', 'editor')
    await submit(faq)
    expect((await step(faq, 'approve', 'everything')).status).toBe(403)
    expect((await step(faq, 'approveAfterwards', 'reviewer')).status).toBe(200)
  })
})

describe('an approval', () => {
  it.each<[string, () => Promise<void>]>([
    ['was dismissed', () => dismiss('reviewer')],
    ['has no role any more', () => become('reviewer', { roles: [] })],
    ['reviews another language now', () => become('reviewer', { languages: ['fr'] })],
  ])('lapses where who gave it %s, and another one is asked for', async (_, change) => {
    const faq = await givenDraft()
    await submit(faq)
    expect((await step(faq, 'approve', 'reviewer')).status).toBe(200)
    await change()
    const refused = await step(faq, 'publish', 'publisher', update)
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringMatching(/approval-lapsed/),
    ])
    expect(await inPublic(faq)).toBe('Old words?')
    const panel = await panelOf(faq, 'publisher')
    expect(panel.approval).toMatchObject({ name: 'reviewer' })
    expect(panel.steps.find(({ event }) => event === 'publish')?.why).toMatch(/no longer review/)

    expect((await step(faq, 'withdraw', 'editor')).status).toBe(200)
    await submit(faq)
    expect((await step(faq, 'approve', 'everything')).status).toBe(200)
    expect((await step(faq, 'publish', 'publisher', update)).status).toBe(200)
    expect(await inPublic(faq)).toBe('New words?')
  })
})

describe('an account that is gone', () => {
  it('opens no door: its session ends with it', async () => {
    const faq = await givenDraft('chief')
    await dismiss('chief')
    expect((await edit(faq, 'From the grave?', 'chief')).status).toBe(403)
    expect((await step(faq, 'submit', 'chief')).status).toBe(401)
  })

  it('leaves its name in the audit log, the history and the panel, and its words to others', async () => {
    const faq = await givenDraft('chief')
    await dismiss('chief')
    expect((await panelOf(faq, 'editor')).last).toMatchObject({ name: 'chief', event: 'edit' })
    await submit(faq)
    expect((await step(faq, 'approve', 'reviewer')).status).toBe(200)
    expect((await step(faq, 'publish', 'publisher', update)).status).toBe(200)
    const { body } = await get(
      `/faqs/versions?where[parent][equals]=${faq.id}&sort=createdAt`,
      'editor',
    )
    const versions = body.docs as unknown as { version: { workflow: { lastBy: string } } }[]
    expect(versions.map(({ version }) => version.workflow.lastBy)).toContain('chief')
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { edition: { equals: faq.id } },
      sort: 'number',
      overrideAccess: true,
    })
    expect((docs as unknown as AuditEntry[]).map(({ name }) => name)).toEqual([
      'test',
      'chief',
      'editor',
      'reviewer',
      'publisher',
    ])
  })

  it('keeps the name of then where somebody is called otherwise since', async () => {
    const faq = await givenDraft('chief')
    const { id } = await account('chief')
    const renamed = await patch(`/users/${id}`, { name: 'Rafael Reviewer' }, 'chief')
    expect(renamed.status).toBe(200)
    expect((await panelOf(faq, 'editor')).last).toMatchObject({ name: 'chief' })
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { event: { equals: 'change-person' }, edition: { equals: id } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { detail: { before: { name: 'chief' }, after: { name: 'Rafael Reviewer' } } },
    ])
  })
})

it('a translator who lost a language writes and submits in it no more', async () => {
  const { contentId } = await concord.given.faq({ _status: 'published' })
  const french = await concord.given.faq({ contentId, language: 'fr', sourceLanguage: 'en' })
  expect((await edit(french, 'Pourquoi ?', 'translator')).status).toBe(200)
  await become('translator', { languages: ['uk'] })
  expect((await edit(french, 'Encore ?', 'translator')).status).toBe(403)
  expect((await step(french, 'submit', 'translator')).status).toBe(403)
})

it('a person has a time zone, which has to be one', async () => {
  const { body } = await concord.rest({ path: '/users/me', by: 'editor' })
  const { id } = body.user as unknown as { id: string }
  const choose = (timeZone: unknown) =>
    concord.rest({
      method: 'PATCH',
      path: `/users/${id}`,
      body: { timeZone },
      by: 'editor',
      language: 'fr',
    })
  for (const odd of ['Mars/Olympus', '../../etc/passwd', 'Europe/Brussels ', 7, ['UTC'], {}]) {
    const refused = await choose(odd)
    expect([odd, refused.status]).toEqual([odd, 400])
  }
  expect((await choose('Mars/Olympus')).body).toMatchObject({
    errors: [
      { data: { errors: [{ path: 'timeZone', message: expect.stringContaining('fuseau') }] } },
    ],
  })
  expect(await choose('Asia/Amman')).toMatchObject({
    status: 200,
    body: { doc: { timeZone: 'Asia/Amman' } },
  })
  expect(await choose(null)).toMatchObject({ status: 200, body: { doc: { timeZone: null } } })
})
