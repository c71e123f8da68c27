/** TMX as other tools write it; what we write is read again in `exchange/memory-and-glossary.test.ts`. */
import { type Inline, isCode } from '../segments/unit'
import { readTmx } from './tmx'

const read = (body: string, header = 'srclang="en"') =>
  readTmx(
    new TextEncoder().encode(`<tmx version="1.4"><header ${header}/>\n<body>${body}</body></tmx>`),
  )
const unit = (variants: [language: string, segment: string][], attributes = '') =>
  `<tu ${attributes}>${variants
    .map(([language, segment]) => `<tuv xml:lang="${language}"><seg>${segment}</seg></tuv>`)
    .join('')}</tu>`
const pair = (source: string, target = 'x') =>
  unit([
    ['en', source],
    ['fr', target],
  ])

describe('the source of a unit', () => {
  const directionOf = (header: string, attributes: string, ...languages: string[]) => {
    const body = unit(
      languages.map((language) => [language, `in ${language}`]),
      attributes,
    )
    return read(body, header).entries?.map(
      ({ sourceLanguage, targetLanguage }) => `${sourceLanguage} → ${targetLanguage}`,
    )
  }
  test.each<[string, string, string, string[], string[]]>([
    ['is what the head says', 'srclang="en"', '', ['fr', 'en'], ['en → fr']],
    ['in capitals too', 'srclang="EN-gb"', '', ['fr', 'en-GB'], ['en-GB → fr']],
    ['is what the unit says', 'srclang="en"', 'srclang="fr"', ['en', 'fr'], ['fr → en']],
    ['may have a region more', 'srclang="en"', '', ['fr', 'en-US'], ['en-US → fr']],
    ['or less, or another', 'srclang="en_US"', '', ['fr', 'en'], ['en → fr']],
    ['is the very one before its like', 'srclang="en"', '', ['en-US', 'en'], ['en → en-US']],
    ['is the first where any may be', 'srclang="*all*"', '', ['uk', 'en'], ['uk → en']],
    ['is the first where nobody says', '', '', ['uk', 'en'], ['uk → en']],
  ])('%s', (_, header, attributes, languages, expected) => {
    expect(directionOf(header, attributes, ...languages)).toEqual(expected)
  })
  test('alone is no entry, and neither is a unit of nothing', () => {
    expect(read(`${unit([['en', 'a']])}<tu/>`)).toEqual({ entries: [], problems: [] })
  })
  test('in TMX 1.1 has its language in `lang`', () => {
    const body = '<tu><tuv lang="en"><seg>a</seg></tuv><tuv lang="fr"><seg>b</seg></tuv></tu>'
    expect(read(body).entries).toMatchObject([{ sourceLanguage: 'en', targetLanguage: 'fr' }])
  })
})

describe('the date of a unit', () => {
  test.each([
    ['20020125T210600Z', '2002-01-25T21:06:00Z'],
    ['20240229T000000Z', '2024-02-29T00:00:00Z'],
    ['20230229T000000Z', undefined],
    ['20269999T999999Z', undefined],
    ['20260101T240000Z', undefined],
    ['2026-01-01', undefined],
    ['', undefined],
  ])('%j is %s', (written, expected) => {
    const body = unit(
      [
        ['en', 'a'],
        ['fr', 'b'],
      ],
      `changedate="${written}"`,
    )
    expect(read(body).entries?.[0]?.changedAt).toBe(expected)
  })
})

describe('tags', () => {
  const codes = (inlines: readonly Inline[] = []): string[] =>
    inlines
      .filter(isCode)
      .flatMap((code) => [
        `${code.code} ${code.id}`,
        ...('children' in code ? codes(code.children) : []),
      ])
  test('without a number are told apart by their order, in both languages alike', () => {
    const lines = 'a<ph type="lb"/>b<ph type="lb"/>c'
    const [entry] = read(pair(lines, lines)).entries ?? []
    const ids = codes(entry?.source)
    expect(new Set(ids).size).toBe(2)
    expect(codes(entry?.target)).toEqual(ids)
  })
  test('of a pair find each other by `i`, and their like in the other language by `x`', () => {
    const seg = (i: string) => `<bpt i="${i}" x="7" type="bold">b</bpt>a<ept i="${i}">b</ept>`
    const [entry] = read(pair(seg('1'), seg('2'))).entries ?? []
    expect(codes(entry?.source)).toEqual(['bold 7'])
    expect(codes(entry?.target)).toEqual(['bold 7'])
  })
  test('have the tool’s own writing inside, which is no text; what is highlighted is text', () => {
    const [entry] =
      read(pair('a <bpt i="1" type="bold">&lt;b></bpt>b<ept i="1">x</ept> <hi>c</hi>')).entries ??
      []
    expect(entry?.source).toEqual(['a ', { code: 'bold', id: '1', children: ['b'] }, ' c'])
  })
  test('that cross or stay open spoil their unit, are told with its line, and no other', () => {
    const open = pair('<bpt i="1" type="bold"/>a')
    const { entries, problems } = read(`\n${open}\n${pair('b')}`)
    expect(entries?.map(({ source }) => source)).toEqual([['b']])
    expect(problems).toEqual([{ code: 'code-unclosed', line: 3, facts: { code: '1' } }])
  })
})

test('a variant without a language, or a file that is no TMX, is refused', () => {
  const nameless = read('\n<tu><tuv><seg>a</seg></tuv></tu>')
  expect(nameless).toEqual({ problems: [{ code: 'language-missing', line: 3 }] })
  for (const file of ['<tu/>', '<tmx/>', '<martif/>']) {
    const { entries, problems } = readTmx(new TextEncoder().encode(file))
    expect([entries, problems]).toMatchObject([undefined, [{ code: 'format-unknown' }]])
  }
})
