/** Keys by which a database sorts texts as the alphabet of their language does. */
import type { Language } from '../i18n/languages'

/** In this order, whatever the language: so lists of several languages have one order. */
const scripts = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic'] as const
const blocks: [number, number][] = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x5d0, 0x5ea],
  [0x620, 0x6ff],
  [0x1e00, 0x1eff],
]
const longest = 80

const known = new Map<Language, Map<string, string>>()

/** The place of each letter in the alphabet of a language: what it takes for one letter has one place. */
function placesIn(language: Language): Map<string, string> {
  const made = known.get(language) ?? makePlaces(language)
  known.set(language, made)
  return made
}

function makePlaces(language: Language): Map<string, string> {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  const letters = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  const places = new Map<string, string>()
  let place = 36
  for (const script of scripts) {
    const own = new RegExp(`^[\\p{Script=${script}}&&\\p{L}]$`, 'v')
    let before: string | undefined
    for (const letter of letters.filter((each) => own.test(each)).sort(compare)) {
      if (before === undefined || compare(before, letter) !== 0) place += 1
      places.set(letter, place.toString(36))
      before = letter
    }
  }
  return places
}

/**
 * Digits, spaces and small Latin letters only, so that every database sorts them alike. Case, accents and
 * punctuation count only between texts that are the same without; numbers go by their value.
 */
export function sortKeyOf(text: string, language: Language): string {
  const places = placesIn(language)
  const composed = text.normalize('NFC').slice(0, longest).replace(/[œæß]/gi, twoLetters)
  const parts = composed.match(/\d+|\p{L}|\s+/gu) ?? []
  const key = parts.map((part) => {
    if (/^\s/u.test(part)) return ' '
    if (/^\d/.test(part)) {
      const digits = part.replace(/^0+(?=\d)/, '')
      return `0${digits.length.toString(36).slice(-1)}${digits}`
    }
    return places.get(part) ?? `zz${part.codePointAt(0)?.toString(36).padStart(4, '0')}`
  })
  return `${key.join('').trim()}  ${hexOf(composed)}`
}

function twoLetters(letter: string): string {
  return { œ: 'oe', æ: 'ae', ß: 'ss' }[letter.toLowerCase()] ?? letter
}

function hexOf(text: string): string {
  return [...text.toLowerCase()].map((sign) => sign.codePointAt(0)?.toString(36)).join('')
}
