import { timeGateOf } from '../../../scripts/server/time-negotiation.mjs'

const date = 'Tue, 02 Jul 2024 12:08:30 GMT'
const gate = (url: string, asked: string | undefined = date) =>
  timeGateOf({ url, headers: { 'accept-datetime': asked } }, ['en', 'fr'])
const query = '?datetime=Tue%2C+02+Jul+2024+12%3A08%3A30+GMT'

test.each([
  ['/en/a-page', `/en/a-page/at/timegate${query}`],
  ['/fr/%C3%A9tat?utm_source=x', `/fr/%C3%A9tat/at/timegate${query}`],
  ['/en/a-page/at/timegate', `/en/a-page/at/timegate${query}`],
])('%s, asked for a moment, is %s', (url, expected) => expect(gate(url)).toBe(expected))

test.each([
  '/',
  '/en',
  '/xx/a-page',
  '/en/a-page.md',
  '/en/a-page/updates',
  '/en/a-page/at/2024-07-02',
  '/api/relations',
])('%s has no past of its own', (url) => expect(gate(url)).toBeUndefined())

test('who names no moment gets the page, and an endless one is cut off', () => {
  expect(timeGateOf({ url: '/en/a-page', headers: {} }, ['en'])).toBeUndefined()
  expect(gate('/en/a-page', 'x'.repeat(5000))?.length).toBeLessThan(200)
})
