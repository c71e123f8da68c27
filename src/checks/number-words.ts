/** Numbers that are not written in digits, so that "4 groups" may become "quatre groupes". */
import type { Language } from '../i18n/languages'
import { isPartOfWord, spelledNumbers } from './spelled/spelled-numbers'

/** Forms that name no number: the dual of Arabic, "one" and "half" as everyday words. */
const otherwise: Partial<Record<Language, Record<number, RegExp>>> = {
  en: {
    0.5: /half/iu,
    1: /(?<!\p{L})(?:ones?|first|once|an?|single|sole)(?!\p{L})/iu,
    50: /half/iu,
  },
  fr: {
    0.5: /demi|moitié/iu,
    1: /(?<!\p{L})(?:une?|premi\p{L}+|seule?|unique)(?!\p{L})/iu,
    50: /moitié/iu,
    2: /(?<!\p{L})(?:seconds?(?!\p{L})|seconde(?!s)|doubl|bi\p{L})/iu,
    3: /(?<!\p{L})tri\p{L}/iu,
  },
  uk: {
    0.5: /пів|половин/iu,
    1: /(?<!\p{L})(?:один|одн|перш|єдин)/iu,
    2: /(?<!\p{L})(?:дво|дву|обид|друг|подвій)/iu,
    3: /(?<!\p{L})(?:три(?!\p{L})|три(?:річ|місяч|денн|ступ|сторон|етап)|трьо|троє|трет|потрій|трійк)/iu,
    50: /половин/iu,
  },
  ar: {
    0.5: /نصف/u,
    1: /واحد|أول|اول|إحدى|أحد/u,
    2: /ثان|\p{L}{2,}(?:ين|ان|تا|تي|ا|ي)(?!\p{L})/u,
    3: /ثلث|ثلاث/u,
    4: /ربع|أرباع/u,
    50: /نصف/u,
  },
}

/** Reads the numbers that a text has in words once, for many questions. */
export function inWordsOf(text: string, language: Language): (value: number) => boolean {
  const values = new Set(spelledNumbers(text, language).map(({ value }) => value))
  return (value) =>
    values.has(value) ||
    Boolean(otherwise[language]?.[value]?.test(text)) ||
    isPartOfWord(value, text, language)
}
