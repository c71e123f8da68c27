import { dualsIn } from './duals'

const written = (text: string) => dualsIn(text).map((one) => one.written)

test.each([
  ['مُددت الولاية لفترة شهرين', ['شهرين']],
  ['يُمنح كتابان جائزة', ['كتابان']],
  ['زارت الدولتين في عامين', ['الدولتين', 'عامين']],
  ['وقّع الوزيران وثيقتين', ['الوزيران', 'وثيقتين']],
])('%s: two of a thing', (text, duals) => {
  expect(written(text)).toEqual(duals)
})

test.each(['بلغ ستين عاماً', 'التقى بوتين في الأرجنتين', 'القرن العشرين', 'قال الموظفين', ''])(
  '%s: no dual',
  (text) => {
    expect(written(text)).toEqual([])
  },
)

test('takes time in proportion to the text', () => {
  expect(dualsIn('تتتت'.repeat(20_000))).toEqual([])
})
