import { blank, type Revision } from '../revision/revision'
import {
  notificationsAfterComment,
  notificationsAfterStep,
  type Recipient,
  type Said,
} from './notifications'

const at = '2026-11-24T12:00:00.000Z'
const people: Recipient[] = [
  { id: 'edith', roles: ['editor', 'reviewer'], languages: ['en'] },
  { id: 'rita', roles: ['reviewer'], languages: ['en'] },
  { id: 'remy', roles: ['reviewer'], languages: ['fr'] },
  { id: 'petra', roles: ['publisher'] },
  { id: 'paul', roles: ['publisher'] },
  { id: 'nobody', roles: [] },
]
const before: Revision = { ...blank, digest: 'new', authors: ['edith'] }
const planned: Revision = {
  ...before,
  state: 'scheduled',
  schedule: { by: 'petra', name: 'Petra', at, due: at, publish: { updateType: 'minor' } },
}
const told = (
  event: Parameters<typeof notificationsAfterStep>[0]['event'],
  by: string,
  more = {},
) =>
  notificationsAfterStep({
    event,
    by,
    before,
    after: before,
    edition: { language: 'en' },
    people,
    ...more,
  }).map(({ to, kind }) => `${to}: ${kind}`)

test('a submitted text waits for reviewers of its language who did not write it', () => {
  expect(told('submit', 'edith')).toEqual(['rita: review'])
})
test('a text that is sent back goes to everybody who wrote it', () => {
  expect(told('request-changes', 'rita')).toEqual(['edith: changes-requested'])
})
test('an approved text waits for a publisher, and its authors hear of it', () => {
  expect(told('approve', 'rita')).toEqual(['edith: approved', 'petra: approved', 'paul: approved'])
})
test('authors hear that their text is public; whoever published it knows', () => {
  expect(told('publish', 'petra')).toEqual(['edith: published'])
  expect(told('publish', 'edith')).toEqual([])
})
test('an emergency is told to reviewers, publishers and authors, once each', () => {
  expect(told('emergency-publish', 'petra')).toEqual([
    'edith: emergency',
    'rita: emergency',
    'paul: emergency',
  ])
})
test('a schedule that an edit or a lost approval made void is told to author and scheduler', () => {
  const after: Revision = { ...before, state: 'draft' }
  expect(told('edit', 'edith', { before: planned, after })).toEqual(['petra: schedule-failed'])
  const approved: Revision = { ...before, state: 'approved' }
  expect(told('cancel-schedule', 'system:schedule', { before: planned, after: approved })).toEqual([
    'edith: schedule-failed',
    'petra: schedule-failed',
    // Whoever scheduled it may be gone.
    'paul: schedule-failed',
  ])
  expect(told('cancel-schedule', 'paul', { before: planned, after: approved })).toEqual([])
})
test('an import writes no letters', () => expect(told('publish', 'system:import')).toEqual([]))

describe('a comment', () => {
  const said = (id: string, by: string, more: Partial<Said> = {}): Said => ({ id, by, ...more })
  const tell = (conversation: Said[]) =>
    notificationsAfterComment({
      comment: conversation.at(-1) as Said,
      conversation,
      authors: ['edith'],
      people,
    }).map(({ to, kind }) => `${to}: ${kind}`)

  test('is told to the authors of the revision, but not to whoever wrote it', () => {
    expect(tell([said('1', 'rita')])).toEqual(['edith: comment'])
    expect(tell([said('1', 'edith')])).toEqual([])
  })
  test('is told to those in open threads, not to those whose thread is settled', () => {
    const threads = [said('1', 'rita', { resolved: {} }), said('2', 'petra')]
    expect(tell([...threads, said('3', 'edith')])).toEqual(['petra: comment'])
  })
  test('that answers is told to those in its thread, once each', () => {
    const thread = [said('1', 'rita'), said('2', 'petra', { answers: '1' }), said('3', 'paul')]
    expect(tell([...thread, said('4', 'edith', { answers: '1' })])).toEqual([
      'rita: answer',
      'petra: answer',
    ])
    expect(tell([...thread, said('4', 'rita', { answers: '1' })])).toEqual(['petra: answer'])
  })
  test('is told to nobody who has lost all roles, or whose account is gone', () => {
    const thread = [said('1', 'nobody'), said('2', 'deleted', { answers: '1' })]
    expect(tell([...thread, said('3', 'edith', { answers: '1' })])).toEqual([])
  })
})
