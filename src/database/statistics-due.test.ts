import { statisticsAreDue } from './statistics-due'

const rows = (counts: Record<string, number>) => new Map(Object.entries(counts))

test.each([
  ['an empty database', {}, { faqs: 0 }, false],
  ['a small one', {}, { faqs: 400 }, false],
  ['one that was never analysed', {}, { faqs: 20_000 }, true],
  ['a table that is new among others', { pages: 1000 }, { pages: 1000, faqs: 20_000 }, true],
  ['one as it was', { faqs: 20_000 }, { faqs: 20_000 }, false],
  ['one that grew a little', { faqs: 20_000 }, { faqs: 25_000 }, false],
  ['one that grew by more than half', { faqs: 20_000 }, { faqs: 31_000 }, true],
  ['one that shrank', { faqs: 20_000 }, { faqs: 10 }, false],
])('%s: %j, now %j: %s', (_, known, now, due) => {
  expect(statisticsAreDue(rows(known), rows(now))).toBe(due)
})
