/** What a file says of a segment beside its words: the parts of a divided one, and remarks. */
import { isCopy, isSameEverywhere } from '../segments/copied'
import type { Certainty, Said } from './file-states'

/** A sentence of a segment that a tool divided. */
export type Part = { source: string; target: string; certainty?: Certainty | undefined }

/**
 * A divided text is done only where every part of it is: a sentence that is empty, or still the
 * source's although nobody says that it is meant so, leaves it open.
 */
export function asFarAs(said: Said, parts: readonly Part[]): { said: Said; incomplete: boolean } {
  const incomplete = parts.some(
    ({ source, target, certainty = said.certainty }) =>
      /[\p{L}\p{N}]/u.test(source) &&
      (target.trim() === '' ||
        (certainty === 'none' && isCopy([source], [target]) && !isSameEverywhere([source]))),
  )
  return {
    said: incomplete && said.state === 'done' ? { state: 'draft', certainty: 'none' } : said,
    incomplete,
  }
}

/** The longest remark, in characters: beyond that it is no remark. */
const longestRemark = 2000

/** What translators wrote about a segment, each once, without blanks at its ends. */
export function remarksOf(texts: readonly string[]): string[] {
  const said = texts.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, longestRemark))
  return [...new Set(said)].filter((text) => text !== '')
}
