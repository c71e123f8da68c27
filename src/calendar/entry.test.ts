import { byDay, type Entry, idOf, inOrder, pathOf } from './entry'

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ of: 'relations', target: 'a', kind: 'publish', at: '2026-07-14T12:00:00.000Z' },
  ...{ title: 'A', by: { id: 'p', name: 'Petra' }, revision: 1, changed: '2026-07-01T08:00:00Z' },
  ...more,
})

test('what leads where', () => {
  expect(pathOf(entry())).toBe('/admin/collections/relations/a')
  expect(pathOf(entry({ of: 'releases', target: 'r' }))).toBe('/admin/releases/r')
})

test('another moment or title is the same entry; another thing planned is another', () => {
  expect(idOf(entry({ at: '2027-01-01T00:00:00Z', title: 'B' }))).toBe(idOf(entry()))
  expect(idOf(entry({ kind: 'unpublish' }))).not.toBe(idOf(entry()))
})

test('by moment, however it is written', () => {
  const early = entry({ target: 'b', at: '2026-07-14T11:59:00Z' })
  const same = entry({ target: 'c', at: '2026-07-14T12:00:00Z' })
  expect(inOrder([same, entry(), early]).map(({ target }) => target)).toEqual(['b', 'a', 'c'])
})

test('the day is that of the time zone', () => {
  const late = entry({ at: '2026-07-14T22:30:00Z' })
  expect([...byDay([late], 'Europe/Brussels').keys()]).toEqual(['2026-07-15'])
  expect([...byDay([late], 'UTC').keys()]).toEqual(['2026-07-14'])
})
