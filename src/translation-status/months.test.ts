import { monthsFrom } from './months'

const now = new Date('2026-11-27T12:00:00.000Z')

test.each([
  [{}, '2026-11', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
  [{ from: '2026-12' }, '2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  [
    { from: '2026-01', to: '2026-03' },
    '2026-01',
    '2026-01-01T00:00:00.000Z',
    '2026-04-01T00:00:00.000Z',
  ],
  [{ to: '2026-12' }, '2026-11', '2026-11-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('%j', (asked, first, start, end) => {
  expect(monthsFrom(asked, now)).toEqual({ first, start, end })
})

test.each([
  { from: '2026-13' },
  { from: 'November' },
  { from: '2026-11', to: '2026-10' },
  { to: ['x'] },
])('%j is no range of months', (asked) => {
  expect(monthsFrom(asked, now)).toMatchObject({ code: 'month-malformed', status: 422 })
})
