/**
 * What can be wrong with an imported file, as data; the messages stand in `messages/*.json` under
 * `fileProblems`, in every language.
 *
 * - `file`: nothing of it can be used
 * - `segment`: this segment cannot be written; the others can, if the user says so
 * - `note`: worth telling; nothing is in the way
 */
export const problemLevels = {
  'file-too-large': 'file',
  'file-empty': 'file',
  'encoding-unreadable': 'file',
  'encoding-contradicted': 'file',
  'xml-broken': 'file',
  'xml-doctype': 'file',
  'xml-excessive': 'file',
  'po-broken': 'file',
  'csv-broken': 'file',
  'format-unknown': 'file',
  'version-unknown': 'file',
  'several-files': 'file',
  'content-unknown': 'file',
  'content-other': 'file',
  'segments-none': 'file',
  'edition-unknown': 'file',
  'edition-other': 'file',
  'import-failed': 'file',
  'language-missing': 'file',
  'language-other': 'file',
  'zip-broken': 'file',
  'zip-damaged': 'file',
  'zip-empty': 'file',
  'zip-encrypted': 'file',
  'zip-nested': 'file',
  'zip-path': 'file',
  'zip-name-twice': 'file',
  'zip-many-entries': 'file',
  'zip-ratio': 'file',
  'zip-too-large': 'file',
  'segment-unknown': 'segment',
  'segment-unnamed': 'segment',
  'segment-doubled': 'segment',
  'code-missing': 'segment',
  'code-extra': 'segment',
  'code-doubled': 'segment',
  'code-changed': 'segment',
  'code-nested': 'segment',
  'code-crossed': 'segment',
  'code-unclosed': 'segment',
  'code-unknown': 'segment',
  'term-unfinished': 'segment',
  'concept-doubled': 'segment',
  'language-dropped': 'note',
  'memory-kept': 'note',
  'target-too-long': 'segment',
  'target-newer': 'segment',
  'machine-over-person': 'segment',
  'revision-older': 'note',
  'source-differs': 'note',
  'segment-gone': 'note',
  'target-emptied': 'note',
  'target-untranslated': 'note',
  'code-dropped': 'note',
} as const satisfies Record<string, 'file' | 'segment' | 'note'>

export type ProblemCode = keyof typeof problemLevels

export type Problem = {
  code: ProblemCode
  /** Counts from 1. */
  line: number
  /** The id of the segment at fault. */
  segment?: string
  /** What the sentence names: a code's id, a language, a number. */
  facts?: Record<string, string | number>
}

/** Exception that ends the reading of an unusable file; readers turn it into their result. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

/** Throws `Unreadable` with a problem. */
export function unreadable(code: ProblemCode, line = 1, facts?: Problem['facts']): Unreadable {
  return new Unreadable({ code, line, ...(facts && { facts }) })
}

/** Runs a reader and catches `Unreadable` as the one problem of the file. */
export function orProblem<Result extends object>(
  read: () => Result,
): Result | { problems: Problem[] } {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return { problems: [error.problem] }
    throw error
  }
}
