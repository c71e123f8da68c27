/** Releases in GraphQL: every step of REST, by the same rules, with the same messages. */
import { type Answer, type Concord, type PersonName, startConcord } from '../support/concord'
import { type Draft, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const { drafts, given, isPublic, post, revisionOf } = releasingOn(() => concord)

type Failed = { message: string; extensions?: { data?: { code?: string } } }
type Data = Record<string, Record<string, unknown>>

const failedWith = ({ body }: Answer) => (body.errors as unknown as Failed[] | undefined)?.[0]
const dataOf = ({ body }: Answer) => body.data as unknown as Data

async function done(query: string, by: PersonName): Promise<Record<string, unknown>> {
  const answer = await concord.graphql(query, by)
  expect([query, answer.body.errors]).toEqual([query, undefined])
  return Object.values(dataOf(answer))[0] ?? {}
}

const literal = (value: object) => JSON.stringify(value).replace(/"(\w+)":/g, '$1:')

async function membersOf(editions: Draft[]) {
  return literal(
    await Promise.all(
      editions.map(async (edition) => ({
        ...{ collection: edition.collection, id: edition.id },
        revision: await revisionOf(edition),
      })),
    ),
  )
}

type Report = { members: { id: string; revision: number }[]; release: { revision: number } }
const report = async (id: unknown, by: PersonName) =>
  (await done(
    `{ checkRelease(id: "${id}") { release { revision state } members findings steps languages guests } }`,
    by,
  )) as unknown as Report

async function review(id: unknown, event: string, by: PersonName) {
  const { members } = await report(id, by)
  const looked = literal(members.map((each) => ({ id: each.id, revision: each.revision })))
  return done(
    `mutation { reviewRelease(id: "${id}", event: "${event}", members: ${looked}) { state unready } }`,
    by,
  )
}

test('a release is made, changed, reviewed, scheduled, published and undone', async () => {
  const { page, one, two } = await drafts()
  const members = await membersOf([page, one])
  const { id, state } = await done(
    `mutation { createRelease(name: "By GraphQL", members: ${members}, notes: { en: "New." }) { id state } }`,
    'editor',
  )
  expect(state).toBe('open')
  const more = await membersOf([two])
  expect(
    await done(
      `mutation { addReleaseMembers(id: "${id}", members: ${more}) { members } }`,
      'editor',
    ),
  ).toEqual({ members: 3 })
  expect(
    await done(`mutation { changeRelease(id: "${id}", name: "Renamed") { name } }`, 'editor'),
  ).toEqual({ name: 'Renamed' })
  const last = (await report(id, 'editor')).members.at(-1)?.id
  const minor = `[{ id: "${last}", publish: { updateType: "minor" } }]`
  await done(`mutation { changeReleaseMembers(id: "${id}", members: ${minor}) { id } }`, 'editor')
  await review(id, 'submit', 'editor')
  expect(await review(id, 'approve', 'reviewer')).toEqual({ state: 'ready', unready: 0 })

  const step = async (event: string, args = '') => {
    const { release } = await report(id, 'publisher')
    return done(
      `mutation { transitionRelease(id: "${id}", event: "${event}", revision: ${release.revision} ${args}) { state } }`,
      'publisher',
    )
  }
  expect(await step('schedule', 'at: "2031-01-01T10:00:00Z"')).toEqual({ state: 'scheduled' })
  expect(await step('cancel-schedule')).toEqual({ state: 'ready' })
  expect(await step('publish')).toEqual({ state: 'published' })
  expect(await isPublic(page)).toBe(true)

  const preview = await done(
    `{ previewUndoRelease(id: "${id}") { members findings mayInEmergency } }`,
    'publisher',
  )
  expect(preview).toMatchObject({ mayInEmergency: true })
  const { release } = await report(id, 'publisher')
  const undone = await done(
    `mutation { undoRelease(id: "${id}", revision: ${release.revision}, emergency: true, reason: "Wrong.") { state } }`,
    'publisher',
  )
  expect(undone).toEqual({ state: 'published' })
  expect(await isPublic(page)).toBe(false)
})

test('what is refused says the same words as REST, and nothing was done', async () => {
  const { page, one, two } = await drafts()
  const release = await given([page, one, two])
  const refused = async (query: string, by?: PersonName) =>
    failedWith(await concord.graphql(query, by))
  const publish = `mutation { transitionRelease(id: "${release.id}", event: "publish", revision: ${release.revision}) { id } }`
  const inRest = await post(
    `/releases/${release.id}/step`,
    { event: 'publish', revision: release.revision },
    'publisher',
  )
  const [{ message }] = inRest.body.errors as unknown as [{ message: string }]
  expect((await refused(publish, 'publisher'))?.message).toBe(message)
  expect(await refused(publish, 'editor')).toMatchObject({
    extensions: { data: { code: 'may-not-publish' } },
  })
  expect(await refused(publish)).toBeDefined()
  expect(await refused(publish, 'visitor')).toBeDefined()
  expect(await refused('mutation { createRelease(name: " ") { id } }', 'editor')).toMatchObject({
    extensions: { data: { code: 'release-name-missing' } },
  })
  expect(await refused('{ checkRelease(id: "none") { findings } }', 'editor')).toBeDefined()
  // What is left out may also be said to be nothing.
  expect(
    await done(
      'mutation { createRelease(name: "N", members: null, notes: null) { members } }',
      'editor',
    ),
  ).toEqual({ members: 0 })
})

test('a page goes with its FAQs, by what is offered', async () => {
  const { page, one } = await drafts()
  const { offered } = await done(
    `{ offeredTogether(collection: "relations", id: "${page.id}") }`,
    'editor',
  )
  const faq = (offered as { collection: string; id: string; revision: number }[]).find(
    ({ id }) => id === one.id,
  )
  expect(faq).toMatchObject({ collection: 'faqs', revision: await revisionOf(one) })
  const together = literal([{ collection: 'faqs', id: one.id, revision: faq?.revision }])
  const submit = (revision: number) =>
    `mutation { submitTogether(collection: "relations", id: "${page.id}", revision: ${revision}, with: ${together}) { members state } }`
  const stale = failedWith(await concord.graphql(submit(77), 'editor'))
  expect(stale).toMatchObject({ extensions: { data: { code: 'member-changed' } } })
  expect(await done(submit(await revisionOf(page)), 'editor')).toEqual({
    ...{ members: 2, state: 'open' },
  })
})

test('links to what will be are made, listed and revoked, by those who may', async () => {
  const { page } = await drafts()
  const release = await given([page])
  const make = `mutation { createReleasePreviewLink(id: "${release.id}", guest: "Embassy", answers: true, days: 3) }`
  expect(failedWith(await concord.graphql(make, 'editor'))).toMatchObject({
    extensions: { data: { code: 'may-not-publish' } },
  })
  const link = await done(make, 'publisher')
  expect(link).toMatchObject({ guest: 'Embassy', answers: true })
  expect(String(link.address)).toContain('/preview/site/')
  const links = async () => {
    const { docs } = await done(`{ releasePreviewLinks(id: "${release.id}") }`, 'editor')
    return (docs as { id: string }[]).map(({ id }) => id)
  }
  expect(await links()).toEqual([link.id])
  await done(`mutation { revokePreviewLink(id: "${link.id}") }`, 'editor')
  expect(await links()).toEqual([])

  const odd = 'mutation { createMomentPreviewLink(at: "2031-02-30T10:00:00Z") }'
  expect(failedWith(await concord.graphql(odd, 'editor'))).toBeDefined()
  const moment = await done(
    'mutation { createMomentPreviewLink(at: "2031-02-28T10:00:00Z", language: "fr") }',
    'editor',
  )
  const { docs } = await done('{ momentPreviewLinks }', 'editor')
  expect((docs as { id: string }[]).map(({ id }) => id)).toContain(moment.id)
})

test('translators are asked, and what is wrong is said', async () => {
  const { page } = await drafts()
  const release = await given([page])
  const ask = (language: string) =>
    `mutation { requestTranslations(id: "${release.id}", language: "${language}", assignee: "nobody") }`
  expect(failedWith(await concord.graphql(ask('tlh'), 'editor'))?.message).toBeDefined()
  const refusal = failedWith(await concord.graphql(ask('fr'), 'editor'))
  const inRest = await post(
    `/releases/${release.id}/translations`,
    { language: 'fr', assignee: 'nobody' },
    'editor',
  )
  const [{ message }] = inRest.body.errors as unknown as [{ message: string }]
  expect(refusal?.message).toBe(message)
})

test('the calendar and its secret addresses', async () => {
  const july = await done('{ calendar(month: "2026-07") }', 'editor')
  expect(july).toMatchObject({ total: expect.any(Number), entries: expect.any(Array) })
  expect(
    failedWith(await concord.graphql('{ calendar(month: "2026-13") }', 'editor')),
  ).toBeDefined()
  const feed = await done('mutation { createCalendarFeed(language: "fr") }', 'editor')
  expect(String(feed.address)).toMatch(/\.ics$/)
  const { docs } = await done('{ calendarFeeds }', 'editor')
  expect(JSON.stringify(docs)).toContain(String(feed.id))
  expect(JSON.stringify(docs)).not.toContain(String(feed.address))
  await done(`mutation { revokeCalendarFeed(id: "${feed.id}") }`, 'editor')
  expect(await done('{ calendarFeeds }', 'editor')).toEqual({ docs: [] })
})

test.each([
  '{ calendar }',
  '{ calendarFeeds }',
  '{ momentPreviewLinks }',
  '{ releasePreviewLinks(id: "x") }',
  '{ offeredTogether(collection: "relations", id: "x") }',
  'mutation { createCalendarFeed }',
  'mutation { createMomentPreviewLink(at: "2031-02-28T10:00:00Z") }',
  'mutation { requestTranslations(id: "x", language: "fr") }',
])('%s is for people with a role', async (query) => {
  for (const by of [undefined, 'visitor'] as const) {
    const { body } = await concord.graphql(query, by)
    expect([by, (body.errors as unknown[] | undefined)?.length]).toEqual([by, 1])
  }
})

test('Payload’s own mutations are not there: nobody writes a release past its machine', async () => {
  for (const field of ['updateRelease', 'deleteRelease']) {
    const query = `mutation { ${field}(id: "x") { id } }`
    expect(failedWith(await concord.graphql(query, 'publisher'))?.message).toContain(field)
  }
})
