/** The targets of the publication log outside the processes: who brings them up to date, and how far. */
import { awaitPublications, knownSchedule } from '@/delivery/payload/await-publications'
import { claimTarget, healthOfTargets, releaseTargets } from '@/delivery/payload/delivery-targets'
import { newestPublication } from '@/delivery/payload/publication-log'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

test('one process has the lease, and what it reports stays for the next', async () => {
  const { payload } = concord
  expect(await claimTarget('mirror', {}, payload)).toEqual({ held: true })
  expect(await claimTarget('mirror', { position: 4, problem: null }, payload)).toEqual({
    held: true,
    position: 4,
  })
  await releaseTargets()
  expect(await claimTarget('mirror', {}, payload)).toEqual({ held: true, position: 4 })
})

test('a problem is known, since when, and goes', async () => {
  const { payload } = concord
  const ofTarget = async () => (await healthOfTargets(payload))['fastly one']
  await claimTarget('fastly one', { position: 0, problem: 'Fastly answers 503' }, payload)
  const first = await ofTarget()
  expect(first).toMatchObject({ failing: true, since: expect.any(String) })
  await claimTarget('fastly one', { problem: 'Fastly answers 429' }, payload)
  expect((await ofTarget())?.since).toBe(first?.since)
  await claimTarget('fastly one', { position: 0, problem: null }, payload)
  expect(await ofTarget()).toMatchObject({ failing: false })
  expect((await ofTarget())?.since).toBeUndefined()
})

test('health says how far behind it is, and not why', async () => {
  const { payload } = concord
  await claimTarget('mirror', { position: await newestPublication(payload), problem: 'x' }, payload)
  await concord.given.page({ title: 'New', _status: 'published' })
  const health = await healthOfTargets(payload)
  expect(health.mirror).toMatchObject({ behind: 1, failing: true })
  expect(JSON.stringify(health)).not.toContain('"x"')
})

test.each([
  ['publisher', 200],
  ['admin', 200],
  ['editor', 403],
  [undefined, 403],
] as const)('%s reads the problems: %i', async (by, status) => {
  const answer = await concord.rest({ path: '/delivery-targets', by })
  expect(answer.status).toBe(status)
})

test.each(['admin', 'publisher'] as const)('%s writes none', async (by) => {
  const body = { name: 'other', position: 1 }
  const made = await concord.rest({ method: 'POST', path: '/delivery-targets', body, by })
  expect(made.status).toBe(403)
})

test('it is known when something happens by itself', async () => {
  const { payload } = concord
  const page = await concord.given.page({ title: 'Later', _status: 'published' })
  const path = `/relations/${page.id}?draft=true`
  await concord.rest({ method: 'PATCH', path, body: { lead: 'Other words.' }, by: 'editor' })
  await concord.step(page, 'submit', 'editor')
  await concord.step(page, 'approve', 'reviewer')
  const due = new Date(Date.now() + 3_600_000).toISOString()
  const step = { at: due, updateType: 'minor' }
  expect(await concord.step(page, 'schedule', 'publisher', step)).toMatchObject({ status: 200 })
  expect(await knownSchedule(payload)).toBe(due)
})

test('whoever follows learns what changed, for the addresses that a page had', async () => {
  const before = await newestPublication(concord.payload)
  const page = await concord.given.page({ title: 'Told', _status: 'published' })
  const { publications } = await awaitPublications(before, 5000, concord.payload)
  expect(publications.at(-1)?.change).toMatchObject({
    kind: 'edition',
    collection: 'relations',
    language: 'en',
    slugs: [page.slug],
    appearsOrMoves: true,
  })
})
