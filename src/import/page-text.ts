/**
 * Parses a page from plain text in the shape of the demo's files: title, "Last updated" line, lead,
 * image caption, intro, numbered questions with paragraphs and "Learn more:" lines, and a teaser
 * that ends with "more >>".
 *
 * Pure: text in, page or complaints out. Every complaint names its line, and all of them are
 * reported at once, so that a file is corrected in one go.
 */

import type { PageWords } from './page-messages'
import { parseDate } from './parse-date'

/** A piece of a paragraph: words, or a reference to another question by its number. */
export type TextOrReference = string | { number: number }

export type LearnMoreLine = { label: string; line: number }

export type QuestionText = {
  number: number
  question: string
  paragraphs: TextOrReference[][]
  learnMore: LearnMoreLine[]
  line: number
}

export type PageText = {
  title: string
  /** UTC */
  lastUpdated: Date
  lead: string
  caption: string
  intro: string
  questions: QuestionText[]
  teaser?: { title: string; summary: string; line: number }
}

export type ComplaintCode =
  | 'empty'
  | 'no-title'
  | 'no-date'
  | 'date-unreadable'
  | 'no-lead'
  | 'no-questions'
  | 'text-before-title'
  | 'text-before-question'
  | 'question-empty'
  | 'no-answer'
  | 'number-twice'
  | 'reference-missing'
  | 'label-empty'
  | 'text-after-links'
  | 'teaser-without-title'
  | 'teaser-unfinished'

export type Complaint = { line: number; code: ComplaintCode; detail?: string }

type Line = { text: string; number: number; indented: boolean }

/**
 * Parses a page file.
 *
 * @param words the fixed words of the file's language
 * @param timeZone in which the file's date is meant
 */
export function readPage(
  text: string,
  { words, timeZone }: { words: PageWords; timeZone: string },
): { page: PageText } | { complaints: Complaint[] } {
  const lines = linesOf(text)
  if (lines.length === 0) return { complaints: [{ line: 1, code: 'empty' }] }

  const complaints: Complaint[] = []
  const heading = lines.findIndex((line) => line.text === words.questions)
  const head = readHead(heading < 0 ? lines : lines.slice(0, heading), {
    words,
    timeZone,
    complaints,
  })
  if (heading < 0) {
    complaints.push({
      line: lines.at(-1)?.number ?? 1,
      code: 'no-questions',
      detail: words.questions,
    })
    return { complaints: inOrder(complaints) }
  }

  const rest = lines.slice(heading + 1)
  const end = rest.findIndex((line) => !line.indented)
  const questions = readQuestions(end < 0 ? rest : rest.slice(0, end), { words, complaints })
  const teaser = end < 0 ? undefined : readTeaser(rest.slice(end), { words, complaints })
  if (questions.length === 0) {
    const line = lines[heading]?.number ?? 1
    complaints.push({ line, code: 'no-questions', detail: words.questions })
  }
  complaints.push(...referencesToNowhere(questions))

  return complaints.length > 0
    ? { complaints: inOrder(complaints) }
    : { page: { ...head, questions, ...(teaser && { teaser }) } }
}

/** Lines with words in them. Two spaces or more before the words make a line part of a list. */
function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((raw, index) => {
    const trimmed = raw.trim()
    return trimmed ? [{ text: trimmed, number: index + 1, indented: /^ {2,}|^\t/.test(raw) }] : []
  })
}

type Context = { words: PageWords; complaints: Complaint[] }

function readHead(
  lines: Line[],
  { words, timeZone, complaints }: Context & { timeZone: string },
): Omit<PageText, 'questions' | 'teaser'> {
  const at = lines.findIndex((line) => withoutBullet(line.text).startsWith(words.lastUpdated))
  const dateLine = lines[at]
  const before = at < 0 ? lines.slice(0, 1) : lines.slice(0, at)
  const after = lines.slice(at < 0 ? 1 : at + 1)
  const [title, ...stray] = before
  const last = lines.at(-1)?.number ?? 1

  if (!title) complaints.push({ line: dateLine?.number ?? 1, code: 'no-title' })
  for (const line of stray) complaints.push({ line: line.number, code: 'text-before-title' })
  if (!dateLine)
    complaints.push({ line: title?.number ?? 1, code: 'no-date', detail: words.lastUpdated })

  const written = dateLine ? withoutBullet(dateLine.text).slice(words.lastUpdated.length) : ''
  const lastUpdated = parseDate(written.replace(/^\s*:/, '').trim(), {
    language: words.language,
    timeZone,
  })
  if (dateLine && !lastUpdated) {
    complaints.push({ line: dateLine.number, code: 'date-unreadable', detail: written.trim() })
  }

  const [lead, caption, intro, ...more] = after
  if (!lead) complaints.push({ line: last, code: 'no-lead' })
  for (const line of more) complaints.push({ line: line.number, code: 'text-before-question' })
  return {
    title: title?.text ?? '',
    lastUpdated: lastUpdated ?? new Date(0),
    lead: lead?.text ?? '',
    caption: caption?.text ?? '',
    intro: intro?.text ?? '',
  }
}

function readQuestions(lines: Line[], { words, complaints }: Context): QuestionText[] {
  const questions: QuestionText[] = []
  for (const line of lines) {
    const start = /^[•*-]\s*(\d+)\.\s*(.*)$/u.exec(line.text)
    const current = questions.at(-1)
    if (start) {
      const number = Number(start[1])
      const question = start[2] ?? ''
      if (!question) complaints.push({ line: line.number, code: 'question-empty' })
      const first = questions.find((other) => other.number === number)
      if (first) {
        complaints.push({
          line: line.number,
          code: 'number-twice',
          detail: `${number}, ${first.line}`,
        })
      }
      questions.push({ number, question, paragraphs: [], learnMore: [], line: line.number })
    } else if (!current) {
      complaints.push({ line: line.number, code: 'text-before-question' })
    } else {
      readAnswerLine(line, current, { words, complaints })
    }
  }
  for (const { paragraphs, line } of questions) {
    if (paragraphs.length === 0) complaints.push({ line, code: 'no-answer' })
  }
  return questions
}

function readAnswerLine(line: Line, question: QuestionText, { words, complaints }: Context): void {
  const label = afterWord(line.text, words.learnMore)
  if (label === undefined) {
    if (question.learnMore.length > 0) {
      complaints.push({ line: line.number, code: 'text-after-links' })
    }
    question.paragraphs.push(splitReferences(line.text, words.references))
  } else if (label === '') {
    complaints.push({ line: line.number, code: 'label-empty' })
  } else {
    question.learnMore.push({ label, line: line.number })
  }
}

/** The title stands twice: as the section's heading, and as the page's name. */
function readTeaser(lines: Line[], { words, complaints }: Context): PageText['teaser'] {
  const [heading, ...rest] = lines
  if (!heading) return undefined
  const body = rest[0]?.text === heading.text ? rest.slice(1) : rest
  const last = body.at(-1)
  if (!last || !isMore(last.text, words.more)) {
    complaints.push({
      line: (last ?? heading).number,
      code: 'teaser-unfinished',
      detail: words.more,
    })
  }
  const paragraphs = body.filter((line) => !isMore(line.text, words.more))
  if (paragraphs.length === 0)
    complaints.push({ line: heading.number, code: 'teaser-without-title' })
  const summary = paragraphs.map((line) => line.text).join('\n')
  return { title: heading.text, summary, line: heading.number }
}

function isMore(text: string, more: string): boolean {
  return text.replace(/[\s>»←→‹›«]+$/u, '') === more && text !== more
}

function withoutBullet(text: string): string {
  return text.replace(/^[•*-]\s*/u, '')
}

/** What stands after "Learn more:", or nothing where the line does not begin so. */
function afterWord(text: string, word: string): string | undefined {
  if (!text.startsWith(word)) return undefined
  const match = /^\s*:\s*(.*)$/u.exec(text.slice(word.length))
  return match?.[1]
}

/** Cuts "(see FAQ #5 above)" into "(see ", a reference to 5 and ")". */
function splitReferences(text: string, patterns: RegExp[]): TextOrReference[] {
  const pieces: TextOrReference[] = []
  let rest = text
  for (;;) {
    const found = patterns
      .map((pattern) => pattern.exec(rest))
      .filter((match) => match !== null)
      .sort((one, other) => one.index - other.index)[0]
    if (!found) break
    if (found.index > 0) pieces.push(rest.slice(0, found.index))
    pieces.push({ number: Number(found[1]) })
    rest = rest.slice(found.index + found[0].length)
  }
  if (rest) pieces.push(rest)
  return pieces
}

function referencesToNowhere(questions: QuestionText[]): Complaint[] {
  const numbers = new Set(questions.map((question) => question.number))
  return questions.flatMap(({ paragraphs, line }) =>
    paragraphs
      .flat()
      .filter((piece) => typeof piece !== 'string' && !numbers.has(piece.number))
      .map((piece) => ({
        line,
        code: 'reference-missing' as const,
        detail: typeof piece === 'string' ? '' : String(piece.number),
      })),
  )
}

function inOrder(complaints: Complaint[]): Complaint[] {
  return [...complaints].sort((one, other) => one.line - other.line)
}
