import fc from 'fast-check'
import { textOf } from './text-of'

test.each([
  ['words', 'words'],
  [7, '7'],
  ['', ''],
  [null, ''],
  [undefined, ''],
  [true, ''],
  [['a'], ''],
  [{ toString: 1, valueOf: 1 }, ''],
])('%j is %j', (value, expected) => {
  expect(textOf(value)).toBe(expected)
})

test('whatever a request says, nothing is thrown', () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void textOf(value)))
})
