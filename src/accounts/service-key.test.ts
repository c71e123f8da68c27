import { roles } from '../workflow/roles'
import { hashOfKey, isExpired, keyFrom, keyIn, rolesOfService, webhookHeaders } from './service-key'

const key = keyFrom(new Uint8Array(32).fill(7))

test.each([
  [`Bearer ${key}`, key],
  [`bearer ${key}`, undefined],
  [`JWT ${key}`, undefined],
  [`Bearer ${key}x`, undefined],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', undefined],
  [null, undefined],
])('%s', (header, read) => {
  expect(keyIn(header)).toBe(read)
})

test('the hash says nothing of the key, and is the same for the same', () => {
  expect(hashOfKey(key)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashOfKey(key)).not.toBe(hashOfKey(keyFrom(new Uint8Array(32).fill(8))))
})

// The example of the Standard Webhooks specification.
test('a webhook is signed as the specification says', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1614265330 * 1000),
    body: '{"test": 2432232314}',
  }
  expect(webhookHeaders(message, secret)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

test('a key counts until its end, and not at it', () => {
  const now = new Date('2026-11-27T12:00:00Z')
  expect(isExpired({}, now)).toBe(false)
  expect(isExpired({ expires: null }, now)).toBe(false)
  expect(isExpired({ expires: '2026-11-27T12:00:00.001Z' }, now)).toBe(false)
  expect(isExpired({ expires: '2026-11-27T12:00:00.000Z' }, now)).toBe(true)
  expect(isExpired({ expires: 'no date' }, now)).toBe(true)
})

test('a program has roles that write, whatever its account names', () => {
  expect(rolesOfService({ roles: [...roles] })).toEqual(['translator', 'editor'])
  expect(rolesOfService({ roles: ['editor'] })).toEqual(['editor'])
  expect(rolesOfService({ roles: ['reviewer', 'publisher', 'admin'] })).toEqual([])
  expect(rolesOfService({})).toEqual([])
})
