import fc from 'fast-check'
import {
  dayAfter,
  dayOf,
  daysOf,
  firstDayByRegion,
  firstDayOfWeek,
  isDay,
  isMonth,
  monthAfter,
  monthOf,
  rangeOf,
  weeksOf,
} from './month'

test('weeks begin where readers expect them to', () => {
  expect(['en-GB', 'fr', 'uk', 'ar-u-nu-latn', 'en-US'].map(firstDayOfWeek)).toEqual([
    1, 1, 1, 6, 7,
  ])
})

test('an engine without week information finds the same by region', () => {
  for (const tag of ['en-GB', 'fr', 'uk', 'ar', 'en-US', 'de', 'pt', 'he', 'dv', 'ja', 'ar-QA']) {
    expect([tag, firstDayByRegion(tag)]).toEqual([tag, firstDayOfWeek(tag)])
  }
})

test('a month is shown in whole weeks', () => {
  const weeks = weeksOf('2026-07', 1)
  expect(weeks).toHaveLength(5)
  expect(weeks[0]?.[0]).toBe('2026-06-29')
  expect(weeks.at(-1)?.[6]).toBe('2026-08-02')
  expect(weeksOf('2026-02', 7)).toHaveLength(4)
  expect(weeksOf('2026-08', 7)).toHaveLength(6)
})

test('months that do not exist are none', () => {
  expect(['2026-07', '1970-01', '2999-12'].filter(isMonth)).toHaveLength(3)
  const odd = ['2026-13', '2026-00', '0000-01', '26-07', '2026-7', '2026-07-01', '', 7, ['2026-07']]
  expect(odd.filter(isMonth)).toEqual([])
  expect(['2026-02-28', '2028-02-29'].filter(isDay)).toHaveLength(2)
  expect(['2026-02-29', '2026-02-31', '2026-2-1', 'today', 0].filter(isDay)).toEqual([])
})

test('neighbours, over the end of a year', () => {
  expect(monthAfter('2026-12')).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})

test.each([
  // Clocks go from 2 to 3 on 29 March, and from 3 back to 2 on 25 October.
  ['2026-03', 'Europe/Brussels', '2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
  ['2026-10', 'Europe/Brussels', '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Brussels', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Brussels', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  // Midnight does not exist on this day: it begins at 1.
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z'],
  ['2026-07', 'UTC', '2026-07-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z'],
])('%s in %s, also where clocks are changed', (period, timeZone, from, to) => {
  expect(rangeOf(period, timeZone)).toEqual({ from, to })
})

const months = fc
  .tuple(fc.integer({ min: 1970, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
const firstDays = fc.constantFrom(1 as const, 2 as const, 5 as const, 6 as const, 7 as const)
const timeZones = fc.constantFrom(
  ...['UTC', 'Europe/Brussels', 'Africa/Cairo', 'America/New_York', 'Asia/Kolkata'],
  ...['Pacific/Kiritimati', 'Asia/Beirut', 'America/Santiago'],
)

test('a grid has each day of its month once, in order, and nothing but whole weeks around it', () => {
  fc.assert(
    fc.property(months, firstDays, (month, firstDay) => {
      const weeks = weeksOf(month, firstDay)
      const days = weeks.flat()
      expect(days.filter((day) => monthOf(day) === month)).toEqual(daysOf(month))
      days.slice(1).forEach((day, index) => {
        expect(day).toBe(dayAfter(days[index] as string))
      })
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        expect(week.some((day) => monthOf(day) === month)).toBe(true)
        expect(new Date(`${week[0]}T12:00:00Z`).getUTCDay() || 7).toBe(firstDay)
      }
    }),
  )
})

test('days follow each other without a gap, and each instant of one lies in it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30_000 }),
      fc.nat({ max: 86_399_999 }),
      timeZones,
      (number, within, timeZone) => {
        const day = dayAfter('1990-01-01', number % 20_000)
        const { from, to } = rangeOf(day, timeZone)
        expect(rangeOf(dayAfter(day), timeZone).from).toBe(to)
        const length = Date.parse(to) - Date.parse(from)
        const at = new Date(Date.parse(from) + (within % length)).toISOString()
        expect(dayOf(at, timeZone)).toBe(day)
      },
    ),
  )
})
