import { feedPath, feedRange, hashOfSecret, secretFrom, secretIn } from './feed'

const secret = secretFrom(new Uint8Array(32).fill(7))

test('the address has the secret, and no hash tells it', () => {
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(secretIn(feedPath(secret).split('/').at(-1) ?? '')).toBe(secret)
  expect(hashOfSecret(secret)).toMatch(/^[\da-f]{64}$/)
  expect(hashOfSecret(secret)).not.toContain(secret)
})

test.each([
  '',
  '.ics',
  'short.ics',
  `${secret}`,
  `${secret}.ics.ics`,
  `${secret}.ICS`,
  `../${secret}.ics`,
])('%j is no file of a feed', (file) => expect(secretIn(file)).toBe(''))

test('a feed looks a month back, and two years ahead', () => {
  expect(feedRange(new Date('2026-07-14T12:00:00Z'))).toEqual({
    from: '2026-06-13T12:00:00.000Z',
    to: '2028-07-15T12:00:00.000Z',
  })
})
