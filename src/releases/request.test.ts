import { isRefusal } from '../refusals/refusal'
import { mostMembers } from './release'
import { dueFrom, idsFrom, membersFrom, nameFrom, notesFrom } from './request'

const member = { collection: 'relations', id: 'one', revision: 3 }
const now = new Date('2027-01-01T00:00:00.000Z')
const codeOf = (value: unknown) => (isRefusal(value) ? value.code : value)

test('a member is published as the release says, where it says nothing itself', () => {
  expect(membersFrom([member])).toEqual([
    { collection: 'relations', id: 'one', revision: 3, action: { publish: {} } },
  ])
})

test.each<[string, unknown, string]>([
  ['nothing', undefined, 'members-missing'],
  ['no list', { 0: member }, 'members-missing'],
  ['an empty list', [], 'members-missing'],
  ['more than a release carries', Array(mostMembers + 1).fill(member), 'release-too-large'],
  ['ten thousand', Array(10_000).fill(member), 'release-too-large'],
  ['no member', [null], 'choice-unknown'],
  ['an unknown collection', [{ ...member, collection: 'media' }], 'choice-unknown'],
  ['no revision', [{ ...member, revision: undefined }], 'revision-missing'],
  ['neither id nor content', [{ collection: 'faqs', revision: 1 }], 'member-not-here'],
  [
    'a language that the site does not have',
    [{ collection: 'faqs', contentId: 'one', language: 'tlh', revision: 1 }],
    'language-unknown',
  ],
  ['an odd update', [{ ...member, publish: { updateType: 'huge' } }], 'update-type-missing'],
  ['an odd unpublishing', [{ ...member, unpublish: { kind: 'lost' } }], 'unpublish-kind-missing'],
  ['a note of numbers', [{ ...member, publish: { changeNote: 7 } }], 'text-expected'],
])('members: %s', (_, given, code) => {
  expect(codeOf(membersFrom(given))).toBe(code)
})

test.each<[string, unknown, unknown, string]>([
  ['with its offset', '2027-03-28T14:00:00+02:00', undefined, '2027-03-28T12:00:00.000Z'],
  ['a local time', '2027-03-28T14:00', 'Europe/Brussels', '2027-03-28T12:00:00.000Z'],
  ['in the hour that summer time skips', '2027-03-28T02:30', 'Europe/Brussels', 'time-skipped'],
  [
    'in the hour that comes twice: the first',
    '2027-10-31T02:30',
    'Europe/Brussels',
    '2027-10-31T00:30:00.000Z',
  ],
  ['past', '2026-12-31T23:59:59Z', undefined, 'time-past'],
  ['on a day that no calendar has', '2027-02-30T10:00', 'Europe/Brussels', 'time-missing'],
  ['in no time zone', '2027-03-28T14:00', 'Europe/Atlantis', 'time-zone-unknown'],
  ['in a zone that is no text', '2027-03-28T14:00:00Z', 7, 'time-zone-unknown'],
  ['nothing', undefined, 'Europe/Brussels', 'time-missing'],
])('a moment %s', (_, at, zone, expected) => {
  expect(codeOf(dueFrom(at, zone, now))).toBe(expected)
})

test.each<[unknown, unknown]>([
  ['  Summit\n2027 ', 'Summit 2027'],
  ['', 'release-name-missing'],
  [undefined, 'release-name-missing'],
  [7, 'text-expected'],
  ['x'.repeat(201), 'text-too-long'],
])('the name %j', (given, expected) => {
  expect(codeOf(nameFrom(given))).toBe(expected)
})

test('notes are kept by language', () => {
  expect(notesFrom({ en: ' New. ', fr: '' })).toEqual({ en: 'New.' })
  expect(codeOf(notesFrom({ tlh: 'Qapla’' }))).toBe('language-unknown')
})

test('members may be named by their ids', () => {
  expect(idsFrom(undefined)).toBeUndefined()
  expect(idsFrom(['a', 'b', 'a'])).toEqual(['a', 'b'])
  expect(codeOf(idsFrom([]))).toBe('members-missing')
  expect(codeOf(idsFrom([7]))).toBe('members-missing')
})
