/**
 * The picture of a shared link (Open Graph), 1200 × 630: the site, the title and the date, as SVG.
 */

export type Line = { width: number; paths: string }

/** Sets one line of text in our own fonts; machines that draw have none of their own. */
export type Typesetter = (
  text: string,
  style: { size: number; bold: boolean; direction: 'ltr' | 'rtl' },
) => Line

type Card = { siteName: string; title: string; date: string; direction: 'ltr' | 'rtl' }

const width = 1200
const height = 630
const margin = 80
const measure = width - 2 * margin

export function cardSvg({ siteName, title, date, direction }: Card, typeset: Typesetter): string {
  const at = (line: Line) => (direction === 'rtl' ? width - margin - line.width : margin)
  const placed = (line: Line, y: number, colour: string) =>
    `<g transform="translate(${at(line).toFixed(1)} ${y})" fill="${colour}" stroke="${colour}">${line.paths}</g>`
  const small = { size: 32, bold: false, direction }
  const { lines, step } = titleLines(title, direction, typeset)
  const top = height / 2 - ((lines.length - 1) * step) / 2 + 20
  const bar = direction === 'rtl' ? width - margin - 96 : margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#0b2245"/>`,
    `<rect x="${bar}" y="${margin}" width="96" height="8" fill="#ffd500"/>`,
    placed(typeset(siteName, { ...small, bold: true }), margin + 62, '#ffffff'),
    ...lines.map((line, index) => placed(line, top + index * step, '#ffffff')),
    placed(typeset(date, small), height - margin, '#c3d2ea'),
    '</svg>',
  ].join('')
}

/** The largest size at which the title fits; a very long one ends with an ellipsis. */
function titleLines(title: string, direction: Card['direction'], typeset: Typesetter) {
  for (const [size, most] of [
    [76, 3],
    [64, 4],
    [52, 5],
  ] as const) {
    const style = { size, bold: true, direction }
    const texts = broken(title, (text) => typeset(text, style).width)
    const isLast = size === 52
    if (texts.length > most && !isLast) continue
    const kept = texts.slice(0, most)
    if (texts.length > most) kept[most - 1] = `${kept[most - 1]}…`
    return { lines: kept.map((text) => typeset(text, style)), step: size * 1.25 }
  }
  return { lines: [], step: 0 }
}

function broken(text: string, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer) <= measure) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
