/** Which words meet in a search, and which must not, in each language (`tests/fixtures/search-pairs.ts`). */
import { pairsOf, searchPairs } from '../../../tests/fixtures/search-pairs'
import { languages } from '../../i18n/languages'
import { queryFrom } from './query'
import { searchIndex } from './search-index'

/** All texts of a language lie in one index, as on a site: a word that is known is meant. */
function foundIn(language: (typeof languages)[number], pairs: [string, string][]) {
  const index = searchIndex(language)
  const texts = [...new Set(pairs.map(([text]) => text))]
  for (const [at, text] of texts.entries()) {
    const entry = { href: text, title: `№ ${at}`, text, contentId: String(at), updated: '' }
    index.replace(String(at), [{ id: String(at), ...entry }])
  }
  return ([text, question]: [string, string]) =>
    index
      .search(queryFrom(question, language, 'FAQ #{number}'))
      .found.some(({ href }) => href === text)
}

/** A language that is added may have none yet. */
type Tried = keyof typeof searchPairs
const tried = languages.filter((language): language is Tried => language in searchPairs)

describe.each(tried)('%s', (language) => {
  const meets = pairsOf(searchPairs[language].meets)
  const not = pairsOf(searchPairs[language].not)
  const alone = (pair: [string, string]) => foundIn(language, [pair])(pair)

  test('there are enough pairs, a third of which must not meet', () => {
    expect(meets.length + not.length).toBeGreaterThanOrEqual(60)
    expect(not.length * 2).toBeGreaterThanOrEqual(meets.length)
  })
  test('what is asked is found', () => expect(meets.filter((pair) => !alone(pair))).toEqual([]))
  test('among all others too', () => {
    const isFound = foundIn(language, [...meets, ...not])
    expect(meets.filter((pair) => !isFound(pair))).toEqual([])
  })
  test('what only looks alike is not', () => {
    // Beside a text that has the word: one that stands nowhere is taken for a mistyped one.
    const met = not.filter(([text, question]) =>
      foundIn(language, [
        [text, question],
        [question, question],
      ])([text, question]),
    )
    expect(met).toEqual([])
  })
})
