import fc from 'fast-check'
import { languages } from '../i18n/languages'
import { alphabetOf, letterOf, otherSigns } from './alphabet'

test.each<[string, 'en' | 'fr' | 'uk' | 'ar', string]>([
  ['NATO', 'en', 'N'],
  ['nato', 'en', 'N'],
  ['« Élargissement »', 'fr', 'E'],
  ['E\u0301largissement', 'fr', 'E'],
  ['Œuvre', 'fr', 'O'],
  ['Ґанок', 'uk', 'Ґ'],
  ['ґанок', 'uk', 'Ґ'],
  ['Їжа', 'uk', 'Ї'],
  ['И\u0306од', 'uk', 'Й'],
  ['أمن', 'ar', 'ا'],
  ['آسيا', 'ar', 'ا'],
  ['الناتو', 'ar', 'ن'],
  ['«الناتو»', 'ar', 'ن'],
  ['ال', 'ar', 'ا'],
  ['2030', 'en', otherSigns],
  ['5th generation', 'en', otherSigns],
  ['НАТО', 'en', otherSigns],
  ['NATO', 'uk', otherSigns],
  ['NATO', 'ar', otherSigns],
  ['…', 'en', otherSigns],
  ['', 'fr', otherSigns],
])('%j stands in %s under %s', (title, language, letter) => {
  expect(letterOf(title, language)).toBe(letter)
})

test('each letter stands under itself, and each title under a letter or the sign for others', () => {
  for (const language of languages) {
    const letters = alphabetOf(language)
    expect(letters.map((letter) => letterOf(letter, language))).toEqual(letters)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect([...letters, otherSigns]).toContain(letterOf(title, language))
      }),
    )
  }
})
