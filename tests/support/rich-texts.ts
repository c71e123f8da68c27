/** Any rich text that the schema allows, and editions with such texts, for property tests. */
import fc from 'fast-check'
import type { RichText, RichTextNode } from '@/content/rich-text'

const word = fc.constantFrom('peace', 'NATO', 'Україна', 'الحلف', 'l’été', '2,024', 'a', '  ', '…')
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

const text = fc
  .record({ text: fc.oneof({ weight: 9, arbitrary: phrase }, fc.constant('')), format: fc.nat(3) })
  .map(
    (given): RichTextNode => ({
      type: 'text',
      version: 1,
      style: '',
      mode: 'normal',
      detail: 0,
      ...given,
    }),
  )
const linebreak = fc.constant<RichTextNode>({ type: 'linebreak', version: 1 })
const id = fc.constantFrom('a', 'b', 'c', 'd')
const reference = id.map(
  (faq): RichTextNode => ({
    type: 'inlineBlock',
    version: 1,
    fields: { id: `row-${faq}`, blockName: '', blockType: 'crossReference', faq },
  }),
)
const link = fc
  .record({
    id,
    type: fc.constantFrom('link', 'autolink'),
    internal: fc.boolean(),
    children: fc.array(fc.oneof(text, linebreak), { maxLength: 3 }),
  })
  .map(
    ({ id, type, internal, children }): RichTextNode => ({
      type,
      version: 3,
      id: `link-${id}`,
      fields: internal
        ? { linkType: 'internal', doc: { relationTo: 'faqs', value: id } }
        : { linkType: 'custom', url: `https://${id}.example/`, newTab: false },
      children,
    }),
  )
const inline = fc.oneof({ weight: 5, arbitrary: text }, link, reference, linebreak)
const inlines = fc.array(inline, { maxLength: 5 })

function element(type: string, children: RichTextNode[], more: object = {}): RichTextNode {
  return { type, version: 1, children, direction: 'ltr', format: '', indent: 0, ...more }
}

const { block } = fc.letrec<{ block: RichTextNode; list: RichTextNode }>((tie) => ({
  list: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: inlines.map((nodes) => element('listitem', nodes, { value: 1 })) },
        tie('list').map((nested) => element('listitem', [nested], { value: 2 })),
        fc
          .tuple(inlines, tie('list'))
          .map(([nodes, nested]) => element('listitem', [...nodes, nested], { value: 3 })),
      ),
      { maxLength: 3, depthIdentifier: 'list' },
    )
    .map((items) => element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((nodes) => element('paragraph', nodes, { textFormat: 0 })),
    inlines.map((nodes) => element('heading', nodes, { tag: 'h2' })),
    inlines.map((nodes) => element('quote', nodes)),
    inlines.map(([node]) => node ?? element('paragraph', [])),
    tie('list'),
  ),
}))

export const richTexts: fc.Arbitrary<RichText> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => ({ root: element('root', blocks) }))

const maybe = fc.option(phrase, { nil: null })

export const faqContents = fc.record({
  question: maybe,
  answer: fc.option(richTexts, { nil: null }),
  learnMore: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      key: fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 5 })),
      label: maybe,
      kind: fc.constant('address' as const),
      address: fc.constant('https://example.org/'),
    }),
    { selector: ({ key }) => key, maxLength: 3 },
  ),
})

export const pageContents = fc.record({
  title: maybe,
  slug: maybe,
  summary: maybe,
  lead: maybe,
  image: fc.option(fc.record({ media: maybe, alt: maybe, caption: maybe }), { nil: null }),
  intro: maybe,
  body: fc.option(richTexts, { nil: null }),
  seo: fc.option(fc.record({ title: maybe, description: maybe }), { nil: null }),
})
