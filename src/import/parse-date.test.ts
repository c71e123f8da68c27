import fc from 'fast-check'
import type { languages } from '../i18n/languages'
import { shownDate } from '../site/date-format'
import { parseDate } from './parse-date'

const read = (text: string, language: (typeof languages)[number] = 'en') =>
  parseDate(text, { language, timeZone: 'Europe/Brussels' })?.toISOString()

test.each([
  ['02 Jul. 2024 14:08', 'en', '2024-07-02T12:08:00.000Z'],
  ['2 July 2024', 'en', '2024-07-01T22:00:00.000Z'],
  ['15 Jan 2024 09:00', 'en', '2024-01-15T08:00:00.000Z'],
  ['2024-07-02 14:08', 'fr', '2024-07-02T12:08:00.000Z'],
  ['04 липня 2024 11:15', 'uk', '2024-07-04T09:15:00.000Z'],
  ['03 juillet 2024 09:30', 'fr', '2024-07-03T07:30:00.000Z'],
] as const)('“%s” (%s) is %s', (text, language, moment) => {
  expect(read(text, language)).toBe(moment)
})

test.each([
  '',
  'yesterday',
  '31 Feb. 2024',
  '2024-02-30',
  '02 Ju 2024',
  '12 Foo 2024',
  '02 Jul. 2024 25:00',
])('“%s” is no date', (text) => expect(read(text)).toBeUndefined())

test('“jui” could be two months, so it is none', () => {
  expect(read('02 jui 2024', 'fr')).toBeUndefined()
})

test('what the site shows in a language the importer reads, across summer time', () => {
  const minute = fc
    .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2090, 0) })
    .map((instant) => new Date(Math.floor(instant / 60_000) * 60_000))
  fc.assert(
    fc.property(fc.constantFrom('en', 'fr', 'ar'), minute, (language, instant) => {
      const shown = shownDate(instant.toISOString(), { language, timeZone: 'Europe/Brussels' })
      const again = parseDate(`${shown.date.replace('1er', '1')} ${shown.clock}`, {
        language,
        timeZone: 'Europe/Brussels',
      })
      // One hour a year is shown twice, when clocks go back.
      const off = Math.abs(Number(again) - instant.getTime())
      expect([0, 3_600_000]).toContain(off)
    }),
  )
})
