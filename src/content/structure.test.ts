import { carryStructure, hasSameStructure } from './structure'

const source = {
  title: 'A page',
  image: { media: 'map', alt: 'A map' },
  faqs: [
    { id: 'row-1', number: 2, faq: 'a' },
    { id: 'row-2', number: 5, faq: 'b' },
  ],
  related: ['other'],
}

describe('the structure of a page', () => {
  test('is carried into a new translation without the words', () => {
    expect(carryStructure('relations', source)).toEqual({
      image: { media: 'map' },
      faqs: [
        { number: 2, faq: 'a' },
        { number: 5, faq: 'b' },
      ],
      related: ['other'],
    })
  })

  test('leaves the words of a translation as they are', () => {
    const translation = { image: { media: 'old', alt: 'Une carte' }, faqs: [] }
    const carried = carryStructure('relations', source, translation)
    expect(carried.image).toEqual({ media: 'map', alt: 'Une carte' })
    expect(hasSameStructure('relations', source, { ...translation, ...carried })).toBe(true)
  })

  test('is the same whatever the ids of rows and whether documents are populated', () => {
    const populated = {
      ...source,
      faqs: [
        { id: 'x', number: 2, faq: { id: 'a' } },
        { id: 'y', number: 5, faq: { id: 'b' } },
      ],
    }
    expect(hasSameStructure('relations', source, populated as never)).toBe(true)
  })

  test.each([
    ['image', { image: { media: 'other' } }],
    ['order', { faqs: [...source.faqs].reverse() }],
    ['numbers', { faqs: source.faqs.map((row) => ({ ...row, number: row.number + 1 })) }],
    ['teasers', { related: [] }],
  ])('differs where the %s differ', (_, change) => {
    expect(hasSameStructure('relations', source, { ...source, ...change })).toBe(false)
  })
})

describe('the structure of a FAQ', () => {
  const links = [
    { key: 'k1', label: 'One', kind: 'address' as const, address: 'https://one.example/' },
    {
      key: 'k2',
      label: 'Two',
      kind: 'content' as const,
      content: { relationTo: 'relations' as const, value: 'page' },
    },
  ]

  test('is carried with targets and order of the source and the labels of the translation', () => {
    const translation = {
      learnMore: [
        { key: 'k2', label: 'Deux' },
        { key: 'gone', label: 'X' },
      ],
    }
    const { learnMore } = carryStructure('faqs', { learnMore: links }, translation)
    expect(learnMore?.map(({ key, label }) => [key, label])).toEqual([
      ['k1', null],
      ['k2', 'Deux'],
    ])
    expect(hasSameStructure('faqs', { learnMore: links }, { learnMore })).toBe(true)
  })
})
