/**
 * What is pasted, as the rich text that this site can hold: from Word, LibreOffice, Google Docs,
 * Outlook, web pages. Structure stays, words are never glued together, and what cannot be held is
 * counted, so that the person is told.
 */
import type { RichTextNode } from '../content/rich-text'
import { type Block, nodesOf } from './blocks'
import { betweenCells, HtmlReader, type LeftOut } from './html-reader'
import type { Html } from './html-tree'
import { textNode } from './nodes'

export type { LeftOut }

export type Pasted = { blocks: RichTextNode[]; leftOut: LeftOut }

/** Converts pasted HTML to the rich text that this site can hold, and counts what was left out. */
export function richTextFrom(roots: readonly Html[]): Pasted {
  const leftOut: LeftOut = {}
  const reader = new HtmlReader(leftOut)
  reader.readAll(roots, { bits: 0 })
  reader.finish()
  return { blocks: nodesOf(reader.blocks), leftOut }
}

/**
 * Text without HTML: a paragraph for each line. Lines that a PDF broke in the middle of a sentence
 * are joined: where the next begins with a small letter. Tabs in several lines part the cells of a table.
 */
export function richTextFromPlain(text: string): Pasted {
  const given = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').split('\n')
  const isTable = given.filter((line) => /\S[ ]*\t/.test(line)).length > 1
  const lines = given.map((line) =>
    line.trim().replace(/[ \t]*\t[ \t]*/g, isTable ? betweenCells : ' '),
  )
  const isWrapped = lines.filter((line) => line.length > 40).length > 2
  const paragraphs: string[] = []
  let ended = true
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line === '') ended = true
    else if (isWrapped && !ended && last !== undefined && /^\p{Ll}/u.test(line)) {
      paragraphs.splice(-1, 1, joinedLines(last, line))
    } else {
      paragraphs.push(line)
      ended = false
    }
  }
  const blocks = paragraphs.map((words): Block => ({ kind: 'paragraph', words: [textNode(words)] }))
  return { blocks: nodesOf(blocks), leftOut: isTable ? { table: 1 } : {} }
}

/** A soft hyphen at the end was put there by the line; any other hyphen may be the word’s own. */
function joinedLines(first: string, second: string): string {
  return first.endsWith('\u00ad') ? `${first.slice(0, -1)}${second}` : `${first} ${second}`
}
