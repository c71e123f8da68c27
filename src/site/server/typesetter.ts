/**
 * Sets text as a picture, in the site's own fonts, with Pango (part of sharp): Arabic is joined, what runs
 * from left to right inside it keeps its order (Unicode Standard Annex 9), and lines break where they may.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { SetText, Style } from '../card'

/** Made by scripts/fonts.py: what a card says looks the same on every machine, with fonts or without. */
const folder = path.join(process.cwd(), 'src/site/server/fonts')

export type Picture = SetText & { png: Buffer }

/** What these fonts have no letters for would be drawn as boxes. A language in another script adds its own. */
const undrawable =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|(?!\p{N})\p{Emoji_Presentation}|\p{Extended_Pictographic}/gu

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** They say which way a text runs that begins with a word of another script. */
const marks = { ltr: '\u200e', rtl: '\u200f' }

let loaded: Promise<void> | undefined

/** A font is known to the whole process once a text was set with its file. */
async function load(): Promise<void> {
  const files = (await fs.readdir(folder)).filter((file) => file.endsWith('.ttf'))
  for (const file of files) {
    const fontfile = path.join(folder, file)
    await sharp({ text: { text: 'a', font: 'Concord Serif', fontfile } }).toBuffer()
  }
}

/** @param style `width` is that of the longest line, in pixels */
export async function typeset(
  text: string,
  { size, bold, colour, direction, width }: Style & { width: number },
): Promise<Picture> {
  loaded ??= load()
  await loaded
  const words =
    marks[direction] +
    text.replace(undrawable, '').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
  const font = `Concord Serif, Concord Naskh ${bold ? 'Bold ' : ''}${size}px`
  const { data: png, info } = await sharp({
    text: {
      text: `<span font_desc="${font}" foreground="${colour}" line_height="1.05">${words}</span>`,
      rgba: true,
      width,
      dpi: 72,
      // Of a text that runs from right to left, Pango takes the right side for this.
      align: 'left',
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png, width: info.width, height: info.height }
}
