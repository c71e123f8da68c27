import { foldedTextOf, textsOf } from './edition-text'
import { fromParagraphs } from './rich-text'

const linked = fromParagraphs([['Read the ', 'treaty.']])
linked.root.children?.push({
  type: 'paragraph',
  children: [
    {
      type: 'link',
      fields: { url: 'https://nato.int/a' },
      children: [{ type: 'text', text: 'It' }],
    },
  ],
})

it('has every field that says something, with the addresses of links', () => {
  const page = {
    title: 'Élan',
    image: { alt: 'A flag', media: 'm1' },
    body: linked,
    seo: { description: 'For engines' },
  }
  expect(textsOf('relations', page)).toEqual([
    { path: ['title'], text: 'Élan' },
    { path: ['image', 'alt'], text: 'A flag' },
    { path: ['body'], text: 'Read the treaty.\nIt\nhttps://nato.int/a' },
    { path: ['seo', 'description'], text: 'For engines' },
  ])
})

it('is folded, a line for each field', () => {
  const learnMore = [{ label: 'Più', kind: 'address' as const, address: 'https://e.org/X' }]
  expect(foldedTextOf('faqs', { question: ' Où ?', answer: linked, learnMore })).toBe(
    'ou ?\nread the treaty. it https://nato.int/a\npiu · https://e.org/x',
  )
})
