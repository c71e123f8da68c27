import { directionOnPage } from './cross-reference'

const placements = [
  { number: 9, faq: 'first' },
  { number: 2, faq: 'second' },
]

test.each([
  ['above, by the order and not by the numbers', 'second', 'first', { kind: 'above', number: 9 }],
  ['below', 'first', 'second', { kind: 'below', number: 2 }],
  ['in the answer itself', 'first', 'first', { kind: 'itself', number: 9 }],
  ['below the page’s own text', undefined, 'first', { kind: 'below', number: 9 }],
  ['on another page', 'first', 'third', { kind: 'elsewhere' }],
])('the FAQ stands %s', (_, from, to, direction) => {
  expect(directionOnPage({ placements, from, to })).toEqual(direction)
})
