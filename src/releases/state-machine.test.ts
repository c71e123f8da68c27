import fc from 'fast-check'
import { isRefusal } from '../refusals/refusal'
import type { Actor } from '../workflow/actor'
import { type Role, roles } from '../workflow/roles'
import { openRelease, type Release, type ReleaseState, releaseStates } from './release'
import {
  advance,
  objection,
  type ReleaseEvent,
  type ReleaseStep,
  releaseEvents,
} from './state-machine'

const now = '2026-11-24T12:00:00.000Z'
const due = '2026-11-25T14:00:00.000Z'
const system: Actor = { system: 'release' }

const person = (id: string, ...owned: Role[]): Actor => ({
  id,
  name: id,
  roles: owned,
  languages: ['en'],
})

function standing(state: ReleaseState): Release {
  const schedule = state === 'scheduled' ? { by: 'petra', name: 'petra', at: now, due } : null
  return { state, members: 3, unready: state === 'open' ? 1 : 0, schedule }
}

const steps: Record<ReleaseEvent, ReleaseStep> = {
  change: { event: 'change', members: 4, unready: 1 },
  settle: { event: 'settle', members: 3, unready: 0 },
  schedule: { event: 'schedule', due },
  'cancel-schedule': { event: 'cancel-schedule' },
  publish: { event: 'publish' },
  'give-up': { event: 'give-up' },
  'begin-undo': { event: 'begin-undo' },
  'emergency-publish': { event: 'emergency-publish' },
  undo: { event: 'undo' },
}

/** Where each event leads from each state, whoever may take it. A missing one is refused. */
const leads: Record<ReleaseEvent, Partial<Record<ReleaseState, ReleaseState>>> = {
  change: { open: 'open', ready: 'open' },
  settle: { open: 'ready', ready: 'ready', scheduled: 'scheduled' },
  schedule: { ready: 'scheduled' },
  'cancel-schedule': { scheduled: 'ready' },
  publish: { ready: 'published', scheduled: 'published' },
  'give-up': { open: 'given-up', ready: 'given-up', scheduled: 'given-up' },
  'begin-undo': { published: 'published' },
  // Of a release that takes none back it leads nowhere; see below.
  'emergency-publish': {},
  undo: { published: 'undone' },
}

/** Whose right an event is; `system` for what only the system says. */
const rights: Record<ReleaseEvent, Role[] | 'system'> = {
  change: ['editor', 'translator', 'publisher'],
  settle: 'system',
  schedule: ['publisher'],
  'cancel-schedule': ['publisher'],
  publish: ['publisher'],
  'give-up': ['editor', 'translator', 'publisher'],
  'begin-undo': ['editor', 'translator', 'publisher'],
  'emergency-publish': ['publisher'],
  undo: 'system',
}

describe.each(releaseStates)('in the state “%s”', (state) => {
  describe.each(releaseEvents)('%s', (event) => {
    const right = rights[event]

    test.each(roles)('by a %s', (role) => {
      const after = advance(standing(state), steps[event], { actor: person('some', role), now })
      const owners = event === 'give-up' && state === 'scheduled' ? ['publisher'] : right
      const allowed = owners !== 'system' && owners.includes(role)
      const expected = leads[event][state]
      if (allowed && expected) expect(after).toMatchObject({ state: expected })
      else expect(after).toMatchObject({ code: expect.any(String) })
      if (!allowed) expect(after).toMatchObject({ code: expect.stringMatching(/^may-not-/) })
    })

    test('by the system', () => {
      const after = advance(standing(state), steps[event], { actor: system, now })
      const expected = leads[event][state]
      const may = right === 'system' || event === 'cancel-schedule'
      if (may && expected) expect(after).toMatchObject({ state: expected })
      else expect(isRefusal(after)).toBe(true)
    })

    test('by somebody without a role', () => {
      expect(objection(standing(state), event, person('nobody'))).toMatchObject({ status: 403 })
    })
  })
})

test.each([
  ['an empty release', openRelease, 'publish', 'release-empty'],
  ['a release of which something is missing', standing('open'), 'schedule', 'release-not-ready'],
  ['a scheduled one', standing('scheduled'), 'change', 'release-is-scheduled'],
  ['one that is not scheduled', standing('ready'), 'cancel-schedule', 'release-not-scheduled'],
  ['one that was published', standing('published'), 'publish', 'release-ended'],
  ['one that was given up', standing('given-up'), 'change', 'release-ended'],
] as const)('%s says why not', (_, release, event, code) => {
  expect(objection(release, event, person('petra', ...roles))).toMatchObject({ code })
})

test('an edit of one member takes the release out of ready, and off its schedule', () => {
  const edited = { event: 'settle', members: 3, unready: 1 } as const
  expect(advance(standing('scheduled'), edited, { actor: system, now })).toEqual({
    state: 'open',
    members: 3,
    unready: 1,
    schedule: null,
  })
})

test('the last member that goes leaves it open, not ready', () => {
  const emptied = { event: 'change', members: 0, unready: 0 } as const
  const actor = person('edith', 'editor')
  expect(advance(standing('ready'), emptied, { actor, now })).toMatchObject({ state: 'open' })
})

/** Random histories by random people and the system. */
test('nothing is published unless every member was ready, whatever happens in whatever order', () => {
  const people = ['ann', 'ben'].map((id) =>
    fc.subarray([...roles]).map((owned) => person(id, ...owned)),
  )
  const move = fc.record({
    event: fc.constantFrom(...releaseEvents),
    who: fc.nat(2),
    members: fc.nat(3),
    unready: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.tuple(...people), fc.array(move, { maxLength: 40 }), (cast, moves) => {
      let release: Release = openRelease
      let published = false
      for (const { event, who, members, unready } of moves) {
        const actor = cast[who] ?? system
        const counts = { members, unready: Math.min(members, unready) }
        const step: ReleaseStep =
          event === 'change' || event === 'settle' ? { event, ...counts } : steps[event]
        const after = advance(release, step, { actor, now })
        expect(isRefusal(after)).toBe(Boolean(objection(release, event, actor)))
        if (isRefusal(after)) continue
        if (event === 'publish') {
          expect(release).toMatchObject({ unready: 0, members: expect.any(Number) })
          expect(release.members).toBeGreaterThan(0)
          expect(actor).toMatchObject({ roles: expect.arrayContaining(['publisher']) })
          expect(published).toBe(false)
          published = true
        }
        if (after.state === 'ready' || after.state === 'scheduled') {
          expect(after.unready).toBe(0)
          expect(after.members).toBeGreaterThan(0)
        }
        expect(after.schedule !== null).toBe(after.state === 'scheduled')
        // What has ended stays so, but for being undone.
        if (published) expect(['published', 'undone']).toContain(after.state)
        if (release.state === 'given-up') throw new Error('A release that was given up goes on.')
        release = after
      }
    }),
    { numRuns: 500 },
  )
})

describe('undoing', () => {
  const petra = { actor: person('petra', 'publisher'), now }

  test('what is undone already is not undone again', () => {
    for (const event of ['begin-undo', 'undo'] as const) {
      const actor = event === 'undo' ? system : petra.actor
      expect(advance(standing('undone'), steps[event], { actor, now })).toMatchObject({
        code: 'release-undone',
      })
    }
  })

  test('one counter-release at a time', () => {
    const undoing = { ...standing('published'), isBeingUndone: true }
    expect(advance(undoing, steps['begin-undo'], petra)).toMatchObject({ code: 'undo-open' })
    // It is the one that is published.
    expect(advance(undoing, steps.undo, { actor: system, now })).toMatchObject({ state: 'undone' })
  })

  test.each(['open', 'ready'] as const)(
    'a counter-release goes out in an emergency: %s',
    (state) => {
      const counter = { ...standing(state), isCounter: true }
      expect(advance(counter, steps['emergency-publish'], petra)).toMatchObject({
        state: 'published',
      })
      expect(advance({ ...counter, members: 0 }, steps['emergency-publish'], petra)).toMatchObject({
        code: 'release-empty',
      })
    },
  )

  test.each(releaseStates.filter((state) => state !== 'open' && state !== 'ready'))(
    'but not from “%s”',
    (state) => {
      const counter = { ...standing(state), isCounter: true }
      expect(isRefusal(advance(counter, steps['emergency-publish'], petra))).toBe(true)
    },
  )
})

describe('a page scope', () => {
  const kept: Actor = {
    ...(person('paula', 'editor', 'publisher') as Actor & { id: string }),
    onlyPages: true,
  }
  const deciding: ReleaseEvent[] = ['schedule', 'cancel-schedule', 'publish', 'emergency-publish']
  const working: ReleaseEvent[] = ['change', 'give-up', 'begin-undo']

  it.each([...deciding, ...working])('that nobody has asked about refuses %s', (event) => {
    for (const state of releaseStates) {
      expect(objection(standing(state), event, kept)).toMatchObject({ code: 'outside-pages' })
    }
  })

  it.each(deciding)('with a member that other pages show too refuses %s', (event) => {
    const scope = { works: true, decides: false }
    const refused = { code: 'shared-with-other-pages' }
    expect(objection(standing('ready'), event, kept, scope)).toMatchObject(refused)
  })

  it.each(working)('with a member that other pages show too lets %s', (event) => {
    const scope = { works: true, decides: false }
    const state = event === 'begin-undo' ? 'published' : 'open'
    expect(objection(standing(state), event, kept, scope)).toBeUndefined()
  })
})
