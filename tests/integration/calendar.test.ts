/** The calendar, its feeds, and what is said at once of a plan that cannot happen any more. */
import { handleEndpoints } from 'payload'
import type { EditionDocument } from '@/content/edition'
import type { Language } from '@/i18n/languages'
import { refusalMessage } from '@/refusals/payload/refuse'
import { runDueReleases } from '@/releases/payload/run-due'
import { runScheduled } from '@/workflow/payload/run-scheduled'
import { type Answer, type Concord, type PersonName, startConcord } from '../support/concord'
import { fresh, translatingOn } from '../support/translating'

let concord: Concord
const { begun, translateAll } = translatingOn(() => concord)
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher', 'chief', 'visitor'] as const) {
    await concord.as(person)
  }
})
afterAll(() => concord?.stop())

type Shown = {
  of: string
  target: string
  kind: string
  at: string
  title: string
  language?: string
  lapsed?: { code: string; message: string }
}

const post = (path: string, body: object, by?: PersonName) =>
  concord.rest({ method: 'POST', path, body, by })
const codeOf = ({ body }: Answer) =>
  (body.errors as unknown as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

async function calendar(query: string, by: PersonName = 'editor') {
  const { status, body } = await concord.rest({ path: `/calendar?${query}`, by })
  expect(status).toBe(200)
  return body as unknown as { total: number; entries: Shown[]; timeZone: string; from: string }
}

async function entryOf({ id }: { id: unknown }, query = 'month=2031-07', by?: PersonName) {
  return (await calendar(query, by)).entries.find(({ target }) => target === String(id))
}

/** An edition that an editor wrote, approved by a reviewer and scheduled by a publisher. */
async function scheduled(
  at: string,
  { by = 'publisher', ...fields }: Partial<EditionDocument> & { by?: PersonName } = {},
): Promise<EditionDocument> {
  const page = await concord.given.page({ title: `Planned ${Math.random()}`, ...fields })
  await edit(page)
  for (const [event, person, more] of [
    ['submit', 'editor', {}],
    ['approve', 'reviewer', {}],
    ['schedule', by, { at, updateType: 'major' }],
  ] as const) {
    expect(await concord.step(page, event, person, more)).toMatchObject({ status: 200 })
  }
  return page
}

const edit = ({ id }: { id: unknown }, title = `Edited ${Math.random()}`) =>
  concord.rest({
    method: 'PATCH',
    path: `/relations/${id}?draft=true`,
    body: { title },
    by: 'editor',
  })

async function accountOf(name: PersonName) {
  const { docs } = await concord.payload.find({
    collection: 'users',
    where: { email: { equals: `${name.toLowerCase()}@example.org` } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] as unknown as { id: string; roles: string[]; languages?: string[] }
}

let made = 0
async function newAccount(roles: string[], languages: string[] = []) {
  made += 1
  const email = `calendar-${made}@example.org`
  const password = 'a-password-for-tests'
  const { id } = await concord.payload.create({
    collection: 'users',
    data: { email, password, name: `Person ${made}`, roles, languages } as never,
    overrideAccess: true,
  })
  const { token } = await concord.payload.login({ collection: 'users', data: { email, password } })
  return { id: String(id), name: `Person ${made}`, token: String(token), email }
}

const setRights = (id: string, data: object) =>
  concord.payload.update({
    collection: 'users',
    id,
    data: data as never,
    overrideAccess: true,
  })

/** What the scheduler does within seconds. */
async function runJobs() {
  await concord.payload.jobs.run({ queue: 'schedules', limit: 20, silent: true })
}

type Letter = { to: string; subject: string; text: string }

/** Letters that were queued: to whom, about what. */
async function letters(about: string): Promise<string[]> {
  return (await remindersAbout(about)).map(({ to }) => to)
}

async function remindersAbout(about: string): Promise<Letter[]> {
  const { docs } = await concord.payload.find({
    collection: 'payload-jobs',
    where: { queue: { equals: 'notifications' } },
    limit: 0,
    overrideAccess: true,
  })
  return (docs as unknown as { input: Letter }[])
    .map(({ input }) => input)
    .filter(({ subject }) => subject.includes(about))
}

describe('a month', () => {
  test('has what is scheduled in it, in the site’s time zone, and nothing else', async () => {
    const inside = await scheduled('2031-07-31T21:59:00Z')
    const after = await scheduled('2031-08-31T23:00:00Z')
    const { entries, timeZone, from } = await calendar('month=2031-07')
    expect(timeZone).toBeTruthy()
    expect(from).toMatch(/^2031-0[67]-/)
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ of: 'relations', target: inside.id, kind: 'publish', language: 'en' },
        by: expect.objectContaining({ name: 'publisher' }),
      }),
    )
    expect(entries.map(({ target }) => target)).not.toContain(after.id)
    expect(await entryOf(inside, 'day=2031-07-31')).toBeDefined()
    expect(await entryOf(inside, 'day=2031-07-30')).toBeUndefined()
  })

  test('is filtered by language and by person: who scheduled it, or wrote it', async () => {
    const page = await scheduled('2031-07-10T10:00:00Z')
    const [editor, publisher, reviewer] = await Promise.all(
      (['editor', 'publisher', 'reviewer'] as const).map(accountOf),
    )
    for (const [query, isThere] of [
      ['language=en', true],
      ['language=fr', false],
      [`person=${editor?.id}`, true],
      [`person=${publisher?.id}`, true],
      [`person=${reviewer?.id}`, false],
    ] as const) {
      expect([query, Boolean(await entryOf(page, `month=2031-07&${query}`))]).toEqual([
        query,
        isThere,
      ])
    }
  })

  test('has what is to be unpublished, and what was taken off by a person no more', async () => {
    const page = await concord.given.page({ title: 'Public', _status: 'published' })
    const at = '2031-07-12T10:00:00Z'
    const more = { at, unpublish: { kind: 'gone', explanation: 'Over.' } }
    expect(await concord.step(page, 'schedule', 'publisher', more)).toMatchObject({ status: 200 })
    expect(await entryOf(page)).toMatchObject({ kind: 'unpublish', title: 'Public' })
    await concord.step(page, 'cancel-schedule', 'publisher')
    expect(await entryOf(page)).toBeUndefined()
  })

  test.each([
    ['month=2026-13', 422, 'month-unknown'],
    ['month=0000-01', 422, 'month-unknown'],
    ['month[]=2026-07', 422, 'month-unknown'],
    ['month[$gt]=', 422, 'month-unknown'],
    ['day=2026-02-30', 422, 'day-unknown'],
    ['language=tlh', 400, undefined],
    ['person=nobody', 422, 'person-unknown'],
    ['person[$ne]=x', 422, 'person-unknown'],
    ['view=year', 422, 'choice-unknown'],
  ])('%s: %s', async (query, status, code) => {
    const answer = await concord.rest({ path: `/calendar?${query}`, by: 'editor', language: 'fr' })
    expect([query, answer.status, code && codeOf(answer)]).toEqual([query, status, code])
  })

  test('what is wrong is said in the person’s language', async () => {
    const path = '/calendar?month=2026-13'
    const { body } = await concord.rest({ path, by: 'editor', language: 'fr' })
    expect(JSON.stringify(body)).toContain('Ce mois n’existe pas')
  })

  test('is for people with a role only', async () => {
    for (const path of ['/calendar', '/calendar/feeds', '/calendar-feeds', '/lapsed-schedules']) {
      expect((await concord.rest({ path })).status).toBeGreaterThanOrEqual(401)
      expect((await concord.rest({ path, by: 'visitor' })).status).toBe(403)
    }
  })
})

describe('what cannot happen says why at once', () => {
  test('an edit takes an edition off the schedule, and scheduling it anew settles that', async () => {
    const at = '2031-07-14T12:00:00Z'
    const page = await scheduled(at)
    await edit(page, 'Other words')
    expect(await entryOf(page)).toMatchObject({
      ...{ kind: 'publish', title: 'Other words' },
      lapsed: { code: 'schedule-edited', message: expect.stringContaining('editor changed') },
    })
    await concord.step(page, 'submit', 'editor')
    await concord.step(page, 'approve', 'reviewer')
    expect(await entryOf(page)).toMatchObject({ lapsed: { code: 'schedule-edited' } })
    await concord.step(page, 'schedule', 'publisher', { at, updateType: 'major' })
    expect((await entryOf(page))?.lapsed).toBeUndefined()
  })

  test('a reviewer who may review no longer: the approval lapsed, long before it is due', async () => {
    const page = await scheduled('2031-07-15T12:00:00Z')
    const { id, languages } = await accountOf('reviewer')
    const editor = await accountOf('editor')
    await setRights(editor.id, { notificationLanguage: 'fr' })
    await setRights(id, { languages: ['fr'] })
    await runJobs()
    await setRights(id, { languages })
    await runJobs()
    expect(await entryOf(page)).toMatchObject({ lapsed: { code: 'approval-lapsed' } })
    const { title } = await concord.payload.findByID({
      collection: 'relations',
      id: page.id,
      draft: true,
      overrideAccess: true,
    })
    await setRights(editor.id, { notificationLanguage: 'en' })
    const told = await letters(String(title))
    // Each is told the reason in their own language.
    const reason = (language: Language) => refusalMessage({ code: 'approval-lapsed' }, language)
    const french = (await remindersAbout(String(title))).filter(({ to }) =>
      to.startsWith('editor@'),
    )
    expect(french.some(({ text }) => text.includes(reason('fr')))).toBe(true)
    expect(french.some(({ text }) => text.includes(reason('en')))).toBe(false)
    // The author, whoever scheduled it, and the other publishers.
    for (const person of ['editor', 'publisher', 'chief']) {
      expect(told.filter((to) => to === `${person}@example.org`).length).toBeGreaterThan(0)
    }
    const { body } = await concord.rest({ path: `/relations/${page.id}/workflow`, by: 'editor' })
    expect(JSON.stringify(body)).toContain('approved')
  })

  test.each([
    ['loses the role', 'scheduler-may-not'],
    ['leaves', 'scheduler-gone'],
  ])('whoever scheduled it %s', async (how, code) => {
    const publisher = await newAccount(['publisher'])
    const page = await concord.given.page({ title: `By one who ${how}` })
    await edit(page)
    await concord.step(page, 'submit', 'editor')
    await concord.step(page, 'approve', 'reviewer')
    const { body } = await concord.rest({ path: `/relations/${page.id}/workflow`, by: 'editor' })
    const planned = await concord.rest({
      method: 'POST',
      path: `/relations/${page.id}/transition`,
      body: {
        ...{ event: 'schedule', at: '2031-07-16T12:00:00Z', updateType: 'major' },
        revision: body.revision,
      },
      token: publisher.token,
    })
    expect(planned).toMatchObject({ status: 200 })
    expect((await entryOf(page))?.lapsed).toBeUndefined()
    if (code === 'scheduler-gone') {
      await concord.payload.delete({ collection: 'users', id: publisher.id, overrideAccess: true })
    } else await setRights(publisher.id, { roles: ['editor'] })
    await runJobs()
    expect(await entryOf(page)).toMatchObject({
      lapsed: { code, message: expect.stringContaining(publisher.name) },
    })
  })

  test('a translation whose source was taken away', async () => {
    const source = await concord.given.faq({ question: fresh('Why then?'), _status: 'published' })
    const french = await begun(source)
    await translateAll(french)
    await concord.step(french, 'submit', 'frenchTranslator')
    await concord.step(french, 'approve', 'reviewer')
    const at = '2031-07-18T12:00:00Z'
    expect(await concord.step(french, 'schedule', 'publisher', { at })).toMatchObject({
      status: 200,
    })
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    await concord.step(source, 'unpublish', 'publisher', { unpublish })
    await runJobs()
    expect(await entryOf(french)).toMatchObject({
      ...{ of: 'faqs', language: 'fr' },
      lapsed: { code: 'source-not-public' },
    })
  })

  test('what is due and cannot happen stands there with its reason as well', async () => {
    const page = await scheduled('2031-07-17T12:00:00Z')
    const { id, languages } = await accountOf('reviewer')
    await setRights(id, { languages: [] })
    // Before the job: the scheduler finds it due.
    await runScheduled(concord.payload, new Date('2031-07-17T12:00:01Z'))
    await setRights(id, { languages })
    await runJobs()
    expect(await entryOf(page)).toMatchObject({ lapsed: { code: 'approval-lapsed' } })
  })
})

describe('a scheduled release', () => {
  async function release(at: string) {
    const page = await concord.given.page({ title: `Member ${Math.random()}` })
    await edit(page)
    await concord.step(page, 'submit', 'editor')
    await concord.step(page, 'approve', 'reviewer')
    const { body } = await concord.rest({ path: `/relations/${page.id}/workflow`, by: 'editor' })
    const members = [{ collection: 'relations', id: page.id, revision: body.revision }]
    const made = await post('/releases', { name: `Summit ${Math.random()}`, members }, 'editor')
    expect(made).toMatchObject({ status: 201 })
    const { id, revision } = made.body.doc as unknown as { id: string; revision: number }
    const planned = await post(
      `/releases/${id}/step`,
      { event: 'schedule', at, revision },
      'publisher',
    )
    expect(planned).toMatchObject({ status: 200, body: { doc: { state: 'scheduled' } } })
    return { id, page }
  }

  test('stands there, also for the languages and people of it', async () => {
    const { id } = await release('2031-07-20T10:00:00Z')
    expect(await entryOf({ id })).toMatchObject({ of: 'releases', kind: 'release' })
    expect(await entryOf({ id }, 'month=2031-07&language=en')).toBeDefined()
    expect(await entryOf({ id }, 'month=2031-07&language=uk')).toBeUndefined()
    const { id: person } = await accountOf('publisher')
    expect(await entryOf({ id }, `month=2031-07&person=${person}`)).toBeDefined()
  })

  test('says which member was changed, and that it will not happen', async () => {
    const { id, page } = await release('2031-07-21T10:00:00Z')
    await edit(page, 'The changed member')
    expect(await entryOf({ id })).toMatchObject({
      lapsed: { code: 'schedule-edited', message: expect.stringContaining('The changed member') },
    })
    expect(await entryOf({ id }, 'month=2031-07&language=uk')).toBeUndefined()
  })

  test('says at once that whoever scheduled it may not publish any longer', async () => {
    const { id } = await release('2031-07-22T10:00:00Z')
    const account = await accountOf('publisher')
    await setRights(account.id, { roles: ['editor'] })
    await runJobs()
    await setRights(account.id, { roles: ['publisher'] })
    await runJobs()
    expect(await entryOf({ id })).toMatchObject({ lapsed: { code: 'scheduler-may-not' } })
    expect(await runDueReleases(concord.payload, new Date('2031-07-22T10:00:01Z'))).toBe(0)
  })
})

describe('a feed', () => {
  const fetched = (address: string, headers: Record<string, string> = {}) =>
    handleEndpoints({ config: concord.config, request: new Request(address, { headers }) })

  async function feed(token: string, body: object = {}) {
    const answer = await concord.rest({ method: 'POST', path: '/calendar/feeds', body, token })
    expect(answer).toMatchObject({ status: 201 })
    return answer.body.doc as unknown as { id: string; address: string }
  }

  test('tells what its person may see, to a program that cannot log in', async () => {
    const page = await scheduled(new Date(Date.now() + 86_400_000).toISOString())
    await edit(page, 'Tomorrow; at noon, perhaps')
    const { token } = await newAccount(['editor'])
    const { address } = await feed(token)
    const response = await fetched(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    const text = await response.text()
    const unfolded = text.replace(/\r\n /g, '')
    expect(unfolded).toContain(`UID:relations-${page.id}-publish@`)
    expect(unfolded).toContain('SUMMARY:Publish: Tomorrow\\; at noon\\, perhaps (English)')
    expect(unfolded).toContain('STATUS:CANCELLED')
    expect(unfolded).toContain('editor changed the text')
  })

  test('has its own language, or a person’s entries alone', async () => {
    const { token } = await newAccount(['editor'])
    const page = await scheduled(new Date(Date.now() + 86_400_000).toISOString())
    const has = async (filter: object) =>
      (await (await fetched((await feed(token, filter)).address)).text())
        .replace(/\r\n /g, '')
        .includes(page.id)
    const { id } = await accountOf('editor')
    expect(await has({ language: 'en', person: id })).toBe(true)
    expect(await has({ language: 'fr' })).toBe(false)
    expect(await has({ person: (await accountOf('reviewer')).id })).toBe(false)
    for (const [body, status] of [
      [{ language: 'tlh' }, 400],
      [{ person: 'nobody' }, 422],
      [{ person: { not_equals: '' } }, 422],
    ] as const) {
      const answer = await concord.rest({ method: 'POST', path: '/calendar/feeds', body, token })
      expect([body, answer.status]).toEqual([body, status])
    }
  })

  test('keeps nothing of its secret but the hash, which nobody reads', async () => {
    const { token, id } = await newAccount(['editor'])
    const { address } = await feed(token)
    const secret = address.split('/').at(-1)?.replace('.ics', '') ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    const { docs } = await concord.payload.find({
      collection: 'calendar-feeds',
      where: { owner: { equals: id } },
      showHiddenFields: true,
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(docs)).not.toContain(secret)
    const { hash } = docs[0] as unknown as { hash: string }
    for (const path of ['/calendar/feeds', '/calendar-feeds']) {
      const listed = JSON.stringify((await concord.rest({ path, token })).body)
      expect(listed).toContain(id)
      expect(listed).not.toContain(hash)
      expect(listed).not.toContain(secret)
    }
    const asked = await concord.rest({ path: `/calendar-feeds?where[hash][equals]=${hash}`, token })
    expect(asked.status).toBeGreaterThanOrEqual(400)
    expect(asked.status).toBeLessThan(500)
  })

  test('is listed and revoked by its person and by administrators, by nobody else', async () => {
    const { token, id: owner } = await newAccount(['editor'])
    const other = await newAccount(['publisher'])
    const [one, two] = [await feed(token), await feed(token)]
    const listFor = async (asks: { token?: string; by?: PersonName }) =>
      (
        (await concord.rest({ path: '/calendar/feeds', ...asks })).body.docs as unknown as {
          id: string
        }[]
      ).map(({ id }) => id)
    expect((await listFor({ token })).sort()).toEqual([one.id, two.id].sort())
    expect(await listFor({ token: other.token })).toEqual([])
    expect(await listFor({ by: 'admin' })).toEqual(expect.arrayContaining([one.id, two.id]))
    const revoke = (id: string, asks: { token?: string; by?: PersonName }) =>
      concord.rest({ method: 'POST', path: `/calendar/feeds/${id}/revoke`, ...asks })
    expect((await revoke(one.id, { token: other.token })).status).toBe(404)
    expect((await revoke(one.id, {})).status).toBe(401)
    expect((await fetched(one.address)).status).toBe(200)
    expect((await revoke(one.id, { token })).status).toBe(200)
    expect((await revoke(one.id, { token })).status).toBe(404)
    expect((await revoke(two.id, { by: 'admin' })).status).toBe(200)
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { event: { in: ['make-calendar-feed', 'revoke-calendar-feed'] } },
      limit: 0,
      overrideAccess: true,
    })
    const own = (docs as unknown as { detail: { owner: string }; event: string }[])
      .filter(({ detail }) => detail.owner === owner)
      .map(({ event }) => event)
    expect(own.sort()).toEqual([
      ...['make-calendar-feed', 'make-calendar-feed'],
      ...['revoke-calendar-feed', 'revoke-calendar-feed'],
    ])
  })

  test('that was revoked, was never there, or lost its person, answers the same', async () => {
    const leaving = await newAccount(['editor'])
    const losing = await newAccount(['editor'])
    const { token } = await newAccount(['editor'])
    const [gone, left, lost] = [
      await feed(token),
      await feed(leaving.token),
      await feed(losing.token),
    ]
    await concord.rest({ method: 'POST', path: `/calendar/feeds/${gone.id}/revoke`, token })
    await concord.payload.delete({ collection: 'users', id: leaving.id, overrideAccess: true })
    await setRights(losing.id, { roles: [] })
    const base = gone.address.slice(0, gone.address.lastIndexOf('/'))
    const answers = await Promise.all(
      [
        ...[gone.address, left.address, lost.address, `${base}/${'A'.repeat(43)}.ics`],
        ...[`${base}/x.ics`, `${base}/%00.ics`, `${base}/${'A'.repeat(5000)}.ics`],
      ].map(async (address) => {
        const response = await fetched(address)
        return [response.status, await response.text()]
      }),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]?.[0]).toBe(404)
    const { totalDocs } = await concord.payload.count({
      collection: 'calendar-feeds',
      where: { owner: { equals: leaving.id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
    // The right comes back, and what it shows with it.
    await setRights(losing.id, { roles: ['reviewer'] })
    expect((await fetched(lost.address)).status).toBe(200)
  })

  test('tells nothing more to a browser that sends a login along', async () => {
    const { token } = await newAccount(['editor'])
    const { address } = await feed(token)
    const plain = await (await fetched(address)).text()
    const admin = await concord.as('admin')
    expect(await (await fetched(address, { authorization: `JWT ${admin}` })).text()).toBe(plain)
  })

  test('there are 20 of a person, and none of a program', async () => {
    const { token } = await newAccount(['editor'])
    for (let count = 0; count < 20; count += 1) await feed(token)
    const answer = await concord.rest({ method: 'POST', path: '/calendar/feeds', body: {}, token })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'too-many-feeds'])
  })
})

test('of very many entries of a month the first are told, with how many there are', async () => {
  const { payload } = concord
  const template = await scheduled('2033-03-14T10:00:00Z')
  const { docs } = await payload.findVersions({
    collection: 'relations',
    where: { parent: { equals: template.id }, latest: { equals: true } },
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  const { version } = docs[0] as unknown as { version: Record<string, unknown> }
  const workflow = version.workflow as { schedule: object }
  const many = Number(process.env.CALENDAR_ENTRIES ?? 1050)
  const copy = async (count: number) => {
    const at = new Date(Date.UTC(2033, 2, 1 + (count % 31), 12, count % 60)).toISOString()
    const [name, schedule] = [`Copy ${count}`, { ...workflow.schedule, due: at }]
    const data = {
      ...version,
      ...{ title: name, contentId: name, slug: `copy-${count}` },
      workflow: { ...workflow, schedule, scheduledFor: at },
    }
    const { id } = await payload.db.create({ collection: 'relations', data } as never)
    await payload.db.createVersion({
      ...{ collectionSlug: 'relations', parent: id, autosave: false },
      ...{ createdAt: at, updatedAt: at, versionData: data },
    } as never)
  }
  for (let from = 0; from < many; from += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => copy(from + index)))
  }
  const { total, entries } = await calendar('month=2033-03')
  expect(total).toBe(many + 1)
  expect(entries).toHaveLength(Math.min(1000, many + 1))
  const { body } = await concord.rest({ path: '/calendar?day=2033-03-31', by: 'editor' })
  expect(body.total).toBe(entriesOn(31, many))
})

function entriesOn(day: number, many: number): number {
  return Array.from({ length: many }, (_, count) => 1 + (count % 31)).filter((each) => each === day)
    .length
}
