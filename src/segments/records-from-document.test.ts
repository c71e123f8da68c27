import fc from 'fast-check'
import { faqContents } from '../../tests/support/rich-texts'
import { fromParagraphs, type RichText } from '../content/rich-text'
import { blankRecord, type TranslationRecord } from './record'
import { recordsFromDocument } from './records-from-document'
import { assemble, type Content, segmentsOf } from './segments'

const written = { state: 'draft', by: 'translator', at: '2024-07-02T12:08:00.000Z' } as const
const source = {
  question: 'Why?',
  answer: fromParagraphs([['One ', { faq: 'a' }, '.'], [], ['Two.'], ['Three.']]),
}
const done = (...targets: string[]): TranslationRecord[] =>
  segmentsOf('faqs', source).map((segment, index) => ({
    ...blankRecord(segment),
    target: targets[index] ? [targets[index]] : [],
    state: targets[index] ? 'done' : 'missing',
  }))
const given = (records: TranslationRecord[], answer?: RichText): Content => ({
  ...source,
  ...assemble('faqs', source, records),
  ...(answer && { answer }),
})
const brief = (records: TranslationRecord[]) =>
  records.map(({ target, state }) => [state, target.join('|')])

describe('a translation written in the form', () => {
  it('changes nothing where nothing was written', () => {
    fc.assert(
      fc.property(faqContents, (edition) => {
        const records = segmentsOf('faqs', edition).map((segment, index) => ({
          ...blankRecord(segment),
          ...(index % 3 && { target: [`mots ${index}`], state: 'done' as const }),
        }))
        const document = { ...edition, ...assemble('faqs', edition, records) }
        const found = recordsFromDocument('faqs', { source: edition, document, records, written })
        expect(found).toEqual(records)
      }),
    )
  })

  it('becomes a draft exactly where it was written, by whom and when', () => {
    const records = done('Pourquoi ?', 'Un.', 'Deux.')
    const document = given(records, fromParagraphs([['Un.'], [], ['Deux !'], ['Trois.']]))
    const found = recordsFromDocument('faqs', { source, document, records, written })
    expect(brief(found)).toEqual([
      ['done', 'Pourquoi ?'],
      ['done', 'Un.'],
      ['draft', 'Deux !'],
      ['draft', 'Trois.'],
    ])
    expect(found[2]).toMatchObject({ by: 'translator', at: written.at })
  })

  it('is missing again where the words were taken out', () => {
    const records = done('Pourquoi ?', 'Un.', 'Deux.', 'Trois.')
    const document = given(records, fromParagraphs([['Un.'], [], [], ['Trois.']]))
    const found = recordsFromDocument('faqs', { source, document, records, written })
    expect(brief(found)[2]).toEqual(['missing', ''])
    expect(found[2]?.by).toBeUndefined()
  })

  it('keeps the codes of the source by what they mean, and others as its own', () => {
    const records = done('Pourquoi ?', 'Un.', 'Deux.', 'Trois.')
    const answer = fromParagraphs([[{ faq: 'a' }, ' un ', { faq: 'b' }], [], ['Deux.'], ['Trois.']])
    const document = given(records, answer)
    const found = recordsFromDocument('faqs', { source, document, records, written })
    expect(found[1]?.target).toEqual([
      { code: 'reference', id: '1' },
      ' un ',
      { code: 'reference', id: 'x1' },
    ])
    const { answer: again } = assemble('faqs', source, found)
    expect(again?.root.children?.[0]?.children).toMatchObject(
      answer.root.children?.[0]?.children ?? [],
    )
  })

  it('loses no words where blocks were split, and asks a person to look', () => {
    const records = done('Pourquoi ?', 'Un.', 'Deux longs mots.', 'Trois.')
    const document = given(
      records,
      fromParagraphs([['Un.'], ['Deux longs'], ['mots.'], ['Trois.'], ['Et plus.']]),
    )
    const found = recordsFromDocument('faqs', { source, document, records, written })
    const lineBreak = (id: string) => ({ code: 'break', id })
    expect(found.map(({ target }) => target)).toEqual([
      ['Pourquoi ?'],
      ['Un.'],
      ['Deux longs', lineBreak('x1'), 'mots.'],
      ['Trois.', lineBreak('x1'), 'Et plus.'],
    ])
    expect(found.map(({ state }) => state)).toEqual(['done', 'done', 'draft', 'draft'])
  })
})

describe('a translation without records', () => {
  const imported = { state: 'done', origin: 'document' } as const
  const recordsOf = (document: Content) =>
    recordsFromDocument('faqs', { source, document, records: [], written: imported })

  it('is done where its blocks stand as in the source', () => {
    const document = given([], fromParagraphs([['Un.'], [], ['Deux.'], []]))
    expect(brief(recordsOf({ ...document, question: 'Pourquoi ?' }))).toEqual([
      ['done', 'Pourquoi ?'],
      ['done', 'Un.'],
      ['done', 'Deux.'],
      ['missing', ''],
    ])
  })

  it('is a draft where they do not, in their order', () => {
    const document = given([], fromParagraphs([['Un.'], ['Deux.']]))
    expect(brief(recordsOf(document))).toEqual([
      ['missing', ''],
      ['draft', 'Un.'],
      ['draft', 'Deux.'],
      ['missing', ''],
    ])
  })
})
