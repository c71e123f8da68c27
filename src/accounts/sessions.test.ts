import { none, passing } from './second-factor'
import { listedSessions, sessionsLeft } from './sessions'

const now = new Date('2026-11-27T09:00:00Z')
const session = (id: string, began: string, ends: string) => ({
  id,
  createdAt: `2026-11-27T${began}:00.000Z`,
  expiresAt: `2026-11-27T${ends}:00.000Z`,
})
const sessions = [
  session('old', '00:10', '08:10'),
  session('desk', '07:00', '15:00'),
  session('phone', '08:00', '16:00'),
]
const ids = (left: { id: string }[]) => left.map(({ id }) => id)

test('those that are over are not listed; the newest comes first', () => {
  const listed = listedSessions(sessions, { own: 'desk', now })
  expect(listed.map(({ id, isOwn }) => [id, isOwn])).toEqual([
    ['phone', false],
    ['desk', true],
  ])
})

test('a session says when it gave the second factor, and whose', () => {
  const byApp = passing(none, { session: 'desk', now })
  const factor = passing(byApp, { session: 'phone', now, by: 'provider' })
  expect(listedSessions(sessions, { factor, now })).toMatchObject([
    { id: 'phone', gaveFactor: now.toISOString(), by: 'provider' },
    { id: 'desk', gaveFactor: now.toISOString(), by: 'password' },
  ])
})

test('one is ended, or all but one’s own', () => {
  expect(ids(sessionsLeft(sessions, { which: 'phone', own: 'desk' }))).toEqual(['old', 'desk'])
  expect(ids(sessionsLeft(sessions, { own: 'desk' }))).toEqual(['desk'])
  expect(ids(sessionsLeft(sessions, {}))).toEqual([])
})
