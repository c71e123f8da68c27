import { frenchPage, paragraph, words } from '../../tests/support/page-view'
import { comparisonOf } from './comparison'
import type { PageView } from './page-view'

const page = frenchPage as PageView
const compare = (before: Partial<PageView>, after: Partial<PageView>) =>
  comparisonOf({ ...page, ...before }, { ...page, ...after }, () => 'FAQ nº 5')
const [question] = page.faqs
if (!question) throw new Error('The page has a question.')
const nothing = { parts: [], faqs: [], isReordered: false }

test('what is the same is left out, also where it is read at another moment', () => {
  const link = (href: string) => [paragraph({ type: 'link', href, children: [words('ici')] })]
  expect(compare({}, {})).toEqual(nothing)
  const [then, now] = [link('/fr/autre/at/2024-07-02#faq-1'), link('/fr/autre#faq-1')]
  expect(compare({ body: then }, { body: now })).toEqual(nothing)
})

test('words that went and came, part by part', () => {
  expect(compare({ lead: 'Aide de 20 M€' }, { lead: 'Aide de 30 M€' }).parts).toEqual([
    {
      part: 'lead',
      runs: [
        { text: 'Aide de ', change: 'kept' },
        { text: '20', change: 'removed' },
        { text: '30', change: 'added' },
        { text: ' M€', change: 'kept' },
      ],
    },
  ])
})

test('a link that leads elsewhere under the same words is a change', () => {
  const body = (href: string) => [paragraph({ type: 'link', href, children: [words('La source')] })]
  const { parts } = compare(
    { body: body('https://a.example') },
    { body: body('https://b.example') },
  )
  expect(parts.map(({ part }) => part)).toEqual(['links'])
})

test('questions are known by their number: added, removed, reworded', () => {
  const others = page.faqs.slice(1)
  expect(compare({ faqs: others }, {}).faqs).toMatchObject([{ number: 2, change: 'added' }])
  expect(compare({}, { faqs: others }).faqs).toMatchObject([{ number: 2, change: 'removed' }])
  const reworded = { ...question, answer: [paragraph(words('Autrement.'))] }
  expect(compare({}, { faqs: [reworded, ...others] }).faqs).toMatchObject([
    { number: 2, change: 'changed', question: [], links: [] },
  ])
})

test('questions in another order, whatever was added or removed', () => {
  const [first, second, third] = [1, 2, 3].map((number) => ({ ...question, number }))
  if (!first || !second || !third) throw new Error('There are three.')
  const order = (before: (typeof first)[], after: (typeof first)[]) =>
    compare({ faqs: before }, { faqs: after }).isReordered
  expect(order([first, second, third], [third, first, second])).toBe(true)
  expect(order([first, second, third], [third, first])).toBe(true)
  expect(order([first, second, third], [first, third])).toBe(false)
  expect(order([first, third], [first, second, third])).toBe(false)
})

test('what was shut out of the archive stays out, on whichever side it stands', () => {
  const hidden = { ...question, question: '', answer: [], excluded: 'A court ordered it.' }
  const secret = { ...question, answer: [paragraph(words('Secret.'))] }
  for (const [before, after] of [
    [hidden, secret],
    [secret, hidden],
  ] as const) {
    const { faqs } = compare({ faqs: [before] }, { faqs: [after] })
    expect(faqs).toMatchObject([{ excluded: 'A court ordered it.', answer: [] }])
    expect(JSON.stringify(faqs)).not.toContain('Secret')
  }
})
