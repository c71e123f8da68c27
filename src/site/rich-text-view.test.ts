import { fromParagraphs } from '../content/rich-text'
import { type Resolver, viewOf } from './rich-text-view'

const resolver: Resolver = {
  placements: [
    { number: 5, faq: 'five' },
    { number: 9, faq: 'nine' },
  ],
  from: 'nine',
  destination: (reference) =>
    reference === 'public' ? { href: '/fr/page', title: 'Page' } : undefined,
  home: (faq) =>
    faq === 'other' ? { href: '/en/other#faq-1', title: 'Other', number: 1 } : undefined,
  question: (faq) => `Question ${faq}`,
}
const referenceTo = (faq: string) => {
  const [paragraph] = viewOf(fromParagraphs([[{ faq }]]), resolver)
  return paragraph && 'children' in paragraph ? paragraph.children[0] : undefined
}
const link = (fields: object) => ({
  root: {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'link', fields, children: [{ type: 'text', text: 'words' }] }],
      },
    ],
  },
})
const words = { type: 'text', text: 'words', bold: false, italic: false }

describe('a cross reference', () => {
  test('on the same page has its number, its anchor and its direction', () => {
    expect(referenceTo('five')).toMatchObject({ way: 'above', number: 5, href: '#faq-5' })
  })
  test('to a FAQ of another page leads there', () => {
    expect(referenceTo('other')).toMatchObject({ way: 'elsewhere', href: '/en/other#faq-1' })
  })
  test('to a FAQ that no public page shows leads nowhere', () => {
    expect(referenceTo('hidden')).toMatchObject({ way: 'nowhere', question: 'Question hidden' })
  })
})

describe('a link', () => {
  const shown = (fields: object) => viewOf(link(fields), resolver)[0]
  test('to public content is one', () => {
    const doc = { relationTo: 'relations', value: 'public' }
    expect(shown({ linkType: 'internal', doc })).toMatchObject({
      children: [{ type: 'link', href: '/fr/page', children: [words] }],
    })
  })
  test.each([
    ['to content that is not public', { linkType: 'internal', doc: { value: 'secret' } }],
    ['to an address that is not allowed', { linkType: 'custom', url: 'javascript:x' }],
  ])('%s is plain words', (_, fields) => {
    expect(shown(fields)).toEqual({ type: 'paragraph', children: [words] })
  })
})
