/**
 * The picture of a shared link (Open Graph), 1200 × 630: the site, the title and the date. Where what
 * stands on it; letters are set by `server/typesetter.ts`.
 */

export type Style = { size: number; bold: boolean; colour: string; direction: 'ltr' | 'rtl' }

/** A text set in lines of at most this width, in pixels. */
export type SetText = { width: number; height: number }

export type Typesetter<Drawn extends SetText> = (
  text: string,
  style: Style & { width: number },
) => Promise<Drawn>

export type Card = { siteName: string; title: string; date: string; direction: 'ltr' | 'rtl' }

export type Placed<Drawn> = { drawn: Drawn; left: number; top: number }

export const cardSize = { width: 1200, height: 630 }
const margin = 80
const measure = cardSize.width - 2 * margin
/** Between the name of the site and the date. */
const titlePlace = { top: 160, height: 320 }
const sizes = [76, 64, 52] as const

/** What stands behind the texts. */
export function cardBackground(direction: Card['direction']): string {
  const { width, height } = cardSize
  const bar = direction === 'rtl' ? width - margin - 96 : margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#0b2245"/>`,
    `<rect x="${bar}" y="${margin}" width="96" height="8" fill="#ffd500"/>`,
    '</svg>',
  ].join('')
}

/** Sets the texts, each at its place: the name above, the date below, the title between them. */
export async function cardTexts<Drawn extends SetText>(
  { siteName, title, date, direction }: Card,
  typeset: Typesetter<Drawn>,
): Promise<Placed<Drawn>[]> {
  const left = ({ width }: SetText) =>
    direction === 'rtl' ? cardSize.width - margin - width : margin
  const small = { size: 32, width: measure, direction }
  const drawn = await titleThatFits(title, direction, typeset)
  const { top, height } = titlePlace
  const above = siteName && (await typeset(siteName, { ...small, bold: true, colour: '#ffffff' }))
  const below = date && (await typeset(date, { ...small, bold: false, colour: '#c3d2ea' }))
  return [
    ...(above ? [{ drawn: above, left: left(above), top: margin + 28 }] : []),
    ...(drawn
      ? [{ drawn, left: left(drawn), top: Math.round(top + (height - drawn.height) / 2) }]
      : []),
    ...(below
      ? [{ drawn: below, left: left(below), top: cardSize.height - margin - below.height }]
      : []),
  ]
}

/** The largest size at which the title fits; a very long one ends with an ellipsis. */
async function titleThatFits<Drawn extends SetText>(
  title: string,
  direction: Card['direction'],
  typeset: Typesetter<Drawn>,
): Promise<Drawn | undefined> {
  const words = title.split(/\s+/).filter(Boolean)
  if (words.length === 0) return undefined
  const set = (text: string, size: number) =>
    typeset(text, { size, bold: true, colour: '#ffffff', width: measure, direction })
  for (const size of sizes) {
    const drawn = await set(words.join(' '), size)
    if (drawn.height <= titlePlace.height) return drawn
  }
  const smallest = sizes[2]
  const cut = (length: number) =>
    set(`${[...title].slice(0, length).join('').trimEnd()}…`, smallest)
  let [fits, tooLong] = [0, [...title].length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if ((await cut(middle)).height <= titlePlace.height) fits = middle
    else tooLong = middle
  }
  return cut(fits)
}
