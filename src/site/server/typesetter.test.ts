import { typeset } from './typesetter'

const style = { size: 40, bold: false, direction: 'ltr' } as const
const set = await typeset()
const outlines = (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  [...set(text, { ...style, direction }).paths.matchAll(/translate\(([\d.-]+)[^>]* d="([^"]*)"/g)]
    .map(([, left, outline]) => ({ left: Number(left), outline }))
    .filter(({ outline }) => outline)

test.each(['Réponse', 'Відповідь', 'رد الناتو'])('there are glyphs for %s', (text) => {
  expect(set(text, style).width).toBeGreaterThan(40)
  expect(outlines(text).length).toBeGreaterThan(4)
})

test('Arabic letters are joined: three in a word are not three alone', () => {
  const alone = [...'سلم'].map((letter) => set(letter, style).width)
  const sum = alone.reduce((total, width) => total + width, 0)
  expect(set('سلم', { ...style, direction: 'rtl' }).width).toBeLessThan(sum * 0.9)
})

test('in a line from right to left, a number keeps its own way and stands in its place', () => {
  const [one, two] = outlines('12').map(({ outline }) => outline)
  const line = outlines('ب: 12 ا', 'rtl')
  const leftOf = (outline: string | undefined) =>
    line.find((each) => each.outline === outline)?.left ?? Number.NaN
  expect(leftOf(one)).toBeLessThan(leftOf(two))
  // Read from the right: ب, the number, ا.
  const letters = line.filter(({ outline }) => outline !== one && outline !== two)
  expect(Math.min(...letters.map(({ left }) => left))).toBeLessThan(leftOf(one))
  expect(Math.max(...letters.map(({ left }) => left))).toBeGreaterThan(leftOf(two))
})

test('a character that no font has is left out', () => {
  expect(outlines('a𒀀b')).toHaveLength(2)
})
