import fc from 'fast-check'
import { datesOnPublishing, lastUpdated } from './dates'

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
