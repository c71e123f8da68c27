import { isCopy, isSameEverywhere } from './copied'

test('a copy is one whatever its case, marks and blanks', () => {
  const link = { code: 'link' as const, id: '1', children: ['the rules'] }
  expect(isCopy(['Read ', link, '.'], ['Read  the rules'])).toBe(true)
  expect(isCopy(['Closures?'], ['closures\u00a0?'])).toBe(true)
  expect(isCopy(['Fees'], ['Frais'])).toBe(false)
  expect(isCopy(['—'], ['—'])).toBe(false)
})

test.each([
  '2024',
  '12.5 %',
  'https://nato.int/a',
  'www.nato.int',
  '{name}',
  'COVID-19',
  'F-16',
  'IV',
  'B',
  'YouTube',
])('“%s” is the same in every language', (words) => expect(isSameEverywhere([words])).toBe(true))
test.each([
  'Fees',
  'Closures?',
  'Annual Report',
  'Read the rules',
  'Charter (PDF)',
  'Jens Stoltenberg',
  'FEES',
])('of “%s” a person has to say so, or the glossary', (words) => {
  expect(isSameEverywhere([words])).toBe(false)
  expect(isSameEverywhere([words], [words])).toBe(true)
})
