/**
 * Tokenizer and stemmer of the search: words without accents, in one form of letter, and as stems,
 * so that "deliveries" finds "delivery". The stemmers are Snowball's, of the package
 *
 * @orama/stemmers (Apache-2.0), the only kept one for npm that has Ukrainian beside Arabic, French
 * and English.
 */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian'
import { irregularForms } from './irregular-forms'

/** By language tag. A language without one is found by its words' beginnings. */
const stemmers: Record<string, (word: string) => string> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
}

export type Word = { start: number; end: number; text: string }

// What is not seen does not part a word: soft hyphens, zero-width characters, marks of direction.
const unseen = /\p{Cf}|\u034F/gu
const sign = String.raw`[\p{L}\p{M}\p{N}\p{Cf}\u034F]`
const plainWord = String.raw`[\p{L}\p{N}]${sign}*`
// As it is typed, by those too whose keyboard has none: the marks of Unicode that look like one.
const apostrophe = String.raw`['’ʼ‘‛\x60´′＇ʻʹˈꞌ"”“]`
// An apostrophe inside a word belongs to it in Ukrainian ("п'ять") and parts two elsewhere ("l'Ukraine").
const cyrillic = String.raw`(?:(?<=\p{Script=Cyrillic}\p{Cf}*)${apostrophe}(?=\p{Script=Cyrillic})${sign}+)*`
// 7,250 is a number, as is 7 250, whatever the space; 45.5 is not 455.
const grouped = String.raw`(?<![\p{N}.,])\p{Nd}{1,3}(?:[,.٬'’ \u00A0\u2009\u202F]\p{Nd}{3})+(?![\p{N}]|[.,]\p{Nd})`
// U.N. is UN.
const initials = String.raw`(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])`
const hyphen = '[-‐‑]'
// F-16 and COVID-19, Wi-Fi and e-mail: written with a hyphen or without.
const compound = String.raw`(?<![\p{L}\p{N}])(?:\p{L}{1,6}${hyphen}\p{Nd}{1,4}\p{L}{0,2}|\p{L}{1,2}${hyphen}\p{L}{2,}|\p{L}{2,4}${hyphen}\p{L}{1,2})(?![\p{L}\p{N}\p{M}]|${hyphen}[\p{L}\p{N}])`
const word = new RegExp(`${initials}|${grouped}|${compound}|${plainWord}${cyrillic}`, 'gu')

/** Splits a text into words for the index, each with its place. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

/**
 * The words that a word is found by beside itself, and that stand in it: "16" in "F-16", and the noun in
 * an Arabic word that begins with "and", "for" or the article.
 */
export function wordsWithin(text: string, language: string): string[] {
  const parts = /[-‐‑]/.test(text) ? text.split(/[-‐‑]/) : []
  return language === 'ar' ? [...parts, ...withoutClitics(folded(text))] : parts
}

const pair = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|${hyphen})(\p{L}{3,})${hyphen}(\p{L}{3,})(?![\p{L}\p{N}\p{M}]|${hyphen}[\p{L}\p{N}])`,
  'gu',
)

/** Two words with a hyphen between them, which others write as one: "counter-terrorism". */
export function joinedPairs(text: string): { whole: string; parts: [string, string] }[] {
  return [...text.matchAll(pair)].map(([, first = '', second = '']) => ({
    whole: first + second,
    parts: [first, second],
  }))
}

/** Words that Arabic writes together with the next: and, so, with, as, for; then the article. */
const conjunctions = /^[وف](?=[\p{L}\p{N}]{2})/u
const prepositions = /^[بكل](?=\p{L}{3}|\p{N})/u
const article = /^(?:ال|لل)(?=\p{L}{2}|\p{N})/u

/** Of several readings each is given: "لبنان" may be Lebanon, or "for …". */
function withoutClitics(plain: string): string[] {
  const found = new Set<string>()
  const take = (from: string, clitic: RegExp) => {
    const rest = from.replace(clitic, '')
    if (rest !== from) found.add(rest)
    return rest
  }
  const afterAnd = take(plain, conjunctions)
  for (const each of new Set([plain, afterAnd])) {
    take(each, article)
    take(take(each, prepositions), article)
  }
  return [...found]
}

/**
 * Other stems that a word of the question stands for. Ukrainian changes the last vowel of a stem where
 * a syllable closes ("рік", "року"; "Київ", "Києва"), and к, г, х before -і ("безпека", "безпеці").
 * (Ukrainian orthography of 2019, §§ 9 and 20.) French changes the y of verbs ("déployer", "déploie").
 * Arabic: the word without what is written together with it. And what is irregular.
 */
export function otherStems(text: string, stem: string, language: string): string[] {
  const plain = folded(text)
  const formsOf: Record<string, () => string[]> = {
    uk: () => ukrainianForms(plain, stem),
    fr: () => frenchForms(plain),
    ar: () => arabicForms(plain),
  }
  const regular = (formsOf[language]?.() ?? []).map((form) => stemOf(form, language))
  const stems = [
    ...regular,
    ...[stem, ...regular].flatMap((each) => irregularStems(each, language)),
  ]
  return [...new Set(stems)].filter((other) => other !== '' && other !== stem)
}

/** By language, the other stems of each stem whose word is irregular. */
const irregular = new Map<string, Map<string, string[]>>()

function irregularStems(stem: string, language: string): string[] {
  let stems = irregular.get(language)
  if (!stems) {
    stems = new Map()
    for (const forms of irregularForms(language)) {
      const all = [...new Set(forms.map((form) => stemOf(form, language)))]
      for (const each of all) stems.set(each, all)
    }
    irregular.set(language, stems)
  }
  return stems.get(stem) ?? []
}

/** Verbs in -yer: the y becomes i before a silent e. (Accents are gone by now: "déployé" is "deploye".) */
function frenchForms(plain: string): string[] {
  const [, begin] =
    /^(.{2,}[aou])(?:y(?:er|ez|ons|ee?s?|ant)|i(?:e|es|ent|era|eront|ement))$/u.exec(plain) ?? []
  return begin ? ['yer', 'ye', 'yee', 'yees', 'yes', 'ie', 'ient'].map((end) => begin + end) : []
}

/** Written together with something, as the article within it shows. */
const joined = /^[وف]?(?:[بكل]?ال|لل)(?=\p{L}{2})/u

/** Nouns in -iyya, whose plural in -iyyāt loses less of its ending: "عملية", "عمليات". */
function arabicForms(plain: string): string[] {
  const forms = bare(plain)
  const others = [plain, ...forms].flatMap((form) => {
    if (form.endsWith('يات')) return [form.replace(/يات$/u, 'ية')]
    return form.endsWith('ية') ? [form.replace(/ية$/u, 'يات')] : []
  })
  return [...forms, ...others]
}

function bare(plain: string): string[] {
  return joined.test(plain) ? withoutClitics(plain) : []
}

/**
 * Stems that an Arabic word of the question may stand for: "لروسيا" is "for Russia", but "وزير" is a minister,
 * not "and a jar". Which it is, tells how often each stands.
 */
export function readingsOf(text: string, stem: string, language: string): string[] {
  const plain = folded(text)
  if (language !== 'ar' || joined.test(plain)) return []
  const stems = withoutClitics(plain).map((form) => stemOf(form, language))
  return [...new Set(stems)].filter((other) => other !== '' && other !== stem)
}

function ukrainianForms(plain: string, stem: string): string[] {
  if (stem.length < 2 || !/^\p{Script=Cyrillic}+$/u.test(plain)) return []
  const isShort = plain.replace(/[^аеєиіїоуюя]/gu, '').length
  const [, begin = '', vowel, end = ''] = /^(.*)([ії])([^аеєиіїоуюя]+)$/u.exec(plain) ?? []
  if (vowel) {
    if (end === 'й') return isShort === 1 ? [`${begin}ою`] : []
    const ending = end.endsWith('ь') ? 'і' : 'а'
    const others = vowel === 'і' ? ['о', 'е'] : ['є']
    return others.map((other) => begin + other + end.replace(/ь$/u, '') + ending)
  }
  if (!/[аеєиіїоуюя]м?$/u.test(plain)) return []
  const closed = stem.replace(/[оеє](?=[^аеєиіїоуюя]+$)/u, (open) => (open === 'є' ? 'ї' : 'і'))
  return [
    ...(closed === stem ? [] : [closed, `${closed}ь`]),
    ...(isShort === 2 && /[ое]$/u.test(stem) ? [`${stem.slice(0, -1)}ій`] : []),
    ...consonantsChanged(stem),
  ]
}

/** Second palatalization. */
const softened = { к: 'ц', г: 'з', х: 'с' }
const hardened = { ц: 'к', з: 'г', с: 'х' }

function consonantsChanged(stem: string): string[] {
  const last = stem.at(-1) ?? ''
  const other = { ...softened, ...hardened }[last as keyof typeof softened]
  return other ? [stem.slice(0, -1) + other] : []
}

/** The stem of a word; '' for a stop word. */
export function stemOf(text: string, language: string): string {
  const stems = known.get(language) ?? new Map<string, string>()
  known.set(language, stems)
  const before = stems.get(text)
  if (before !== undefined) return before
  // A language has fewer words in use; only nonsense gets this far.
  if (stems.size > 200_000) stems.clear()
  const stem = stemmed(text, language)
  stems.set(text, stem)
  return stem
}

/** By language: the same words come again and again. */
const known = new Map<string, Map<string, string>>()

function stemmed(text: string, language: string): string {
  const plain = folded(text)
  if (/^\p{N}+$/u.test(plain)) return plain
  // Several F-16s.
  const [, designation] = /^(\p{L}+\d+)s$/u.exec(plain) ?? []
  if (designation) return designation
  const stem = stemmers[language]
  if (!stem || !isOf(language, plain)) return plain
  // Arabic words carry several endings, one around the other.
  return language === 'ar' ? stem(stem(plain)) : stem(plain)
}

/** A Latin name in an Arabic text is not an Arabic word. */
function isOf(language: string, plain: string): boolean {
  if (language === 'ar') return /^\p{Script=Arabic}+$/u.test(plain)
  if (language === 'uk' || language === 'ru') return /^[\p{Script=Cyrillic}']+$/u.test(plain)
  return /^\p{Script=Latin}+$/u.test(plain)
}

/** Letters that have no accent to lose (CLDR, transliteration Latin-ASCII), the wasla, and what many keyboards lack. */
const letters: Record<string, string> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h' },
  ...{ ٱ: 'ا', ک: 'ك', ی: 'ي', ґ: 'г' },
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

function folded(text: string): string {
  const plain = text
    // Before what follows makes an accent of one that stands by itself.
    .replace(new RegExp(apostrophe, 'g'), "'")
    .normalize('NFKD')
    .replace(unseen, '')
    // Accents and vowel signs go, but "й" and "ї" are letters of their own.
    .replace(/(?<![иіИІ])\p{M}|ـ|\u0301/gu, '')
    .normalize('NFC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
  // What joins the parts of a number or of a compound is no part of it.
  const whole = plain.replace(/(?<=[\p{L}\p{N}])[-‐‑.,٬](?=[\p{L}\p{N}])/gu, '')
  return /^\d/.test(whole) ? whole.replace(/[\s']/g, '') : whole
}
