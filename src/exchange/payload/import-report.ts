/** The report of an imported file: every problem and every segment, with messages. */
import { APIError } from 'payload'
import {
  problemMessage,
  type ReportedProblem,
  reportedProblem,
  shortId,
} from '../../files/payload/reported-problem'
import type { Problem } from '../../files/problem'
import type { Language } from '../../i18n/languages'
import type { MergedSegment } from '../merge-import'

export type FileReport = {
  /** Its name, in a ZIP with its path there. */
  file: string
  /** `checked`: it would be imported, but for `dryRun`. */
  outcome: 'imported' | 'checked' | 'unchanged' | 'refused'
  /** Whether something of a refused file can be imported with partial=1`. */
  partial: boolean
  /** Whether a segment was changed on both sides, so that `overwrite=1` says something. */
  conflicts: boolean
  /** The translation that it belongs to; null where that is not known. */
  edition: { collection: string; id: string; title: string; language: string } | null
  problems: ReportedProblem[]
  segments: MergedSegment[]
  /** How many problems and segments beyond the first thousand are left out of the report. */
  omitted: number
}

const most = 1000

export function reportOf(
  file: string,
  {
    problems = [],
    segments = [],
    ...more
  }: Pick<FileReport, 'outcome'> &
    Partial<Pick<FileReport, 'partial' | 'edition' | 'segments'>> & { problems?: Problem[] },
  language: Language,
): FileReport {
  const left = (list: readonly unknown[]) => Math.max(0, list.length - most)
  return {
    file,
    partial: false,
    edition: null,
    ...more,
    conflicts: problems.some(({ code }) => code === 'target-newer'),
    problems: problems.slice(0, most).map((problem) => reportedProblem(problem, language)),
    segments: segments.slice(0, most).map((segment) => ({ ...segment, id: shortId(segment.id) })),
    omitted: left(problems) + left(segments),
  }
}

export function refusedBecause(file: string, problems: Problem[], language: Language): FileReport {
  return reportOf(file, { outcome: 'refused', problems }, language)
}

/**
 * The report where saving was refused: somebody saved meanwhile, or the workflow does not allow it
 * now.
 */
export function refusedBy(error: unknown, report: FileReport, language: Language): FileReport {
  const known = error instanceof APIError && error.status < 500
  const code = (known && (error.data as { code?: string } | null)?.code) || 'import-failed'
  const message = known ? error.message : problemMessage({ code: 'import-failed' }, language)
  const problem = { level: 'file', code, message, line: 1, segment: null } as const
  return { ...report, outcome: 'refused', problems: [problem, ...report.problems] }
}
