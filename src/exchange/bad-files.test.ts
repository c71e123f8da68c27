import messages from '../../messages/en.json' with { type: 'json' }
import { example } from '../../tests/support/exchange-example'
import { type Problem, problemLevels } from '../files/problem'
import { largestFile } from '../files/text-decoding'
import { comparedWith, type ExchangeFile } from './exchange-file'
import { readExchange } from './formats'
import { writePo } from './po'
import { writeXliff12 } from './xliff-1.2'
import { writeXliff21 } from './xliff-2.1'

const bytes = (text: string) => new TextEncoder().encode(text)
/** In short; and each sentence gets what it names. */
const said = ({ code, line, segment, facts = {} }: Problem) => {
  const named = [...sentences[code].matchAll(/\{(\w+)[,}]/g)].map(([, fact]) => fact)
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(named))
  return [code, line, segment, facts.code].filter(Boolean).join(' ')
}

const sentences = messages.fileProblems

/** Reads a file and compares it with ours, as an import does. */
const problemsOf = (file: string | Uint8Array, ours: ExchangeFile = example) =>
  comparedWith(ours, readExchange(typeof file === 'string' ? bytes(file) : file)).map(said)

const xliff = writeXliff12(example)
const po = writePo(example)
const changed = (text: string, from: string | RegExp, to: string) => {
  const after = text.replace(from, to)
  expect(after).not.toBe(text)
  return after
}

describe('a file that is not for this translation', () => {
  test('of another content', () => {
    expect(problemsOf(writeXliff21({ ...example, contentId: 'other' }))).toContain(
      'content-other 1',
    )
  })
  test('in another language; a region of the same is no other', () => {
    const [found] = comparedWith(
      example,
      readExchange(bytes(writePo({ ...example, targetLanguage: 'uk' }))),
    )
    expect(found).toEqual({
      code: 'language-other',
      line: 1,
      facts: { expected: 'fr', found: 'uk' },
    })
    const regional = writeXliff12({ ...example, sourceLanguage: 'en-GB', targetLanguage: 'fr-FR' })
    expect(problemsOf(regional)).not.toContain('language-other 1')
  })
  test('of an older source: said, with the segments that changed since; refused is nothing', () => {
    const [first, ...rest] = example.units
    const ours = {
      ...example,
      sourceRevision: 4,
      units: [
        { ...first, id: 'q', source: ['What else?'], target: [], state: 'missing' as const },
        ...rest,
      ],
    }
    const found = comparedWith(ours, readExchange(bytes(xliff)))
    expect(found.map(said)).toEqual(['revision-older 1', 'source-differs 6 q'])
    expect(problemLevels['revision-older']).toBe('note')
  })
  test('that never was ours', () => {
    const foreign = changed(xliff, /original="[^"]*"/, 'original="page.html"')
    expect(problemsOf(foreign)).toEqual(['content-unknown 3'])
    expect(problemsOf(changed(po, /"X-Concord-Original.*\n/, ''))).toEqual(['content-unknown 1'])
  })
})

describe('a segment that cannot be written is named with its line', () => {
  const target = 'Ils en ont <g id="1" ctype="bold">parlé</g>.'
  test.each([
    ['missing', 'Ils en ont parlé <x id="2"/>.', 'code-missing 11 a.1 1'],
    ['extra', '<g id="1">a</g><x id="2"/><x id="7"/>', 'code-extra 11 a.1 7'],
    ['doubled', '<g id="1">a</g><x id="2"/><x id="2"/>', 'code-doubled 11 a.1 2'],
    [
      'crossed',
      '<bx id="1"/>a<g id="3" ctype="bold">b<ex id="1"/>c</g><x id="2"/>',
      'code-crossed 11 a.1 1',
    ],
    ['left open', '<bx id="1"/>a<x id="2"/>', 'code-unclosed 11 a.1 1'],
    ['of another kind', '<x id="1"/><x id="2"/>', 'code-changed 11 a.1 1'],
    ['not ours', '<g id="1">a</g><x id="2"/><sub>b</sub>', 'code-unknown 11 a.1 sub'],
  ])('a tag %s', (_, text, problem) => {
    expect(problemsOf(xliff.replace(target, text))).toContain(problem)
  })
  test.each([
    ['missing', '<1>a</1>', 'code-missing 24 a.1 2'],
    ['doubled', '<1>a</1><1>a</1><2/>', 'code-doubled 24 a.1 1'],
    ['crossed', '<1><2>a</1></2>', 'code-crossed 24 a.1 1'],
    ['never opened', 'a</1><2/>', 'code-unclosed 24 a.1 1'],
  ])('a tag %s in PO', (_, text, problem) => {
    expect(problemsOf(changed(po, /Ils en ont <1>parlé<\/1>\./, text))).toContain(problem)
  })
  test('unknown here', () => {
    expect(problemsOf(changed(xliff, 'id="a.2"', 'id="a.9"'))).toContain('segment-unknown 17 a.9')
  })
  test('given twice, in every format', () => {
    expect(problemsOf(changed(xliff, 'id="a.2"', 'id="q"'))).toContain('segment-doubled 17 q')
    expect(problemsOf(`${po}\nmsgctxt "q"\nmsgid "x"\nmsgstr "y"\n`)).toContain(
      'segment-doubled 39 q',
    )
    const whole = po.slice(po.indexOf('msgctxt "q"'), po.indexOf('#. Answer'))
    expect(problemsOf(`${po}\n${whole}`)).toContain('segment-doubled 39 q')
  })
  test('without a name', () => {
    expect(problemsOf(changed(xliff, 'id="a.2"', ''))).toContain('segment-unnamed 17')
  })
})

describe('a file that nobody can read is refused before anything is made of it', () => {
  test('XML that is broken, with line and column', () => {
    const broken = changed(xliff, '</body>', '')
    const [found] = readExchange(bytes(broken)).problems
    expect(found).toMatchObject({
      code: 'xml-broken',
      line: 26,
      facts: { column: expect.any(Number) },
    })
    expect(problemsOf('<xliff>&copy;</xliff>')).toEqual(['xml-broken 1'])
    expect(problemsOf('<')).toEqual(['xml-broken 1'])
  })
  test.each([
    [
      'a bomb of entities',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><xliff>&b;</xliff>',
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
    ],
    ['a parameter entity', '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;]><xliff/>'],
    ['any document type', '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd"><xliff/>'],
  ])('%s', (_, text) => expect(problemsOf(text)).toEqual(['xml-doctype 1']))

  test.each([
    ['tags in tags without end', '<a>'.repeat(1_000_000)],
    ['tags without number', `<a>${'<b/>'.repeat(4_000_000)}</a>`],
    [
      'attributes without number',
      `<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
    ],
  ])('%s, within seconds', (_, text) => {
    const start = performance.now()
    expect(problemsOf(text)).toEqual(['xml-excessive 1'])
    expect(performance.now() - start).toBeLessThan(20_000)
  })
  test('a hundred megabytes', () => {
    const [found] = readExchange(new Uint8Array(100_000_000)).problems
    expect(found).toEqual({
      code: 'file-too-large',
      line: 1,
      facts: { size: 100_000_000, limit: largestFile },
    })
  })
  test('a PO file that only costs memory', () => {
    expect(problemsOf(`msgid ""\nmsgstr ""\n${'#\n'.repeat(2_000_000)}`)).toEqual([
      'file-too-large 1',
    ])
  })
  test('an empty one', () => expect(problemsOf(' \n')).toEqual(['file-empty 1']))
  test('another kind of XML, another version, several documents in one', () => {
    expect(problemsOf('<html/>')).toEqual(['format-unknown 1'])
    expect(problemsOf(xliff.replace('version="1.2"', 'version="1.0"'))).toEqual([
      'version-unknown 2',
    ])
    expect(problemsOf(changed(xliff, '</file>', '</file><file/>'))).toEqual(['several-files 26'])
    expect(problemsOf(changed(xliff, ' target-language="fr"', ''))).toEqual(['language-missing 3'])
  })
  test('plain words, and PO that is broken, with the line', () => {
    expect(problemsOf('Some words.')).toEqual(['po-broken 1'])
    expect(problemsOf(changed(po, 'msgstr "Qu’ont', 'msgstr "Qu"ont'))[0]).toMatch(/^po-broken 16/)
  })
})

describe('encodings', () => {
  const utf16 = (text: string, mark: number[], swapped: boolean) => {
    const body = Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le')
    return new Uint8Array([...mark, ...(swapped ? body.swap16() : body)])
  }
  test('UTF-8 and UTF-16 with their marks are read', () => {
    const expected = problemsOf(xliff)
    expect(problemsOf(`\uFEFF${xliff}`)).toEqual(expected)
    expect(problemsOf(utf16(xliff, [0xff, 0xfe], false))).toEqual(expected)
    expect(problemsOf(utf16(xliff, [0xfe, 0xff], true))).toEqual(expected)
  })
  test('another encoding is refused with the line', () => {
    const latin = Buffer.from(xliff.replace('UTF-8', 'ISO-8859-1'), 'latin1')
    expect(problemsOf(latin)).toEqual(['encoding-unreadable 8'])
    expect(problemsOf(utf16(xliff, [], false))).toEqual(['encoding-unreadable 1'])
  })
  test('a declaration that the bytes contradict is refused', () => {
    expect(problemsOf(xliff.replace('UTF-8', 'windows-1251'))).toEqual(['encoding-contradicted 1'])
    expect(problemsOf(xliff.replace('UTF-8', 'UTF-16'))).toEqual(['encoding-contradicted 1'])
    expect(problemsOf(po.replace('charset=utf-8', 'charset=ISO-8859-1'))).toEqual([
      'encoding-contradicted 1',
    ])
  })
})
