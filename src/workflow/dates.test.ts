import fc from 'fast-check'
import { isRefusal } from '../refusals/refusal'
import { backdated, datesOnPublishing, lastUpdated, momentFrom } from './dates'

const now = new Date('2024-07-02T12:08:00.000Z')
const before = {
  firstPublishedAt: '2022-02-24T06:00:00.000Z',
  publicUpdatedAt: '2023-01-01T00:00:00.000Z',
}

describe('dates on publishing', () => {
  test('a first publication sets both, whether major or minor', () => {
    for (const updateType of ['major', 'minor'] as const) {
      expect(datesOnPublishing({ dates: {}, updateType, now })).toEqual({
        firstPublishedAt: now.toISOString(),
        publicUpdatedAt: now.toISOString(),
      })
    }
  })

  test('a major update moves the public date only', () => {
    expect(datesOnPublishing({ dates: before, updateType: 'major', now })).toEqual({
      firstPublishedAt: before.firstPublishedAt,
      publicUpdatedAt: now.toISOString(),
    })
  })

  test('a minor update moves nothing', () => {
    expect(datesOnPublishing({ dates: before, updateType: 'minor', now })).toEqual(before)
  })

  test('a backdated publication has the date given', () => {
    const backdatedTo = '2024-01-01T00:00:00.000Z'
    expect(datesOnPublishing({ dates: {}, updateType: 'major', backdatedTo, now })).toEqual({
      firstPublishedAt: backdatedTo,
      publicUpdatedAt: backdatedTo,
    })
  })
})

describe('dates that a publisher sets', () => {
  const really = {
    firstPublishedAt: '2022-02-24T06:00:00.000Z',
    publicUpdatedAt: '2024-05-01T10:00:00.000Z',
  }
  const set = (asked: object, dates: object = really) => backdated({ dates, asked, really })

  test('both, or one while the other stays, in UTC', () => {
    const firstPublishedAt = '2020-01-01T02:00:00+02:00'
    expect(set({ firstPublishedAt })).toEqual({
      firstPublishedAt: '2020-01-01T00:00:00.000Z',
      publicUpdatedAt: really.publicUpdatedAt,
    })
    const publicUpdatedAt = '2023-01-01T00:00:00Z'
    expect(set({ firstPublishedAt, publicUpdatedAt })).toEqual({
      firstPublishedAt: '2020-01-01T00:00:00.000Z',
      publicUpdatedAt: '2023-01-01T00:00:00.000Z',
    })
  })

  test('29 February of a leap year is a day, and so is one that another zone calls so', () => {
    for (const day of ['2016-02-29T12:00:00Z', '2020-02-29T23:59:59.9+14:00']) {
      expect(set({ firstPublishedAt: day })).toMatchObject({
        firstPublishedAt: new Date(day).toISOString(),
      })
    }
  })

  test('a mistake is put right, up to what really happened', () => {
    const mistaken = { ...really, firstPublishedAt: '1922-02-24T06:00:00.000Z' }
    expect(set({ firstPublishedAt: really.firstPublishedAt }, mistaken)).toEqual(really)
  })

  test.each([
    ['later than the truth', { firstPublishedAt: '2022-02-24T06:00:00.001Z' }, 'date-too-late'],
    ['in the future', { publicUpdatedAt: '2999-01-01T00:00:00Z' }, 'date-too-late'],
    [
      'an update before the first publication',
      { publicUpdatedAt: '2021-01-01T00:00:00Z' },
      'dates-crossed',
    ],
    ['what it is already', { firstPublishedAt: really.firstPublishedAt }, 'dates-missing'],
    ['nothing', {}, 'dates-missing'],
    ['a day without time', { firstPublishedAt: '2020-01-01' }, 'time-missing'],
    ['a time without offset', { publicUpdatedAt: '2023-01-01T00:00:00' }, 'time-missing'],
    ['a day that no calendar has', { publicUpdatedAt: '2023-13-41T00:00:00Z' }, 'time-missing'],
    ['30 February', { firstPublishedAt: '2020-02-30T10:00:00Z' }, 'time-missing'],
    ['31 June', { firstPublishedAt: '2020-06-31T10:00:00+02:00' }, 'time-missing'],
    [
      '29 February of a common year',
      { firstPublishedAt: '2015-02-29T23:00:00-05:00' },
      'time-missing',
    ],
    ['a year before 1900', { firstPublishedAt: '1899-12-31T00:00:00Z' }, 'time-missing'],
    ['the year 44', { firstPublishedAt: '0044-03-15T00:00:00Z' }, 'time-missing'],
    ['a number', { publicUpdatedAt: 5 }, 'time-missing'],
    ['an empty text', { firstPublishedAt: '' }, 'time-missing'],
  ])('%s is refused', (_, asked, code) => expect(set(asked)).toMatchObject({ code }))

  test('what was never published has none', () => {
    const asked = { firstPublishedAt: '2020-01-01T00:00:00Z' }
    expect(set(asked, {})).toMatchObject({ code: 'never-published' })
  })

  test('whatever is asked, readers are told nothing newer than the truth, and in order', () => {
    const moment = fc
      .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2040-01-01') })
      .map((date) => date.toISOString())
    const asked = fc.record(
      { firstPublishedAt: moment, publicUpdatedAt: moment },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(asked, (dates) => {
        const after = set(dates)
        if (isRefusal(after)) return
        expect(after.firstPublishedAt <= really.firstPublishedAt).toBe(true)
        expect(after.publicUpdatedAt <= really.publicUpdatedAt).toBe(true)
        expect(after.firstPublishedAt <= after.publicUpdatedAt).toBe(true)
      }),
    )
  })
})

test('“Last updated” is the newest of the dates, in whatever order they come', () => {
  const valid = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
  fc.assert(
    fc.property(fc.array(valid), (dates) => {
      const newest = Math.max(...dates.map(Number))
      const shown = lastUpdated([null, ...dates.map((date) => date.toISOString()), undefined])
      expect(shown).toBe(dates.length > 0 ? new Date(newest).toISOString() : undefined)
    }),
  )
})

test('every day there is, and no other, is a day', () => {
  const day = fc.record({
    year: fc.integer({ min: 1900, max: 2400 }),
    month: fc.integer({ min: 0, max: 13 }),
    date: fc.integer({ min: 0, max: 32 }),
  })
  const two = (count: number) => String(count).padStart(2, '0')
  fc.assert(
    fc.property(day, ({ year, month, date }) => {
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      const days = [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0][month] ?? 0
      const moment = momentFrom(`${year}-${two(month)}-${two(date)}T12:00:00Z`)
      expect(moment !== undefined).toBe(date >= 1 && date <= days)
    }),
  )
})
