import type { Inline } from '../segments/unit'
import { likenesses, sentenceKeys, sentenceMatch } from './sentence-match'

const pair = { from: 'en', to: 'fr' } as const
const link = (id: string, ...children: Inline[]): Inline => ({ code: 'link', id, children })
const entry = (source: Inline[], target: Inline[]) => ({ source, target })
const segment = (...source: Inline[]) => ({ source, codes: {} })

const paragraph = entry(
  ['Allies help. They train soldiers. It goes on.'],
  ['Les Alliés aident. Ils forment des soldats. Cela continue.'],
)

describe('a match of sentences', () => {
  it('keeps those that are known, and leaves out the one that is new', () => {
    const found = sentenceMatch(
      [paragraph],
      segment('Allies help. They train 500 pilots. It goes on.'),
      pair,
    )
    expect(found?.target).toEqual(['Les Alliés aident. Cela continue.'])
    expect(found?.sentences.map(({ known }) => known)).toEqual([true, false, true])
  })

  it('takes each from the likest paragraph that has it', () => {
    const other = entry(
      ['It goes on. Nobody knows why.'],
      ['La suite arrive. Personne ne sait pourquoi.'],
    )
    const found = sentenceMatch([paragraph, other], segment('It goes on. Nobody knows why.'), pair)
    expect(found?.target).toEqual(['Cela continue. Personne ne sait pourquoi.'])
  })

  it('gives the codes of the segment at hand', () => {
    const known = entry(
      ['See ', link('1', 'the treaty'), '. It snows.'],
      ['Voir ', link('1', 'le traité'), '. Il neige.'],
    )
    const now = segment('New. See ', link('4', 'the treaty'), '.')
    expect(sentenceMatch([known], now, pair)?.target).toEqual([
      ...['Voir ', link('4', 'le traité'), '.'],
    ])
  })

  it('is none where a translator joined sentences, or moved a link to another one', () => {
    const joined = entry(['One. Two.'], ['Un et deux.'])
    const moved = entry(
      ['See ', link('1', 'this'), '. It snows.'],
      ['Voir. Il neige ', link('1', 'ici'), '.'],
    )
    expect(sentenceMatch([joined], segment('One. Three.'), pair)).toBeUndefined()
    expect(sentenceMatch([moved], segment('It snows. Three.'), pair)).toBeUndefined()
  })

  it('is a sentence of a paragraph for a text that is just that', () => {
    expect(sentenceMatch([paragraph], segment('Allies help.'), pair)?.target).toEqual([
      'Les Alliés aident.',
    ])
  })

  it('is none where nothing is known', () => {
    expect(sentenceMatch([paragraph], segment('Quite. Different.'), pair)).toBeUndefined()
    expect(sentenceMatch([], segment('Allies help. It goes on.'), pair)).toBeUndefined()
  })
})

describe('how much of a text is known', () => {
  const degrees = (words: string, whole = 0.6) =>
    likenesses({ source: [words] }, { whole, entries: [paragraph] }, pair).map(
      ({ source, similarity }) => [source.join(''), Math.round(similarity * 100)],
    )

  it('is said sentence by sentence where one is known word for word', () => {
    expect(degrees('Allies help. Nobody had expected that. It goes on.')).toEqual([
      ['Allies help. ', 100],
      ['Nobody had expected that. ', expect.any(Number)],
      ['It goes on.', 100],
    ])
    const [, another] = degrees('Allies help. They train soldier. It goes on.')
    expect(another?.[1]).toBeGreaterThan(75)
    expect(another?.[1]).toBeLessThan(100)
  })

  it('is said of the whole where the whole is known, or no sentence of it', () => {
    expect(degrees('Allies help. Something else.', 1)).toEqual([
      ['Allies help. Something else.', 100],
    ])
    expect(degrees('Quite. Different.', 0.6)).toEqual([['Quite. Different.', 60]])
  })

  it('has the words of all sentences, none twice', () => {
    const words = 'Allies help. New words. It goes on. More.'
    expect(
      degrees(words)
        .map(([text]) => text)
        .join(''),
    ).toBe(words)
  })
})

test('an entry is found by each of its sentences, and by none where they cannot be told apart', () => {
  const [first] = sentenceKeys(entry(['Allies help.'], ['Les Alliés aident.']), pair)
  expect(sentenceKeys(paragraph, pair)).toHaveLength(3)
  expect(sentenceKeys(paragraph, pair)[0]).toBe(first)
  expect(sentenceKeys(entry(['One. Two.'], ['Un et deux.']), pair)).toEqual([])
})
