import { events } from '../revision/steps'
import {
  longestText,
  readTransition,
  revisionFrom,
  type TransitionRequest,
} from './transition-request'

const facts = {
  collection: 'relations',
  wasPublished: true,
  now: new Date('2026-11-24T12:00:00.000Z'),
} as const
const read = (request: TransitionRequest, more = {}) =>
  readTransition(request, { ...facts, ...more })
const refused = (code: string) => expect.objectContaining({ code })

test('an event in any common spelling', () => {
  for (const event of ['request-changes', 'requestChanges', 'REQUEST_CHANGES', 'request changes']) {
    expect(read({ event, comment: 'Please.' })).toMatchObject({
      step: { event: 'request-changes' },
    })
  }
})

test.each([
  [undefined],
  [null],
  [7],
  [{}],
  [''],
  ['edit'],
  ['restore'],
  ['approveX'],
  ['x'.repeat(1e6)],
])('an event that is not one: %p', (event) =>
  expect(read({ event })).toEqual(refused('event-unknown')),
)

test.each<[string, TransitionRequest, string]>([
  ['changes without a comment', { event: 'request-changes' }, 'comment-missing'],
  ['… or with an empty one', { event: 'request-changes', comment: ' \n' }, 'comment-missing'],
  ['a comment that is no text', { event: 'submit', comment: ['x'] }, 'text-expected'],
  ['a comment of 1 MB', { event: 'submit', comment: 'x'.repeat(1e6) }, 'text-too-long'],
  ['an update of unknown kind', { event: 'publish' }, 'update-type-missing'],
  [
    'a major update without a note',
    { event: 'publish', updateType: 'major' },
    'change-note-missing',
  ],
  [
    'an empty note',
    { event: 'publish', updateType: 'major', changeNote: '  ' },
    'change-note-missing',
  ],
  [
    'an emergency without a reason',
    { event: 'emergency-publish', updateType: 'minor' },
    'reason-missing',
  ],
  ['a schedule without a time', { event: 'schedule', updateType: 'minor' }, 'time-missing'],
  ['a time without an offset', { event: 'schedule', at: '2026-12-01T08:00' }, 'time-missing'],
  ['a time that is none', { event: 'schedule', at: '2026-13-41T08:00Z' }, 'time-missing'],
  ['a time that is past', { event: 'schedule', at: '2026-11-24T11:59:59Z' }, 'time-past'],
  ['an unpublishing of no kind', { event: 'unpublish' }, 'unpublish-kind-missing'],
  [
    '… of an unknown kind',
    { event: 'unpublish', unpublish: { kind: 'x' } },
    'unpublish-kind-missing',
  ],
  [
    'gone without an explanation',
    { event: 'unpublish', unpublish: { kind: 'gone' } },
    'explanation-missing',
  ],
  [
    'a redirect to nowhere',
    { event: 'unpublish', unpublish: { kind: 'redirect' } },
    'redirect-missing',
  ],
])('%s is refused', (_, request, code) => expect(read(request)).toEqual(refused(code)))

test('a FAQ has no address that could lead elsewhere', () => {
  const unpublish = { kind: 'redirect', to: 'x' }
  expect(read({ event: 'unpublish', unpublish }, { collection: 'faqs' })).toEqual(
    refused('redirect-for-pages'),
  )
})

test('a first publication is major and needs no note', () => {
  expect(read({ event: 'publish', updateType: 'minor' }, { wasPublished: false })).toEqual({
    step: { event: 'publish', updateType: 'major' },
  })
})

describe('the revision that somebody looked at', () => {
  const about = ['approve', 'approve-afterwards', 'schedule', 'publish']

  test.each([...events])('%s', (event) => {
    const missing = refused('revision-missing')
    expect(revisionFrom(7, event)).toBe(7)
    expect(revisionFrom(undefined, event)).toEqual(about.includes(event) ? missing : undefined)
  })

  test.each([['7'], [[7]], [{ equals: 7 }], [7.5], [Number.NaN], [Infinity], [true], ['']])(
    'is a number, not %p',
    (value) => {
      for (const event of events) {
        expect(revisionFrom(value, event)).toEqual(refused('revision-missing'))
      }
    },
  )
})

test('a time with an offset is kept in UTC', () => {
  const at = '2026-12-01T08:00:00+02:00'
  expect(read({ event: 'schedule', at, updateType: 'minor' })).toEqual({
    step: { event: 'schedule', due: '2026-12-01T06:00:00.000Z', publish: { updateType: 'minor' } },
  })
})

test('text is kept as typed, HTML and all: it is shown as text', () => {
  const comment = '<script>alert(1)</script>'
  expect(read({ event: 'submit', comment })).toMatchObject({ comment })
  expect(read({ event: 'submit', comment: 'x'.repeat(longestText) })).toHaveProperty('step')
})
