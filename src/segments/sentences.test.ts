import fc from 'fast-check'
import { sentencesOf } from './sentences'
import { type Inline, wordsOf } from './unit'

const split = (words: string, language = 'en') =>
  sentencesOf([words], language).map((sentence) => wordsOf(sentence).trim())
const link = (...children: Inline[]): Inline => ({ code: 'link', id: '1', children })

describe('sentences', () => {
  it('end with a stop, a question and an exclamation', () => {
    expect(split('Allies help. Do they? Yes! They do.')).toEqual([
      ...['Allies help.', 'Do they?', 'Yes!', 'They do.'],
    ])
  })

  it.each<[string, string, string[]]>([
    ['en', 'Dr. Jones met Mr. Smith. They spoke.', ['Dr. Jones met Mr. Smith.', 'They spoke.']],
    [
      'en',
      'The U.S. Army helps. See p. 3 of No. 5.',
      ['The U.S. Army helps.', 'See p. 3 of No. 5.'],
    ],
    ['en', 'It cost 5.6 bn. It rose to 7,250.', ['It cost 5.6 bn.', 'It rose to 7,250.']],
    ['en', 'It met in May. It left NATO. Why?', ['It met in May.', 'It left NATO.', 'Why?']],
    ['fr', 'M. Stoltenberg a parlé. Voir art. 5.', ['M. Stoltenberg a parlé.', 'Voir art. 5.']],
    [
      'uk',
      'У 2024 р. Україна перемогла. Див. ст. 5.',
      ['У 2024 р. Україна перемогла.', 'Див. ст. 5.'],
    ],
    ['ar', 'قدّم الحلفاء 40 مليارا. هل يكفي؟ نعم.', ['قدّم الحلفاء 40 مليارا.', 'هل يكفي؟', 'نعم.']],
    ['de', 'Am 5. Mai begann es. Es regnete.', ['Am 5. Mai begann es.', 'Es regnete.']],
  ])('in %s end where they do, and with no abbreviation: %s', (language, words, sentences) => {
    expect(split(words, language)).toEqual(sentences)
  })

  it('end at a line break, and not within a link or brackets', () => {
    expect(sentencesOf(['One', { code: 'break', id: '1' }, 'Two'], 'en')).toHaveLength(2)
    const inLink = ['See ', link('Why? Because. So'), ' and that. Done.']
    expect(sentencesOf(inLink, 'en')).toEqual([
      ['See ', link('Why? Because. So'), ' and that. '],
      ['Done.'],
    ])
    expect(split('They met (in Kyiv. Twice.) and left. Then it ended.')).toHaveLength(2)
  })

  it('keep a reference that stands between them with the first', () => {
    const reference: Inline = { code: 'reference', id: '2' }
    expect(sentencesOf(['It is so ', reference, '. Done.'], 'en')).toEqual([
      ['It is so ', reference, '. '],
      ['Done.'],
    ])
  })

  it('are the whole text together, whatever it is', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('A. ', 'Dr. ', ' (', ')', '? ', '\n', 'U.S. ', '5. '),
    )
    const inline = fc.oneof(
      words.filter(Boolean),
      words.map((each) => link(each)),
      fc.constant<Inline>({ code: 'break', id: '3' }),
    )
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 12 }), (inlines) => {
        const glued = (parts: readonly Inline[]) =>
          parts.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('')
        expect(glued(sentencesOf(inlines, 'en').flat())).toBe(glued(inlines))
      }),
    )
  })
})
