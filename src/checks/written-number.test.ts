import fc from 'fast-check'
import { describe as describeLanguage, type Language, languages } from '../i18n/languages'
import { numberPattern, valueIn, withPlainDigits } from './written-number'

const read = (text: string, language: Language) => {
  const found = new RegExp(numberPattern(language)).exec(withPlainDigits(text))?.[0] ?? ''
  return valueIn(found, language).value
}

test.each<[Language, string, number]>([
  ['en', '1,000.5', 1000.5],
  ['en', '1 000 000', 1e6],
  ['en', '1,5', 1],
  ['fr', '1 000,5', 1000.5],
  ['fr', '1\u202F000,5', 1000.5],
  ['fr', '1.000,5', 1000.5],
  ['fr', '1,000', 1],
  ['uk', '1\u00A0000,5', 1000.5],
  ['uk', '500,000', 500],
  ['ar', '١٠٠٠', 1000],
  ['ar', '١٬٠٠٠٫٥', 1000.5],
  ['ar', '1,000.5', 1000.5],
  ['ar', '1,3', 1.3],
])('in %s, “%s” is %d', (language, text, value) => expect(read(text, language)).toBe(value))

test('a number is read back from how Intl writes it', () => {
  const tags = (language: Language) =>
    language === 'ar' ? ['ar-u-nu-latn', 'ar-u-nu-arab'] : [describeLanguage(language).conventions]
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 9 }),
      (language, whole, tenth) => {
        const value = Number(`${whole}.${tenth}`)
        for (const tag of tags(language)) {
          expect(read(new Intl.NumberFormat(tag).format(value), language)).toBe(value)
        }
      },
    ),
  )
})

test('a decimal point of another language is seen', () => {
  expect(valueIn('1.5', 'fr')).toEqual({ value: 1.5, foreign: true })
  expect(valueIn('1,5', 'fr').foreign).toBe(false)
})
