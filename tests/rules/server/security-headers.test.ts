import { hasCredentials } from '../../../scripts/server/credentials.mjs'
import { securityHeaders } from '../../../scripts/server/security-headers.mjs'

type Policy = 'public' | 'scripted' | 'admin' | 'development'

const policyOf = (policy: Policy) =>
  securityHeaders(policy, { secure: false })['content-security-policy'] ?? ''

test('no inline script and no other site gets into a public page', () => {
  expect(policyOf('public')).toContain("script-src 'self';")
  expect(policyOf('public')).toContain("default-src 'none'")
  expect(policyOf('public')).not.toMatch(/https?:|\*|eval|script-src[^;]*unsafe/)
})

test('a page that needs its scripts differs in nothing else', () => {
  expect(
    policyOf('scripted').replace("script-src 'self' 'unsafe-inline'", "script-src 'self'"),
  ).toBe(policyOf('public'))
})

test('in the admin runs no inline script but one with the nonce of its answer', () => {
  expect(policyOf('admin')).toContain("script-src 'self';")
  const { 'content-security-policy': policy } = securityHeaders('admin', {
    secure: false,
    nonce: 'x1',
  })
  expect(policy).toContain("script-src 'self' 'nonce-x1';")
  const reader = securityHeaders('public', { secure: false, nonce: 'x1' })
  expect(reader['content-security-policy']).toBe(policyOf('public'))
})

test('every page is kept to its own frames', () => {
  for (const policy of ['public', 'scripted', 'admin', 'development'] as const) {
    expect(policyOf(policy)).toContain("frame-ancestors 'self'")
  }
})

test('browsers are held to https only where the site is reached by it', () => {
  const name = 'strict-transport-security'
  expect(securityHeaders('public', { secure: false })).not.toHaveProperty(name)
  expect(securityHeaders('public', { secure: true })).toHaveProperty(name, 'max-age=31536000')
})

test.each([
  [{}, false],
  [{ cookie: 'theme=dark; payload-lng=fr' }, false],
  [{ cookie: 'not-payload-token=abc' }, false],
  [{ cookie: 'payload-lng=fr; payload-token=abc' }, true],
  [{ cookie: 'payload-token=abc' }, true],
  [{ authorization: 'JWT abc' }, true],
])('a request with %j is one person’s: %s', (headers, personal) => {
  expect(hasCredentials(headers)).toBe(personal)
})
