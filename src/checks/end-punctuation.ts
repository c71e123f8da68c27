import { wordsOf } from '../segments/unit'
import type { Check } from './finding'

type End = 'stop' | 'question' | 'colon' | 'list' | 'none'

/**
 * Check: the target ends with the source's kind of punctuation: a sentence, a question, an
 * announcement, or nothing. A point and an exclamation mark are as good; a list's items may end
 * with ; or , or . as their language likes. A point after an abbreviation may be no end of a
 * sentence.
 */
export const endPunctuation: Check = ({ source, target }) => {
  const [from, to] = [bare(wordsOf(source)), bare(wordsOf(target))]
  const [wanted, found] = [endOf(from), endOf(to)]
  if (wanted === found || [wanted, found].includes('list')) return []
  const isAbout = (...ends: End[]) => ends.includes(wanted) && ends.includes(found)
  if (isAbout('stop', 'none') && (isAbbreviated(from) || isAbbreviated(to))) return []
  const facts = { source: markOf(from), target: markOf(to) }
  if (found === 'none') return [{ problem: 'missing', ...facts }]
  return [{ problem: wanted === 'none' ? 'added' : 'changed', ...facts }]
}

/** Without what may stand after the mark: quotes, brackets, spaces, marks of direction. */
function bare(text: string): string {
  return text.replace(
    /(?<![\s\u200e\u200f\u061c»”"’')\]}“])[\s\u200e\u200f\u061c»”"’')\]}“]+$/u,
    '',
  )
}

function endOf(text: string): End {
  const mark = markOf(text)
  if (mark === '') return 'none'
  if ('?؟？'.includes(mark)) return 'question'
  if (':：'.includes(mark)) return 'colon'
  if (';؛,،'.includes(mark)) return 'list'
  return 'stop'
}

function markOf(text: string): string {
  return /[.!…。！?؟？:：;؛,،]$/u.exec(text)?.[0] ?? ''
}

/** "p.m.", "грн.", "р.", "etc." */
function isAbbreviated(text: string): boolean {
  return /(?:\p{L}\.\p{L}\.|(?:^|[\s\u00A0\u202F\d])\p{L}{1,3}\.)$/u.test(text)
}
