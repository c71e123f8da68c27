import fc from 'fast-check'
import { faqContents, pageContents } from '../../tests/support/rich-texts'
import { forbiddenNode } from '../content/allowed-nodes'
import type { EditionCollection } from '../content/model'
import { fromParagraphs } from '../content/rich-text'
import { numberedLike } from './codes'
import { codesIn, mapCodes, meaningOf } from './inline-nodes'
import { assemble, type Content, type Segment, segmentsOf } from './segments'
import { type Inline, isCode, isPaired } from './unit'

const asTargets = (segments: Segment[]) =>
  segments.map(({ id, source }) => ({ id, target: source }))

const editions = fc.oneof(
  faqContents.map((edition): [EditionCollection, Content] => ['faqs', edition]),
  pageContents.map((edition): [EditionCollection, Content] => ['relations', edition]),
)

describe('taking an edition apart and putting it together', () => {
  it('is the identity on any edition that the schema allows', () => {
    fc.assert(
      fc.property(editions, ([collection, edition]) => {
        const text = edition.body ?? edition.answer
        expect(text ? forbiddenNode(text, 'body') : undefined).toBeUndefined()
        const fields = assemble(collection, edition, asTargets(segmentsOf(collection, edition)))
        expect({ ...edition, ...fields }).toEqual(edition)
      }),
      { numRuns: 400 },
    )
  })

  it('gives back what was put in, whatever a translator made of it', () => {
    fc.assert(
      fc.property(editions, fc.infiniteStream(fc.nat(5)), ([collection, source], choices) => {
        const segments = segmentsOf(collection, source)
        const targets = segments.map((segment) => ({
          id: segment.id,
          target: reworked(segment, choices),
        }))
        const translation = { ...source, ...assemble(collection, source, targets) }
        const back = segmentsOf(collection, translation)
        expect(back.map(({ field }) => field)).toEqual(segments.map(({ field }) => field))
        back.forEach((read, index) => {
          const segment = segments[index] as Segment
          const { target, own } = numberedLike(
            { inlines: read.source, codes: read.codes },
            { inlines: segment.source, codes: segment.codes },
          )
          expect(own).toBeUndefined()
          expect(flat(target, segment)).toEqual(flat(targets[index]?.target ?? [], segment))
        })
      }),
      { numRuns: 400 },
    )
  })

  it('leaves a block empty where there is no target, and all others at their places', () => {
    const answer = fromParagraphs([['One.'], ['Two ', { faq: 'a' }, '.'], ['Three.']])
    const source = { question: 'Why?', answer }
    const [, one, , three] = segmentsOf('faqs', source)
    const targets = [one, three].map((segment, index) => ({
      id: segment?.id ?? '',
      target: [index ? 'Trois.' : 'Un.'],
    }))
    const fields = assemble('faqs', source, targets)
    expect(fields.question).toBeNull()
    expect(fields.answer?.root.children?.map(({ children }) => children?.length)).toEqual([1, 0, 1])
  })
})

/** What a translator may do: other words, other order, marks left out. Links and references stay. */
function reworked(segment: Segment, choices: Iterator<number>): Inline[] {
  const next = () => Number(choices.next().value)
  if (segment.kind === 'field') return [`mots ${next()}`]
  const words = segment.source.flatMap((inline): Inline[] => [
    isCode(inline) ? inline : `${inline}${next()}`,
  ])
  const marked = mapCodes(words, (code) =>
    next() === 0 && isPaired(code) && code.code !== 'link' ? code.children : [code],
  )
  return [...(next() > 2 ? [...marked].reverse() : marked), `fin ${next()}`]
}

/** Another way to say what a text says: each letter with its marks, and the codes without words. */
function flat(inlines: readonly Inline[], segment: Segment, around: string[] = []): string[] {
  return inlines.flatMap((inline) => {
    if (!isCode(inline)) return [...inline].map((letter) => [letter, ...[...around].sort()].join())
    const marks = inline.code === 'bold' || inline.code === 'italic'
    const name = marks ? inline.code : `${inline.code} ${meaningOf(segment.codes[inline.id])}`
    if (!isPaired(inline)) return [`<${name}>`]
    const within = flat(inline.children, segment, [...new Set([...around, name])])
    return marks ? within : [`<${name}>`, ...within, '</>']
  })
}

describe('a segment', () => {
  const paragraph = (...children: object[]) => ({
    question: null,
    answer: { root: { type: 'root', children: [{ type: 'paragraph', children }] } } as never,
  })
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
  const sourceOf = (edition: Content) => segmentsOf('faqs', edition)[0]

  it('is known by its words: marks and white space do not count', () => {
    const plain = sourceOf(paragraph(text('NATO supports Ukraine.')))
    const marked = sourceOf(paragraph(text('NATO '), text('supports', 1), text('  Ukraine.')))
    expect(marked?.id).toBe(plain?.id)
    expect(marked?.source).not.toEqual(plain?.source)
    expect(sourceOf(paragraph(text('NATO supported Ukraine.')))?.id).not.toBe(plain?.id)
  })

  it('is changed by a cross reference, which the reader sees as words', () => {
    const reference = { type: 'inlineBlock', fields: { blockType: 'crossReference', faq: 'a' } }
    expect(sourceOf(paragraph(text('See '), reference))?.id).not.toBe(
      sourceOf(paragraph(text('See ')))?.id,
    )
  })

  it('has an id that XML takes, whatever the key of its row', () => {
    fc.assert(
      fc.property(faqContents, (edition) => {
        const ids = segmentsOf('faqs', edition).map(({ id }) => id)
        for (const id of ids) expect(id).toMatch(/^[\w.-]+$/)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('shows bold and italic as a tree with a link in it', () => {
    const link = {
      type: 'link',
      fields: { linkType: 'custom', url: 'https://a.example/' },
      children: [text('the treaty', 1), text(' now', 3)],
    }
    const segment = sourceOf(paragraph(text('See '), text('here ', 1), link, text('.')))
    expect(segment?.source).toEqual([
      'See ',
      {
        code: 'bold',
        id: '1',
        children: [
          'here ',
          {
            code: 'link',
            id: '2',
            children: ['the treaty', { code: 'italic', id: '3', children: [' now'] }],
          },
        ],
      },
      '.',
    ])
    expect(codesIn(segment?.source ?? []).map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(segment?.note).toBe('Answer, paragraph 1')
  })
})
