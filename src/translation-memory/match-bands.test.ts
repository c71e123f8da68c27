import { addedUp, bandOf, countWords, matchBands, noWords } from './match-bands'

test.each([
  [1, '100'],
  [0.999, '95-99'],
  [0.95, '95-99'],
  [0.94, '85-94'],
  [0.85, '85-94'],
  [0.75, '75-84'],
  [0.749, '50-74'],
  [0.5, '50-74'],
  [0.49, 'new'],
  [0, 'new'],
])('%d is in the band %s', (similarity, band) => {
  expect(bandOf(similarity)).toBe(band)
})

test.each([
  ['Ten allies help, at once.', 'en', 5],
  ['EUR 690 million – in 2024', 'en', 5],
  ['L’OTAN n’est pas partie.', 'fr', 4],
  ['', 'en', 0],
  ['… – !', 'en', 0],
  ['تدعم الدول أوكرانيا', 'ar', 3],
] as const)('%s has %s words: %d', (text, language, count) => {
  expect(countWords(text, language)).toBe(count)
})

test('every band is added up by itself', () => {
  const one = { ...noWords, new: 3, done: 1 }
  expect(addedUp(one, { ...noWords, new: 2, '100': 4 })).toEqual({
    ...noWords,
    ...{ new: 5, done: 1, '100': 4 },
  })
  expect(Object.keys(noWords).sort()).toEqual([...matchBands].sort())
})
