import { linkComplaints, readCompanion } from './companion'

const page = {
  questions: [
    {
      learnMore: [
        { label: 'NATO', line: 9 },
        { label: 'Relations', line: 10 },
      ],
    },
  ],
} as never
const complaints = (links: Record<string, string>) =>
  linkComplaints(page, { companion: { links }, pageTitles: new Set(['Relations']) })

test('a label needs an address, unless it names a page of this site', () => {
  expect(complaints({})).toEqual([{ line: 9, code: 'no-target', detail: 'NATO' }])
  expect(complaints({ NATO: 'https://www.nato.int/' })).toEqual([])
})
test.each(['javascript:x', 'mailto:a@b.c', 'nato.int'])('“%s” is no address for it', (address) => {
  expect(complaints({ NATO: address })).toEqual([{ line: 9, code: 'bad-target', detail: address }])
})
test.each(['[]', '{"links": {"a": 1}}', '{"image": {}}', '{'])('%s is no companion', (text) => {
  expect(() => readCompanion(text)).toThrow()
})
