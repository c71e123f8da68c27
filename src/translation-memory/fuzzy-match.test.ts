import fc from 'fast-check'
import { similarity } from '../segments/similarity'
import type { Inline } from '../segments/unit'
import { adaptTarget, bandNames, bandsOf, fuzzyMatches, memoryKey } from './fuzzy-match'

const pair = { from: 'en', to: 'fr' } as const
const bold = (...children: Inline[]): Inline => ({ code: 'bold', id: '1', children })
const link = (id: string, ...children: Inline[]): Inline => ({ code: 'link', id, children })

const vocabulary =
  'allies support partner security council summit decision forces training equipment winter energy air defence package contribution member states agreement declaration open door policy process reform'.split(
    ' ',
  )
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 8, maxLength: 20 })
  .map((words) => words.join(' '))

describe('the memory', () => {
  it('knows the very same words, whatever their marks, in one pair of languages', () => {
    const key = memoryKey(['See ', bold('this'), '.'], pair)
    expect(memoryKey(['See this.'], pair)).toBe(key)
    expect(memoryKey(['See that.'], pair)).not.toBe(key)
    expect(memoryKey(['See this.'], { from: 'en', to: 'uk' })).not.toBe(key)
  })

  it('puts the codes of the segment at hand in the place of those that it remembers', () => {
    const entry = {
      source: ['See ', link('1', 'the treaty'), ' and ', link('2', 'the map')],
      target: ['La ', link('2', 'carte'), ' et le ', link('1', 'traité')],
    }
    const segment = { source: ['See ', bold(link('2', 'the treaty')), ' and the map'], codes: {} }
    expect(adaptTarget(entry, segment)).toEqual(['La carte et le ', link('2', 'traité')])
  })

  it('offers what is similar, the most similar first, and nothing else', () => {
    const entry = (source: string) => ({ source: [source], target: ['…'] })
    const found = fuzzyMatches(
      [
        entry('Allies met in June.'),
        entry('Allies support the partner with training and equipment.'),
        entry('Allies support the partner with training, energy and equipment.'),
      ],
      { source: ['Allies support the partner with training and more equipment.'] },
    )
    expect(found.map(({ source }) => source[0])).toEqual([
      'Allies support the partner with training and equipment.',
      'Allies support the partner with training, energy and equipment.',
    ])
  })

  it('finds nearly everything worth offering by a band, and hardly anything else', () => {
    let similar = 0
    let found = 0
    let strangers = 0
    let mistaken = 0
    const shares = (one: string, other: string) => {
      const [bands, others] = [bandsOf([one]), bandsOf([other])]
      return bandNames.some((name) => bands[name] === others[name])
    }
    fc.assert(
      fc.property(
        sentence,
        sentence,
        fc.nat(20),
        fc.constantFrom(...vocabulary),
        (one, other, at, word) => {
          const words = one.split(' ')
          words.splice(at % words.length, 1, word)
          const reworded = words.join(' ')
          if (similarity(one, reworded) >= 0.75) {
            similar++
            if (shares(one, reworded)) found++
          }
          if (similarity(one, other) < 0.5) {
            strangers++
            if (shares(one, other)) mistaken++
          }
        },
      ),
      { numRuns: 250, seed: 5 },
    )
    expect(similar).toBeGreaterThan(100)
    expect(found / similar).toBeGreaterThan(0.9)
    expect(mistaken / Math.max(1, strangers)).toBeLessThan(0.3)
  })
})
