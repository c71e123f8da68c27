/** A problem of a file that was brought in, in the words of whoever brought it. */
import type { Language } from '../../i18n/languages'
import { sentenceForProblem } from '../../platform/sentences'
import { type Problem, problemLevels } from '../formats/problem'

export type ReportedProblem = {
  /** `file`: nothing can be used; `segment`: this one cannot; `note`: told only. */
  level: 'file' | 'segment' | 'note'
  code: string
  message: string
  line: number
  /** The segment or concept at fault. */
  segment: string | null
}

export function reportedProblem(
  { code, line, segment, facts }: Problem,
  language: Language,
): ReportedProblem {
  const message = sentenceForProblem({ code, ...(facts && { facts }) }, language)
  const level = problemLevels[code]
  return { level, code, message, line, segment: segment ? shortId(segment) : null }
}

/** An id is as long as whoever made the file liked. */
export function shortId(id: string): string {
  return id.slice(0, 200)
}
