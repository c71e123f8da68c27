import {
  addressRefusal,
  editionReached,
  forbiddenLearnMore,
  forbiddenLink,
  isAllowedAddress,
  meantAddress,
  withoutUnwrittenLinks,
} from './link-target'
import type { RichTextNode } from './rich-text'

describe('addresses of links', () => {
  test.each([
    'https://www.nato.int/',
    'http://example.org/a?b=c#d',
    'mailto:press@example.org',
    'HTTPS://EXAMPLE.ORG',
    'tel:+3225550100',
    'tel:+32-2-555.01.00;ext=5',
    'tel:112',
  ])('%s is allowed', (address) => expect(isAllowedAddress(address)).toBe(true))

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/en/page',
    'mailto:nobody',
    'tel:',
    'tel:us',
    'tel:+32 2 555 01 00',
    'https://',
    '',
    null,
    undefined,
    5,
  ])('%j is not', (address) => expect(isAllowedAddress(address)).toBe(false))

  test.each([
    ['www.nato.int/nuc', 'https://www.nato.int/nuc'],
    [' WWW.nato.int ', 'https://WWW.nato.int'],
    ['tel:+32 2 555', 'tel:+322555'],
    ['https://example.org/a b', 'https://example.org/a b'],
    ['wwwhat', 'wwwhat'],
    ['www.', 'www.'],
    [undefined, undefined],
  ])('by %j is meant %j', (given, meant) => expect(meantAddress(given)).toBe(meant))

  test('in “Learn more” a mail address is not allowed', () => {
    const links = [
      { kind: 'address' as const, address: 'https://example.org' },
      { kind: 'address' as const, address: 'mailto:a@example.org' },
    ]
    expect(forbiddenLearnMore(links, 'learnMore')).toMatchObject({
      code: 'address-not-allowed',
      field: 'learnMore.1.address',
    })
  })

  test('a link that was begun and never written is plain words', () => {
    const words = { type: 'text', text: 'the news' }
    const to = (url: string) => ({
      ...{ type: 'link', fields: { linkType: 'custom', url } },
      children: [words],
    })
    const text = (...children: RichTextNode[]) => ({
      root: { type: 'root', children: [{ type: 'paragraph', children }] },
    })
    const written = to('https://example.org')
    expect(withoutUnwrittenLinks(text(to('https://'), written))).toEqual(text(words, written))
  })

  test('in rich text the link is found at any depth', () => {
    const link = { type: 'link', fields: { linkType: 'custom', url: 'javascript:x' }, children: [] }
    const list = { type: 'list', children: [{ type: 'listitem', children: [link] }] }
    expect(forbiddenLink({ root: { type: 'root', children: [list] } }, 'answer')).toMatchObject({
      code: 'address-not-allowed',
      field: 'answer',
    })
  })
})

describe('a link to content reaches', () => {
  const en = { language: 'en' as const, sourceLanguage: null }
  const fr = { language: 'fr' as const, sourceLanguage: 'en' as const }
  test('the reader’s language', () => expect(editionReached([en, fr], 'fr')).toBe(fr))
  test('otherwise the source edition', () => expect(editionReached([fr, en], 'uk')).toBe(en))
  test('otherwise nothing', () => expect(editionReached([fr], 'uk')).toBeUndefined())
})

test('an address that is no text is refused, whatever JSON makes of it', () => {
  for (const address of [7, [], { toString: 1, valueOf: 1 }]) {
    expect(isAllowedAddress(address)).toBe(false)
    expect(addressRefusal(address)).toMatchObject({ code: 'address-not-allowed' })
  }
})
