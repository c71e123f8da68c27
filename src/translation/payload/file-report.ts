/** What an import of a file answers: what it did, or line by line why it did nothing. */
import type { PayloadRequest } from 'payload'
import { refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { sentFile } from '../../platform/sent-file'
import { languageOf, sentenceFor, sentenceForProblem } from '../../platform/sentences'
import { type Problem, problemLevels } from '../formats/problem'
import { largestFile } from '../formats/text'

export type ReportedProblem = {
  level: 'file' | 'segment' | 'note'
  line: number
  /** The concept or segment at fault. */
  segment?: string
  message: string
}

export type FileReport = {
  created: number
  updated: number
  unchanged: number
  problems: ReportedProblem[]
  /** As Payload's own errors: there where nothing was written. */
  errors?: { message: string }[]
}

/** How many problems a report names; the first ones of ten thousand say what is wrong. */
const mostNamed = 200

/** @throws 422 where no file was sent */
export async function fileOf(req: PayloadRequest): Promise<Uint8Array> {
  const bytes = await sentFile(req, largestFile)
  if (!bytes) refuse(refusal('file-expected'), req)
  return bytes
}

export function reported(problem: Problem, req: PayloadRequest): ReportedProblem {
  const { code, line, segment } = problem
  const message = sentenceForProblem(problem, languageOf(req))
  return { level: problemLevels[code], line, ...(segment && { segment }), message }
}

/** The answer where nothing is written: what to correct, before what is only worth knowing. */
export function refusedFile(problems: ReportedProblem[], req: PayloadRequest): Response {
  const [wrong, notes] = [problems.filter(isWrong), problems.filter((each) => !isWrong(each))]
  const reason = refusal('file-refused', { facts: { count: wrong.length } })
  const report: FileReport = {
    created: 0,
    updated: 0,
    unchanged: 0,
    problems: [...wrong, ...notes].slice(0, mostNamed),
    errors: [{ message: sentenceFor(reason, languageOf(req)) }],
  }
  return Response.json(report, { status: 422 })
}

export function isWrong({ level }: ReportedProblem): boolean {
  return level !== 'note'
}
