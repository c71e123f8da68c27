/**
 * Finds fractions that a text writes in words: “two thirds of”, « la moitié », «три чверті», «ثلاثة أرباع».
 * Only what can be nothing else is one: a “third party”, « pays tiers » and a first quarter are none.
 */
import type { Language } from '../../i18n/languages'

export type SpelledFraction = { value: number; written: string; start: number; end: number }

/** A pattern of words, in which the group `n` is the numerator: one, where there is none. */
type Form = [pattern: string, denominator: number]

const numerators: [pattern: RegExp, value: number][] = [
  [/^(?:two|deux|дв(?:і|ох|ома?)|zwei|ثلث|خمس)$/iu, 2],
  [/^(?:three|trois|три|трьо(?:х|ма?)|drei|ثلاثة)$/iu, 3],
  [/^(?:four|quatre|чотир\p{L}+|vier|[أا]ربعة)$/iu, 4],
  [/^(?:five|cinq)$/iu, 5],
  [/^six$/iu, 6],
  [/^(?:seven|sept)$/iu, 7],
  [/^(?:eight|huit)$/iu, 8],
  [/^(?:nine|neuf)$/iu, 9],
]

/** The parts of a whole from the third on. */
const from3 = (parts: string[]): Form[] => parts.map((part, index) => [part, index + 3])

/** A singular needs what it is a part of; several need the plural. */
const en: Form[] = [
  ['(?:(?<n>one|a)[ -])?half(?![ -](?:past|an? hour|hour|time|way))', 2],
  ...from3('third quarter fifth sixth seventh eighth ninth tenth'.split(' ')).flatMap(
    ([part, denominator]): Form[] => [
      [`(?<n>an?|one)[ -]${part}(?= of(?! an? hour)|[.,;:)]|$)`, denominator],
      [`(?<n>two|three|four|five|six|seven|eight|nine)[ -]${part}s`, denominator],
    ],
  ),
]

const fr: Form[] = [
  ['moitié', 2],
  ['demi(?=[- ]m(?:illion|illiard))', 2],
  ...from3('tiers quart cinquième sixième septième huitième neuvième dixième'.split(' ')).flatMap(
    ([part, denominator]): Form[] => [
      [`(?<n>une?|le) ${part}(?= (?:de|des|du|d[’'](?!heure))|[.,;:)]|$)`, denominator],
      [`(?<n>deux|trois|quatre|cinq|six|sept|huit|neuf) ${part}s?`, denominator],
    ],
  ),
]

const several = 'дв(?:і|ох|ома?)|три|трьо(?:х|ма?)|чотир(?:и|ьох|ьом|ма)'

const uk: Form[] = [
  ['половин\\p{L}*', 2],
  ['пів(?=[ -]?м(?:ільйон|ільярд))', 2],
  [`(?:(?<n>одн\\p{L}+|${several})\\s)?третин\\p{L}{0,2}`, 3],
  [`(?:(?<n>одн\\p{L}+|${several})\\s)?чверт(?:ь|і|ю|ей|ям|ях|ями)`, 4],
  ...(
    [
      ["п[’ʼ']ят(?:а|ої|ій|у|их|і)", 5],
      ['десят(?:а|ої|ій|у|их|і)', 10],
    ] satisfies Form[]
  ).flatMap(([part, denominator]): Form[] => [
    [`(?<n>одна|одну|${several}) ${part}(?! \\p{L}*(?:річн|годин))`, denominator],
    [`${part} частин\\p{L}*`, denominator],
  ]),
]

/** What may be written onto an Arabic noun. */
const front = '(?:و|ب|ل)?'

const ar: Form[] = [
  [`${front}(?:ال)?نصف`, 2],
  [`${front}(?:ال)?ثلث`, 3],
  [`${front}(?:ال)?(?<n>ثلث)(?:ا|ي|ان|ين)`, 3],
  [`${front}(?<n>ثلاثة) [أا]رباع`, 4],
  // «الربع الأول», with the article, is a quarter of a year.
  [`${front}ربع`, 4],
  [`${front}(?<n>خمس)ا`, 5],
  [`${front}(?<n>ثلاثة|[أا]ربعة) [أا]خماس`, 5],
]

const de: Form[] = [
  ['Hälfte', 2],
  ['halbe Milli(?:on|arde)', 2],
  ...(
    [
      ['Drittel', 3],
      ['Viertel', 4],
      ['Fünftel', 5],
      ['Zehntel', 10],
    ] satisfies Form[]
  ).map(
    ([part, denominator]): Form => [
      `(?<n>ein(?:em|en)?|zwei|drei|vier)[ -]?${part}n?`,
      denominator,
    ],
  ),
]

type Compiled = { pattern: RegExp; denominator: number }

/** A form with a numerator is read before the same one without. */
const compiled = new Map<string, Compiled[]>(
  Object.entries({ en, fr, uk, ar, de }).map(([language, forms]) => [
    language,
    forms
      .toSorted((a, b) => Number(b[0].includes('<n>')) - Number(a[0].includes('<n>')))
      .map(([pattern, denominator]) => ({
        pattern: new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'),
        denominator,
      })),
  ]),
)

/** The fractions of a text in words, in their order; none in a language without a table. */
export function spelledFractions(text: string, language: Language): SpelledFraction[] {
  const found: SpelledFraction[] = []
  const isTaken = (start: number, end: number) =>
    found.some((one) => start < one.end && one.start < end)
  for (const { pattern, denominator } of compiled.get(language) ?? []) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isTaken(start, end)) continue
      const value = numeratorOf(match.groups?.n) / denominator
      found.push({ value, written: match[0], start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function numeratorOf(written: string | undefined): number {
  return numerators.find(([pattern]) => written && pattern.test(written))?.[1] ?? 1
}
