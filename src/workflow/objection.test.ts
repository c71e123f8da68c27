/** In which order reasons are given; which steps may be taken, `state-machine.test.ts` shows. */
import fc from 'fast-check'
import type { Language } from '../i18n/languages'
import { blank, type Revision, states } from '../revision/revision'
import { events } from '../revision/steps'
import type { Actor } from './actor'
import { objection, stepObjection } from './objection'
import { noRights, wholeRights } from './page-scope'
import { permittedToSystem } from './permitted-states'
import { type Role, roles } from './roles'

const english = { language: 'en' as Language }
const about = (actor: Actor, more = {}) => ({
  ...{ actor, edition: english, approverStillReviews: true },
  ...more,
})
const person = (...owned: Role[]) => ({
  ...{ id: 'ann', name: 'Ann', roles: owned, languages: ['en' as Language] },
})
const written: Revision = { ...blank, digest: 'new', authors: ['ben'] }

const anyRevision = fc.record({
  state: fc.constantFrom(...states),
  digest: fc.constantFrom('', 'new'),
  publicDigest: fc.constantFrom(null, 'old', 'new'),
  authors: fc.subarray(['ann', 'ben']),
  approval: fc.constantFrom(null, { by: 'ben', name: 'Ben', at: '', digest: 'new' }),
  schedule: fc.constant(null),
  emergency: fc.constant(null),
})

test('whoever has no right learns that alone, whatever the state', () => {
  fc.assert(
    fc.property(anyRevision, fc.constantFrom(...events), (revision, event) => {
      const [nobody, reason] = [person(), objection(revision, event, about(person()))]
      expect(reason?.status).toBe(403)
      const inDraft = objection({ ...revision, state: 'draft' }, event, about(nobody))
      expect(reason).toEqual(inDraft)
    }),
  )
})

test('whoever is kept to other pages learns that, whatever the state', () => {
  fc.assert(
    fc.property(anyRevision, fc.constantFrom(...events), (revision, event) => {
      const outside = about(person(...roles), { scope: noRights })
      expect(objection(revision, event, outside)?.status).toBe(403)
    }),
  )
})

test('whoever is kept to some pages has no right where nobody asked to which', () => {
  const kept = { ...person('editor'), onlyPages: true }
  expect(objection(written, 'edit', about(kept))).toMatchObject({ code: 'outside-pages' })
  expect(objection(written, 'edit', about(kept, { scope: wholeRights }))).toBeUndefined()
})

test('the system is asked for nothing but whether it may at all', () => {
  fc.assert(
    fc.property(anyRevision, fc.constantFrom(...events), (revision, event) => {
      const reason = objection(revision, event, about({ system: 'translation' }))
      expect(reason === undefined).toBe(permittedToSystem[event])
    }),
  )
})

test('nobody approves words of their own, with whatever roles, nor such as came back', () => {
  const inReview: Revision = { ...written, state: 'in-review' }
  const ann = person(...roles)
  expect(objection(inReview, 'approve', about(ann))).toBeUndefined()
  const own = [
    objection({ ...inReview, authors: ['ann'] }, 'approve', about(ann)),
    objection(inReview, 'approve', about(ann, { formerAuthors: ['ann'] })),
  ]
  for (const reason of own) expect(reason).toMatchObject({ code: 'own-words' })
})

describe('a date is for approved words', () => {
  const dated = { event: 'schedule', due: '2026-12-01T08:00:00.000Z' } as const
  const publish = { updateType: 'major' } as const
  const approval = { by: 'ben', name: 'Ben', at: '', digest: 'new' }
  const approved: Revision = { ...written, state: 'approved', approval }
  const translation = { edition: { language: 'fr' as Language, sourceLanguage: 'en' as Language } }
  test.each<[string, Revision, object, string | undefined]>([
    ['approved as they stand', approved, {}, undefined],
    ['approved as they stood', { ...approved, digest: 'newer' }, {}, 'not-approved'],
    ['of a draft', { ...approved, state: 'draft' }, {}, 'wrong-state'],
    [
      'of a translation whose source nobody can read',
      approved,
      { ...translation, sourceIsPublic: false },
      'source-not-public',
    ],
    [
      'of one whose source readers have',
      approved,
      { ...translation, sourceIsPublic: true },
      undefined,
    ],
    ['of one of a release, which looks for itself', approved, translation, undefined],
  ])('%s', (_, revision, more, code) => {
    const reason = stepObjection(revision, { ...dated, publish }, about(person('publisher'), more))
    expect(reason?.code).toBe(code)
  })
  test('but what is public may be given an end in any state', () => {
    const end = { ...dated, unpublish: { kind: 'gone' } } as const
    const reason = (publicDigest: string | null) =>
      stepObjection({ ...written, publicDigest }, end, about(person('publisher')))?.code
    expect([reason('old'), reason(null)]).toEqual([undefined, 'nothing-public'])
  })
})
