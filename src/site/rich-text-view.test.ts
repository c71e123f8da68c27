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

describe('a list', () => {
  const item = (...children: object[]) => ({ type: 'listitem', children })
  const list = (more: object, ...children: object[]) => ({ type: 'list', ...more, children })
  const shown = (...children: object[]) =>
    viewOf({ root: { type: 'root', children } } as never, resolver)
  const one = { type: 'text', text: 'one' }
  const two = { type: 'text', text: 'two' }
  const inner = list({ listType: 'bullet', start: 1 }, item({ type: 'text', text: 'inner' }))

  test('begins where it says', () => {
    expect(shown(list({ listType: 'number', start: 3 }, item(one)))).toMatchObject([
      { type: 'list', ordered: true, start: 3 },
    ])
    expect(shown(list({ listType: 'number', start: 1 }, item(one)))[0]).not.toHaveProperty('start')
    expect(shown(list({ listType: 'bullet', start: 3 }, item(one)))[0]).not.toHaveProperty('start')
  })

  test('inside of another takes no number of its own', () => {
    const [outer] = shown(list({ listType: 'number', start: 1 }, item(one), item(inner), item(two)))
    expect(outer).toMatchObject({
      children: [
        { type: 'listitem', children: [{ text: 'one' }, { type: 'list', ordered: false }] },
        { type: 'listitem', children: [{ text: 'two' }] },
      ],
    })
  })

  test('that begins with a list in it loses nothing', () => {
    const [outer] = shown(list({ listType: 'number', start: 1 }, item(inner), item(two)))
    expect(outer).toMatchObject({ children: [{ children: [{ type: 'list' }] }, {}] })
  })
})

test('raised and lowered figures', () => {
  const figures = [
    { type: 'text', text: '6', format: 64 },
    { type: 'text', text: '2', format: 32 | 1 },
  ]
  const paragraph = { type: 'paragraph', children: figures }
  expect(viewOf({ root: { type: 'root', children: [paragraph] } }, resolver)).toMatchObject([
    {
      children: [
        { raised: 'sup', bold: false },
        { raised: 'sub', bold: true },
      ],
    },
  ])
})
