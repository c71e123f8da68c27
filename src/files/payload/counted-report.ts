/**
 * The answer to an import of a glossary or a translation memory: counts, or the problems line by
 * line.
 */
import type { PayloadRequest } from 'payload'
import { languageOf } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'
import type { ReportedProblem } from './reported-problem'

export type CountedReport = {
  created: number
  updated: number
  unchanged: number
  problems: ReportedProblem[]
  /** As Payload's own errors: there where nothing was written. */
  errors?: { message: string }[]
}

/** How many problems a report names; the first ones of ten thousand say what is wrong. */
const mostNamed = 200

/** The answer where nothing was written: 422 with the problems, errors before notes. */
export function refusedFile(problems: ReportedProblem[], req: PayloadRequest): Response {
  const [wrong, notes] = [problems.filter(isWrong), problems.filter((each) => !isWrong(each))]
  const reason = refusal('file-refused', { facts: { count: wrong.length } })
  const report: CountedReport = {
    created: 0,
    updated: 0,
    unchanged: 0,
    problems: [...wrong, ...notes].slice(0, mostNamed),
    errors: [{ message: refusalMessage(reason, languageOf(req)) }],
  }
  return Response.json(report, { status: 422 })
}

/** Whether a reported problem keeps the file from being imported. */
export function isWrong({ level }: ReportedProblem): boolean {
  return level !== 'note'
}
