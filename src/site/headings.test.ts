import fc from 'fast-check'
import { paragraph, words } from '../../tests/support/page-view'
import { anchored, outlineOf } from './headings'
import type { RichTextView } from './rich-text-view'

const heading = (text: string, level: 2 | 3 | 4 = 2): RichTextView => ({
  type: 'heading',
  level,
  children: [words(text)],
})
const anchors = (...texts: string[]) =>
  anchored(texts.map((text) => heading(text))).map((node) => 'anchor' in node && node.anchor)

test.each([
  ['its words', ['First part'], ['section-first-part']],
  [
    'letters of any script',
    ['Перша частина', 'الجزء الأول'],
    ['section-перша-частина', 'section-الجزء-الأول'],
  ],
  [
    'a number, where two say the same',
    ['Why?', 'Why', 'Why'],
    ['section-why', 'section-why-2', 'section-why-3'],
  ],
  ['a number, where there are no words', ['…', '?'], ['section-1', 'section-2']],
  [
    'another number, where a heading has it',
    ['A 2', 'A', 'A'],
    ['section-a-2', 'section-a', 'section-a-3'],
  ],
  [
    'the beginning of a long one',
    ['word '.repeat(40)],
    [`section-${'word-'.repeat(12).slice(0, -1)}`],
  ],
])('an anchor is made of %s', (_, texts, expected) => expect(anchors(...texts)).toEqual(expected))

test('no heading takes the place of a question', () => {
  expect(anchors('FAQ 5', 'questions')).toEqual(['section-faq-5', 'section-questions'])
})

test('headings of two answers are told apart by the answers', () => {
  const ofAnswer = (anchor: string) =>
    anchored([heading('Why?'), heading('…')], anchor).map((node) => 'anchor' in node && node.anchor)
  expect(ofAnswer('faq-5')).toEqual(['faq-5-section-why', 'faq-5-section-1'])
  expect(ofAnswer('faq-6')).toEqual(['faq-6-section-why', 'faq-6-section-1'])
})

test('the outline has headings with words, in their order', () => {
  const body = anchored([
    heading('One'),
    paragraph(words('Text')),
    heading(' ', 3),
    heading('Two', 3),
  ])
  expect(outlineOf(body)).toEqual([
    { anchor: 'section-one', level: 2, words: 'One' },
    { anchor: 'section-two', level: 3, words: 'Two' },
  ])
})

test('every anchor is another one, and the text stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'a', 'A 2', '', '…', '1', 'Б')), (texts) => {
      const found = anchors(...texts)
      expect(new Set(found).size).toBe(texts.length)
      expect(found).toEqual(anchors(...texts))
    }),
  )
})
