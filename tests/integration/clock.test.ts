/** Time: clocks that go back, servers that were down, hours that do not exist or exist twice. */
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const Clock = Date
const start = Clock.now()

/** Until `work` is done, every clock of the process shows what is given. */
async function at<T>(now: () => number, work: () => Promise<T>): Promise<T> {
  const shown = class extends Clock {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now()] : given) as [number]))
    }
  }
  // Drivers tell a date by the name of its class, and what the other clock made is one too.
  Object.defineProperties(shown, {
    name: { value: 'Date' },
    now: { value: now },
    [Symbol.hasInstance]: { value: (value: unknown) => Clock[Symbol.hasInstance](value) },
  })
  globalThis.Date = shown as unknown as DateConstructor
  try {
    return await work()
  } finally {
    globalThis.Date = Clock
  }
}

const edit = ({ id }: { id: string }, question: string) =>
  concord.rest({
    method: 'PATCH',
    path: `/faqs/${id}?draft=true`,
    body: { question },
    by: 'editor',
  })

const inPublic = async ({ id }: { id: string }) =>
  (await concord.rest({ path: `/faqs/${id}` })).body.question as string | undefined

async function givenApproved() {
  const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
  await edit(faq, 'New words?')
  await concord.step(faq, 'submit', 'editor')
  expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
  return faq
}

const schedule = (faq: { id: string; question?: string | null }, when: string) =>
  concord.step(faq, 'schedule', 'publisher', { at: when, updateType: 'minor' })

const runDue = async (now?: Date) =>
  (await import('@/workflow/payload/run-scheduled')).runScheduled(concord.payload, now)

describe('what was saved last is the newest', () => {
  it.each<[string, () => number]>([
    ['where the clock was set back by an hour', () => Clock.now() - 3_600_000],
    ['where it stands still', () => start],
  ])('%s', async (_, now) => {
    const faq = await concord.given.faq({ question: 'One?', _status: 'published' })
    await edit(faq, 'Two?')
    await at(now, async () => {
      for (const question of ['Three?', 'Four?']) {
        expect((await edit(faq, question)).status).toBe(200)
      }
    })
    const { body } = await concord.rest({ path: `/faqs/${faq.id}?draft=true`, by: 'editor' })
    expect(body).toMatchObject({ question: 'Four?', revision: 4 })
    const { body: history } = await concord.rest({
      path: `/faqs/versions?where[parent][equals]=${faq.id}&sort=-updatedAt`,
      by: 'editor',
    })
    const versions = history.docs as unknown as {
      latest?: boolean
      version: { revision: number }
    }[]
    expect(versions.map(({ version }) => version.revision)).toEqual([4, 3, 2, 1])
    expect(versions.filter(({ latest }) => latest)).toHaveLength(1)
  })
})

it('a publication by a server whose clock is behind is newer than the draft before it', async () => {
  const faq = await givenApproved()
  const behind = () => Clock.now() - 60_000
  const published = await at(behind, () =>
    concord.step(faq, 'publish', 'publisher', { updateType: 'minor' }),
  )
  expect(published.status).toBe(200)
  const { body } = await concord.rest({ path: `/faqs/${faq.id}?draft=true`, by: 'editor' })
  expect(body).toMatchObject({ question: 'New words?', _status: 'published' })
  const saved = await concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { question: 'Newer words?', revision: body.revision },
    by: 'editor',
  })
  expect(saved.status).toBe(200)
})

describe('a schedule', () => {
  const soon = () => new Clock(Clock.now() + 60_000).toISOString()

  it.each([
    ['the past', new Clock(start - 1000).toISOString()],
    ['a local time, which is another moment on another machine', '2030-03-31T03:30'],
    ['no time', ''],
    ['a day that no calendar has', '2030-13-45T00:00:00Z'],
    ['a number', 1_900_000_000_000],
  ])('is refused for %s', async (_, when) => {
    const faq = await givenApproved()
    expect((await schedule(faq, when as string)).status).toBe(422)
    expect(await runDue(new Clock(start + 1e12))).toBe(0)
    expect(await inPublic(faq)).toBe('Old words?')
  })

  it.each([
    ['the hour that Kyiv skips', '2030-03-31T03:30:00+02:00', '2030-03-31T01:30:00.000Z'],
    [
      'the first of the hours that Kyiv has twice',
      '2030-10-27T03:30:00+03:00',
      '2030-10-27T00:30:00.000Z',
    ],
    ['the second of them', '2030-10-27T03:30:00+02:00', '2030-10-27T01:30:00.000Z'],
    ['the hour that New York has twice', '2030-11-03T01:30:00-04:00', '2030-11-03T05:30:00.000Z'],
  ])('is a moment, whatever clocks show: %s', async (_, when, moment) => {
    const faq = await givenApproved()
    expect((await schedule(faq, when)).status).toBe(200)
    expect(await runDue(new Clock(Clock.parse(moment) - 1000))).toBe(0)
    expect(await inPublic(faq)).toBe('Old words?')
    expect(await runDue(new Clock(moment))).toBe(1)
    expect(await inPublic(faq)).toBe('New words?')
  })

  it('that came while no server ran is kept when one runs again, once', async () => {
    const faq = await givenApproved()
    await schedule(faq, soon())
    expect(await runDue(new Clock(start + 30 * 86_400_000))).toBe(1)
    expect(await inPublic(faq)).toBe('New words?')
    expect(await runDue(new Clock(start + 31 * 86_400_000))).toBe(0)
  })

  it('is neither forgotten nor doubled where the clock is set back after its time', async () => {
    const faq = await givenApproved()
    const due = soon()
    await schedule(faq, due)
    const after = Clock.parse(due) + 1000
    expect(
      await at(
        () => after,
        () => runDue(),
      ),
    ).toBe(1)
    expect(
      await at(
        () => start,
        () => runDue(),
      ),
    ).toBe(0)
    expect(
      await at(
        () => after,
        () => runDue(),
      ),
    ).toBe(0)
    expect(await inPublic(faq)).toBe('New words?')
  })

  it('of somebody whose account is gone is given up, and says so', async () => {
    const faq = await givenApproved()
    await concord.step(faq, 'schedule', 'chief', { at: soon(), updateType: 'minor' })
    const { body: me } = await concord.rest({ path: '/users/me', by: 'chief' })
    const { id } = me.user as unknown as { id: string }
    await concord.rest({ method: 'DELETE', path: `/users/${id}`, by: 'admin' })
    expect(await runDue(new Clock(start + 86_400_000))).toBe(0)
    expect(await inPublic(faq)).toBe('Old words?')
    const path = `/faqs/${faq.id}/workflow`
    const { body: panel } = await concord.rest({ path, by: 'editor' })
    expect(panel).toMatchObject({ state: 'approved', schedule: null })
    expect(JSON.stringify(panel.last)).toMatch(/chief.*gone/)
  })
})
