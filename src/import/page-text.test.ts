import fs from 'node:fs'
import type { languages } from '../i18n/languages'
import { pageMessages } from './page-messages'
import { readPage } from './page-text'

const timeZone = 'Europe/Brussels'
const wordsOf = (language: (typeof languages)[number]) =>
  pageMessages(JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8')).site, language)
const read = (text: string) => readPage(text, { words: wordsOf('en'), timeZone })
const demo = (language: string) =>
  fs.readFileSync(`demo/natos-response-to-russias-invasion-of-ukraine.${language}.txt`, 'utf8')

const small = `Title
  • Last updated: 02 Jul. 2024 14:08
Lead
Caption
Intro
Frequently Asked Questions
  • 2. Why?
    Because (see FAQ #5 below).
    Learn more: NATO
  • 5. How?
    So.
Relations
Relations
Summary
more >>`

describe('the page of the seed file', () => {
  test.each(['en', 'fr', 'uk'] as const)(
    'has seven numbers and fifteen links in %s',
    (language) => {
      const result = readPage(demo(language), { words: wordsOf(language), timeZone })
      if ('complaints' in result) throw new Error(JSON.stringify(result.complaints))
      const { questions, teaser } = result.page
      expect(questions.map(({ number }) => number)).toEqual([2, 4, 5, 6, 7, 9, 10])
      expect(questions.map(({ learnMore }) => learnMore.length)).toEqual([2, 2, 3, 1, 2, 1, 4])
      expect(questions.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 6, 2, 2, 2, 4])
      expect(teaser).toBeDefined()
      const references = questions.flatMap(({ paragraphs }) =>
        paragraphs.flat().filter((piece) => typeof piece !== 'string'),
      )
      expect(references).toEqual([{ number: 5 }])
    },
  )

  test('has three of the questions in Arabic', () => {
    const result = readPage(demo('ar'), { words: wordsOf('ar'), timeZone })
    if ('complaints' in result) throw new Error(JSON.stringify(result.complaints))
    expect(result.page.questions).toHaveLength(3)
  })
})

describe('a small page', () => {
  test('is read part by part', () => {
    expect(read(small)).toEqual({
      page: {
        title: 'Title',
        lastUpdated: new Date('2024-07-02T12:08:00Z'),
        lead: 'Lead',
        caption: 'Caption',
        intro: 'Intro',
        questions: [
          {
            number: 2,
            question: 'Why?',
            paragraphs: [['Because (see ', { number: 5 }, ').']],
            learnMore: [{ label: 'NATO', line: 9 }],
            line: 7,
          },
          { number: 5, question: 'How?', paragraphs: [['So.']], learnMore: [], line: 10 },
        ],
        teaser: { title: 'Relations', summary: 'Summary', line: 12 },
      },
    })
  })

  test('is the same with the line ends of Windows', () => {
    expect(read(small.replaceAll('\n', '\r\n'))).toEqual(read(small))
  })

  test.each([
    ['empty', () => '', 1],
    ['number-twice', (text: string) => text.replace('5. How', '2. How'), 10],
    ['reference-missing', (text: string) => text.replace('#5', '#6'), 7],
    ['date-unreadable', (text: string) => text.replace('02 Jul. 2024', '32 Jul. 2024'), 2],
    ['no-date', (text: string) => text.replace('Last updated', 'Changed'), 1],
    ['text-before-title', (text: string) => text.replace('Title', 'Title\nMore'), 2],
    ['text-before-question', (text: string) => text.replace('  • 2.', '    Stray\n  • 2.'), 7],
    ['no-answer', (text: string) => text.replace('    So.\n', ''), 10],
    ['question-empty', (text: string) => text.replace('How?', ''), 10],
    ['text-after-links', (text: string) => text.replace('NATO', 'NATO\n    Late'), 10],
    ['label-empty', (text: string) => text.replace('Learn more: NATO', 'Learn more:'), 9],
    ['teaser-unfinished', (text: string) => text.replace('more >>', ''), 14],
    ['no-questions', (text: string) => text.replace('Frequently Asked', 'Other'), 15],
  ])('with the fault “%s” is refused with its line', (code, spoil, line) => {
    const result = read(spoil(small))
    expect('complaints' in result && result.complaints).toContainEqual(
      expect.objectContaining({ code, line }),
    )
  })

  test('with several faults is refused with all of them, in order', () => {
    const result = read(small.replace('02 Jul.', '32 Jul.').replace('5. How', '2. How'))
    const codes = 'complaints' in result ? result.complaints.map(({ code }) => code) : []
    expect(codes.slice(0, 1)).toEqual(['date-unreadable'])
    expect(codes).toContain('number-twice')
  })
})
