import { isTimeZone, zoneChoices, zoneOf } from './zone'

test.each(['Europe/Brussels', 'Europe/Kyiv', 'UTC', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone',
  (name) => expect(isTimeZone(name)).toBe(true),
)

test.each(['', 'Mars/Olympus', '../etc', undefined, null, 7, {}, ['UTC', 'x']])(
  '%j is none',
  (name) => expect(isTimeZone(name)).toBe(false),
)

test('a person who chose none, or one that is not known any more, has the site’s', () => {
  expect(zoneOf({ timeZone: 'Asia/Amman' }, 'Europe/Brussels')).toBe('Asia/Amman')
  for (const person of [null, undefined, {}, { timeZone: null }, { timeZone: 'Mars/Olympus' }]) {
    expect(zoneOf(person, 'Europe/Brussels')).toBe('Europe/Brussels')
  }
})

test('each choice says how far ahead it is at that time of the year', () => {
  const labelAt = (at: string) =>
    zoneChoices(new Date(at)).find(({ value }) => value === 'Europe/Brussels')?.label
  expect(labelAt('2026-01-15T12:00:00Z')).toBe('Europe/Brussels (GMT+1)')
  expect(labelAt('2026-07-15T12:00:00Z')).toBe('Europe/Brussels (GMT+2)')
})
