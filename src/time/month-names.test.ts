import { monthNames } from './month-names'

test('a month is named by itself and in a date', () => {
  expect(monthNames(6, 'uk')).toMatchObject({ long: 'липень', longInDate: 'липня' })
  expect(monthNames(0, 'fr')).toMatchObject({ long: 'janvier', shortInDate: 'janv.' })
  expect(monthNames(11, 'ar-u-nu-latn').long).toBe('ديسمبر')
})
