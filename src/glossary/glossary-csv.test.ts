/** CSV as people and programs make it; what we write is read again in `exchange/memory-and-glossary.test.ts`. */
import { readGlossaryCsv } from './glossary-csv'

const read = (text: string) => {
  const { terms, lines, problems } = readGlossaryCsv(new TextEncoder().encode(text))
  const words = terms?.map(({ id, entries }) => [
    id,
    ...entries.map(({ language, term }) => `${language} ${term}`),
  ])
  return { terms, lines, problems, words }
}

test('a definition counts in whichever row of the concept it stands, the first before others', () => {
  const { terms } = read(
    'concept,definition,language,term\n1,,en,a\n1,What it is,fr,b\n1,Another,uk,c\n2,,en,d',
  )
  expect(terms?.map(({ id, note }) => [id, note])).toEqual([
    ['1', 'What it is'],
    ['2', undefined],
  ])
})

test('blanks around a name or a language are none of it', () => {
  expect(read('concept, language ,term\n 1 ,en,a\n1,fr\t,b').words).toEqual([['1', 'en a', 'fr b']])
})

describe('rows that end otherwise than the first', () => {
  const rows = ['concept,term,language', '1,a,en', '1,b,fr', '2,"c\r\nd",en']
  const expected = [
    ['1', 'en a', 'fr b'],
    ['2', 'en c\r\nd'],
  ]
  test.each([
    ['as a program on Unix adds them to ours', ['\r\n', '\n', '\n', '\n']],
    ['as a program on Windows adds them', ['\n', '\n', '\r\n', '\r\n']],
    ['as old Macintoshes did', ['\r', '\r', '\r', '\r']],
    ['with nothing after the last', ['\n', '\r\n', '\n', '']],
  ])('%s, are all read', (_, ends) => {
    const { words, problems } = read(rows.map((row, index) => row + ends[index]).join(''))
    expect(words).toEqual(expected)
    expect(problems).toEqual([])
  })
  test('change nothing about a quote in the middle of a cell', () => {
    expect(read('concept,term,language\r\n1,5" gun,en\r\n2,a,fr\n3,5",en').words).toEqual([
      ['1', 'en 5" gun'],
      ['2', 'fr a'],
      ['3', 'en 5"'],
    ])
  })
})

test.each([
  ['concept,term,language\n1,"a\nb",en\n2,"c,en', 4],
  ['sep=;\nconcept;term;language\n1;"a";en\n2;"b"c;en', 4],
])('a quote that is wrong is told with the line in which its row begins: %j', (text, line) => {
  expect(read(text).problems).toMatchObject([{ code: 'csv-broken', line }])
})

test('columns that we do not have are passed over, and missing ones say nothing', () => {
  expect(read('Term,Owner,Concept,Language\na,me,1,en').terms).toEqual([
    { id: '1', entries: [{ language: 'en', term: 'a', status: 'allowed' }] },
  ])
})
