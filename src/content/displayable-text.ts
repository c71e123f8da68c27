/** A line of text that is only what it looks like: a name of a person, a picture, a file. */

/** Controls, also those of direction, separators of lines, and what has no width. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/gu

/** @returns the text without what nobody sees, with single spaces */
export function displayableText(text: string): string {
  return text.normalize('NFC').replace(unseen, ' ').replace(/\s+/gu, ' ').trim()
}
