/** Releases: editions that go live together or not at all, each by its own rules. */
import { newestPublication } from '@/delivery/payload/publication-log'
import { runDueReleases } from '@/releases/payload/run-due'
import { newestIn } from '@/site/payload/newest-updates'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'
import { codeOf, type Draft, docOf, messageOf, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const {
  approved,
  asked,
  drafts,
  edit,
  given,
  isPublic,
  post,
  reportOf,
  review,
  revisionOf,
  rowsSince,
  step,
} = releasingOn(() => concord)

test('a page and its FAQs go live in one transaction, with one row of the publication log', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  const before = await newestPublication(concord.payload)
  expect(await step(release, 'publish')).toMatchObject({
    status: 200,
    body: { doc: { state: 'published' } },
  })
  const rows = await rowsSince(before)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.contentIds.sort()).toEqual([page.contentId, one.contentId, two.contentId].sort())
  expect(rows[0]?.keys).toEqual(expect.arrayContaining([`content/${page.contentId}/en`, 'list/fr']))
  for (const edition of [page, one, two]) expect(await isPublic(edition)).toBe(true)

  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: {
      edition: { in: [page.id, release.id] },
      event: { in: ['publish', 'publish-release'] },
    },
    overrideAccess: true,
  })
  const moments = docs.map(({ at }) => at)
  expect(new Set(moments).size).toBe(1)
  expect(docs.find(({ event }) => event === 'publish')?.detail).toMatchObject({ release: 'Summit' })
  expect(docs.find(({ event }) => event === 'publish-release')).toMatchObject({
    from: 'ready',
    to: 'published',
    title: 'Summit',
  })
})

test('one note is for all members of a language, and an update without one says whose is missing', async () => {
  const { page, one, two } = await drafts()
  await step(await approved([page, one, two]), 'publish')
  await edit(page, { lead: 'Other words.' })
  await edit(one, { question: 'One, really?' })
  const release = await approved([page, one])
  const refused = await step(release, 'publish')
  expect([refused.status, codeOf(refused)]).toEqual([409, 'member-failed'])
  expect(await step(release, 'publish', { notes: { en: 'All is new.' } })).toMatchObject({
    status: 200,
  })
  const { docs } = await concord.payload.find({
    collection: 'change-notes',
    where: { edition: { in: [page.id, one.id] } },
    overrideAccess: true,
  })
  expect(docs.map(({ note }) => note)).toEqual(['All is new.', 'All is new.'])
  // Readers have one entry of it, which says so once.
  const { updates = [] } = (await newestIn('en', 1, concord.payload)) ?? {}
  const own = updates.filter((each) => each.page.slug === page.slug).map(({ update }) => update)
  expect(own).toMatchObject([
    {
      kind: 'note',
      note: 'All is new.',
      along: [{ faq: { number: 1, question: 'One, really?' } }],
    },
    { kind: 'first-published' },
  ])
  expect(own[0]?.along?.[0]?.note).toBeUndefined()
})

test('minor updates that look like major ones are confirmed, all of them at once', async () => {
  const { page, one, two } = await drafts()
  await step(await approved([page, one, two]), 'publish')
  await edit(page, { lead: 'Since 2014 the centre has 7,250 people.' })
  await edit(one, { question: 'One, really, in Ankara?' })
  await edit(two, { question: 'Two ?' })
  const release = await approved([page, one, two])
  const unconfirmed = { updateType: 'minor', confirmMinor: false }
  const at = new Date(Date.now() + 3_600_000).toISOString()
  for (const event of ['publish', 'schedule']) {
    const refused = await step(release, event, { ...unconfirmed, at })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'members-look-major'])
    expect(messageOf(refused)).toMatch(/^2 updates .*One, really, in Ankara\? \(en\)/)
    expect(messageOf(refused)).not.toContain('Two ?')
  }
  const confirmed = { updateType: 'minor', confirmMinor: true }
  expect(await step(release, 'publish', confirmed)).toMatchObject({ status: 200 })
})

describe('a page and its FAQs travel together', () => {
  type Offer = { id: string; standing: string; comesAlong: boolean; revision: number; by?: string }
  const offered = async (page: Draft, by: PersonName) => {
    const { body } = await concord.rest({ path: `/relations/${page.id}/together`, by })
    return body.offered as unknown as Offer[]
  }
  const submit = async (page: Draft, along: object[], by: PersonName = 'editor') => {
    const body = { revision: await revisionOf(page), with: along }
    return post(`/relations/${page.id}/submit-together`, body, by)
  }

  test('says which are new, changed, or somebody else’s, and submits them as one release', async () => {
    const { page, one, two } = await drafts()
    await step(await approved([page, one, two]), 'publish')
    expect(await offered(page, 'editor')).toEqual([])
    await edit(page, { lead: 'Other words.' })
    await edit(one, { question: 'One, really?' })
    await concord.rest({
      method: 'PATCH',
      path: `/faqs/${two.id}?draft=true`,
      body: { question: 'Two, by another?' },
      by: 'chief',
    })
    const offer = await offered(page, 'editor')
    expect(offer).toMatchObject([
      { id: one.id, standing: 'changed', comesAlong: true },
      { id: two.id, standing: 'changed', comesAlong: false, by: 'chief' },
    ])
    const along = offer.map(({ id, revision }) => ({ collection: 'faqs', id, revision }))
    const answer = await submit(page, along)
    expect(answer).toMatchObject({ status: 200, body: { doc: { name: page.title, members: 3 } } })
    const release = docOf(answer)
    expect(await review(release, 'approve', 'reviewer')).toMatchObject({
      body: { doc: { state: 'ready' } },
    })
    const notes = { en: 'All of it is new.' }
    expect(await step(release, 'publish', { notes })).toMatchObject({ status: 200 })
  })

  test('what is sent back comes again in the same release', async () => {
    const { page, one, two } = await drafts()
    const first = docOf(await submit(page, await asked([one, two])))
    const comment = 'Please.'
    await review(first, 'request-changes', 'reviewer', { comment })
    expect(await offered(page, 'editor')).toMatchObject([
      { standing: 'sent-back', release: { id: first.id } },
      { standing: 'sent-back', release: { id: first.id } },
    ])
    const again = await submit(page, await asked([one, two]))
    expect(docOf(again).id).toBe(first.id)
    expect((await reportOf(first)).members).toHaveLength(3)
  })

  test('an empty answer keeps all of it back, and says whose', async () => {
    const { page, one } = await drafts()
    const empty = await concord.given.faq({ question: 'Nothing?', answer: words('') })
    const answer = await submit(page, await asked([one, { ...empty, collection: 'faqs' }]))
    expect([answer.status, codeOf(answer)]).toEqual([409, 'member-failed'])
    expect(messageOf(answer)).toContain('Nothing?')
    const { body } = await concord.rest({ path: `/faqs/${empty.id}/workflow`, by: 'editor' })
    expect(body.needs).toMatchObject([{ field: 'answer' }])
  })
})

describe('four eyes and digests stay as they are', () => {
  test('nobody approves their own words by a release', async () => {
    const { page, one, two } = await drafts()
    await edit(one, { question: 'Mine?' })
    await concord.rest({
      method: 'PATCH',
      path: `/faqs/${two.id}?draft=true`,
      body: { question: 'Everything’s?' },
      by: 'everything',
    })
    const release = await given([page, one, two])
    await review(release, 'submit', 'editor')
    const refused = await review(release, 'approve', 'everything')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'member-failed'])
    expect(messageOf(refused)).toContain('Everything’s?')
    // All or none: not even those that somebody else wrote.
    const { members } = await reportOf(release)
    expect(members.map(({ ready }) => ready)).toEqual([false, false, false])
  })

  test('an edit takes the release out of ready and off its schedule, and everybody is told', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect(await step(release, 'schedule', { at })).toMatchObject({
      status: 200,
      body: { doc: { state: 'scheduled', due: at } },
    })
    await concord.payload.delete({ collection: 'payload-jobs', where: { id: { exists: true } } })
    await edit(one, { question: 'Changed?' })
    const report = await reportOf(release)
    expect(report.release).toMatchObject({ state: 'open', due: null })
    expect(report.members.map(({ ready }) => ready)).toEqual([true, false, true])
    expect(report.members[1]?.why).toBeTruthy()
    const { docs } = await concord.payload.find({
      collection: 'payload-jobs',
      where: { queue: { equals: 'notifications' } },
      overrideAccess: true,
    })
    const told = docs.map(({ input }) => input as { to: string; subject: string })
    expect(told).toContainEqual(
      expect.objectContaining({ to: 'publisher@example.org', subject: 'No longer ready: Summit' }),
    )
    // Approved again it is ready again, with the words of now.
    const { members } = await reportOf(release)
    const looked = [members[1]].flatMap((each) =>
      each ? [{ id: each.id, revision: each.revision }] : [],
    )
    await post(`/releases/${release.id}/review`, { event: 'submit', members: looked })
    const again = (await reportOf(release)).members[1]?.revision
    const answer = await post(
      `/releases/${release.id}/review`,
      { event: 'approve', members: looked.map(({ id }) => ({ id, revision: again })) },
      'reviewer',
    )
    expect(answer).toMatchObject({ status: 200, body: { doc: { state: 'ready' } } })
  })

  test('an approval does not outlive the right to give it', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    const { docs } = await concord.payload.find({
      collection: 'users',
      where: { email: { equals: 'reviewer@example.org' } },
      overrideAccess: true,
    })
    const id = docs[0]?.id ?? ''
    const change = (languages: ('en' | 'fr')[]) =>
      concord.payload.update({
        collection: 'users',
        id,
        data: { languages },
        overrideAccess: true,
        context: { system: 'test' },
      })
    await change(['fr'])
    expect((await reportOf(release)).release.state).toBe('open')
    await change(['en', 'fr'])
    expect((await reportOf(release)).release.state).toBe('ready')
  })

  test('only publishers publish', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    for (const by of ['editor', 'reviewer', 'admin'] as const) {
      expect(await step(release, 'publish', {}, by)).toMatchObject({ status: 403 })
    }
    expect(await isPublic(page)).toBe(false)
  })
})

describe('all or nothing', () => {
  test('a member that fails names itself, and nothing was published', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    // Behind the release’s back, as a fault would: its own state machine still refuses.
    const { members } = await reportOf(release)
    await concord.rest({
      method: 'PATCH',
      path: `/faqs/${two.id}?draft=true`,
      body: { question: 'Changed behind its back?' },
      by: 'editor',
    })
    for (const { id } of members) {
      await concord.payload.update({
        collection: 'release-members',
        id,
        data: { ready: true },
        overrideAccess: true,
      })
    }
    await concord.payload.update({
      collection: 'releases',
      id: release.id,
      data: { state: 'ready', unready: 0 },
      overrideAccess: true,
    })
    const before = await newestPublication(concord.payload)
    const refused = await step(release, 'publish')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'member-failed'])
    expect(messageOf(refused)).toContain('Changed behind its back?')
    for (const edition of [page, one, two]) expect(await isPublic(edition)).toBe(false)
    expect(await newestPublication(concord.payload)).toBe(before)
    expect((await reportOf(release)).release.state).toBe('ready')
  })

  test('two publishers at the same moment: one publishes, the other hears that it changed', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    const { revision } = (await reportOf(release)).release
    const publish = (by: PersonName) =>
      post(`/releases/${release.id}/step`, { event: 'publish', revision }, by)
    const answers = await Promise.all([publish('publisher'), publish('chief')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map(codeOf)).toContain('release-changed')
  })
})

describe('the site that it would make is looked at before', () => {
  test('a page whose FAQ does not come along is blocked, and says which', async () => {
    const { page, one } = await drafts()
    const release = await approved([page, one])
    expect((await reportOf(release)).findings).toMatchObject([
      { code: 'points-at-unpublished', severity: 'error', edition: page.id },
    ])
    const refused = await step(release, 'publish')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'release-blocked'])
    expect(messageOf(refused)).toContain('Two?')
    expect(await isPublic(one)).toBe(false)
  })

  test('what public pages show is not taken away under them', async () => {
    const { page, one, two } = await drafts()
    await step(await approved([page, one, two]), 'publish')
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    const answer = await post('/releases', {
      name: 'Away',
      members: await asked([one], { unpublish }),
    })
    const release = docOf(answer)
    expect((await reportOf(release)).findings).toMatchObject([
      { code: 'left-without-target', edition: page.id },
    ])
    expect(codeOf(await step(release, 'publish'))).toBe('release-blocked')
    // The page goes too, and then nothing is left over.
    const members = await asked([page], { unpublish })
    expect(await post(`/releases/${release.id}/members`, { members })).toMatchObject({
      status: 200,
    })
    expect(await step(release, 'publish')).toMatchObject({ status: 200 })
    for (const edition of [page, one]) expect(await isPublic(edition)).toBe(false)
  })
})

describe('a schedule', () => {
  test('goes out at its time, once', async () => {
    const { page, one, two } = await drafts()
    const release = await approved([page, one, two])
    const at = new Date(Date.now() + 60_000).toISOString()
    await step(release, 'schedule', { at })
    expect(await runDueReleases(concord.payload)).toBe(0)
    expect(await isPublic(page)).toBe(false)
    expect(await runDueReleases(concord.payload, new Date(at))).toBe(1)
    expect(await runDueReleases(concord.payload, new Date(at))).toBe(0)
    for (const edition of [page, one, two]) expect(await isPublic(edition)).toBe(true)
  })

  test('that cannot happen any longer says so at once, not at its time', async () => {
    const { page, one, two } = await drafts()
    await step(await approved([one, two]), 'publish')
    const release = await approved([page])
    await step(release, 'schedule', { at: new Date(Date.now() + 3_600_000).toISOString() })
    await runDueReleases(concord.payload)
    expect((await reportOf(release)).release.state).toBe('scheduled')
    // The site around it changes: a FAQ that it shows is taken away.
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    await concord.step(two, 'unpublish', 'publisher', { unpublish })
    await runDueReleases(concord.payload)
    expect((await reportOf(release)).release.state).toBe('ready')
    expect(await isPublic(page)).toBe(false)
  })

  test.each([
    ['past', { at: '2020-01-01T00:00:00Z' }, 'time-past'],
    ['in no calendar', { at: '2027-02-30T10:00' }, 'time-missing'],
    ['in a skipped hour', { at: '2027-03-28T02:30', timeZone: 'Europe/Brussels' }, 'time-skipped'],
  ])('%s is refused', async (_, more, code) => {
    const release = await approved([(await drafts()).one])
    const refused = await step(release, 'schedule', more)
    expect([refused.status, codeOf(refused)]).toEqual([422, code])
  })
})

describe('members', () => {
  test('that are gone are named, and take the release out of ready', async () => {
    const { one } = await drafts()
    const alone = {
      ...(await concord.given.faq({ question: 'Gone?' })),
      collection: 'faqs' as const,
    }
    const release = await approved([one, alone])
    await concord.rest({ method: 'DELETE', path: `/faqs/${alone.id}`, by: 'editor' })
    const report = await reportOf(release)
    expect(report.release.state).toBe('open')
    expect(report.members[1]).toMatchObject({ ready: false, why: expect.stringContaining('exist') })
    const [, gone] = report.members
    const removed = await post(`/releases/${release.id}/members/remove`, { members: [gone?.id] })
    expect(removed).toMatchObject({ status: 200, body: { doc: { state: 'ready', members: 1 } } })
  })

  test('that two releases touch are said in both; the second hears what the first one did', async () => {
    const { page, one, two } = await drafts()
    const first = await approved([page, one, two])
    const second = await given([one])
    expect((await reportOf(first)).members[1]?.alsoIn).toMatchObject([{ id: second.id }])
    expect((await reportOf(second)).members[0]).toMatchObject({
      ready: true,
      alsoIn: [{ id: first.id, name: 'Summit' }],
    })
    await step(first, 'publish')
    expect((await reportOf(second)).release.state).toBe('open')
    expect((await reportOf(second)).members[0]).toMatchObject({ ready: false, alsoIn: [] })
  })

  test.each<[string, (one: Draft) => Promise<unknown[]>, number, string]>([
    ['nothing', async () => [], 422, 'members-missing'],
    ['the same twice', async (one) => asked([one, one]), 409, 'member-twice'],
    [
      'the same by its id and by its content',
      async (one) => [
        ...(await asked([one])),
        ...(await asked([one])).map(({ id: _, ...rest }) => ({
          ...{ ...rest, contentId: one.contentId, language: 'en' },
        })),
      ],
      409,
      'member-twice',
    ],
    [
      'what is not there',
      async () => [{ collection: 'faqs', id: 'nowhere', revision: 1 }],
      422,
      'member-missing',
    ],
    [
      'an older revision',
      async (one) => [{ collection: 'faqs', id: one.id, revision: 77 }],
      409,
      'member-changed',
    ],
    ['no revision', async (one) => [{ collection: 'faqs', id: one.id }], 422, 'revision-missing'],
    [
      'a language that the site does not have',
      async (one) => [
        { collection: 'faqs', contentId: one.contentId, language: 'tlh', revision: 1 },
      ],
      400,
      'This is not one of the site’s languages.',
    ],
    [
      'ten thousand',
      async (one) =>
        Array.from({ length: 10_000 }, () => ({ collection: 'faqs', id: one.id, revision: 1 })),
      422,
      'release-too-large',
    ],
  ])('%s: an answer that says what is wrong', async (_, members, status, code) => {
    const { one } = await drafts()
    const answer = await post('/releases', { name: 'Odd', members: await members(one) })
    expect(answer.status).toBe(status)
    // Payload tells a field at fault without a code: then the sentence has to say it.
    expect(codeOf(answer) ?? JSON.stringify(answer.body)).toContain(code)
    // People know an edition by its title.
    expect(JSON.stringify(answer.body)).not.toContain(one.id)
  })

  test('one that is in it already', async () => {
    const { one } = await drafts()
    const release = await given([one])
    const answer = await post(`/releases/${release.id}/members`, { members: await asked([one]) })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'member-twice'])
    expect((await reportOf(release)).members).toHaveLength(1)
  })
})

test('an empty release is not published, an ended one does not change', async () => {
  const release = docOf(await post('/releases', { name: 'Empty' }))
  expect(codeOf(await step(release, 'publish'))).toBe('release-empty')
  expect(await step(release, 'give-up', {}, 'editor')).toMatchObject({ status: 200 })
  const answer = await post(`/releases/${release.id}/change`, { name: 'More' })
  expect([answer.status, codeOf(answer)]).toEqual([409, 'release-ended'])
})

test.each([
  ['POST', '/releases', { name: 'x' }],
  ['GET', '/releases/x/check', undefined],
  ['POST', '/releases/x/step', { event: 'publish', revision: 1 }],
] as const)('%s %s is for people of the house', async (method, path, body) => {
  const anonymous = await concord.rest({ method, path, body })
  expect(anonymous.status).toBe(401)
  const visitor = await concord.rest({ method, path, body, by: 'visitor' })
  expect(visitor.status).toBe(403)
})

test('Payload’s own roads are closed: nobody writes a release past its machine', async () => {
  const { one } = await drafts()
  const release = await given([one])
  const body = { state: 'ready' }
  const patch = { method: 'PATCH', path: `/releases/${release.id}`, body } as const
  expect(await concord.rest({ ...patch, by: 'everything' })).toMatchObject({ status: 403 })
  const remove = { method: 'DELETE', path: `/releases/${release.id}` } as const
  expect(await concord.rest({ ...remove, by: 'everything' })).toMatchObject({ status: 403 })
  expect((await concord.rest({ path: `/releases/${release.id}` })).status).not.toBe(200)
})
