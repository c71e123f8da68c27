/** Symbols of units, as ICU writes them: "km", "mi", "км". */
const known = new Map<string, ReadonlySet<string>>()

/** @returns how a language abbreviates each unit that ECMA-402 sanctions, in singular and plural */
export function unitSymbolsOf(language: string): ReadonlySet<string> {
  const kept = known.get(language)
  if (kept) return kept
  const symbols = new Set(
    Intl.supportedValuesOf('unit').flatMap((unit) => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
      return [1, 5].flatMap((count) =>
        format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? value : [])),
      )
    }),
  )
  known.set(language, symbols)
  return symbols
}

/** Takes out symbols of units behind a figure that two languages share: "3 km" is "3 km" in both. */
export function withoutSharedUnits(text: string, language: string, other: string): string {
  const [one, two] = [unitSymbolsOf(language), unitSymbolsOf(other)]
  return text.replace(/(?<=\d[ \u00A0\u202F]?)[^\s\d()[\],;:]+/gu, (word) =>
    one.has(word) && two.has(word) ? ' ' : word,
  )
}
