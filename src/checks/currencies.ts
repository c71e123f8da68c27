/**
 * Names and signs of currencies. The more exact name of a currency stands before the shorter one.
 */
const names: [code: string, signs: string, words: string][] = [
  [
    'CAD',
    'C\\$|CAD',
    'Canadian dollars?|dollars? canadiens?|канадськ\\p{L}+ долар\\p{L}*|دولارا?ت? كندية?',
  ],
  ['AUD', 'A\\$|AUD', 'Australian dollars?|dollars? australiens?|австралійськ\\p{L}+ долар\\p{L}*'],
  [
    'USD',
    'US\\$|\\$US|USD|\\$',
    '(?:US|U\\.S\\.|American) dollars?|dollars?(?: des États-Unis| américains?| US)?|' +
      'американськ\\p{L}+ долар\\p{L}*|дол\\.(?: США)?|долар\\p{L}*(?: США)?|US-Dollars?|Dollars?|' +
      'دولار\\p{L}*\\p{M}*(?: أمريكي\\p{L}*\\p{M}*| أميركي\\p{L}*\\p{M}*)?',
  ],
  ['EUR', '€|EUR', 'euros?|Euros?|євро|يورو'],
  [
    'GBP',
    '£|GBP',
    'pounds?(?: sterling)?|livres? sterling|фунт\\p{L}* стерлінгів|ф\\. ?ст\\.|Pfund(?: Sterling)?|جنيه\\p{L}*\\p{M}* إسترليني\\p{L}*\\p{M}*',
  ],
  [
    'UAH',
    '₴|UAH|грн\\.?',
    '(?:Ukrainian )?hryvn[iy]as?|(?:Ukrainian )?hryvni[ay]s?|гривень|гривн\\p{L}+|[هغ]ريفنيا',
  ],
  [
    'CHF',
    'CHF',
    'Swiss francs?|francs? suisses?|швейцарськ\\p{L}+ франк\\p{L}*|فرنك\\p{L}*\\p{M}* سويسري\\p{L}*\\p{M}*',
  ],
  ['JPY', '¥|JPY', 'yens?|єн\\p{L}?|ين'],
  [
    'NOK',
    'NOK',
    'Norwegian kron(?:er|e)|couronnes? norvégiennes?|норвезьк\\p{L}+ крон\\p{L}*|كرون\\p{L}+ نرويجية',
  ],
  [
    'SEK',
    'SEK',
    'Swedish kron(?:or|a)|couronnes? suédoises?|шведськ\\p{L}+ крон\\p{L}*|كرون\\p{L}+ سويدية',
  ],
  [
    'DKK',
    'DKK',
    'Danish kron(?:er|e)|couronnes? danoises?|данськ\\p{L}+ крон\\p{L}*|كرون\\p{L}+ دنماركية',
  ],
  ['PLN', 'PLN|zł', 'zlotys?|злот\\p{L}+|زلوتي'],
]

const each = (pattern: string) => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`

/** A pattern for all currencies, however they are written. */
export const anyCurrency = names.map(([, signs, words]) => each(`${signs}|${words}`)).join('|')

/** The ISO 4217 code of what `anyCurrency` matched. A dollar that says no more is the American. */
export function currencyOf(written: string): string {
  const found = names.find(([, signs, words]) =>
    new RegExp(`^(?:${signs}|${words})$`, 'u').test(written),
  )
  return found?.[0] ?? written
}
