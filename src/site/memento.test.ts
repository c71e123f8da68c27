import fc from 'fast-check'
import {
  acceptedMoment,
  asHttpDate,
  linksOfMemento,
  linksOfPage,
  mementoAt,
  timeMap,
} from './memento'

test.each([
  ['Thu, 31 May 2007 20:35:00 GMT', '2007-05-31T20:35:00.000Z'],
  [' Tue, 02 Jul 2024 12:08:30 GMT ', '2024-07-02T12:08:30.000Z'],
])('%s is understood', (asked, moment) => expect(acceptedMoment(asked)).toBe(moment))

test.each([
  '',
  'yesterday',
  '2024-07-02',
  '2024-07-02T12:08:30Z',
  'Tue, 31 Feb 2024 12:08:30 GMT',
  'Tue, 02 Jul 2024 25:08:30 GMT',
  'Tue, 02 Jul 2024 12:08:30 CET',
  'Tuesday, 02-Jul-24 12:08:30 GMT',
])('“%s” is no date of HTTP', (asked) => expect(acceptedMoment(asked)).toBeUndefined())

const addresses = {
  page: 'https://x.org/fr/page',
  timeMap: 'https://x.org/fr/page/at/timemap',
  history: 'https://x.org/fr/page/updates',
}
const moments = ['2024-07-01T10:00:00.123Z', '2024-07-02T10:00:00.000Z', '2024-07-03T10:00:00.999Z']
const addressOf = (moment: string) => `https://x.org/fr/page/at/${moment}`

test('a page names its TimeMap, and that it can be asked for its past itself', () => {
  expect(linksOfPage({ ...addresses, predecessor: addressOf(moments[0] ?? '') })).toBe(
    [
      '<https://x.org/fr/page>; rel="original timegate"',
      '<https://x.org/fr/page/at/timemap>; rel="timemap"; type="application/link-format"',
      '<https://x.org/fr/page/updates>; rel="version-history"',
      '<https://x.org/fr/page/at/2024-07-01T10:00:00.123Z>; rel="predecessor-version"',
    ].join(', '),
  )
  expect(linksOfMemento(addresses)).toMatch(
    /^<https:\/\/x\.org\/fr\/page>; rel="original timegate latest-version", /,
  )
})

test('the TimeMap has every state, the first and the last marked', () => {
  expect(timeMap(addresses, moments, addressOf).trim().split(',\n')).toEqual([
    '<https://x.org/fr/page>; rel="original timegate"',
    '<https://x.org/fr/page/at/timemap>; rel="self"; type="application/link-format"; from="Mon, 01 Jul 2024 10:00:00 GMT"; until="Wed, 03 Jul 2024 10:00:00 GMT"',
    '<https://x.org/fr/page/at/2024-07-01T10:00:00.123Z>; rel="first memento"; datetime="Mon, 01 Jul 2024 10:00:00 GMT"',
    '<https://x.org/fr/page/at/2024-07-02T10:00:00.000Z>; rel="memento"; datetime="Tue, 02 Jul 2024 10:00:00 GMT"',
    '<https://x.org/fr/page/at/2024-07-03T10:00:00.999Z>; rel="last memento"; datetime="Wed, 03 Jul 2024 10:00:00 GMT"',
  ])
  expect(timeMap(addresses, moments.slice(0, 1), addressOf)).toContain('rel="first last memento"')
})

test.each([
  ['before the first', '2020-01-01T00:00:00.000Z', 0],
  ['at a publication', '2024-07-02T10:00:00.000Z', 1],
  ['a moment before it', '2024-07-02T09:59:59.999Z', 0],
  ['after the last', '2026-01-01T00:00:00.000Z', 2],
])('%s: the state of that moment', (_, asked, index) => {
  expect(mementoAt(asked, moments)).toBe(moments[index])
})

test('what HTTP writes is understood again, to the second', () => {
  const whole = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(whole, (date) => {
      const moment = `${date.toISOString().slice(0, 19)}.000Z`
      expect(acceptedMoment(asHttpDate(moment))).toBe(moment)
    }),
  )
  expect(mementoAt('2024-01-01T00:00:00.000Z', [])).toBeUndefined()
})
