import fc from 'fast-check'
import { dayOf, momentFrom, precisionAsked } from './archive-moment'

const now = new Date('2026-03-29T10:00:00Z')
const timeZone = 'Europe/Brussels'
const from = (asked: string) => momentFrom(asked, { timeZone, now })

test.each([
  ['a day of summer', '2024-07-02', '2024-07-02T21:59:59.999Z'],
  ['a day of winter', '2024-01-31', '2024-01-31T22:59:59.999Z'],
  ['the day of 23 hours', '2025-03-30', '2025-03-30T21:59:59.999Z'],
  ['the day of 25 hours', '2025-10-26', '2025-10-26T22:59:59.999Z'],
  ['a leap day', '2024-02-29', '2024-02-29T22:59:59.999Z'],
  ['the last of a year', '2024-12-31', '2024-12-31T22:59:59.999Z'],
  ['today, as far as it is', '2026-03-29', '2026-03-29T10:00:00.000Z'],
  ['a minute of the site', '2024-07-02T14:08', '2024-07-02T12:08:59.999Z'],
  ['this minute, as far as it is', '2026-03-29T12:00', '2026-03-29T10:00:00.000Z'],
  ['a time in UTC', '2024-07-02T14:08:30Z', '2024-07-02T14:08:30.000Z'],
  ['a time with fractions', '2024-07-02T14:08:30.123Z', '2024-07-02T14:08:30.123Z'],
  ['a time with an offset', '2024-07-02T14:08:30+03:00', '2024-07-02T11:08:30.000Z'],
  ['a time behind UTC', '2024-07-02T20:00-05:30', '2024-07-03T01:30:59.999Z'],
])('%s: %s', (_, asked, at) => expect(from(asked)).toEqual({ kind: 'moment', at }))

test.each([
  '2026-03-30',
  '2026-03-29T12:01',
  '2026-03-29T12:00:05Z',
  '2026-03-29T12:00:10',
  '9999-12-31',
])('%s has not come yet', (asked) => expect(from(asked)).toEqual({ kind: 'future' }))

test('an update published this second can be looked at', () => {
  expect(from('2026-03-29T10:00:01Z')).toMatchObject({ kind: 'moment' })
})

test.each([
  '',
  'yesterday',
  '2024-7-2',
  '2024-02-30',
  '2023-02-29',
  '2024-13-01',
  '2024-00-10',
  '0000-01-01',
  '0024-01-01',
  '2024-07-02T24:00',
  '2024-07-02T14:60',
  '2024-07-02T14:08:61',
  '2024-07-02T14:08+15:00',
  '2024-07-02T14:08+05:99',
  '2024-07-02 14:08',
  '2024-07-02T14',
  '٢٠٢٤-٠٧-٠٢',
  '../../etc',
])('“%s” is no moment', (asked) => expect(from(asked)).toEqual({ kind: 'malformed' }))

test('whatever is asked has an answer, and never one after now', () => {
  fc.assert(
    fc.property(fc.string(), (asked) => {
      expect(['moment', 'malformed', 'future']).toContain(from(asked).kind)
    }),
  )
  const days = fc.date({
    min: new Date('1000-01-02'),
    max: new Date('9998-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, (day) => {
      const asked = from(day.toISOString())
      if (asked.kind === 'moment') {
        expect(Date.parse(asked.at)).toBeLessThanOrEqual(now.getTime() + 2000)
        expect(day.getTime() - Date.parse(asked.at)).toBeLessThan(1000)
      } else expect(day.getTime()).toBeGreaterThan(now.getTime())
    }),
  )
})

test('a day is the site’s day', () => {
  expect(dayOf(new Date('2024-07-01T22:30:00Z'), timeZone)).toBe('2024-07-02')
})

test.each([
  ['2024-07-02', 'minute'],
  ['2024-07-02T14:08', 'minute'],
  ['2024-07-02T14:08+02:00', 'minute'],
  ['2024-07-02T12:08:30Z', 'second'],
  ['2024-07-02T12:08:30.123Z', 'second'],
])('%s is shown to the %s', (asked, precision) => {
  expect(precisionAsked(asked)).toBe(precision)
})
