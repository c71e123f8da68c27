/** Sets text as outlines, in the site's own fonts: Arabic is joined and runs from right to left. */
import path from 'node:path'
import * as fontkit from 'fontkit'
import type { Typesetter } from '../card'

const folder = path.join(process.cwd(), 'node_modules/@fontsource-variable')
const files = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map(
    (subset) => `source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`,
  ),
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
]

let fonts: Promise<fontkit.Font[]> | undefined

/**
 * Makes a typesetter.
 *
 * @returns a typesetter; fonts are read once per process
 */
export async function typeset(): Promise<Typesetter> {
  fonts ??= Promise.all(
    files.map(async (file) => (await fontkit.open(path.join(folder, file))) as fontkit.Font),
  )
  const loaded = await fonts
  return (text, { size, bold, direction }) => {
    const runs = runsOf(text, loaded)
    const ordered = direction === 'rtl' ? runs.flatMap(turned).reverse() : runs
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

/** Words and numbers that run from left to right, and what stands between them, one by one. */
const stretches =
  /[\p{L}\p{M}\p{N}]+(?:(?:[.,:'’/-]|(?<=\p{L}) (?=\p{L}))[\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}]/gu
const mirrored: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[' }

/**
 * What stands in a line from right to left, in its order. A run of Arabic turns itself round; in
 * others words and numbers keep their own way (Unicode Standard Annex 9, as far as titles and dates
 * need it).
 */
function turned({ text, font }: Run): Run[] {
  if (/\p{Script=Arabic}/u.test(text)) return [{ text, font }]
  return [...text.matchAll(stretches)].map(([part]) => ({ text: mirrored[part] ?? part, font }))
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
