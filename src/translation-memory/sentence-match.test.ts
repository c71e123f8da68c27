import type { Inline } from '../segments/unit'
import { sentenceMatch } from './sentence-match'

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

  it('is none for a single sentence, and where nothing is known', () => {
    expect(sentenceMatch([paragraph], segment('Allies help.'), pair)).toBeUndefined()
    expect(sentenceMatch([paragraph], segment('Quite. Different.'), pair)).toBeUndefined()
    expect(sentenceMatch([], segment('Allies help. It goes on.'), pair)).toBeUndefined()
  })
})
