/** Text as outlines, from the site's own fonts: Arabic is joined and runs from right to left. */
import path from 'node:path'
import * as fontkit from 'fontkit'
import type { Typesetter } from '../site/card'

const folder = path.join(process.cwd(), 'node_modules/@fontsource-variable')
const files = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map(
    (subset) => `source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
  ),
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
]

let fonts: Promise<fontkit.Font[]> | undefined

/** @returns a typesetter; fonts are read once per process */
export async function typeset(): Promise<Typesetter> {
  fonts ??= Promise.all(
    files.map(async (file) => (await fontkit.open(path.join(folder, file))) as fontkit.Font),
  )
  const loaded = await fonts
  return (text, { size, bold, direction }) => {
    const runs = runsOf(text, loaded)
    const ordered = direction === 'rtl' ? runs.flatMap(withoutSpace).reverse() : runs
    let x = 0
    const paths = ordered.map((run) => {
      const scale = size / run.font.unitsPerEm
      const { glyphs, positions } = run.font.layout(run.text)
      return glyphs
        .map((glyph, index) => {
          const position = positions[index]
          if (!position) return ''
          const { xOffset, yOffset, xAdvance } = position
          const left = (x + xOffset * scale).toFixed(2)
          const up = (-yOffset * scale).toFixed(2)
          x += xAdvance * scale
          // The fonts' outlines are of their regular weight: a line around them makes it bold.
          const weight = bold ? run.font.unitsPerEm * 0.028 : 0
          return `<path transform="translate(${left} ${up}) scale(${scale} ${-scale})" stroke-width="${weight}" stroke-linejoin="round" d="${glyph.path.toSVG()}"/>`
        })
        .join('')
    })
    return { width: x, paths: paths.join('') }
  }
}

/** From right to left, the space after a word stands on its left, whatever the word's own way is. */
function withoutSpace({ text, font }: Run): Run[] {
  const word = text.trimEnd()
  const space = text.slice(word.length)
  return [word, space].filter(Boolean).map((part) => ({ text: part, font }))
}

type Run = { text: string; font: fontkit.Font }

/** Stretches of one font; a character that none has is left out. */
function runsOf(text: string, loaded: fontkit.Font[]): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const has = (font: fontkit.Font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    const last = runs.at(-1)
    const font = last && has(last.font) ? last.font : loaded.find(has)
    if (!font) continue
    if (last && last.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}
