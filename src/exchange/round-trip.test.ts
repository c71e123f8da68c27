import fc from 'fast-check'
import { bare } from '../../tests/support/bare'
import { exchangeFile } from '../../tests/support/exchange-arbitraries'
import { comparedWith, type ExchangeFile } from './exchange-file'
import { exchangeFormats, readExchange } from './formats'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Labels are for reading only. */
const withoutLabels = (file: ExchangeFile): ExchangeFile => ({
  ...file,
  units: file.units.map((unit) => ({
    ...unit,
    source: bare(unit.source),
    target: bare(unit.target),
    ...(unit.previousSource && { previousSource: bare(unit.previousSource) }),
  })),
})

describe.each(Object.entries(exchangeFormats))('%s', (_, { write }) => {
  test('what was written is read, to the last space', () => {
    fc.assert(
      fc.property(exchangeFile, (file) => {
        const reading = readExchange(bytes(write(file)))
        expect(reading.problems).toEqual([])
        expect(reading.file).toEqual(withoutLabels(file))
        expect(comparedWith(file, reading)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('tools on Windows change the ends of lines; the texts stay as they are', () => {
    fc.assert(
      fc.property(exchangeFile, (file) => {
        const tidy: ExchangeFile = JSON.parse(JSON.stringify(file), (_, value) =>
          typeof value === 'string' ? value.replaceAll('\n', ' ') : value,
        )
        const reading = readExchange(bytes(write(tidy).replaceAll('\n', '\r\n')))
        expect(reading).toMatchObject({ file: withoutLabels(tidy), problems: [] })
      }),
    )
  })
})
