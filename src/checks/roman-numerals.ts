/** Roman numerals of a text, as languages number centuries, chapters and popes: 1 to 39. */

const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** A number in Roman numerals. */
const romanOf = (value: number) => 'X'.repeat(Math.floor(value / 10)) + ones[value % 10]

/** Ukrainians type Х and І on their own keyboard. */
const latin = (typed: string) => typed.replace(/[Хх]/g, 'X').replace(/[Іі]/g, 'I')

const values = new Map(Array.from({ length: 39 }, (_, index) => [romanOf(index + 1), index + 1]))

/**
 * The Roman numerals of a text that can be nothing else: of two letters or more, in capitals.
 */
export function romanNumerals(text: string): { value: number; written: string }[] {
  return [...text.matchAll(/(?<![\p{L}\d])([XVIХІ]{2,7})(?:er|e|ème)?(?![\p{L}\d])/gu)].flatMap(
    ([, written = '']) => {
      const value = values.get(latin(written))
      return value === undefined ? [] : [{ value, written }]
    },
  )
}

/** Whether a text has a number in Roman numerals, as French and Ukrainian number centuries. */
export function isInRoman(value: number, text: string): boolean {
  if (!Number.isInteger(value) || value < 1 || value > 39) return false
  const typed = romanOf(value).replaceAll('X', '[XХ]').replaceAll('I', '[IІ]')
  return new RegExp(`(?<!\\p{L})${typed}(?:er|e|ème)?(?!\\p{L})`, 'u').test(text)
}
