/** A preview link shows what is coming to people without an account, who may answer where a publisher allows it. */
import { handleEndpoints } from 'payload'
import { pageView } from '@/site/page-view'
import { aheadFor } from '@/site/payload/ahead'
import { pageFacts } from '@/site/payload/published'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { codeOf, type Draft, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const { approved, asked, drafts, edit, given, post, reportOf, step } = releasingOn(() => concord)

type Link = { id: string; address: string; expires: string; answers: boolean; guest?: string }
type Shown = { guest: string; kind: string; words?: string; about?: string; lapsed: boolean }

async function made(
  release: { id: string },
  body: object = {},
  by: PersonName = 'publisher',
): Promise<Link & { key: string }> {
  const answer = await post(`/releases/${release.id}/preview-links`, body, by)
  expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  const link = answer.body.doc as unknown as Link
  return { ...link, key: keyOf(link) }
}

const keyOf = ({ address }: Link) => address.split('/').at(-1) ?? ''
const withAnswers = { answers: true, guest: 'Ms Lang' }

const seenBy = (key: string, now = new Date()) =>
  aheadFor({ key, headers: new Headers() }, concord.payload, now)

/** The title and FAQs of a page as a guest finds them; nothing where they find none. */
async function pageSeen(key: string, { slug }: Draft) {
  const seen = await seenBy(key)
  if (!seen) return undefined
  const address = { language: 'en' as const, slug: slug ?? '' }
  const facts = await pageFacts(address, concord.payload, { ahead: seen.overlay })
  return facts && pageView(facts).faqs.map(({ question }) => question)
}

async function answer(key: string, said: object) {
  const seen = (await seenBy(key))?.guest?.answers?.seen
  const body = { link: key, seen, ...said }
  return concord.rest({ method: 'POST', path: '/preview-links/answer', body })
}

async function answersAt(release: { id: string }): Promise<Shown[]> {
  return ((await reportOf(release)) as unknown as { guests: Shown[] }).guests
}

test('shows the site after the release, and no draft that is not in it', async () => {
  const { page, one, two } = await drafts()
  const other = await drafts()
  const release = await given([page, one, two])
  const { key } = await made(release, {}, 'editor')
  expect(await pageSeen(key, page)).toEqual(['One?', 'Two?'])
  expect(await pageSeen(key, other.page)).toBeUndefined()
  expect((await seenBy(key))?.user).toBeUndefined()
})

test('closes at its end, when it is revoked, and with its release; a guessed one never opens', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  const link = await made(release, { days: 1 })
  expect(await seenBy(link.key, new Date(link.expires))).toBeUndefined()
  expect(await seenBy(link.key, new Date(Date.parse(link.expires) - 1000))).toBeDefined()
  expect(await seenBy(`guest-${link.id}.${'A'.repeat(43)}`)).toBeUndefined()

  const second = await made(release)
  const revoke = (by?: PersonName) =>
    concord.rest({ method: 'POST', path: `/preview-links/${second.id}/revoke`, by })
  expect((await revoke()).status).toBe(401)
  expect((await revoke('visitor')).status).toBe(403)
  expect((await revoke('editor')).status).toBe(200)
  expect(await seenBy(second.key)).toBeUndefined()
  const listed = await concord.rest({ path: `/releases/${release.id}/preview-links`, by: 'editor' })
  expect((listed.body.docs as unknown as Link[]).map(({ id }) => id)).toEqual([link.id])

  expect(await step(release, 'publish')).toMatchObject({ status: 200 })
  expect(await seenBy(link.key)).toBeUndefined()
  expect(codeOf(await post(`/releases/${release.id}/preview-links`, {}))).toBe('release-ended')
})

test('answers are for named guests whom a publisher lets', async () => {
  const { page } = await drafts()
  const release = await given([page])
  const path = `/releases/${release.id}/preview-links`
  expect(await post(path, withAnswers, 'editor')).toMatchObject({ status: 403 })
  expect(codeOf(await post(path, { answers: true }, 'publisher'))).toBe('guest-name-missing')
  expect(codeOf(await post(path, { days: 91 }, 'publisher'))).toBe('days-wrong')
  expect(await concord.rest({ method: 'POST', path, body: {} })).toMatchObject({ status: 401 })

  const silent = await made(release)
  expect(codeOf(await answer(silent.key, { answer: 'approve' }))).toBe('guest-link-closed')
  const { key } = await made(release, withAnswers)
  expect(codeOf(await answer('guest-1.x', { answer: 'approve' }))).toBe('guest-link-closed')
  expect(codeOf(await answer(key, { answer: 'comment' }))).toBe('guest-words-missing')
  expect(codeOf(await answer(key, { answer: 'publish' }))).toBe('guest-answer-unknown')
  expect(await answersAt(release)).toEqual([])
})

test('an answer stands at the release, is no review, and lapses when a member changes', async () => {
  const { page, one, two } = await drafts()
  const release = await given([page, one, two])
  const { key } = await made(release, withAnswers)
  expect(await answer(key, { answer: 'approve' })).toMatchObject({ status: 201 })
  const words = 'The second one is wrong.'
  expect(await answer(key, { answer: 'request-changes', words })).toMatchObject({ status: 201 })
  expect(await answersAt(release)).toMatchObject([
    { guest: 'Ms Lang', kind: 'request-changes', words, lapsed: false },
    { guest: 'Ms Lang', kind: 'approve', lapsed: false },
  ])
  // Whoever approves from outside is no second pair of eyes.
  const { release: now, members } = await reportOf(release)
  expect([now.state, members.map(({ ready }) => ready)]).toEqual(['open', [false, false, false]])

  const seen = (await seenBy(key))?.guest?.answers?.seen
  await edit(two, { question: 'Two, better?' })
  expect((await answersAt(release)).map(({ lapsed }) => lapsed)).toEqual([true, true])
  expect((await seenBy(key))?.guest?.answers?.last).toMatchObject({ lapsed: true })
  // Sent from a page that was opened before the edit.
  expect(await answer(key, { answer: 'approve', seen })).toMatchObject({ status: 201 })
  expect((await answersAt(release))[0]).toMatchObject({ kind: 'approve', lapsed: true })

  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: release.id }, event: { equals: 'guest-answer' } },
    sort: 'number',
    overrideAccess: true,
  })
  expect(docs).toMatchObject([
    { by: 'system:guest', detail: { guest: 'Ms Lang', answer: 'approve' } },
    { detail: { answer: 'request-changes', words, digests: {} } },
    { detail: { answer: 'approve', lapsed: true } },
  ])
  const recorded = docs[0]?.detail as { digests: object } | undefined
  expect(Object.keys(recorded?.digests ?? {})).toHaveLength(3)
})

test('the form of the preview needs no script, and leads back to its page and nowhere else', async () => {
  const { page } = await drafts()
  const { key } = await made(await given([page]), withAnswers)
  const send = (fields: Record<string, string>) =>
    handleEndpoints({
      config: concord.config,
      request: new Request('http://localhost:3000/api/preview-links/answer', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ link: key, ...fields }),
      }),
    })
  const answered = await send({ answer: 'comment', words: 'Fine.', path: `/en/${page.slug}` })
  expect([
    answered.status,
    answered.headers.get('location'),
    answered.status < 400 || (await answered.text()),
  ]).toEqual([303, `/en/preview/site/${key}/${page.slug}`, true])
  const elsewhere = await send({ answer: 'approve', path: '//evil.example/' })
  expect(elsewhere.headers.get('location')).toBe(`/en/preview/site/${key}`)
  const long = await send({ answer: 'comment', words: 'x'.repeat(30_000) })
  expect(long.status).toBe(422)
})

test('shows the site at a moment; there nobody answers', async () => {
  const { page, one, two } = await drafts()
  const due = new Date(Date.now() + 3_600_000).toISOString()
  await step(await approved([page, one, two]), 'schedule', { at: due })
  const at = new Date(Date.parse(due) + 60_000).toISOString()
  const answered = await post('/preview-links', { at, ...withAnswers }, 'publisher')
  expect(answered).toMatchObject({ status: 201, body: { doc: { answers: false } } })
  const key = keyOf(answered.body.doc as unknown as Link)
  expect(await pageSeen(key, page)).toEqual(['One?', 'Two?'])
  expect(codeOf(await answer(key, { answer: 'approve' }))).toBe('guest-link-closed')
  expect(codeOf(await post('/preview-links', { at: 'soon' }))).toBe('time-missing')
  const listed = await concord.rest({ path: '/preview-links/moments', by: 'editor' })
  expect(listed.body.docs).toHaveLength(1)
})

test('links and answers are read by people of the house alone, and written by nobody past the endpoints', async () => {
  const { page } = await drafts()
  const release = await given([page])
  const { key, id } = await made(release, withAnswers)
  await answer(key, { answer: 'approve' })
  for (const collection of ['preview-links', 'guest-answers']) {
    for (const by of [undefined, 'visitor'] as const) {
      const { body } = await concord.rest({ path: `/${collection}`, by })
      expect(JSON.stringify(body)).not.toContain(id)
    }
    expect((await concord.rest({ path: `/${collection}`, by: 'editor' })).status).toBe(200)
  }
  const forged = { link: id, release: release.id, kind: 'approve', guest: 'X', seen: '' }
  expect((await post('/guest-answers', forged, 'publisher')).status).toBe(403)
  const { status } = await concord.rest({
    method: 'PATCH',
    path: `/preview-links/${id}`,
    body: { revoked: null },
    by: 'publisher',
  })
  expect(status).toBe(403)
})

test('a link whose release got another member shows it, and the answer from before has lapsed', async () => {
  const { page, one, two } = await drafts()
  const release = await given([page, one])
  const { key } = await made(release, withAnswers)
  await answer(key, { answer: 'approve' })
  const members = await asked([two])
  expect(await post(`/releases/${release.id}/members`, { members })).toMatchObject({ status: 200 })
  expect(await answersAt(release)).toMatchObject([{ lapsed: true }])
  expect(await pageSeen(key, page)).toEqual(['One?', 'Two?'])
})

test('an answer may be about one text on the page: a member, or what is public', async () => {
  const { page, one, two } = await drafts()
  const other = await drafts()
  const release = await given([page, one, two])
  const { key } = await made(release, withAnswers)
  const said = { answer: 'comment', words: 'Is this right?' }
  expect((await answer(key, { ...said, place: `faqs/${one.id}` })).status).toBe(201)
  expect((await answer(key, said)).status).toBe(201)
  expect((await answer(key, { ...said, place: `faqs/${other.one.id}` })).status).toBe(400)
  const about = (await answersAt(release)).map((each) => each.about ?? 'all of it')
  expect(about.toSorted()).toEqual(['One?', 'all of it'])
})

test('people of the house comment on what a preview shows', async () => {
  const { one } = await drafts()
  const comment = (body: object, by?: PersonName) =>
    concord.rest({ method: 'POST', path: '/comments/in-preview', body, by })
  const said = { place: `faqs/${one.id}`, words: 'The figure is old.' }
  const { status, body } = await comment(said, 'reviewer')
  expect([status, body.doc]).toMatchObject([
    201,
    { of: 'faqs', edition: one.id, text: said.words, revision: one.revision },
  ])
  expect((await comment(said)).status).toBe(401)
  expect((await comment(said, 'visitor')).status).toBe(403)
  expect(codeOf(await comment({ ...said, words: ' ' }, 'reviewer'))).toBe('comment-missing')
  for (const place of ['faqs/nowhere', 'users/1', undefined]) {
    expect([place, (await comment({ ...said, place }, 'reviewer')).status]).toEqual([place, 400])
  }
})
