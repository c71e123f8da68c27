/**
 * Splits the text of a segment into sentences, by Unicode's rules (UAX 29) with exceptions for
 * abbreviations.
 *
 * The exceptions are rules for all languages and a few titles, instead of a list for each: CLDR has such
 * lists for some languages, not for Ukrainian and Arabic, and sentencex, which is kept, is a native
 * program that cannot be installed everywhere. A sentence that is not split is a longer piece that is found less often; one
 * that is split wrongly would be paired with something else.
 */
import { type Inline, isCode, isPaired, wordsOf } from './unit'

/** Stands for a reference, which is a word of its sentence. */
const placeholder = '\uFFFC'

/**
 * Splits inline content at the ends of its sentences; together they are the whole again. What a mark or
 * a link encloses is never torn apart.
 */
export function sentencesOf(inlines: readonly Inline[], language: string): Inline[][] {
  const places = placesOf(inlines)
  const text = places.map(({ text }) => text).join('')
  const ends = endsIn(text, language).filter(
    (end) => !places.some(({ from, to, inline }) => isCode(inline) && from < end && end < to),
  )
  const sentences: Inline[][] = [[]]
  for (const { inline, from, text: words } of places) {
    if (isCode(inline)) {
      startedAt(sentences, ends, from)
      sentences.at(-1)?.push(inline)
      continue
    }
    const cuts = ends.filter((end) => end > from && end < from + words.length)
    let begin = from
    for (const cut of [...cuts, from + words.length]) {
      startedAt(sentences, ends, begin)
      sentences.at(-1)?.push(words.slice(begin - from, cut - from))
      begin = cut
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

type Place = { inline: Inline; from: number; to: number; text: string }

/** Where each part stands in the plain text. */
function placesOf(inlines: readonly Inline[]): Place[] {
  let from = 0
  return inlines.map((inline) => {
    const text = textOf(inline)
    const place = { inline, from, to: from + text.length, text }
    from = place.to
    return place
  })
}

function textOf(inline: Inline): string {
  if (!isCode(inline)) return inline
  if (isPaired(inline)) return inline.children.map(textOf).join('')
  return inline.code === 'break' ? '\n' : placeholder
}

/** Begins a sentence where one ended before; a code without words between two stays with the first. */
function startedAt(sentences: Inline[][], ends: readonly number[], place: number): void {
  const last = sentences.at(-1)
  if (ends.includes(place) && last && wordsOf(last).trim() !== '') sentences.push([])
}

function endsIn(text: string, language: string): number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const starts = Array.from(segmenter.segment(text), ({ index }) => index).filter(Boolean)
  let begin = 0
  return starts.filter((end) => {
    if (!isEnd(text.slice(begin, end), text.slice(end), language)) return false
    begin = end
    return true
  })
}

/** Initials and letters with stops inside ("J.", "U.S."), and words without a vowel ("Dr.", "Mrs.", "St.") */
const abbreviation =
  /(?:^|[\s(«“"'])(?:\p{L}|(?:\p{L}\.)+\p{L}|\p{Lu}[bcdfghjklmnpqrstvwxz]{1,3}|(?:Gen|Gov|Prof|Rep|Sen|Див|Пор|Напр|Проф))\.\s*$/u
/** Before a number even common ones: "p. 3", "no. 5", "ст. 5" */
const beforeNumber = /(?:^|[\s(])\p{L}{1,4}\.\s*$/u
/** "2024 р.", "5 г." */
const afterNumber = /\p{N}\s*\p{Ll}\.\s*$/u
/** German: "am 5. Mai", "der 3. Gipfel" */
const ordinal = /(?:^|\s)\p{N}{1,2}\.\s*$/u

function isEnd(sentence: string, next: string, language: string): boolean {
  if (/[\n\u2029]\s*$/u.test(sentence)) return true
  if (abbreviation.test(sentence)) return false
  if (/^\p{N}/u.test(next) && beforeNumber.test(sentence)) return false
  if (afterNumber.test(sentence)) return false
  if (language.startsWith('de') && ordinal.test(sentence)) return false
  // "(see p. 3. And there)" is one remark.
  return count(sentence, '(') <= count(sentence, ')')
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}
