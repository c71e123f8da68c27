import { nameOfPlace, placeFrom } from './place'

test('a place is named by its collection and edition', () => {
  const place = { collection: 'faqs', edition: '9197bfe2-feb9' } as const
  expect(nameOfPlace(place)).toBe('faqs/9197bfe2-feb9')
  expect(placeFrom(nameOfPlace(place))).toEqual(place)
})

test.each([
  undefined,
  '',
  'faqs',
  'faqs/',
  'users/1',
  'faqs/a/b',
  'faqs/../1',
  7,
  {},
  ['faqs/1', ''],
])('%j names none', (value) => expect(placeFrom(value)).toBeUndefined())
