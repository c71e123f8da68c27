import { addressOf, calendarQuery } from './query'

const today = '2026-07-14'

test('without parameters: this month, everybody, all languages', () => {
  expect(calendarQuery({}, today)).toEqual({ month: '2026-07', view: 'month' })
  expect(calendarQuery({ month: '', language: '', person: '', day: '' }, today)).toEqual({
    month: '2026-07',
    view: 'month',
  })
})

test('what is asked for stands in the address, and is read from it again', () => {
  const asked = { month: '2026-09', view: 'list', language: 'fr', person: 'p1' } as const
  expect(addressOf(asked)).toBe('/admin/calendar?month=2026-09&view=list&language=fr&person=p1')
  const said = Object.fromEntries(new URL(addressOf(asked), 'http://localhost').searchParams)
  expect(calendarQuery(said, today)).toEqual(asked)
  expect(addressOf({})).toBe('/admin/calendar')
})

test('a day is a list of its month', () => {
  expect(calendarQuery({ day: '2026-08-03' }, today)).toEqual({
    ...{ month: '2026-08', view: 'list', day: '2026-08-03' },
  })
  expect(addressOf({ month: '2026-08', view: 'list', day: '2026-08-03' })).toBe(
    '/admin/calendar?day=2026-08-03',
  )
})

test.each([
  [{ month: '2026-13' }, 'month-unknown'],
  [{ month: '0000-01' }, 'month-unknown'],
  [{ month: ['2026-07', '2026-08'] }, 'month-unknown'],
  [{ month: { $gt: '' } }, 'month-unknown'],
  [{ day: '2026-02-30' }, 'day-unknown'],
  [{ language: 'tlh' }, 'language-unknown'],
  [{ language: ['fr'] }, 'language-unknown'],
  [{ view: 'year' }, 'choice-unknown'],
  [{ person: { $ne: '' } }, 'person-unknown'],
  [{ person: 'x'.repeat(101) }, 'person-unknown'],
])('%j is refused: %s', (said, code) => {
  expect(calendarQuery(said, today)).toMatchObject({ code })
})
