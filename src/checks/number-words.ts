/**
 * Numbers written in words, so that "4 groups" may become "quatre groupes". The words are stems:
 * this excuses a number that is not there in digits, it never finds one.
 */
import type { Language } from '../i18n/languages'

const words: Partial<Record<Language, Record<number, string>>> = {
  en: {
    0.5: 'half',
    1: 'one|first|once',
    2: 'two|second|twice|both',
    3: 'three|third',
    4: 'four',
    5: 'five|fifth',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine|ninth',
    10: 'ten',
    11: 'eleven',
    12: 'twelve|twelfth',
    15: 'fifteen',
    20: 'twent',
    30: 'thirt',
    40: 'fort',
    50: 'fift|half',
    60: 'sixt',
    70: 'sevent',
    80: 'eight',
    90: 'ninet',
    100: 'hundred',
  },
  fr: {
    0.5: 'demi|moitié',
    1: 'une?(?!\\p{L})|premi',
    2: 'deux|second',
    3: 'trois',
    4: 'quatre|quatri',
    5: 'cinq(?!ua)',
    6: 'six',
    7: 'sept(?!em)',
    8: 'huit',
    9: 'neuf|neuvi',
    10: 'dix',
    11: 'onz',
    12: 'douz',
    15: 'quinz',
    20: 'vingt',
    30: 'trent',
    40: 'quarant',
    50: 'cinquant|moitié',
    60: 'soixant',
    70: 'soixante-dix',
    80: 'quatre-vingt',
    90: 'quatre-vingt-dix',
    100: 'cent(?:s|aine)?(?!\\p{L})',
  },
  uk: {
    0.5: 'пів|половин',
    1: 'один|одн|перш',
    2: 'два|дві|дво|друг|обидв',
    3: 'три(?!\\p{L})|трьо|троє|трет|тричі|три',
    4: 'чотир|четвер',
    5: 'п.ят(?!д)',
    6: 'шіст(?!де)|шест',
    7: 'сім(?!де|\\p{L}{3})|сьом|семи',
    8: 'вісім(?!д)|восьм',
    9: 'дев.ят',
    10: 'десят',
    11: 'одинадцят',
    12: 'дванадцят',
    15: 'п.ятнадцят',
    20: 'двадцят',
    30: 'тридцят',
    40: 'сорок',
    50: 'п.ятдесят|половин',
    60: 'шістдесят',
    70: 'сімдесят',
    80: 'вісімдесят',
    90: 'дев.яност',
    100: 'сто(?!\\p{L})|сотн|сот(?!\\p{L})',
  },
  ar: {
    0.5: 'نصف',
    1: 'واحد|أول|إحدى|أحد',
    // Arabic has a form of its own for two of a thing, which names no number.
    2: 'اثن|إثن|ثان|\\p{L}{2,}(?:ين|ان)(?!\\p{L})',
    3: 'ثلاث(?!ين|ون)|ثالث',
    4: 'أربع(?!ين|ون)|رابع',
    5: 'خمس(?!ين|ون)|خامس',
    6: 'ست(?!ين|ون)|سادس',
    7: 'سبع(?!ين|ون)|سابع',
    8: 'ثمان(?!ين|ون)|ثامن',
    9: 'تسع(?!ين|ون)|تاسع',
    10: 'عشر(?!ين|ون)|عاشر',
    11: 'أحد عشر|إحدى عشر|حادي',
    12: 'اثن\\p{L}* عشر|ثاني\\p{L}* عشر',
    15: 'خمس\\p{L}* عشر',
    20: 'عشر[يو]ن',
    30: 'ثلاث[يو]ن',
    40: 'أربع[يو]ن',
    50: 'خمس[يو]ن|نصف',
    60: 'ست[يو]ن',
    70: 'سبع[يو]ن',
    80: 'ثمان[يو]ن',
    90: 'تسع[يو]ن',
    100: 'مئة|مائة',
  },
}

/** What may be written onto the front of an Arabic word: "and", "in", "the". */
const before: Partial<Record<Language, string>> = { ar: '[وف]?[بكل]?(?:ال|لل)?' }

/** Whether a text has a number in words of its language. */
export function isInWords(value: number, text: string, language: Language): boolean {
  const stem = words[language]?.[value]
  if (!stem) return false
  return new RegExp(`(?<!\\p{L})${before[language] ?? ''}(?:${stem})`, 'iu').test(text)
}

/** Whether a text has a number in Roman numerals, as French and Ukrainian number centuries. */
export function isInRoman(value: number, text: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 39) return false
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10]
  const roman = 'X'.repeat(Math.floor(value / 10)) + ones
  // Ukrainians type Х and І on their own keyboard.
  const typed = roman.replaceAll('X', '[XХ]').replaceAll('I', '[IІ]')
  return new RegExp(`(?<!\\p{L})${typed}(?:er|e|ème)?(?!\\p{L})`, 'u').test(text)
}
