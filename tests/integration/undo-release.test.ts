/** Undoing a release: by a counter-release that is reviewed like any other, or at once, with a reason. */
import { fromParagraphs } from '@/content/rich-text'
import { newestPublication } from '@/delivery/payload/publication-log'
import { runDueReleases } from '@/releases/payload/run-due'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'
import { codeOf, type Draft, docOf, messageOf, releasingOn } from '../support/releasing'
import { states, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const { approved, asked, drafts, edit, isPublic, post, reportOf, rowsSince, step } = releasingOn(
  () => concord,
)
const { change, givenPublished, jobs, segmentsOf, translateAll } = translatingOn(() => concord)

type Release = { id: string }
type Preview = {
  members: { edition: string; kind?: string; from?: string; why?: string }[]
  findings: { severity: string; message: string }[]
  mayInEmergency: boolean
}

const notes = { en: 'All is new.', fr: 'Tout est nouveau.' }

/** The step, of those members that the person may take it with. */
async function reviewed(release: Release, event: string, by: PersonName) {
  const { members } = (await reportOf(release, by)) as unknown as {
    members: { id: string; revision: number; may: string[] }[]
  }
  const looked = members.filter(({ may }) => may.includes(event))
  const body = { event, members: looked.map(({ id, revision }) => ({ id, revision })) }
  return post(`/releases/${release.id}/review`, body, by)
}

async function preview({ id }: Release, by: PersonName = 'publisher'): Promise<Preview> {
  const { status, body } = await concord.rest({ path: `/releases/${id}/undo`, by })
  expect(status).toBe(200)
  return body as unknown as Preview
}

async function undo(release: Release, more: object = {}, by: PersonName = 'publisher') {
  const { revision } = (await reportOf(release)).release
  return post(`/releases/${release.id}/undo`, { revision, ...more }, by)
}

async function undone(release: Release, more: object = {}): Promise<Release> {
  const answer = await undo(release, more)
  expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  return docOf(answer)
}

async function throughReview(release: Release) {
  expect(await reviewed(release, 'submit', 'editor')).toMatchObject({ status: 200 })
  const answer = await reviewed(release, 'approve', 'reviewer')
  expect(answer).toMatchObject({ status: 200, body: { doc: { state: 'ready' } } })
}

const stateOf = async (release: Release) => (await reportOf(release)).release.state

async function inPublic({ collection, id }: Draft) {
  return (await concord.rest({ path: `/${collection}/${id}` })).body as unknown as {
    lead?: string
    question?: string
  }
}

async function auditOf({ id }: Release) {
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id } },
    sort: 'number',
    overrideAccess: true,
  })
  return docs
}

/** A FAQ and its update, each published by a release. */
async function updated() {
  const { one } = await drafts()
  await step(await approved([one]), 'publish')
  await edit(one, { question: 'One, really?' })
  const release = await approved([one], { notes })
  expect(await step(release, 'publish')).toMatchObject({ status: 200 })
  return { one, release }
}

/** A page is changed and shows another FAQ, which is new, in place of one that goes. */
async function changed() {
  const { page, one, two } = await drafts()
  await step(await approved([page, one, two]), 'publish')
  const three: Draft = {
    ...(await concord.given.faq({ question: 'Three?', answer: words('Because.') })),
    collection: 'faqs',
  }
  await edit(page, { lead: 'Other words.', faqs: [{ faq: one.id }, { faq: three.id }] })
  const unpublish = { kind: 'gone', explanation: 'Over.' }
  const made = await post('/releases', {
    ...{ name: 'Summit', notes },
    members: [...(await asked([page, three])), ...(await asked([two], { unpublish }))],
  })
  const release = docOf(made)
  await throughReview(release)
  expect(await step(release, 'publish')).toMatchObject({ status: 200 })
  return { page, one, two, three, release }
}

describe('by a counter-release', () => {
  test('words go back, what was new is taken back, what was taken back is public again', async () => {
    const { page, two, three, release } = await changed()
    expect(await preview(release)).toMatchObject({
      members: [
        { edition: page.id, kind: 'restore' },
        { edition: three.id, kind: 'unpublish' },
        { edition: two.id, kind: 'publish-again' },
      ],
      findings: [],
      mayInEmergency: true,
    })
    const counter = await undone(release)
    expect(counter).toMatchObject({ name: 'Undo: Summit', members: 3, undoes: release.id })
    // Readers see nothing of it before it was reviewed and published.
    expect(await inPublic(page)).toMatchObject({ lead: 'Other words.' })
    expect([await stateOf(release), await stateOf(counter)]).toEqual(['published', 'open'])
    expect(codeOf(await step(counter, 'publish'))).toBe('release-not-ready')

    await throughReview(counter)
    const before = await newestPublication(concord.payload)
    expect(await step(counter, 'publish')).toMatchObject({ status: 200 })
    expect(await rowsSince(before)).toHaveLength(1)
    expect(await inPublic(page)).toMatchObject({ lead: 'It leads.' })
    expect([await isPublic(two), await isPublic(three)]).toEqual([true, false])
    expect([await stateOf(release), await stateOf(counter)]).toEqual(['undone', 'published'])

    expect((await auditOf(release)).at(-1)).toMatchObject({
      ...{ event: 'undo-release', from: 'published', to: 'undone', title: 'Summit' },
      detail: { undoneBy: 'Undo: Summit' },
    })
    expect((await auditOf(counter)).at(-1)).toMatchObject({
      ...{ event: 'publish-release', detail: { undoes: 'Summit' } },
    })
  })

  test('whoever begins it, and whoever wrote what comes back, does not approve it', async () => {
    const { one, release } = await updated()
    const counter = docOf(await undo(release, {}, 'everything'))
    expect(await reviewed(counter, 'submit', 'editor')).toMatchObject({ status: 200 })
    const { members } = await reportOf(counter)
    const looked = members.map(({ id, revision }) => ({ id, revision }))
    const body = { event: 'approve', members: looked }
    const refused = await post(`/releases/${counter.id}/review`, body, 'everything')
    expect([refused.status, codeOf(refused)]).toEqual([409, 'member-failed'])
    const { docs } = await concord.payload.find({
      collection: 'faqs',
      where: { id: { equals: one.id } },
      draft: true,
      overrideAccess: true,
    })
    // Who wrote “One?” was the system; who wrote what is undone is still among them.
    expect((docs[0] as { workflow?: { authors?: string[] } })?.workflow?.authors).toHaveLength(2)
    expect(await reviewed(counter, 'approve', 'reviewer')).toMatchObject({ status: 200 })
  })

  test('can be scheduled, and undone itself: the words of after come back', async () => {
    const { one, release } = await updated()
    const counter = await undone(release)
    await throughReview(counter)
    const at = new Date(Date.now() + 60_000).toISOString()
    expect(await step(counter, 'schedule', { at })).toMatchObject({ status: 200 })
    expect(await runDueReleases(concord.payload, new Date(at))).toBe(1)
    expect(await stateOf(release)).toBe('undone')
    expect(await inPublic(one)).toMatchObject({ question: 'One?' })

    const again = await undone(counter)
    await throughReview(again)
    expect(await step(again, 'publish')).toMatchObject({ status: 200 })
    expect(await inPublic(one)).toMatchObject({ question: 'One, really?' })
    expect([await stateOf(release), await stateOf(counter)]).toEqual(['undone', 'undone'])
  })

  test('a translation goes back with its source, and nothing of it is out of date', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    await change(source, { answer: fromParagraphs([['Eleven allies help.'], ['Two.']]) })
    const path = `/faqs/${french.id}/update-from-source`
    const by = 'frenchTranslator'
    await concord.rest({ method: 'POST', path, body: { from: 'draft' }, by })
    await translateAll(french)
    const both: Draft[] = [source, french].map((each) => ({ ...each, collection: 'faqs' }))
    const members = await asked(both)
    const release = docOf(await post('/releases', { name: 'Eleven', members, notes }))
    await reviewed(release, 'submit', 'editor')
    await reviewed(release, 'submit', 'frenchTranslator')
    await reviewed(release, 'approve', 'reviewer')
    expect(await step(release, 'publish')).toMatchObject({ status: 200 })
    await jobs()

    const counter = await undone(release)
    expect(states(await segmentsOf(french))).toEqual(['done', 'done', 'done'])
    expect(await reviewed(counter, 'submit', 'editor')).toMatchObject({ status: 200 })
    expect(await reviewed(counter, 'submit', 'frenchTranslator')).toMatchObject({ status: 200 })
    expect(await reviewed(counter, 'approve', 'reviewer')).toMatchObject({
      body: { doc: { state: 'ready' } },
    })
    expect(await step(counter, 'publish')).toMatchObject({ status: 200 })
    await jobs()
    const after = await segmentsOf(french)
    expect(states(after)).toEqual(['done', 'done', 'done'])
    expect(after.segments[1]?.source).toEqual(['Ten allies help.'])
    expect(await concord.rest({ path: `/faqs/${french.id}` })).toMatchObject({
      body: { behind: null },
    })
  })
})

test('what was withdrawn under a notice is so again, with its words, in one moment', async () => {
  const { one } = await drafts()
  await step(await approved([one]), 'publish')
  const explanation = 'It no longer holds.'
  const withdrawn = await concord.step(
    { ...one, question: 'One?' } as never,
    'unpublish',
    'publisher',
    { unpublish: { kind: 'withdrawn', explanation } },
  )
  expect([withdrawn.status, withdrawn.body.errors]).toEqual([200, undefined])
  await edit(one, { question: 'One, better?' })
  const release = await approved([one], { notes })
  expect(await step(release, 'publish')).toMatchObject({ status: 200 })
  const shown = async () =>
    (await inPublic(one)) as { question?: string; withdrawn?: { explanation?: string } | null }
  expect((await shown()).withdrawn ?? null).toBeNull()

  expect(await preview(release)).toMatchObject({ members: [{ kind: 'withdraw' }] })
  const before = await newestPublication(concord.payload)
  const counter = await undone(release)
  await throughReview(counter)
  expect(await step(counter, 'publish')).toMatchObject({ status: 200 })
  expect(await rowsSince(before)).toHaveLength(1)
  expect(await shown()).toMatchObject({ question: 'One?', withdrawn: { explanation } })
  expect(await stateOf(release)).toBe('undone')
})

describe('what came after the release is never overwritten', () => {
  test('a draft of somebody stays, and the others go back only where that is known', async () => {
    const { page, one, two } = await drafts()
    await step(await approved([page, one, two]), 'publish')
    await edit(page, { lead: 'Other words.' })
    await edit(one, { question: 'One, really?' })
    const release = await approved([page, one], { notes })
    await step(release, 'publish')
    await edit(one, { question: 'One, newest?' })

    const { members } = await preview(release)
    expect(members).toMatchObject([
      { edition: page.id, kind: 'restore' },
      { edition: one.id, why: expect.stringContaining('editor') },
    ])
    const refused = await undo(release)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'undo-partial'])
    expect(await stateOf(release)).toBe('published')

    const answer = await undo(release, { partial: true })
    expect(answer).toMatchObject({ status: 201, body: { left: [{ why: members[1]?.why }] } })
    expect(docOf(answer)).toMatchObject({ members: 1 })
    const { body } = await concord.rest({ path: `/faqs/${one.id}?draft=true`, by: 'editor' })
    expect(body.question).toBe('One, newest?')
  })

  test('what was published since stays; where that is all of it, nothing is undone', async () => {
    const { one, release } = await updated()
    await edit(one, { question: 'One, newest?' })
    await step(await approved([one], { notes }), 'publish')
    for (const more of [
      {},
      { partial: true },
      { emergency: true, reason: 'Wrong.', partial: true },
    ]) {
      const refused = await undo(release, more)
      expect([refused.status, codeOf(refused)]).toEqual([409, 'undo-nothing'])
    }
    expect(await inPublic(one)).toMatchObject({ question: 'One, newest?' })
  })

  test('nor an address that another page has taken', async () => {
    const given = await concord.given.page({ title: 'Here first' })
    const page: Draft = { ...given, collection: 'relations' }
    await step(await approved([page]), 'publish')
    await edit(page, { slug: 'moved-away' })
    const release = await approved([page], { notes })
    await step(release, 'publish')
    await concord.given.page({ title: 'Another', slug: 'here-first' })
    expect((await preview(release)).members).toMatchObject([
      { why: expect.stringContaining('here-first') },
    ])
  })
})

describe('in an emergency', () => {
  const emergency = { emergency: true, reason: 'A wrong number.' }

  test('one call, one transaction, one row, and somebody else approves it afterwards', async () => {
    const { page, two, three, release } = await changed()
    const before = await newestPublication(concord.payload)
    const counter = await undone(release, emergency)
    expect(await rowsSince(before)).toHaveLength(1)
    expect(counter).toMatchObject({ state: 'published' })
    expect(await stateOf(release)).toBe('undone')
    expect(await inPublic(page)).toMatchObject({ lead: 'It leads.' })
    expect([await isPublic(two), await isPublic(three)]).toEqual([true, false])

    expect((await auditOf(release)).at(-1)).toMatchObject({
      ...{ event: 'undo-release' },
      detail: { undoneBy: 'Undo: Summit', reason: 'A wrong number.' },
    })
    expect((await auditOf(page)).at(-1)).toMatchObject({
      ...{ event: 'emergency-publish', name: 'publisher' },
      detail: { release: 'Undo: Summit', reason: 'A wrong number.' },
    })
    const { body } = await concord.rest({ path: `/relations/${page.id}/workflow`, by: 'reviewer' })
    expect(body.emergency).toMatchObject({ reason: 'A wrong number.' })
    expect(await concord.step(page, 'approve-afterwards', 'reviewer')).toMatchObject({
      status: 200,
    })

    const { docs } = await concord.payload.find({
      collection: 'payload-jobs',
      where: { queue: { equals: 'notifications' } },
      pagination: false,
      overrideAccess: true,
    })
    const told = docs.map(({ input }) => input as { to: string; subject: string })
    const subject = 'Published in an emergency: Undo: Summit'
    expect(told).toContainEqual(expect.objectContaining({ to: 'reviewer@example.org', subject }))
  })

  test('needs a reason, and a publisher', async () => {
    const { release } = await updated()
    const silent = await undo(release, { emergency: true, reason: ' ' })
    expect([silent.status, codeOf(silent)]).toEqual([422, 'reason-missing'])
    const refused = await undo(release, emergency, 'editor')
    expect([refused.status, codeOf(refused)]).toEqual([403, 'may-not-publish'])
    expect(await stateOf(release)).toBe('published')
  })

  test('two publishers at the same moment: one undoes it, the other hears that it changed', async () => {
    const { release } = await updated()
    const { revision } = (await reportOf(release)).release
    const ask = (by: PersonName) =>
      post(`/releases/${release.id}/undo`, { revision, ...emergency }, by)
    const answers = await Promise.all([ask('publisher'), ask('chief')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.map(codeOf)).toContain('release-changed')
  })

  test('what fails names its member, and nothing is left of it', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    const first = (await segmentsOf(french)).segments[1]
    const segments = [{ id: first?.id, target: ['Dix alliés aident.'], state: 'done' }]
    const path = `/faqs/${french.id}/segments`
    await concord.rest({ method: 'PATCH', path, body: { segments }, by: 'frenchTranslator' })
    const translation: Draft = { ...french, collection: 'faqs' }
    const members = await asked([translation])
    const release = docOf(await post('/releases', { name: 'Better', members, notes }))
    await reviewed(release, 'submit', 'frenchTranslator')
    await reviewed(release, 'approve', 'reviewer')
    expect(await step(release, 'publish')).toMatchObject({ status: 200 })
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    await concord.step(source, 'unpublish', 'publisher', { unpublish })

    const before = await newestPublication(concord.payload)
    const refused = await undo(release, emergency)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'member-failed'])
    expect(messageOf(refused)).toContain('The source of this translation')
    expect(await newestPublication(concord.payload)).toBe(before)
    expect(await stateOf(release)).toBe('published')
    const { totalDocs } = await concord.payload.count({
      collection: 'releases',
      where: { undoes: { equals: release.id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})

describe('a release that cannot be undone says why', () => {
  test('one that was never published, or given up', async () => {
    const release = docOf(await post('/releases', { name: 'Open' }))
    expect(codeOf(await undo(release))).toBe('release-not-published')
    await step(release, 'give-up', {}, 'editor')
    const refused = await undo(release)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'release-not-published'])
  })

  test('one that is undone already', async () => {
    const { release } = await updated()
    await undone(release, { emergency: true, reason: 'Wrong.' })
    const refused = await undo(release)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'release-undone'])
  })

  test('one that is being undone; after that was given up, it begins again from there', async () => {
    const { one, release } = await updated()
    const counter = await undone(release)
    for (const more of [{}, { emergency: true, reason: 'Wrong.' }]) {
      const refused = await undo(release, more)
      expect([refused.status, codeOf(refused)]).toEqual([409, 'undo-open'])
    }
    await step(counter, 'give-up', {}, 'editor')
    const again = await undone(release, { emergency: true, reason: 'Wrong.' })
    expect(again).toMatchObject({ state: 'published' })
    expect(await inPublic(one)).toMatchObject({ question: 'One?' })
  })

  test('one that changed since it was looked at, or was not looked at', async () => {
    const { release } = await updated()
    expect(codeOf(await undo(release, { revision: 1 }))).toBe('release-changed')
    const silent = await undo(release, { revision: undefined })
    expect([silent.status, codeOf(silent)]).toEqual([422, 'revision-missing'])
  })

  test('and who may put no release together takes none back', async () => {
    const { release } = await updated()
    const asked = { path: `/releases/${release.id}/undo`, body: { revision: 1 } }
    for (const method of ['GET', 'POST'] as const) {
      const request = { method, ...asked, ...(method === 'GET' && { body: undefined }) }
      expect((await concord.rest(request)).status).toBe(401)
      for (const by of ['visitor', 'reviewer', 'admin'] as const) {
        expect((await concord.rest({ ...request, by })).status).toBe(403)
      }
    }
    expect((await concord.rest({ path: '/releases/nowhere/undo', by: 'editor' })).status).toBe(404)
  })
})
