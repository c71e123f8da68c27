/** Which texts a search meets, for the pairs of `tests/fixtures/search-pairs.ts`. */
import type { Language } from '@/i18n/languages'
import { queryFrom } from '@/site/search/query'
import { searchIndex } from '@/site/search/search-index'

export type Pair = [text: string, question: string]

/** All texts of a language lie in one index, as on a site: a word that is known is meant. */
export function foundAmong(language: Language, pairs: Pair[]): (pair: Pair) => boolean {
  const index = searchIndex(language)
  const texts = [...new Set(pairs.map(([text]) => text))]
  for (const [at, text] of texts.entries()) {
    const entry = { href: text, title: `№ ${at}`, text, contentId: String(at), updated: '' }
    index.replace(String(at), [{ id: String(at), ...entry }])
  }
  return ([text, question]) =>
    index
      .search(queryFrom(question, language, 'FAQ #{number}'))
      .found.some(({ href }) => href === text)
}

/**
 * A text that only looks like what is asked, beside one that has the word: a word that stands nowhere is
 * taken for a mistyped one.
 */
export function isFoundInVain(language: Language, [text, question]: Pair): boolean {
  return foundAmong(language, [
    [text, question],
    [question, question],
  ])([text, question])
}
