import { lettersAfter, type Reader } from './letters'
import { blank, type Revision } from './revision'

const at = '2026-11-24T12:00:00.000Z'
const people: Reader[] = [
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
const told = (event: Parameters<typeof lettersAfter>[0]['event'], by: string, more = {}) =>
  lettersAfter({
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
  ])
  expect(told('cancel-schedule', 'paul', { before: planned, after: approved })).toEqual([])
})
test('an import writes no letters', () => expect(told('publish', 'system:import')).toEqual([]))
