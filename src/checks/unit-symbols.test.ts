import { unitSymbolsOf, withoutSharedUnits } from './unit-symbols'

test.each([
  ['en', 'km', true],
  ['fr', 'mi', true],
  ['uk', 'км', true],
  ['uk', 'km', false],
  ['fr', 'in', false],
])('%s: %s', (language, symbol, isSymbol) => {
  expect(unitSymbolsOf(language).has(symbol)).toBe(isSymbol)
})

test.each([
  ['3 km (1.9 mi)', 'fr', '3   (1.9  )'],
  ['3 km (1.9 mi)', 'uk', '3 km (1.9 mi)'],
  ['5 kg of flour, 20km', 'fr', '5   of flour, 20 '],
  ['a km, 3 allies', 'fr', 'a km, 3 allies'],
])('%s, in %s', (text, other, left) => {
  expect(withoutSharedUnits(text, 'en', other)).toBe(left)
})
