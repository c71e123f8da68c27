import { absolute, alternatesOf } from './alternates'

describe('alternates', () => {
  test('are the languages that exist, and the source for everybody else', () => {
    expect(
      alternatesOf([
        { language: 'en', href: '/en/a', isSource: false },
        { language: 'fr', href: '/fr/b', isSource: true },
      ]),
    ).toEqual({ en: '/en/a', fr: '/fr/b', 'x-default': '/fr/b' })
  })
  test('lead everybody else to the first language where the source is not public', () => {
    expect(alternatesOf([{ language: 'uk', href: '/uk/a' }])).toEqual({
      uk: '/uk/a',
      'x-default': '/uk/a',
    })
  })
  test('of nothing are none', () => expect(alternatesOf([])).toEqual({}))
})

test('an address is made whole once', () => {
  expect(absolute('https://a.example', '/en')).toBe('https://a.example/en')
  expect(absolute('https://a.example', 'https://b.example/x')).toBe('https://b.example/x')
  expect(absolute('https://a.example', 'mailto:a@b.example')).toBe('mailto:a@b.example')
})
