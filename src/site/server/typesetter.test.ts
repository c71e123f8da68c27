import sharp from 'sharp'
import { typeset } from './typesetter'

const style = { size: 40, bold: false, colour: '#000000', direction: 'ltr', width: 1000 } as const

/** How much ink a text takes. */
async function ink(text: string, more: Partial<Parameters<typeof typeset>[1]> = {}) {
  const { png } = await typeset(text, { ...style, ...more })
  const { channels } = await sharp(png).stats()
  return (channels.at(-1)?.mean ?? 0) > 0
}
const widthOf = async (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  (await typeset(text, { ...style, direction })).width

/** Where ink stands, from the left: the columns of a picture as 0 and 1. */
async function columns(text: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const { png } = await typeset(text, { ...style, direction })
  const { data, info } = await sharp(png)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.width }, (_, x) =>
    Array.from({ length: info.height }, (_, y) => data[y * info.width + x] ?? 0).some(
      (value) => value > 60,
    )
      ? '1'
      : '0',
  ).join('')
}

test.each(['Réponse', 'Відповідь', 'رد الناتو', 'F-16 & <b>'])(
  'there are letters for %s',
  async (text) => {
    expect(await ink(text)).toBe(true)
    expect(await widthOf(text)).toBeGreaterThan(40)
  },
)

test('Arabic letters are joined: three in a word are not three alone', async () => {
  const alone = await Promise.all([...'سلم'].map((letter) => widthOf(letter, 'rtl')))
  const sum = alone.reduce((total, width) => total + width, 0)
  expect(await widthOf('سلم', 'rtl')).toBeLessThan(sum * 0.9)
})

test('Latin words with brackets keep their order inside an Arabic line', async () => {
  const latin = (await columns('Centre (EADRCC)', 'ltr')).replace(/^0+|0+$/g, '')
  const line = await columns('مركز Centre (EADRCC) والناتو', 'rtl')
  expect(line).toContain(latin)
})

test('a title in Arabic that begins with a Latin word runs from right to left', async () => {
  const [first, whole] = [await columns('NATO', 'rtl'), await columns('NATO والحلف', 'rtl')]
  expect(whole.replace(/0+$/, '').endsWith(first.replace(/^0+|0+$/g, ''))).toBe(true)
})

test('a long word breaks before the edge', async () => {
  const { width, height } = await typeset('Donaudampfschifffahrt'.repeat(5), style)
  expect(width).toBeLessThanOrEqual(style.width)
  expect(height).toBeGreaterThan(80)
})

test('what no font has is left out', async () => {
  expect(await widthOf('a𒀀b😀')).toBe(await widthOf('ab'))
})
