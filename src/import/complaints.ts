/** Messages for what is wrong with an imported page. An import is an operator's tool: English. */
import type { ComplaintCode } from './page-text'

const sentences: Record<ComplaintCode | 'no-target' | 'bad-target', (detail: string) => string> = {
  empty: () => 'the file is empty. It must begin with the page’s title.',
  'no-title': () => 'the title is missing. It must be the first line.',
  'no-date': (word) => `there is no “${word}: …” line after the title.`,
  'date-unreadable': (date) =>
    `cannot read the date “${date}”. Write it as “02 Jul. 2024 14:08” or “2024-07-02 14:08”.`,
  'no-lead': () => 'the lead paragraph after the date is missing.',
  'no-questions': (word) => `there are no questions. They stand below the line “${word}”.`,
  'text-before-title': () => 'only the title may stand before the date.',
  'text-before-question': () =>
    'this text belongs to no section. Before the questions stand a lead, a caption and an introduction; after the heading, “• 2. Question”.',
  'question-empty': () => 'the question after the number is missing.',
  'no-answer': () => 'this question has no answer.',
  'number-twice': (detail) => {
    const [number, line] = detail.split(', ')
    return `number ${number} is used twice, first in line ${line}.`
  },
  'reference-missing': (number) =>
    `this answer refers to FAQ #${number}, which is not in the file.`,
  'label-empty': () => 'the label of this link is missing.',
  'text-after-links': () => 'text after the “Learn more” links. They must end the answer.',
  'teaser-without-title': () => 'the teaser needs a title and a text.',
  'teaser-unfinished': (word) => `the teaser must end with a line “${word} >>”.`,
  'no-target': (label) =>
    `no address for “${label}”. Add it to "links" in the companion file; where you do not know it, use the organisation’s front page.`,
  'bad-target': (address) => `“${address}” is not an http or https address.`,
}

/** The message of a complaint, with the line it is about. */
export function sentenceForComplaint({
  line,
  code,
  detail = '',
}: {
  line: number
  code: keyof typeof sentences
  detail?: string
}): string {
  return `line ${line}: ${sentences[code](detail)}`
}
