import fc from 'fast-check'
import { mostWords, queryFrom } from './query'

const ask = (asked: string) => queryFrom(asked, 'en', 'FAQ #{number}')

test.each([
  ['FAQ 5', 5, []],
  ['faq #5', 5, []],
  ['#5', 5, []],
  ['FAQ 5 ammunition', 5, ['ammuni']],
  ['ammunition (see FAQ #12 above)', 12, ['ammuni', 'see', 'abov']],
])('“%s” names question %i', (asked, number, stems) => {
  expect(ask(asked)).toMatchObject({ number, stems, named: true })
})

test.each([
  ['fr', 'FAQ nº {number}', 'FAQ nº 5'],
  ['fr', 'FAQ nº {number}', 'faq n° 5'],
  ['uk', 'запитання № {number}', 'запитання № 5'],
  ['uk', 'запитання № {number}', 'Запитання 5'],
  ['ar', 'السؤال رقم {number}', 'السؤال رقم 5'],
  ['ar', 'السؤال رقم {number}', 'سؤال ٥'],
])('in %s, where one writes “%s”, “%s” names question 5', (language, reference, asked) => {
  expect(queryFrom(asked, language, reference)).toMatchObject({ number: 5, stems: [], named: true })
})

test('a number alone can be either', () => {
  expect(ask('5')).toMatchObject({ number: 5, stems: ['5'], named: false })
})
test('a year among words is a word', () => {
  expect(ask('support since 2014')).toMatchObject({ stems: ['support', 'sinc', '2014'] })
  expect(ask('support since 2014').number).toBeUndefined()
})
test('what says nothing asks for nothing', () => {
  for (const asked of ['', ' ', '%', '"', "'; --", '\u0000\u0007', '<script>'.replace(/\w/g, '')]) {
    expect(ask(asked)).toMatchObject({ stems: [] })
  }
})
test('a word counts once, and one of nothing but marks not at all', () => {
  expect(ask('war War').stems).toEqual(['war'])
  expect(ask('#5 war war').stems).toEqual(['war'])
  expect(queryFrom('ـ حرب', 'ar', 'السؤال رقم {number}').stems).toHaveLength(1)
})
test('a thousand words are cut, and it is said', () => {
  const { stems, cut, shown } = ask(Array.from({ length: 1000 }, (_, at) => `word${at}`).join(' '))
  expect([stems.length, cut, shown.length]).toEqual([mostWords, true, 201])
})
test('whatever is asked, it is tidied', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (asked) => {
      const { shown, stems } = ask(asked)
      expect(shown).not.toMatch(/\p{Cc}/u)
      expect(shown.length).toBeLessThanOrEqual(201)
      expect(stems.length).toBeLessThanOrEqual(mostWords)
    }),
  )
})
