/** Whose pages a publication changes. */

import { type Language, languages } from '../i18n/languages'
import type { Written } from '../workflow/roles'

/**
 * The languages whose pages have to be made anew.
 *
 * A translation shows in its own language. A source edition also stands in for missing
 * translations everywhere. And when an edition appears, disappears or moves, every language's
 * switcher and links change.
 */
export function affectedLanguages({
  edition,
  appearsOrMoves,
}: {
  edition: Written
  appearsOrMoves: boolean
}): Language[] {
  const everywhere = !edition.sourceLanguage || appearsOrMoves
  return everywhere ? [...languages] : [edition.language]
}
