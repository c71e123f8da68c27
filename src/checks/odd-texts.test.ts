/** No text makes a check take long: a square of the length would be minutes here. */
import { check, longestChecked } from './check'
import { checksFor } from './findings'

const counted = (word: (index: number) => string) => [...Array(1000).keys()].map(word).join('')
const odd = [
  ...['1 000 ', '000 ', '1 ', '1,', '1:', '10–', '9', '5% ', '€5 ', '5€ ', '$1', '2:30 ', '1 h'],
  ...[
    '2 July 2024 ',
    'July/',
    '2024-07-',
    '%s',
    '%s ',
    '{a} ',
    '{',
    '<a',
    'a@',
    '@',
    'www.',
    '/en/',
  ],
  ...[
    'http://.',
    ' ',
    '.',
    '. ',
    ' .',
    '…',
    '·',
    '-',
    '(',
    '« ',
    '"',
    "'",
    'l’',
    '\u00a0',
    '\u200f',
  ],
  ...[
    'a',
    'a ',
    'a-',
    'the the ',
    'Ukraine and ',
    'Ab ',
    'NATO ',
    'U.S.',
    'а',
    'ال ',
    'مليون ',
    '\u0301',
  ],
  counted((index) => `${index * 7} `),
  counted((index) => `€${index * 7}. `),
  counted((index) => `{name${index}} `),
  counted((index) => `${(index % 28) + 1} July ${1900 + index} `),
  counted((index) => `Ab${index} abc, `),
].map((piece) => piece.repeat(longestChecked).slice(0, longestChecked - 2))

const languages = ['fr', 'uk', 'ar'] as const
const ask = (source: string, target: string, targetLanguage: (typeof languages)[number]) =>
  check({ source: [source], target: [target], sourceLanguage: 'en', targetLanguage, terms: [] })

test.each(odd.map((text) => [text.slice(0, 20), text]))(
  '“%s”, over and over, is checked at once',
  (_, text) => {
    const others = odd.filter((__, index) => index % 20 === 0)
    const begin = performance.now()
    for (const language of languages) {
      ask(text, `${text}y`, language)
      ask('x', text, language)
      ask(text, 'x', language)
      for (const other of others) ask(other, text, language)
    }
    // Far above what it takes, far below the minutes that a square takes.
    expect(performance.now() - begin).toBeLessThan(20_000)
  },
)

test('a text that nobody could read is not read, and says so', () => {
  for (const [source, target] of [
    ['x', '. '.repeat(25_000)],
    ['. '.repeat(25_000), 'x'],
    ['x', '%s'.repeat(longestChecked)],
  ] as const) {
    expect(ask(source, target, 'fr')).toEqual([
      {
        check: 'length',
        severity: 'error',
        facts: { problem: 'unread', longest: longestChecked },
      },
    ])
  }
})

test('what is found very often is told twenty times', () => {
  const found = ask('x', '%s '.repeat(1500), 'fr').filter((each) => each.check === 'placeholders')
  expect(found).toHaveLength(20)
})

test('a thousand faulty segments take a moment, and let others in', async () => {
  const target = ['%s '.repeat(1600)]
  const decided = { reason: 'x', by: 'a', name: 'A', at: '2026-01-01T00:00:00.000Z', words: 'x' }
  const records = [...Array(50).keys()].map((index) => ({
    source: [`Text ${index}`],
    target,
    ignored: [{ check: 'placeholders' as const, ...decided }],
  }))
  let pauses = 0
  const checks = checksFor(records, { from: 'en', to: 'fr', terms: [] })
  const begin = performance.now()
  await checks.askAll(async () => {
    pauses += 1
  })
  expect(performance.now() - begin).toBeLessThan(20_000)
  expect(pauses).toBe(50)
})
