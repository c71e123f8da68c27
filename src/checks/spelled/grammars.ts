/** How languages bend number words and put them together, where CLDR's rules do not say so. */

export type Grammar = {
  /** A word without what grammar does to its end, and to its front. */
  fold: (word: string) => string
  /** Words that CLDR's rules lack: other cases, collectives, approximations. */
  forms: Record<string, number>
  /** Words for a number of things that do not say how many: "dozens", « des dizaines ». */
  collectives?: RegExp
  /** What may stand between two number words. */
  joins: RegExp
  /** “half”, and a word for one and a half. */
  half: RegExp
  oneAndAHalf?: RegExp
  /** Whether a word may be written onto the next: و */
  prefix?: RegExp
}

const uk: Grammar = {
  fold: (word) =>
    word
      .replace(/['’ʼ`]/g, '')
      .replace(
        /(?<=..)(?:ьома|ьох|ьом|ьма|ома|ими|ого|ому|еро|оє|ох|ом|ма|их|им|ій|ої|ою|ьої|ий|ів|ами|ам|ах|ям|ях|я|а|е|є|у|ю|ь|і|ї|и|о|й)$/u,
        '',
      ),
  forms: {
    двох: 2,
    двоє: 2,
    обидва: 2,
    обидві: 2,
    трьох: 3,
    троє: 3,
    чотирьох: 4,
    четверо: 4,
    чотирма: 4,
    "п'ятеро": 5,
    шести: 6,
    шестеро: 6,

    семи: 7,
    семеро: 7,
    сьома: 7,
    сьомий: 7,
    восьми: 8,
    восьмеро: 8,
    вісьма: 8,
    двохсот: 200,
    двомстам: 200,
    трьохсот: 300,
    чотирьохсот: 400,
    "п'ятисот": 500,
    шестисот: 600,
    семисот: 700,
    восьмисот: 800,
    "дев'ятисот": 900,
    сотня: 100,
    сотні: 100,
    ста: 100,
    десяток: 10,
    дюжина: 12,
    перший: 1,
    одного: 1,
    одна: 1,
    другий: 2,
    третій: 3,
    четвертий: 4,
    шостий: 6,
    восьмий: 8,
    сороковий: 40,
    сотий: 100,
    тисячний: 1000,
    половини: 0.5,
    шістдесяти: 60,
    сімдесяти: 70,
    вісімдесяти: 80,
    двічі: 2,
    тричі: 3,
    вдвічі: 2,
    удвічі: 2,
    втричі: 3,
    утричі: 3,
    вчетверо: 4,
    учетверо: 4,
    "вп'ятеро": 5,
    "уп'ятеро": 5,
    вдесятеро: 10,
    удесятеро: 10,
  },
  collectives: /^(?:десятки|десятків|десятк(?:ам|ами|ах)|сотні|сотень|сотн(?:ям|ями|ях))$/iu,
  joins: /^[\s-]+$/u,
  half: /^(?:пів|половин\p{L}*)$/iu,
  oneAndAHalf: /^півтор[аиу]$/iu,
}

export const grammars: Record<string, Grammar> = {
  uk,
  ru: { ...uk, forms: {}, half: /^(?:пол|половин\p{L}*)$/iu, oneAndAHalf: /^полтор[аы]$/iu },
  fr: {
    fold: (word) =>
      word
        .replace(/(?<=..)aines?$/u, '')
        .replace(/(?<=...)(?:ièmes?|es|e|s)$/u, '')
        .replace(/^diz$/u, 'dix')
        .replace(/^cinqu$/u, 'cinq')
        .replace(/^neuv$/u, 'neuf'),
    forms: {
      ...{ septante: 70, huitante: 80, octante: 80, nonante: 90, mil: 1000 },
      ...{ double: 2, doublé: 2, doublée: 2, triple: 3, triplé: 3, triplée: 3 },
      ...{ quadruple: 4, quadruplé: 4, quintuplé: 5, décuplé: 10 },
    },
    collectives: /^(?:\p{L}{3,}aines)$/iu,
    joins: /^(?:[\s-]+|[\s-]+et[\s-]+)$/u,
    half: /^(?:demie?s?|moitié)$/iu,
  },
  en: {
    fold: (word) => word.replace(/(?<=...)ies$/u, 'y').replace(/(?<=....)(?<!x)s$/u, ''),
    forms: {
      ...{ dozen: 12, both: 2, twice: 2, twofold: 2, double: 2, doubled: 2, doubling: 2 },
      ...{ thrice: 3, threefold: 3, triple: 3, tripled: 3, tripling: 3, trebled: 3 },
      ...{ fourfold: 4, quadrupled: 4, fivefold: 5, tenfold: 10 },
    },
    collectives: /^(?:dozens|tens|scores|hundreds)$/iu,
    joins: /^(?:[\s-]+|[\s-]+and[\s-]+)$/u,
    half: /^hal(?:f|ves)$/iu,
  },
  ar: {
    fold: (word) =>
      folded(word)
        .replace(/(?:ة|ه)$/u, '')
        .replace(/(?<=..ين)يات$/u, '')
        .replace(/(?<=..)ين$/u, 'ون')
        .replace(/^ثماني$/u, 'ثمان'),
    forms: {
      واحدا: 1,
      مئة: 100,
      مائة: 100,
      مئتان: 200,
      مئتين: 200,
      مئتي: 200,
      مائتي: 200,
      مائتين: 200,
      مئتا: 200,
      مائتا: 200,
      ثلاثمئة: 300,
      ثلاثمائة: 300,
      أربعمئة: 400,
      أربعمائة: 400,
      خمسمئة: 500,
      خمسمائة: 500,
      ستمئة: 600,
      ستمائة: 600,
      سبعمئة: 700,
      سبعمائة: 700,
      ثمانمئة: 800,
      ثمانمائة: 800,
      ثمانيمائة: 800,
      تسعمئة: 900,
      تسعمائة: 900,
      ألف: 1e3,
      آلاف: 1e3,
      ألفا: 1e3,
      مليارا: 1e9,
      مليونا: 1e6,
      مليون: 1e6,
      ملايين: 1e6,
      مليار: 1e9,
      مليارات: 1e9,
      بليون: 1e9,
      تريليون: 1e12,
      ألفان: 2e3,
      ألفين: 2e3,
      ألفي: 2e3,
      مليونان: 2e6,
      مليونين: 2e6,
      مليوني: 2e6,
      ملياران: 2e9,
      مليارين: 2e9,
      ملياري: 2e9,
      اثني: 2,
      اثنتي: 2,
      اثنان: 2,
      اثنين: 2,
      اثنتان: 2,
      اثنتين: 2,
      اثنا: 2,
      اثنتا: 2,
      إحدى: 1,
      أحد: 1,
      حادي: 1,
      ثماني: 8,
      ثمان: 8,
    },
    collectives: /^(?:[وبلف]?(?:ال)?(?:عشرات|مئات|مائات))$/u,
    joins: /^\s+$/u,
    half: /^(?:ال)?نصف$/u,
    prefix: /^و(?=\p{L}{3})/u,
  },
  de: {
    fold: (word) =>
      word
        .replace(/ß/g, 'ss')
        .replace(/(?<=...)(?:stes|ster|sten|ste|tes|ter|ten|te|en|er|es|e)$/u, ''),
    forms: { dutzend: 12, beide: 2, zweimal: 2, dreimal: 3, hundert: 100, tausend: 1000 },
    collectives: /^(?:Dutzenden?|Hunderten?)$/u,
    joins: /^(?:[\s-]+|[\s-]+und[\s-]+)$/u,
    half: /^(?:halb\p{L}*|hälfte)$/iu,
    oneAndAHalf: /^(?:anderthalb|eineinhalb)$/iu,
  },
}

/** For a language of which only CLDR's words are known. */
export const plainGrammar: Grammar = {
  fold: (word) => word,
  forms: {},
  joins: /^(?:[\s-]+|[\s-]+\p{L}[\s-]+)$/u,
  half: /^(?!)/,
}

/** An Arabic word without vowel signs, conjunction, preposition and article. */
function folded(word: string): string {
  return word
    .replace(/\p{M}|ـ/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/^(?:[وف](?=\p{L}{3}))?(?:[بكل](?=ال))?(?:ال(?=\p{L}{3})|لل(?=\p{L}{3}))?/u, '')
    .replace(/^[بكل](?=(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مئ|مائ))/u, '')
}
