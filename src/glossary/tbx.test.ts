/** TBX as other tools write it; what we write is read again in `exchange/memory-and-glossary.test.ts`. */
import { readTbx } from './tbx'

const bytes = (text: string) => new TextEncoder().encode(text)
const langSet = (content: string) => `<langSet xml:lang="en">${content}</langSet>`
const read = (entries: string) =>
  readTbx(bytes(`<martif><text><body>${entries}</body></text></martif>`))
/** The one term of a file with this in its English part. */
const termIn = (content: string) =>
  read(`<termEntry id="c-1">${langSet(content)}</termEntry>`).terms?.[0]?.entries[0]

describe('the status of a term', () => {
  const status = (said: string) => `<termNote type="administrativeStatus">${said}</termNote>`
  test.each([
    ['preferredTerm-admn-sts', 'required'],
    ['preferredTerm', 'required'],
    ['admittedTerm-admn-sts', 'allowed'],
    ['deprecatedTerm-admn-sts', 'forbidden'],
    ['\n  deprecatedTerm\n', 'forbidden'],
    ['supersededTerm-admn-sts', 'forbidden'],
    ['legalTerm-admn-sts', 'allowed'],
    ['', 'allowed'],
  ])('%j is %s', (said, expected) => {
    expect(termIn(`<tig><term>a</term>${status(said)}</tig>`)?.status).toBe(expected)
  })
  test.each([
    ['in a tig', `<tig><term>a</term>${status('deprecatedTerm')}</tig>`],
    ['in an ntig', `<ntig><termGrp><term>a</term>${status('deprecatedTerm')}</termGrp></ntig>`],
    [
      'in a group of its own',
      `<tig><term>a</term><termNoteGrp>${status('deprecatedTerm')}<note>b</note></termNoteGrp></tig>`,
    ],
    [
      'after another note on the term',
      `<tig><term>a</term><termNote type="partOfSpeech">noun</termNote>${status('deprecatedTerm')}</tig>`,
    ],
  ])('is found %s', (_, content) => {
    expect(termIn(content)).toMatchObject({ term: 'a', status: 'forbidden' })
  })
})

test.each([
  ['a tig', '<tig><term>a</term><note>b</note></tig>'],
  [
    'an ntig, beside the term’s group',
    '<ntig><termGrp><term>a</term></termGrp><note>b</note></ntig>',
  ],
  ['an ntig, inside it', '<ntig><termGrp><term>a</term><note>b</note></termGrp></ntig>'],
])('the note of a term is found in %s', (_, content) => {
  expect(termIn(content)?.note).toBe('b')
})

describe('the definition of a concept', () => {
  const definition = '<descrip type="definition">An alliance</descrip>'
  const tig = '<tig><term>a</term></tig>'
  test.each([
    ['at the concept', `${definition}${langSet(tig)}`],
    [
      'in a group with its source',
      `<descripGrp>${definition}<admin>x</admin></descripGrp>${langSet(tig)}`,
    ],
    ['at one of its languages', langSet(`${definition}${tig}`)],
    [
      'after what else is told',
      `<descrip type="subjectField">b</descrip>${definition}${langSet(tig)}`,
    ],
    ['before a note', `<note>b</note>${definition}${langSet(tig)}`],
    ['or is its note, where there is none', `<note>An alliance</note>${langSet(tig)}`],
  ])('is found %s', (_, content) => {
    expect(read(`<termEntry id="c-1">${content}</termEntry>`).terms?.[0]?.note).toBe('An alliance')
  })
})

test('the newer standard may name kinds of notes as elements (DCT): nothing forbidden is allowed by that', () => {
  const { terms } = readTbx(
    bytes(`<tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <text><body><conceptEntry id="c-7"><basic:definition>An alliance</basic:definition>
      <langSec xml:lang="en"><termSec><term>Nato</term>
      <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
      </termSec></langSec></conceptEntry></body></text></tbx>`),
  )
  expect(terms).toEqual([
    {
      id: '7',
      note: 'An alliance',
      entries: [{ language: 'en', term: 'Nato', status: 'forbidden' }],
    },
  ])
})

describe('a concept', () => {
  const named = (id: string, term: string) =>
    `<termEntry${id}>${langSet(`<tig><term>${term}</term></tig>`)}</termEntry>`
  test('that the file does not name is never taken for one that it names', () => {
    const { terms, problems } = read(`${named('', 'a')}${named(' id="c-1"', 'b')}${named('', 'c')}`)
    expect(terms?.map(({ id }) => id)).toEqual(['', '1', ''])
    expect(problems).toEqual([])
  })
  test('with a term that has no words, or no language, is told with its line', () => {
    const { terms, problems } = read(
      `<termEntry id="c-1">\n<langSet><tig><term>a</term></tig></langSet>\n${langSet('<tig/><tig><term>b</term></tig>')}</termEntry>`,
    )
    expect(terms?.[0]?.entries.map(({ term }) => term)).toEqual(['b'])
    expect(problems).toEqual([
      { code: 'term-unfinished', line: 2, segment: '1' },
      { code: 'term-unfinished', line: 3, segment: '1' },
    ])
  })
})

test.each(['<termEntry/>', '<tmx/>'])('%s is no glossary', (file) => {
  expect(readTbx(bytes(file))).toMatchObject({ problems: [{ code: 'format-unknown', line: 1 }] })
})
