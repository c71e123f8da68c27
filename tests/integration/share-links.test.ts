/** A link shows one revision to people without an account: signed, with an end, revocable. */
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import { pageView } from '@/site/page-view'
import { shared } from '@/site/payload/shared-page'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const now = () => new Date()

async function givenLink(days?: unknown) {
  const page = await concord.given.page({
    title: 'Old',
    slug: `old-${Math.random()}`,
    _status: 'published',
  })
  const path = `/relations/${page.id}`
  const edit = (title: string) =>
    concord.rest({ method: 'PATCH', path: `${path}?draft=true`, body: { title }, by: 'editor' })
  await edit('Shared')
  const { status, body } = await concord.rest({
    method: 'POST',
    path: `${path}/share-links`,
    body: { days },
    by: 'editor',
  })
  const link = body.doc as unknown as { id: string; address: string; expires: string }
  return { page, path, edit, status, body, link, token: link?.address.split('/').at(-1) ?? '' }
}

async function titleBehind(token: string, at = now()): Promise<string | undefined> {
  const found = await shared(token, concord.payload, at)
  return found && pageView(found.facts).title
}

it('shows just the revision that was shared, also after newer words were written', async () => {
  const { edit, status, token } = await givenLink()
  expect(status).toBe(201)
  expect(await titleBehind(token)).toBe('Shared')
  await edit('Newer')
  expect(await titleBehind(token)).toBe('Shared')
})

it('shows a FAQ on the page where it stands', async () => {
  const faq = await concord.given.faq({ question: 'Public?', _status: 'published' })
  await concord.given.page({ title: 'Home', faqs: [{ faq: faq.id }], _status: 'published' })
  await concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { question: 'Draft?' },
    by: 'editor',
  })
  const { body } = await concord.rest({
    method: 'POST',
    path: `/faqs/${faq.id}/share-links`,
    by: 'editor',
    body: {},
  })
  const { address } = body.doc as unknown as { address: string }
  const found = await shared(address.split('/').at(-1) ?? '', concord.payload, now())
  const view = found && pageView(found.facts)
  expect(view?.title).toBe('Home')
  expect(view?.faqs.map(({ question }) => question)).toEqual(['Draft?'])
})

it('ends at its time, and at once when it is revoked; a guessed one never opens', async () => {
  const { link, token } = await givenLink(3)
  expect(await titleBehind(token, new Date(Date.parse(link.expires) - 1000))).toBe('Shared')
  expect(await titleBehind(token, new Date(link.expires))).toBeUndefined()
  expect(await titleBehind(`${link.id}.${'A'.repeat(43)}`)).toBeUndefined()
  expect(await titleBehind('nonsense')).toBeUndefined()

  const revoke = (by?: 'reviewer' | 'visitor') =>
    concord.rest({ method: 'POST', path: `/share-links/${link.id}/revoke`, by })
  expect((await revoke()).status).toBe(401)
  expect((await revoke('visitor')).status).toBe(403)
  expect(await titleBehind(token)).toBe('Shared')
  expect((await revoke('reviewer')).status).toBe(200)
  expect(await titleBehind(token)).toBeUndefined()
})

it('is made by people of the house only, for 1 to 90 days, and is in the audit log', async () => {
  const { page, path, link } = await givenLink()
  const ask = async (by?: 'visitor' | 'editor', days?: unknown) =>
    (await concord.rest({ method: 'POST', path: `${path}/share-links`, body: { days }, by })).status
  expect(await ask()).toBe(401)
  expect(await ask('visitor')).toBe(403)
  for (const days of [0, 91, '7', 2.5]) expect(await ask('editor', days)).toBe(422)
  for (const by of [undefined, 'visitor'] as const) {
    const { body } = await concord.rest({ path: '/share-links', by })
    expect(JSON.stringify(body)).not.toContain(link.id)
    expect((await concord.rest({ path: `${path}/share-links`, by })).status).toBe(by ? 403 : 401)
  }
  const forged = { of: 'relations', edition: page.id, version: 'x', language: 'en' }
  const made = await concord.rest({
    method: 'POST',
    path: '/share-links',
    body: forged,
    by: 'editor',
  })
  expect(made.status).toBe(403)
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: page.id }, event: { equals: 'share' } },
    overrideAccess: true,
  })
  expect(docs).toHaveLength(1)
})

it('is recorded also where several are made and revoked at the same moment', async () => {
  const { path, link } = await givenLink()
  const share = () =>
    concord.rest({ method: 'POST', path: `${path}/share-links`, body: { days: 1 }, by: 'editor' })
  const revoke = () =>
    concord.rest({ method: 'POST', path: `/share-links/${link.id}/revoke`, by: 'reviewer' })
  const answers = await Promise.all([share(), share(), revoke(), share(), share(), revoke()])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 200, 201, 201, 200])
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    sort: 'number',
    limit: 0,
    overrideAccess: true,
  })
  const auditLog = docs as unknown as AuditEntry[]
  expect(
    auditLog
      .slice(-6)
      .map(({ event }) => event)
      .sort(),
  ).toEqual([...['revoke-share', 'revoke-share'], ...['share', 'share', 'share', 'share']])
  auditLog.forEach((entry, index) => {
    expect(faultIn(entry, auditLog[index - 1])).toBeUndefined()
  })
})
