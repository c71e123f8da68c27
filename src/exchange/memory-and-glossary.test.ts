import fc from 'fast-check'
import { bare } from '../../tests/support/bare'
import { source, words } from '../../tests/support/exchange-arbitraries'
import type { Term } from '../glossary/glossary'
import { readGlossaryCsv, writeGlossaryCsv } from '../glossary/glossary-csv'
import { readTbx, writeTbx } from '../glossary/tbx'
import type { MemoryEntry } from '../translation-memory/memory-entry'
import { readTmx, writeTmx } from '../translation-memory/tmx'

const bytes = (text: string) => new TextEncoder().encode(text)
const lines = (...parts: string[]) => bytes(parts.join('\n'))

const xmlWords = words.map((text) =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '?'),
)
const entry: fc.Arbitrary<MemoryEntry> = fc.record(
  {
    sourceLanguage: fc.constant('en'),
    targetLanguage: fc.constantFrom('fr', 'uk', 'ar'),
    source: source.map(bare),
    target: source.map(bare),
    changedAt: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace(/\.\d+/, '')),
  },
  { requiredKeys: ['sourceLanguage', 'targetLanguage', 'source', 'target'] },
)
const terms: fc.Arbitrary<Term[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
      note: xmlWords,
      entries: fc.array(
        fc.record(
          {
            language: fc.constantFrom('en', 'fr', 'uk', 'ar'),
            term: xmlWords,
            status: fc.constantFrom('required' as const, 'allowed' as const, 'forbidden' as const),
            note: xmlWords,
          },
          { requiredKeys: ['language', 'term', 'status'] },
        ),
        { maxLength: 5 },
      ),
    },
    { requiredKeys: ['id', 'entries'] },
  ),
  { selector: ({ id }) => id, maxLength: 5 },
)

/** TBX keeps the words of one language together. */
const byLanguage = (found: Term[]) =>
  found.map((term) => {
    const languages = [...new Set(term.entries.map(({ language }) => language))]
    const entries = languages.flatMap((one) => term.entries.filter((e) => e.language === one))
    return { ...term, entries }
  })

describe('what was written is read', () => {
  test('as TMX', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        let written = ''
        for await (const piece of writeTmx(entries)) written += piece
        expect(readTmx(bytes(written))).toEqual({ entries, problems: [] })
      }),
    )
  })
  test('as TBX', () => {
    fc.assert(
      fc.property(terms, (found) => {
        const { terms, problems } = readTbx(bytes(writeTbx(found)))
        expect({ terms, problems }).toEqual({ terms: byLanguage(found), problems: [] })
      }),
    )
  })
  test('as CSV', () => {
    fc.assert(
      fc.property(terms, (found) => {
        const { terms, problems } = readGlossaryCsv(bytes(writeGlossaryCsv(found)))
        expect({ terms, problems }).toEqual({ terms: found, problems: [] })
      }),
    )
  })
})

describe('TMX of other tools', () => {
  const tmx = (body: string) =>
    lines(
      '<?xml version="1.0" encoding="utf-8"?>',
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
      '<tmx version="1.4"><header creationtool="OmegaT" srclang="EN-GB" datatype="plaintext"/>',
      `<body>${body}</body></tmx>`,
    )

  test('a unit in several languages becomes an entry for each', () => {
    const { entries } = readTmx(
      tmx(
        '<tu><tuv xml:lang="fr"><seg>Non</seg></tuv><tuv xml:lang="en-gb"><seg>No</seg></tuv><tuv xml:lang="uk"><seg>Ні</seg></tuv></tu>',
      ),
    )
    expect(entries).toEqual([
      { sourceLanguage: 'en-gb', targetLanguage: 'fr', source: ['No'], target: ['Non'] },
      { sourceLanguage: 'en-gb', targetLanguage: 'uk', source: ['No'], target: ['Ні'] },
    ])
  })

  test('codes that we do not have are left out, and a note says so', () => {
    const seg = '<seg>a <bpt i="1">&lt;font&gt;</bpt>b<ept i="1">&lt;/font&gt;</ept></seg>'
    const { entries, problems } = readTmx(
      tmx(`<tu><tuv xml:lang="en-GB">${seg}</tuv><tuv xml:lang="fr">${seg}</tuv></tu>`),
    )
    expect(entries?.[0]).toMatchObject({ source: ['a b'], target: ['a b'] })
    expect(problems).toEqual([{ code: 'code-dropped', line: 4, facts: { count: 4 } }])
  })

  test('a document type is passed over, one with declarations is refused', () => {
    const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx version="1.4"><body/></tmx>'
    expect(readTmx(bytes(bomb)).problems).toEqual([{ code: 'xml-doctype', line: 1 }])
  })
})

describe('TBX', () => {
  const term: Term = {
    id: '7',
    note: 'The organisation',
    entries: [
      { language: 'fr', term: 'OTAN', status: 'required', note: 'with article' },
      { language: 'fr', term: 'NATO', status: 'forbidden' },
      { language: 'uk', term: 'НАТО', status: 'allowed' },
    ],
  }
  test('says required and forbidden as TBX-Basic does', () => {
    const text = writeTbx([term])
    expect(text).toContain(
      '<term>OTAN</term><termNote type="administrativeStatus">preferredTerm-admn-sts',
    )
    expect(text).toContain(
      '<term>NATO</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts',
    )
  })
  test('of the newer standard is read, with terms in groups and superseded ones', () => {
    const { terms } = readTbx(
      bytes(
        `<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c-7"><langSec xml:lang="fr">
        <termSec><term>OTAN</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>Otan</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
        </langSec></conceptEntry></body></text></tbx>`,
      ),
    )
    expect(terms?.[0]?.entries.map(({ term, status }) => `${term} ${status}`)).toEqual([
      'OTAN required',
      'Otan forbidden',
    ])
  })
})

describe('each word and concept that was read', () => {
  const placesOf = ({ terms = [], lines }: ReturnType<typeof readTbx>) =>
    terms.map((term) => [lines?.get(term), term.entries.map((each) => lines?.get(each))])

  test('has its line', () => {
    const csv = lines('concept,term,language', '1,"a\nb",en', '2,c,en', '1,d,fr')
    expect(placesOf(readGlossaryCsv(csv))).toEqual([
      [2, [2, 5]],
      [4, [4]],
    ])
    const tig = '<langSet xml:lang="en">\n<tig><term>a</term></tig></langSet>'
    const tbx = `<martif><text><body>\n<termEntry id="c-1">${tig}</termEntry></body></text></martif>`
    expect(placesOf(readTbx(bytes(tbx)))).toEqual([[2, [3]]])
  })
  test('is told of, where TBX has a concept twice', () => {
    const one = '<termEntry id="c-1"/>'
    const { problems } = readTbx(bytes(`<martif><text>${one}\n${one}</text></martif>`))
    expect(problems).toEqual([{ code: 'concept-doubled', line: 2, segment: '1' }])
  })
})

describe('the glossary as CSV', () => {
  test('runs nothing in a spreadsheet', () => {
    const term = '=HYPERLINK("http://x")'
    const text = writeGlossaryCsv([
      { id: '1', entries: [{ language: 'en', term, status: 'allowed' }] },
    ])
    expect(text).toContain('"\'=HYPERLINK(""http://x"")"')
  })
  test('is read as a French spreadsheet saves it, columns in any order', () => {
    const { terms, problems } = readGlossaryCsv(
      lines('Term;Language;Concept;Status', 'OTAN;fr;1;Required', ';;;', '"O;T";fr;2;'),
    )
    expect(problems).toEqual([])
    expect(terms).toEqual([
      { id: '1', entries: [{ language: 'fr', term: 'OTAN', status: 'required' }] },
      { id: '2', entries: [{ language: 'fr', term: 'O;T', status: 'allowed' }] },
    ])
  })
  test('says in which line a row is unfinished', () => {
    const rows = lines('concept,term,language,status', '1,"a\nb",en,', '2,c,,', '3,d,en,maybe')
    expect(readGlossaryCsv(rows).problems).toEqual([
      { code: 'term-unfinished', line: 4, segment: '2' },
      { code: 'term-unfinished', line: 5, segment: '3' },
    ])
  })
  test('with more rows than any glossary has is refused', () => {
    const rows = bytes(`concept,term\n${'\n'.repeat(5_000_000)}`)
    expect(readGlossaryCsv(rows).problems).toMatchObject([{ code: 'file-too-large' }])
  })
  test.each([
    ['sep=;\r\n', ';'],
    ['\uFEFFSEP=\t\n', '\t'],
    ['sep=|\r\n', '|'],
    ['\uFEFF', ','],
  ])('a first line %j, as Excel writes it', (first, delimiter) => {
    const rows = [
      ['concept', 'language', 'term'],
      ['a', 'en', 'an ally'],
      ['b', '', 'no language'],
    ].map((cells) => cells.join(delimiter))
    const { terms, problems } = readGlossaryCsv(bytes(first + rows.join('\r\n')))
    expect(terms?.[0]).toMatchObject({ id: 'a', entries: [{ language: 'en', term: 'an ally' }] })
    const line = /sep/i.test(first) ? 4 : 3
    expect(problems).toMatchObject([{ code: 'term-unfinished', line, segment: 'b' }])
  })

  test('without its columns, or with a quote left open, is refused', () => {
    expect(readGlossaryCsv(lines('a,b', '1,2')).problems).toMatchObject([
      { code: 'format-unknown' },
    ])
    expect(readGlossaryCsv(lines('concept,term', '1,"x')).problems).toMatchObject([
      { code: 'csv-broken' },
    ])
  })
})
