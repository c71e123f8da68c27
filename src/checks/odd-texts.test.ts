/** No text makes a check take long: a square of the length would be minutes here. */
import { check } from './check'

const odd = [
  '1 000 ',
  '1,',
  '5% ',
  '€5 ',
  '2 July 2024 ',
  '2:30 ',
  '9',
  ' ',
  '.',
  '(',
  '<a',
  '{',
  'a@',
  'a-',
  'www.',
  'http://.',
  'а',
  'Ukraine and ',
  '« ',
]

test.each(odd)('“%s”, over and over, is checked at once', (piece) => {
  const text = piece.repeat(20_000 / piece.length)
  const begin = performance.now()
  for (const targetLanguage of ['fr', 'uk', 'ar'] as const) {
    check({
      source: [`x ${text}`],
      target: [`${text} y`],
      sourceLanguage: 'en',
      targetLanguage,
      terms: [],
    })
  }
  // Far above what it takes, far below the minutes that a square takes.
  expect(performance.now() - begin).toBeLessThan(20_000)
})
