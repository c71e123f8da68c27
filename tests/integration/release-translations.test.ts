/** A release asks translators for its languages, with a date; what is there is taken along. */
import { type Concord, startConcord } from '../support/concord'
import { codeOf, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher', 'frenchTranslator'] as const) {
    await concord.as(person)
  }
})
afterAll(() => concord?.stop())

const { approved, drafts, given, post, reportOf, step } = releasingOn(() => concord)

type Languages = {
  languages: {
    language: string
    ready: number
    waiting: object[]
    outside: { collection: string; id: string; revision: number }[]
    assigned: { name: string; due: string | null; count: number }[]
    assignable: { id: string; name: string }[]
  }[]
}

async function french(release: { id: string }) {
  const { languages } = (await reportOf(release, 'editor')) as unknown as Languages
  const found = languages.find(({ language }) => language === 'fr')
  if (!found) throw new Error('French is not there.')
  return found
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

test('all that waits is assigned with one letter, and stands there with its date', async () => {
  const { page, one, two } = await drafts()
  const release = await given([page, one, two])
  const before = await french(release)
  expect(before).toMatchObject({ ready: 0, assigned: [] })
  expect(before.waiting).toHaveLength(3)
  const [claire] = before.assignable
  const due = tomorrow()
  const body = { language: 'fr', assignee: claire?.id, due, note: 'For the summit' }
  const answer = await post(`/releases/${release.id}/translations`, body)
  expect(answer).toMatchObject({ status: 200 })
  expect(answer.body.assignments).toHaveLength(3)
  expect((answer.body.assignments as unknown as { note: string }[])[0]?.note).toBe(
    'Summit: For the summit',
  )
  expect((await french(release)).assigned).toEqual([{ name: claire?.name, due, count: 3 }])
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: release.id }, event: { equals: 'ask-translators' } },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ detail: { language: 'fr', contents: 3, assignee: claire?.name } }])
})

test('without a date it is due when the release is', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  const due = tomorrow()
  expect(await step(release, 'schedule', { at: due })).toMatchObject({ status: 200 })
  const [claire] = (await french(release)).assignable
  await post(`/releases/${release.id}/translations`, { language: 'fr', assignee: claire?.id })
  expect((await french(release)).assigned).toMatchObject([{ due, count: 3 }])
})

test('a translation that is there comes along where somebody says so', async () => {
  const { page, one, two } = await drafts()
  const release = await given([page, one, two])
  const { contentId } = one
  const made = await concord.rest({
    method: 'POST',
    path: '/faqs?draft=true',
    body: { contentId, language: 'fr', sourceLanguage: 'en', question: 'Un ?' },
    by: 'frenchTranslator',
  })
  expect([made.status, made.body.errors]).toEqual([201, undefined])
  const { outside } = await french(release)
  expect(outside).toHaveLength(1)
  const added = await post(`/releases/${release.id}/members`, { members: outside })
  expect(added).toMatchObject({ status: 200, body: { doc: { members: 4 } } })
  expect((await french(release)).outside).toEqual([])
})

test('what cannot be asked is refused, and nothing is assigned', async () => {
  const { page } = await drafts()
  const release = await given([page])
  const path = `/releases/${release.id}/translations`
  const [claire] = (await french(release)).assignable
  const good = { language: 'fr', assignee: claire?.id }
  const refused = async (more: object) => codeOf(await post(path, { ...good, ...more }))
  expect(await post(path, { ...good, language: 'xx' })).toMatchObject({ status: 400 })
  expect(await refused({ language: 'en' })).toBe('language-waits-for-nothing')
  expect(await refused({ assignee: 'nobody' })).toBe('assignee-unknown')
  expect(await refused({ due: '2020-01-01T00:00:00Z' })).toBe('time-past')
  expect(await post(path, good, 'visitor')).toMatchObject({ status: 403 })
  expect((await french(release)).assigned).toEqual([])
  await step(release, 'give-up', {}, 'editor')
  expect(await refused({})).toBe('release-ended')
})
