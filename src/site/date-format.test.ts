import fc from 'fast-check'
import { precisionAmong, shownDate } from './date-format'

const timeZone = 'Europe/Brussels'

test.each([
  ['en', '2 July 2024'],
  ['fr', '2 juillet 2024'],
  ['uk', '2 липня 2024 р.'],
] as const)('a date in %s is “%s”, in the site’s time zone', (language, date) => {
  expect(shownDate('2024-07-02T12:08:59.123Z', { language, timeZone })).toEqual({
    date,
    clock: '14:08',
    machine: '2024-07-02T12:08:59Z',
  })
})

test('midnight is 00:00, of the day that begins', () => {
  expect(shownDate('2024-07-01T22:00:00Z', { language: 'en', timeZone })).toMatchObject({
    date: '2 July 2024',
    clock: '00:00',
  })
})

test.each([
  ['second', 'en', '14:08:59'],
  ['millisecond', 'en', '14:08:59.123'],
  ['millisecond', 'fr', '14:08:59,123'],
  ['second', 'ar', '14:08:59'],
] as const)('a clock to the %s in %s is “%s”', (precision, language, clock) => {
  const setting = { language, timeZone, precision }
  expect(shownDate('2024-07-02T12:08:59.123Z', setting).clock).toBe(clock)
})

describe('a moment beside others is shown', () => {
  const moment = '2024-07-02T12:08:59.123Z'

  test.each([
    ['to the minute, beside none', [], 'minute'],
    ['to the minute, beside itself', [moment, undefined], 'minute'],
    ['to the minute, beside the next minute', ['2024-07-02T12:09:00Z'], 'minute'],
    ['to the second, beside another of its minute', ['2024-07-02T12:08:01Z'], 'second'],
    ['to the millisecond, beside another of its second', ['2024-07-02T12:08:59.9Z'], 'millisecond'],
    ['as the nearest wants it', ['2024-07-02T12:08:01Z', '2024-07-02T12:08:59Z'], 'millisecond'],
  ] as const)('%s', (_, others, precision) => {
    expect(precisionAmong(moment, others)).toBe(precision)
  })

  test('so that no two that differ are shown alike', () => {
    const near = fc.integer({ min: 0, max: 200_000 }).map((since) => {
      return new Date(Date.parse('2024-07-02T12:08:00Z') + since).toISOString()
    })
    fc.assert(
      fc.property(fc.uniqueArray(near, { minLength: 2, maxLength: 8 }), (moments) => {
        const clocks = moments.map((each) => {
          const precision = precisionAmong(each, moments)
          return shownDate(each, { language: 'en', timeZone, precision }).clock
        })
        expect(new Set(clocks).size).toBe(moments.length)
      }),
    )
  })
})
