import fc from 'fast-check'
import { isRefusal } from '../refusals/refusal'
import { blank, type Revision, type State, states } from '../revision/revision'
import { type Event, events, type Step } from '../revision/steps'
import type { Actor } from './actor'
import { objection } from './objection'
import { type Role, roles } from './roles'
import { advance } from './state-machine'

const english = { language: 'en' } as const
const now = '2026-11-24T12:00:00.000Z'
const due = '2026-11-25T08:00:00.000Z'
const publication = { updateType: 'major', changeNote: 'New.' } as const
const mark = { by: 'rita', name: 'Rita', at: now }

const person = (id: string, ...owned: Role[]): Actor => ({
  id,
  name: id,
  roles: owned,
  languages: ['en'],
})

/** A revision as it stands in a state, written by Edith and never seen by Rita before. */
function standing(state: State, more: Partial<Revision> = {}): Revision {
  const approved = state === 'approved' || state === 'scheduled' || state === 'published'
  return {
    ...blank,
    state,
    digest: 'new',
    publicDigest: state === 'published' ? 'new' : state === 'unpublished' ? null : 'old',
    authors: state === 'published' ? [] : ['edith'],
    approval: approved ? { ...mark, digest: 'new' } : null,
    schedule: state === 'scheduled' ? { ...mark, due, publish: publication } : null,
    ...more,
  }
}

const steps: Record<Event, Step> = {
  submit: { event: 'submit' },
  withdraw: { event: 'withdraw' },
  approve: { event: 'approve' },
  'request-changes': { event: 'request-changes', comment: 'Please.' },
  schedule: { event: 'schedule', due, publish: publication },
  'cancel-schedule': { event: 'cancel-schedule' },
  publish: { event: 'publish', ...publication },
  'emergency-publish': { event: 'emergency-publish', reason: 'A wrong number.', ...publication },
  'approve-afterwards': { event: 'approve-afterwards' },
  unpublish: { event: 'unpublish', unpublish: { kind: 'gone', explanation: 'Over.' } },
  edit: { event: 'edit', digest: 'newer' },
  restore: { event: 'restore', digest: 'older', authors: [] },
}

const circumstances = (actor: Actor) => ({
  actor,
  edition: english,
  approverStillReviews: true,
  now,
})

/** Where each event leads from each state, whoever may take it. A missing one is refused. */
const leads: Partial<Record<Event, Partial<Record<State, State>>>> = {
  submit: { draft: 'in-review', 'changes-requested': 'in-review', unpublished: 'in-review' },
  withdraw: { 'in-review': 'draft', approved: 'draft' },
  approve: { 'in-review': 'approved' },
  'request-changes': { 'in-review': 'changes-requested', approved: 'changes-requested' },
  schedule: { approved: 'scheduled' },
  'cancel-schedule': { scheduled: 'approved' },
  publish: { approved: 'published', scheduled: 'published' },
  'emergency-publish': {
    draft: 'published',
    'in-review': 'published',
    'changes-requested': 'published',
    approved: 'published',
    scheduled: 'published',
    unpublished: 'published',
  },
  unpublish: {
    draft: 'draft',
    'in-review': 'in-review',
    'changes-requested': 'changes-requested',
    approved: 'approved',
    scheduled: 'approved',
    published: 'unpublished',
  },
  edit: {
    draft: 'draft',
    'in-review': 'draft',
    'changes-requested': 'changes-requested',
    approved: 'draft',
    scheduled: 'draft',
    published: 'draft',
    unpublished: 'draft',
  },
}
leads.restore = leads.edit as Partial<Record<State, State>>

/** Whose right an event is; everybody here has the edition’s language. */
const rights: Record<Event, Role[]> = {
  submit: ['editor', 'translator'],
  withdraw: ['editor', 'translator'],
  edit: ['editor', 'translator'],
  restore: ['editor', 'translator'],
  approve: ['reviewer'],
  'request-changes': ['reviewer'],
  'approve-afterwards': ['reviewer'],
  schedule: ['publisher'],
  'cancel-schedule': ['publisher'],
  publish: ['publisher'],
  'emergency-publish': ['publisher'],
  unpublish: ['publisher'],
}

describe.each(states)('in the state “%s”', (state) => {
  describe.each(events)('%s', (event) => {
    test.each(roles)('by a %s of another’s text', (role) => {
      const after = advance(standing(state), steps[event], circumstances(person('other', role)))
      const expected = leads[event]?.[state]
      const allowed = rights[event].includes(role)
      if (allowed && expected) expect(after).toMatchObject({ state: expected })
      else expect(after).toMatchObject({ code: expect.any(String) })
      if (!allowed) expect(after).toMatchObject({ code: expect.stringMatching(/^may-not-/) })
    })

    test('by somebody without a role', () => {
      const after = advance(standing(state), steps[event], circumstances(person('nobody')))
      expect(after).toMatchObject({ code: expect.stringMatching(/^may-not-/) })
    })

    test('by somebody with every role, of their own text', () => {
      const edith = person('edith', ...roles)
      const revision = standing(state, { authors: ['edith'] })
      const after = advance(revision, steps[event], circumstances(edith))
      const expected = event === 'approve' ? undefined : leads[event]?.[state]
      if (expected) expect(after).toMatchObject({ state: expected })
      else expect(isRefusal(after)).toBe(true)
    })
  })
})

describe('no translation is public before its source', () => {
  const french = { language: 'fr', sourceLanguage: 'en' } as const
  const before = { ...circumstances(person('paul', 'publisher')), edition: french }
  const without = { ...before, sourceIsPublic: false }
  const waiting = standing('approved', { publicDigest: null })

  test.each(['publish', 'emergency-publish', 'schedule'] as const)('%s', (event) => {
    expect(advance(waiting, steps[event], without)).toMatchObject({
      code: 'source-not-public',
      facts: { language: 'en' },
    })
    expect(objection(waiting, event, without)).toMatchObject({ code: 'source-not-public' })
    expect(isRefusal(advance(waiting, steps[event], { ...before, sourceIsPublic: true }))).toBe(
      false,
    )
  })

  test('and none comes back to readers after its source was taken away', () => {
    const known = standing('approved')
    for (const event of ['publish', 'emergency-publish', 'schedule'] as const) {
      expect(advance(known, steps[event], without)).toMatchObject({ code: 'source-not-public' })
    }
  })

  test('but what readers should not read goes, whatever its source', () => {
    const unpublish = { kind: 'gone', explanation: 'Over.' } as const
    expect(isRefusal(advance(standing('published'), steps.unpublish, without))).toBe(false)
    const later = { event: 'schedule', due, unpublish } as const
    expect(isRefusal(advance(standing('approved'), later, without))).toBe(false)
  })

  test('a source has none', () => {
    const english = { ...without, edition: { language: 'en' } as const }
    expect(isRefusal(advance(waiting, steps.publish, english))).toBe(false)
  })
})

test('the words of a copy are those of whoever wrote them, too', () => {
  const step = { event: 'edit', digest: 'copied', authors: ['paul'] } as const
  const copy = advance(blank, step, circumstances(person('edith', 'editor'))) as Revision
  expect(copy.authors).toEqual(['edith', 'paul'])
  const asked = circumstances(person('paul', ...roles))
  expect(advance({ ...copy, state: 'in-review' }, steps.approve, asked)).toMatchObject({
    code: 'own-words',
  })
})

describe('what a release replaced comes back with its undoing', () => {
  const back = { ...circumstances(person('paul', 'publisher')), undoesRelease: true }

  test('also by a publisher, who writes nothing; they and its authors do not approve it', () => {
    const step = { event: 'restore', digest: 'older', authors: ['edith'] } as const
    const after = advance(standing('published'), step, back)
    expect(after).toMatchObject({ state: 'draft', authors: ['paul', 'edith'], approval: null })
    const everything = circumstances(person('paul', ...roles))
    const waiting = { ...(after as Revision), state: 'in-review' } as const
    expect(advance(waiting, steps.approve, everything)).toMatchObject({ code: 'own-words' })
  })

  test.each(['reviewer', 'admin'] as const)('not by a %s', (role) => {
    const asked = { ...back, actor: person('other', role) }
    expect(advance(standing('published'), steps.restore, asked)).toMatchObject({
      code: 'may-not-write',
    })
  })

  test('and it is no right to write', () => {
    expect(advance(standing('published'), steps.edit, back)).toMatchObject({
      code: 'may-not-write',
    })
  })
})

test('an admin has no power over content', () => {
  for (const event of events) {
    for (const state of states) {
      expect(objection(standing(state), event, circumstances(person('ada', 'admin')))).toBeDefined()
    }
  }
})

test('a reviewer reviews in their own languages only', () => {
  const edition = { language: 'fr', sourceLanguage: 'en' } as const
  const asked = { ...circumstances(person('rita', 'reviewer')), edition }
  expect(advance(standing('in-review'), steps.approve, asked)).toMatchObject({
    code: 'may-not-review',
  })
})

test('saving the very same words is no edit and voids nothing', () => {
  const approved = standing('approved')
  const same = { event: 'edit', digest: approved.digest } as const
  expect(advance(approved, same, circumstances(person('edith', 'editor')))).toEqual(approved)
})

test('an approval does not outlive the right to give it', () => {
  const asked = { ...circumstances(person('petra', 'publisher')), approverStillReviews: false }
  expect(advance(standing('approved'), steps.publish, asked)).toMatchObject({
    code: 'approval-lapsed',
  })
})

describe('an emergency', () => {
  const petra = person('petra', 'publisher', 'reviewer')
  const out = advance(standing('draft'), steps['emergency-publish'], circumstances(petra))
  const revision = out as Revision

  test('is flagged and remembers whose words went out', () => {
    expect(revision).toMatchObject({ state: 'published', authors: ['edith'] })
    expect(revision.emergency).toMatchObject({ by: 'petra', digest: 'new' })
  })
  test('is approved afterwards by neither who published nor who wrote it', () => {
    const by = (who: Actor) => advance(revision, steps['approve-afterwards'], circumstances(who))
    expect(by(petra)).toMatchObject({ code: 'own-emergency' })
    expect(by(person('edith', 'reviewer'))).toMatchObject({ code: 'own-words' })
    expect(by(person('rita', 'reviewer'))).toMatchObject({ emergency: null, authors: [] })
  })
})

describe('a planned unpublishing', () => {
  const petra = circumstances(person('petra', 'publisher'))
  const planned = advance(
    standing('published'),
    { event: 'schedule', due, unpublish: { kind: 'withdrawn', explanation: 'Over.' } },
    petra,
  ) as Revision
  test('leaves the page public until its time, and outlives an edit', () => {
    expect(planned).toMatchObject({ state: 'published', schedule: { due } })
    const edited = advance(planned, steps.edit, circumstances(person('edith', 'editor')))
    expect(edited).toMatchObject({ state: 'draft', schedule: { due } })
  })
  test('is one thing at a time', () => {
    expect(advance(planned, steps.schedule, petra)).toMatchObject({ code: 'scheduled-already' })
  })
})

/** Random histories by random people, each of whom may have any roles. */
test('nothing goes public unseen, whatever happens in whatever order', () => {
  const people = ['ann', 'ben', 'cem'].map((id) =>
    fc.subarray([...roles]).map((owned) => person(id, ...owned)),
  )
  const history = fc.array(
    fc.record({ event: fc.constantFrom(...events), who: fc.nat(2), digest: fc.nat(3) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(fc.tuple(...people), history, (cast, moves) => {
      let revision: Revision = { ...blank, digest: 'start', authors: ['ann'] }
      const approvedBy = new Map<string, string[]>()
      const writtenSince = new Set(['ann'])
      for (const { event, who, digest } of moves) {
        const actor = cast[who] as Actor & { id: string }
        const isEdit = event === 'edit' || event === 'restore'
        const words = { digest: `words ${digest}` }
        const brought = event === 'restore' ? [`${cast[(who + 1) % cast.length]?.id}`] : []
        const step: Step =
          event === 'edit'
            ? { event, ...words }
            : event === 'restore'
              ? { event, ...words, authors: brought }
              : steps[event]
        const after = advance(revision, step, circumstances(actor))
        if (isRefusal(after)) continue
        if (isEdit && after.digest !== revision.digest) {
          for (const id of [actor.id, ...brought]) writtenSince.add(id)
        }
        if (event === 'approve' || event === 'approve-afterwards') {
          expect(writtenSince.has(actor.id)).toBe(false)
          approvedBy.set(after.digest, [...(approvedBy.get(after.digest) ?? []), actor.id])
        }
        if (event === 'publish') expect(approvedBy.get(after.digest)).toBeDefined()
        if (after.publicDigest !== revision.publicDigest && after.publicDigest !== null) {
          const seen = after.approval?.digest === after.publicDigest
          expect(seen || after.emergency?.digest === after.publicDigest).toBe(true)
        }
        if (event === 'publish' || (event === 'approve-afterwards' && after.authors.length === 0)) {
          writtenSince.clear()
        }
        if (isEdit && after.digest !== revision.digest) {
          expect(after.approval).toBeNull()
          expect(['draft', 'changes-requested']).toContain(after.state)
        }
        revision = after
      }
    }),
    { numRuns: 500 },
  )
})

describe('the structure of its source, which the system carries over', () => {
  const system = { system: 'translation' } as const
  const step: Step = { event: 'edit', digest: 'moved', structureOnly: true }

  test.each(states)('takes nothing from anybody: %s', (state) => {
    const before = standing(state)
    expect(advance(before, step, circumstances(system))).toEqual({
      ...before,
      digest: 'moved',
      approval: before.approval && { ...before.approval, digest: 'moved' },
    })
  })

  test('becomes public with its words, and an emergency stays one', () => {
    const emergency = { ...mark, digest: 'new', reason: 'A wrong number.' }
    const before = standing('published', { authors: ['edith'], emergency })
    const moved = advance(before, step, circumstances(system)) as Revision
    const publish: Step = { event: 'publish', updateType: 'minor', structureOnly: true }
    expect(advance(moved, publish, circumstances(system))).toMatchObject({
      state: 'published',
      publicDigest: 'moved',
      authors: ['edith'],
      emergency: { ...emergency, digest: 'moved' },
    })
  })

  test('is an edit like others where a person says so', () => {
    const after = advance(standing('approved'), step, circumstances(person('edith', 'editor')))
    expect(after).toMatchObject({ state: 'draft', approval: null })
  })
})
