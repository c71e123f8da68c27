import { dayIn, exactlyIn, momentIn, timeIn } from './formatting'
import { languages } from './languages'

const at = '2026-11-24T23:30:00Z'
const clear = (text: string) => text.replace(/[\u061c\u200e\u200f]/g, '').replace(/\s/g, ' ')

test('one moment by two clocks, each of which is named', () => {
  const brussels = { language: 'en', timeZone: 'Europe/Brussels' }
  const newYork = { language: 'en', timeZone: 'America/New_York' }
  expect(clear(momentIn(brussels, at))).toBe('25 Nov 2026, 00:30 CET')
  expect(clear(momentIn(newYork, at))).toBe('24 Nov 2026, 18:30 GMT-5')
  expect(clear(timeIn(brussels, '2026-07-01T10:00:00Z'))).toBe('12:00 CEST')
  expect([dayIn(brussels, at), dayIn(newYork, at)]).toEqual(['25 Nov 2026', '24 Nov 2026'])
  expect(clear(exactlyIn(newYork, at))).toMatch(/^Tuesday,? 24 November 2026/)
})

test.each(languages)('in %s the zone is named, in words that change with the zone', (language) => {
  const inZone = (timeZone: string) => momentIn({ language, timeZone }, at)
  const said = ['Europe/Kyiv', 'Asia/Kolkata'].map(inZone)
  expect(new Set(said).size).toBe(2)
  for (const each of said)
    expect(each).not.toBe(each.replace(/(GMT|UTC|EET|CET|غرينتش|за |\+)/, ''))
})
