/** Whatever happens to a file on its way: it is read or refused, and nothing breaks. */
import fc from 'fast-check'
import { example } from '../../tests/support/exchange-example'
import { readZip, writeZip } from '../files/zip'
import { readGlossaryCsv, writeGlossaryCsv } from '../glossary/glossary-csv'
import { readTbx, writeTbx } from '../glossary/tbx'
import { readTmx, writeTmx } from '../translation-memory/tmx'
import { comparedWith } from './exchange-file'
import { exchangeFormats, readExchange } from './formats'

const glossary = [
  { id: '1', entries: [{ language: 'fr', term: 'OTAN', status: 'required' as const }] },
]
const memory = example.units.map(({ source, target }) => {
  return { sourceLanguage: 'en', targetLanguage: 'fr', source, target }
})
const bytes = (text: string) => new TextEncoder().encode(text)

/** Cut off, overwritten, moved within itself, or with foreign bytes in it. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    with: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          '<',
          '>',
          '"',
          '/>',
          '&',
          '</g>',
          '<x id="1"/>',
          '\n',
          '<1>',
          '\\',
          'PK',
          ' id="q"',
        )
        .map(bytes),
    ),
  }),
  { minLength: 1, maxLength: 4 },
)
function damaged(whole: Uint8Array, changes: { at: number; length: number; with: Uint8Array }[]) {
  return changes.reduce((before, { at, length, with: other }) => {
    const start = Math.floor(at * before.length)
    return Buffer.concat([before.subarray(0, start), other, before.subarray(start + length)])
  }, Buffer.from(whole))
}

const files: [string, () => Promise<Uint8Array>, (found: Uint8Array) => { problems: unknown[] }][] =
  [
    ...Object.entries(exchangeFormats).map(([name, { write }]): (typeof files)[number] => [
      name,
      async () => bytes(write(example)),
      (found) => ({ problems: comparedWith(example, readExchange(found)) }),
    ]),
    ['TMX', async () => bytes(await tmx()), readTmx],
    ['TBX', async () => bytes(writeTbx(glossary)), readTbx],
    ['CSV', async () => bytes(writeGlossaryCsv(glossary)), readGlossaryCsv],
    ['ZIP', zipped, readZip],
  ]
async function tmx() {
  let written = ''
  for await (const piece of writeTmx(memory)) written += piece
  return written
}

async function zipped() {
  async function* two() {
    for (const name of ['a.xlf', 'b.po']) yield { name, bytes: bytes(name.repeat(50)) }
  }
  const stream = writeZip(two(), new Date('2026-11-25T00:00:00Z'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test.each(files)('%s', async (_, write, read) => {
  const whole = await write()
  expect(read(whole).problems).toEqual([])
  fc.assert(
    fc.property(damage, (changes) => {
      expect(read(damaged(whole, changes))).toHaveProperty('problems')
    }),
    { numRuns: 500 },
  )
})

test('a PO file whose head became a comment is refused', () => {
  const file = `#${exchangeFormats.po.write(example)}`
  const { problems } = { problems: comparedWith(example, readExchange(bytes(file))) }
  expect(problems).not.toEqual([])
})
