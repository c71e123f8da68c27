import fc from 'fast-check'
import { clockTimeAt, instantOf } from './wall-clock'

test('a field shows what clocks show there, and means that instant', () => {
  const instant = new Date('2024-07-02T12:08:15.000Z')
  expect(clockTimeAt(instant, 'Europe/Brussels')).toBe('2024-07-02T14:08:15')
  expect(instantOf('2024-07-02T14:08:15', 'Europe/Brussels')).toEqual(instant)
  expect(instantOf('2024-07-02T14:08', 'Europe/Brussels')?.toISOString()).toBe(
    '2024-07-02T12:08:00.000Z',
  )
  expect(instantOf('', 'Europe/Brussels')).toBeUndefined()
})

test('there and back is the same instant, but for the hour that clocks show twice', () => {
  const wholeSecond = fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2040-01-01') })
    .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))
  fc.assert(
    fc.property(
      wholeSecond,
      fc.constantFrom('Europe/Brussels', 'UTC', 'Asia/Kolkata'),
      (at, zone) => {
        const back = instantOf(clockTimeAt(at, zone), zone)
        expect(clockTimeAt(back as Date, zone)).toBe(clockTimeAt(at, zone))
        const difference = Math.abs(Number(back) - Number(at))
        expect([0, 3_600_000]).toContain(difference)
      },
    ),
  )
})

test.each([
  // Clocks in Kyiv go from 3 to 4, and from 4 back to 3; in New York from 2 to 3, and from 2 to 1.
  ['2030-03-31T02:59:59', 'Europe/Kyiv', '2030-03-31T00:59:59.000Z'],
  ['2030-03-31T03:30', 'Europe/Kyiv', '2030-03-31T01:30:00.000Z'],
  ['2030-03-31T04:00', 'Europe/Kyiv', '2030-03-31T01:00:00.000Z'],
  ['2030-10-27T02:59:59', 'Europe/Kyiv', '2030-10-26T23:59:59.000Z'],
  ['2030-10-27T03:30', 'Europe/Kyiv', '2030-10-27T00:30:00.000Z'],
  ['2030-10-27T04:00', 'Europe/Kyiv', '2030-10-27T02:00:00.000Z'],
  ['2030-03-10T02:30', 'America/New_York', '2030-03-10T07:30:00.000Z'],
  ['2030-03-10T03:00', 'America/New_York', '2030-03-10T07:00:00.000Z'],
  ['2030-11-03T01:30', 'America/New_York', '2030-11-03T05:30:00.000Z'],
  ['2030-11-03T02:00', 'America/New_York', '2030-11-03T07:00:00.000Z'],
  ['2030-12-31T23:59', 'Pacific/Kiritimati', '2030-12-31T09:59:00.000Z'],
])('where clocks are changed: %s in %s', (shown, zone, instant) => {
  expect(instantOf(shown, zone)?.toISOString()).toBe(instant)
})
