import { shownDate } from './date-format'

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
