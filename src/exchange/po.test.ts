/** What can happen to a PO file, beside what every format has (`round-trip`, `bad-files`, `edited-outside`). */
import fc from 'fast-check'
import { example } from '../../tests/support/exchange-example'
import type { Inline } from '../segments/unit'
import { comparedWith } from './exchange-file'
import { readExchange } from './formats'
import { readPo, writePo } from './po'

const original = writePo(example)
const read = (text: string) => {
  const { file, problems, lines } = readExchange(new TextEncoder().encode(text))
  return { file, units: file?.units, ids: file?.units.map(({ id }) => id), problems, lines }
}
const written = (...units: { source: Inline[]; target: Inline[]; note?: string }[]) =>
  writePo({
    ...example,
    units: units.map((unit, index) => ({ id: `s${index}`, state: 'done', ...unit })),
  })

describe('an entry', () => {
  test('without its context is told with its line: its words would be lost', () => {
    const file = original.replace('msgctxt "a.2"\n', '').replace('msgctxt "a.3"\n', '')
    const { ids, problems } = read(file)
    const line = (words: string) => file.slice(0, file.indexOf(words)).split('\n').length
    expect(ids).toEqual(['q', 'a.1'])
    expect(problems).toEqual([
      { code: 'segment-unnamed', line: line('msgid "Read') },
      { code: 'segment-unnamed', line: line('msgid "  New') },
    ])
  })
  test('keeps its place and its line where its context is folded', () => {
    const { ids, lines } = read(original.replace('msgctxt "a.2"', 'msgctxt ""\n"a."\n"2"'))
    expect(ids).toEqual(['q', 'a.1', 'a.2', 'a.3'])
    expect(lines?.get('a.2')).toBe(read(original).lines?.get('a.2'))
  })
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may say %s, as every text or context may',
    (word) => {
      const { units, problems } = read(written({ source: [word], target: [word] }))
      expect(problems).toEqual([])
      expect(units).toMatchObject([{ source: [word], target: [word] }])
      expect(read(original.replaceAll('"a.2"', `"${word}"`)).ids).toContain(word)
    },
  )
  test('that is obsolete is none; the words beside it stay', () => {
    const obsolete = original.replace(/msgctxt "a\.2"\n.*\n.*/, (found) =>
      found.replaceAll(/^/gm, '#~ '),
    )
    expect(read(obsolete)).toMatchObject({ ids: ['q', 'a.1', 'a.3'], problems: [] })
  })
  test('with plural forms has the first of them', () => {
    const plural = original.replace(
      /(msgctxt "q"\nmsgid .*\n)msgstr (".*")/,
      '$1msgid_plural "x"\nmsgstr[0] $2\nmsgstr[1] "y"',
    )
    const { units, problems } = read(plural)
    expect(problems).toEqual([])
    expect(units?.[0]?.target).toEqual(example.units[0]?.target)
  })
})

describe('words that look like what PO is made of', () => {
  test.each([
    '<1>',
    '\\<1>',
    '\\\\</1>',
    '<2/>',
    '\\',
    '\\n',
    '"',
    '<a>',
    '#~ msgid "x"',
    'msgctxt "a.2"',
    'concord: draft',
  ])('%j are words', (words) => {
    const { units, problems } = read(written({ source: [words], target: [words] }))
    expect({ units, problems }).toMatchObject({
      units: [{ source: [words], target: [words], state: 'done' }],
      problems: [],
    })
  })
  test('of several lines are no entries', () => {
    const source = ['a\nmsgctxt "a.2"\nmsgid "b"']
    const { ids, units } = read(written({ source, target: [] }, { source: ['c'], target: [] }))
    expect(ids).toEqual(['s0', 's1'])
    expect(units?.[0]?.source).toEqual(source)
  })
})

test('a note keeps its lines; those that say what tags are stay with the tags', () => {
  const note = 'Answer, paragraph 2\nClaire: which <1> is it?'
  const source: Inline[] = ['a', { code: 'link', id: '1', children: ['b'] }]
  expect(read(written({ source, target: [], note })).units?.[0]).toMatchObject({ note, source })
})

test('a tag that no comment explains is what it looks like, and is known again by its source', () => {
  const { units } = read(original.replace(/#\. <\d.*\n/g, ''))
  expect(units?.[1]?.source).toMatchObject([
    'They ',
    { code: 'bold', id: '1' },
    ' on it (see ',
    { code: 'reference', id: '2' },
    ').',
  ])
})

test('whatever stands in a file, it is read or refused with a reason', () => {
  const parts = fc.constantFrom(
    ...original.split(/(?<=\n)/),
    ...['msgid ""\n', 'msgstr ""\n', '#~ ', '#| ', '#. ', '"', '\\', '\n', 'msgctxt ', 'x', '<1>'],
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (all) => {
      const { problems, file } = read(all.join(''))
      expect(file !== undefined || problems.length > 0).toBe(true)
      comparedWith(example, { ...(file && { file }), problems })
    }),
    { numRuns: 300 },
  )
})

test('a long file takes a time that grows with its length', () => {
  const folded = `msgctxt ${'"a"\n'.repeat(200_000)}`
  expect(() => readPo(folded)).toThrow()
})
