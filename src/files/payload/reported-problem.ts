/** A problem of an imported file, with its message in the person's language. */
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { type Problem, problemLevels } from '../problem'

export type ReportedProblem = {
  /** `file`: nothing can be used; `segment`: this one cannot; `note`: told only. */
  level: 'file' | 'segment' | 'note'
  code: string
  message: string
  line: number
  /** The segment or concept at fault. */
  segment: string | null
}

/** Adds message and level to a problem. */
export function reportedProblem(
  { code, line, segment, facts }: Problem,
  language: Language,
): ReportedProblem {
  const message = problemMessage({ code, ...(facts && { facts }) }, language)
  const level = problemLevels[code]
  return { level, code, message, line, segment: segment ? shortId(segment) : null }
}

/** The message of a problem in a language. */
export function problemMessage(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  language: Language,
): string {
  return translatorFor(language)(`fileProblems.${code}`, facts)
}

/** Shortens an id for messages: an id is as long as whoever made the file liked. */
export function shortId(id: string): string {
  return id.slice(0, 200)
}
