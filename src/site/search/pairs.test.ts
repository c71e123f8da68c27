/** Which words meet in a search, and which must not, in each language (`tests/fixtures/search-pairs.ts`). */
import { pairsOf, searchPairs } from '../../../tests/fixtures/search-pairs'
import { foundAmong, isFoundInVain, type Pair } from '../../../tests/support/search-met'
import { languages } from '../../i18n/languages'

/** A language that is added may have none yet. */
type Tried = keyof typeof searchPairs
const tried = languages.filter((language): language is Tried => language in searchPairs)

describe.each(tried)('%s', (language) => {
  const meets = pairsOf(searchPairs[language].meets)
  const not = pairsOf(searchPairs[language].not)
  const alone = (pair: Pair) => foundAmong(language, [pair])(pair)

  test('there are enough pairs, a third of which must not meet', () => {
    expect(meets.length + not.length).toBeGreaterThanOrEqual(60)
    expect(not.length * 2).toBeGreaterThanOrEqual(meets.length)
  })
  test('what is asked is found', () => expect(meets.filter((pair) => !alone(pair))).toEqual([]))
  test('among all others too', () => {
    const isFound = foundAmong(language, [...meets, ...not])
    expect(meets.filter((pair) => !isFound(pair))).toEqual([])
  })
  test('what only looks alike is not', () => {
    const met = not.filter((pair) => isFoundInVain(language, pair))
    expect(met).toEqual([])
  })
})
