/**
 * Conventions of a language for numbers, dates and money. A language without an entry is read by
 * its digits, and by what Intl knows of it. Patterns are parts of regular expressions with the flag
 * `u`.
 */
import type { Language } from '../i18n/languages'

export type Conventions = {
  /** Decimal signs beside the one that Intl knows. */
  decimals: string
  /** Words that multiply the number before them. */
  scales: [pattern: string, factor: number][]
  /** Short forms that do so in amounts only: "m" is also a metre. */
  moneyScales: [pattern: string, factor: number][]
  /** Twice a scale, in one word. */
  doubles: [pattern: string, factor: number][]
  percent: string
  /** What stands between the two ends of "10 to 15%". */
  joins: string
  /** What stands before and between the ends of "von 3 auf 5 Millionen", but between others, too. */
  risesFrom: string
  risesTo: string
  /** What a day or a rank has glued to its number. */
  ordinals: string
  /** What may stand between a month and its day or year. */
  ofYear: string
  morning: string
  afternoon: string
  /** Words for twelve o'clock. */
  noon: string
  midnight: string
  /** "24/7" in words or figures. */
  aroundTheClock: string
  /** Words before a number, and words after it, that make it negative. */
  minus: string
  belowZero: string
  /** What follows a clock's figures: "Uhr". */
  oClock: string
  /** Other names of months: Intl's, of these regions. */
  regions: string[]
}

const plain: Conventions = {
  decimals: '',
  scales: [],
  moneyScales: [],
  doubles: [],
  percent: '[%٪]',
  joins: '[-–—]',
  risesFrom: '(?!)',
  risesTo: '(?!)',
  ordinals: '',
  ofYear: '',
  morning: '(?!)',
  afternoon: '(?!)',
  noon: '(?!)',
  midnight: '(?!)',
  aroundTheClock: '24/7',
  minus: '(?!)',
  belowZero: '(?!)',
  oClock: '(?!)',
  regions: [],
}

const own: Partial<Record<string, Partial<Conventions>>> = {
  de: {
    scales: [
      ['Tausend|tausend|Tsd\\.?', 1e3],
      ['Million(?:en)?|Mio\\.?', 1e6],
      ['Milliarden?|Mrd\\.?', 1e9],
      ['Billion(?:en)?|Bio\\.?', 1e12],
    ],
    percent: '%|Prozent(?:punkten?)?|v\\. ?H\\.',
    joins: '[-–—]|bis|und|oder',
    risesFrom: 'von',
    risesTo: 'auf',
    ordinals: '\\.',
    noon: 'Mittags?|mittags',
    midnight: 'Mitternacht',
    aroundTheClock: '24/7|rund um die Uhr',
    minus: 'minus',
    belowZero: 'unter (?:null|Null)',
    oClock: 'Uhr',
    regions: ['de-AT'],
  },
  en: {
    scales: [
      ['thousand', 1e3],
      ['millions?', 1e6],
      ['billions?', 1e9],
      ['trillions?', 1e12],
    ],
    moneyScales: [
      ['k|K', 1e3],
      ['m|mn|mln|M', 1e6],
      ['bn|B', 1e9],
      ['tn|trn', 1e12],
    ],
    percent: '%|per ?cent|percentage points?',
    joins: '[-–—]|to|and|or',
    ordinals: 'st|nd|rd|th',
    ofYear: 'of',
    morning: '[aA]\\.?[mM]\\b\\.?',
    afternoon: '[pP]\\.?[mM]\\b\\.?',
    noon: 'noon|midday',
    midnight: 'midnight',
    aroundTheClock: '24/7|around the clock|round[- ]the[- ]clock|day and night',
    minus: 'minus',
    belowZero: 'below (?:zero|freezing)',
    oClock: "o[’']clock",
    regions: ['en-US'],
  },
  fr: {
    scales: [
      ['mille|milliers?', 1e3],
      ['millions?', 1e6],
      ['milliards?', 1e9],
      ['billions?', 1e12],
    ],
    moneyScales: [
      ['k', 1e3],
      ['M', 1e6],
      ['Mds?|Mrds?|G', 1e9],
    ],
    percent: '%|pour ?cent|points? de pourcentage',
    joins: '[-–—]|à|et|ou',
    ordinals: 'ers?|res?|èmes?|es?|nde?',
    ofYear: "de|de l[’']année",
    noon: 'midi',
    midnight: 'minuit',
    aroundTheClock:
      '24/7|24/24|7/7|24 ?h(?:eures)? sur 24|7 ?j(?:ours)? sur 7|jour et nuit|en permanence',
    minus: '(?<!\\b(?:au|le) )moins',
    belowZero: '(?:en |au-)?(?:des)?sous (?:de )?zéro',
  },
  uk: {
    scales: [
      ['тис\\.|тисяч\\p{L}*', 1e3],
      ['млн\\.?|мільйон\\p{L}*', 1e6],
      ['млрд\\.?|мільярд\\p{L}*', 1e9],
      ['трлн\\.?|трильйон\\p{L}*|більйон\\p{L}*', 1e12],
    ],
    percent: '%|відсот\\p{L}+(?: пункт\\p{L}*)?|процент\\p{L}*(?: пункт\\p{L}*)?',
    joins: '[-–—]|до|і|й|та|або|чи',
    ordinals: '[-‑]?(?:го|му|й|я|а|е|є|те|ша|х|ї|ту|та)',
    ofYear: 'року',
    noon: 'опівдні|полуд\\p{L}+|південь',
    midnight: 'опівночі|північ\\p{L}*',
    aroundTheClock: '24/7|цілодобов\\p{L}*',
    minus: 'мінус',
    belowZero: 'нижче (?:від )?нуля|морозу',
    oClock: 'год\\.?|годин\\p{L}*',
  },
  ar: {
    // The Maghreb writes 1,3 and the Mashriq 1.3.
    decimals: ',',
    scales: [
      ['ألف\\p{M}*(?:ا\\p{M}*)?|ألفا|آلاف|الاف', 1e3],
      ['مليون\\p{M}*(?:ا\\p{M}*)?|ملايين', 1e6],
      ['مليار\\p{M}*(?:ا\\p{M}*|ات)?|بليون\\p{M}*', 1e9],
      ['تريليون\\p{M}*(?:ا\\p{M}*|ات)?', 1e12],
    ],
    doubles: [
      ['ألف(?:ي|ا|ين|ان)', 2e3],
      ['مليون(?:ي|ا|ين|ان)', 2e6],
      ['مليار(?:ي|ا|ين|ان)', 2e9],
    ],
    percent: '[%٪]|(?:في|ب)\\s?ال(?:مئة|مائة|ماية)|نقاط مئوية|نقطة مئوية',
    joins: '[-–—]|إلى|الى|حتى|و|أو',
    ofYear: 'من|عام|لعام|من عام|سنة|لسنة|من العام',
    morning: 'صباح\\p{L}*\\p{M}*|ص',
    afternoon: 'مساء\\p{L}*\\p{M}*|(?:بعد ال)?ظهر\\p{L}*\\p{M}*|بعد الظهر|عصر\\p{L}*\\p{M}*|م',
    noon: '(?:ال)?ظهر\\p{L}*\\p{M}*|الظهيرة',
    midnight: 'منتصف الليل',
    aroundTheClock: '24/7|(?:على )?مدار الساعة',
    minus: 'ناقص|سالب',
    belowZero: '(?:تحت|دون) الصفر',
    regions: ['ar-SY', 'ar-DZ', 'ar-MA'],
  },
}

/** Whether a language has conventions of its own: what is found without them is less sure. */
export function hasConventions(language: Language): boolean {
  return own[language] !== undefined
}

/** The conventions of a language. */
export function conventionsOf(language: Language): Conventions {
  return { ...plain, ...own[language] }
}
