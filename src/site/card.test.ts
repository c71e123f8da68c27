import { cardSvg, type Typesetter } from './card'

/** Every character is half as wide as it is high. */
const typeset: Typesetter = (text, { size }) => ({
  width: (text.length * size) / 2,
  paths: `[${text}]`,
})
const card = { siteName: 'Site', title: 'A title', date: '2 July 2024', direction: 'ltr' } as const
const lines = (title: string) =>
  [...cardSvg({ ...card, title }, typeset).matchAll(/\[([^\]]*)\]/g)]
    .map(([, line]) => line ?? '')
    .slice(1, -1)

test('a card has the site, the title and the date', () => {
  expect(cardSvg(card, typeset)).toMatch(/\[Site\].*\[A title\].*\[2 July 2024\]/)
})
test('a long title is broken between words, and none is lost', () => {
  const title = Array.from({ length: 18 }, (_, number) => `word${number}`).join(' ')
  expect(lines(title).length).toBeGreaterThan(1)
  expect(lines(title).join(' ')).toBe(title)
})
test('an endless title ends with an ellipsis', () => {
  expect(lines('word '.repeat(200)).at(-1)).toMatch(/…$/)
  expect(lines('word '.repeat(200))).toHaveLength(5)
})
test('from right to left everything stands at the right edge', () => {
  const svg = cardSvg({ ...card, direction: 'rtl' }, typeset)
  // 1200 − 80 − 4 characters of 16
  expect(svg).toContain('translate(1056.0')
})
