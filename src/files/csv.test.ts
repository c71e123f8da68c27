import fc from 'fast-check'
import papaparse from 'papaparse'
import { csvHead, csvLine, plainCell } from './csv'

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [[null, undefined, ''], ',,\r\n'],
  [[1, -2.5, true], '1,-2.5,true\r\n'],
  [[{ a: 1 }, ['x']], '"{""a"":1}","[""x""]"\r\n'],
])('%j', (values, line) => expect(csvLine(values)).toBe(line))

test('a file says that it is UTF-8', () => {
  expect(Buffer.from(csvHead(['a', 'b'])).toString('latin1')).toBe('\xEF\xBB\xBFa,b\r\n')
})

const invisible = ['\u200B=1', '\uFEFF=1', '\u202E=1', '\u0000=1', '\u00A0=1', '  =1']
const fullWidth = ['＝1', '＋1', '－1', '＠SUM(A1)']
const usual = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\nx', "'=1"]

test.each([...usual, ...fullWidth, ...invisible])('no spreadsheet runs %j', (text) => {
  const [[cell] = []] = papaparse.parse<string[]>(csvLine([text]), { newline: '\r\n' }).data
  expect(cell).toBe(`'${text}`)
})

test('a text comes back as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (texts) => {
      const { data } = papaparse.parse<string[]>(csvLine(texts), {
        delimiter: ',',
        newline: '\r\n',
      })
      expect(data[0]?.map(plainCell)).toEqual(texts)
    }),
  )
})
