import { type Card, cardBackground, cardSize, cardTexts, type Typesetter } from './card'

type Drawn = { text: string; size: number; width: number; height: number }

/** Every character is half as wide as it is high; lines break anywhere. */
const typeset: Typesetter<Drawn> = async (text, { size, width }) => {
  const perLine = Math.floor(width / (size / 2))
  const lines = Math.ceil(text.length / perLine)
  return { text, size, width: Math.min(width, (text.length * size) / 2), height: lines * size }
}
const card: Card = { siteName: 'Site', title: 'A title', date: '2 July 2024', direction: 'ltr' }
const texts = (more: Partial<Card> = {}) => cardTexts({ ...card, ...more }, typeset)

test('a card has the site, the title and the date', async () => {
  expect((await texts()).map(({ drawn }) => drawn.text)).toEqual(['Site', 'A title', '2 July 2024'])
  expect((await texts({ date: '' })).map(({ drawn }) => drawn.text)).toEqual(['Site', 'A title'])
})
test('a longer title is smaller, and none of it is lost', async () => {
  const sizes = await Promise.all(
    [10, 120, 180].map(async (length) => {
      const title = 'x'.repeat(length)
      const [, set] = await texts({ title })
      expect(set?.drawn.text).toBe(title)
      return set?.drawn.size
    }),
  )
  expect(sizes).toEqual([76, 64, 52])
})
test('an endless title ends with an ellipsis, and as much of it as there is room for', async () => {
  const [, set] = await texts({ title: 'word '.repeat(200) })
  expect(set?.drawn.text).toMatch(/^word .*…$/)
  expect(set?.drawn.text.length).toBeGreaterThan(200)
})
test.each(['A', 'word '.repeat(12), 'word '.repeat(200), 'x'.repeat(3000)])(
  'nothing stands on anything else, or beyond the edge: %.20s',
  async (title) => {
    let below = 88
    for (const { drawn, left, top } of await texts({ title })) {
      expect(top).toBeGreaterThanOrEqual(below)
      expect(left).toBeGreaterThanOrEqual(80)
      expect(left + drawn.width).toBeLessThanOrEqual(cardSize.width - 80)
      below = top + drawn.height
    }
    expect(below).toBeLessThanOrEqual(cardSize.height - 80)
  },
)
test('from right to left everything stands at the right edge', async () => {
  for (const { drawn, left } of await texts({ direction: 'rtl' })) {
    expect(left + drawn.width).toBe(cardSize.width - 80)
  }
  expect(cardBackground('rtl')).toContain('x="1024"')
})
