import fc from 'fast-check'
import { isAllowedAddress } from '../content/link-target'
import { addressFrom, isOfPage } from './pasted-links'

test.each([
  ['https://nato.int/a', 'https://nato.int/a'],
  [' www.nato.int/nuc ', 'https://www.nato.int/nuc'],
  ['tel:+32 2 555', 'tel:+322555'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['https://example.org/a\n/b', 'https://example.org/a/b'],
  ['file:///C:/x', undefined],
  ['/relative', undefined],
  ['java\tscript:alert(1)', undefined],
  ['#part', undefined],
])('An address %j becomes %j', (given, expected) => expect(addressFrom(given)).toBe(expected))

describe('What a mail program or a search leads through its own address', () => {
  const wrapped = (address: string) => encodeURIComponent(address)
  test.each([
    [
      'Outlook',
      `https://eur02.safelinks.protection.outlook.com/?url=${wrapped('https://nato.int/a?b=c')}&data=05`,
    ],
    ['Google', `https://www.google.com/url?q=${wrapped('https://nato.int/a?b=c')}&sa=D`],
    ['Google of a country', `https://www.google.co.uk/url?q=${wrapped('https://nato.int/a?b=c')}`],
  ])('leads to its target: %s', (_, href) =>
    expect(addressFrom(href)).toBe('https://nato.int/a?b=c'),
  )

  test('but never to what would run', () => {
    const href = `https://www.google.com/url?q=${wrapped('javascript:alert(1)')}`
    expect(addressFrom(href)).toBeUndefined()
  })

  test('and other pages of theirs are links as any', () => {
    const search = 'https://www.google.com/search?q=nato'
    expect(addressFrom(search)).toBe(search)
    const other = 'https://www.google.com.example.org/url?q=https://nato.int'
    expect(addressFrom(other)).toBe(other)
  })
})

test('Every address is one that this site links to, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (href) => {
      const address = addressFrom(href)
      return address === undefined || isAllowedAddress(address)
    }),
  )
})

test.each([
  ['#_ftn1', true],
  [' #part', true],
  ['https://nato.int/a#part', false],
  ['', false],
])('%j leads to its own page only: %s', (href, expected) => expect(isOfPage(href)).toBe(expected))
