import fc from 'fast-check'
import type { Language } from '../../i18n/languages'
import { spellings } from './rules'
import { spelledNumbers } from './spelled-numbers'

const read = (text: string, language: string) =>
  spelledNumbers(text, language as Language).map(({ value }) => value)

test.each<[string, string, number[]]>([
  ['en', 'two hundred and fifty observers', [250]],
  ['en', 'the twenty-first century', [21]],
  ['en', 'half a million', [500_000]],
  ['en', 'twelve and thirteen', [12, 13]],
  ['fr', 'quatre-vingt-dix-sept États', [97]],
  ['fr', 'soixante et onze', [71]],
  ['fr', 'une douzaine de quatrièmes', [1, 12, 4]],
  ['fr', 'dix-neuf', [19]],
  ['uk', 'у чотирнадцяти провінціях', [14]],
  ['uk', 'двісті п’ятдесят', [250]],
  ['uk', 'півтора мільярда', [1.5e9]],
  ['uk', 'тридцятьох', [30]],
  ['ar', 'أربعة وعشرون عضوا', [24]],
  ['ar', 'مئتي خبير', [200]],
  ['ar', 'مليار ونصف المليار', [1.5e9]],
  ['ar', 'القرن الحادي والعشرين', [21]],
  ['ar', 'تسعينيات القرن', [90]],
  ['de', 'siebzehn Staaten und zweihundertfünfzig', [17, 250]],
])('in %s, “%s”', (language, text, values) => expect(read(text, language)).toEqual(values))

test.each<[string, string]>([
  ['en', 'Dozens of convoys, and hundreds of lorries'],
  ['fr', 'des dizaines de convois, des centaines de camions'],
  ['uk', 'десятки колон, сотні вантажівок'],
  ['ar', 'عشرات القوافل ومئات الشاحنات'],
  ['de', 'Dutzende Konvois'],
])('in %s, “%s” does not say how many', (language, text) => {
  const found = spelledNumbers(text, language as Language)
  expect(found.filter(({ isVague }) => !isVague)).toEqual([])
})

test('days of the week are no numbers', () => {
  expect(read('من الاثنين إلى الخميس', 'ar')).toEqual([])
})

test.each(['en', 'fr', 'uk', 'ar', 'de', 'es', 'it', 'pl', 'pt', 'ru', 'tr'])(
  'what CLDR spells out in %s is read back, up to 99',
  (language) => {
    const all = spellings(
      language,
      Array.from({ length: 98 }, (_, index) => index + 2),
    ).filter(({ isOrdinal }) => !isOrdinal)
    const wrong = all.filter(({ value, words }) => read(words, language).join() !== String(value))
    // The rules write some forms of which a text has only parts, such as hyphens of its own.
    expect(wrong.length / all.length).toBeLessThan(0.1)
  },
)

test('no text takes long', () => {
  for (const word of ['one ', 'hundred and ', 'vingt-', 'half a ', 'مليار ونصف ', 'пів']) {
    const begin = performance.now()
    for (const language of ['en', 'fr', 'uk', 'ar']) read(word.repeat(5000 / word.length), language)
    expect(performance.now() - begin).toBeLessThan(5000)
  }
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(read(text, 'en'))))
})
