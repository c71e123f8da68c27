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
