import fc from 'fast-check'
import {
  gaveFactor,
  pageAfterLogin,
  rightsFrom,
  subjectOf,
  unknownLanguages,
} from './single-sign-on'

const map = {
  groups: {
    'web-editors': { roles: ['editor'], languages: ['en'] },
    'web-chiefs': { roles: ['editor', 'publisher'], languages: [] },
    'web-fr': { roles: [], languages: ['fr'] },
  },
  'realm_access.roles': { admin: { roles: ['admin'], languages: [] } },
  'https://example.org/desk': { 'desk.ar': { roles: ['translator'], languages: ['ar'] } },
}

test.each<[string, object, string[], string[]]>([
  ['one value', { groups: 'web-editors' }, ['editor'], ['en']],
  ['several', { groups: ['web-chiefs', 'web-fr', 'x'] }, ['editor', 'publisher'], ['fr']],
  ['a way', { realm_access: { roles: ['admin', 'offline_access'] } }, ['admin'], []],
  ['a name with dots', { 'https://example.org/desk': 'desk.ar' }, ['translator'], ['ar']],
  ['nothing', {}, [], []],
  ['other kinds', { groups: [1, null, { a: 1 }, ['web-editors']] }, [], []],
  ['what every object has', { groups: ['constructor', '__proto__', 'toString'] }, [], []],
  ['a part of a value', { groups: 'web-editors web-chiefs' }, [], []],
  ['another letter', { groups: 'Web-Editors' }, [], []],
])('rights from %s', (_, claims, roles, languages) => {
  expect(rightsFrom(claims as never, map)).toEqual({ roles, languages })
})

test('languages are the administrators’ where the map names none', () => {
  const without = { groups: { web: { roles: ['editor'], languages: [] } } }
  expect(rightsFrom({ groups: 'web' }, without).languages).toBeUndefined()
  expect(unknownLanguages(map)).toEqual([])
  expect(unknownLanguages({ g: { a: { roles: [], languages: ['en', 'xx'] } } })).toEqual(['xx'])
})

test('nobody gets a right that no value of theirs gives', () => {
  const values = fc.constantFrom('web-editors', 'web-chiefs', 'web-fr', 'admin', 'x', '')
  fc.assert(
    fc.property(fc.array(values), (groups) => {
      const { roles } = rightsFrom({ groups }, map)
      expect(roles).not.toContain('admin')
      expect(roles.includes('publisher')).toBe(groups.includes('web-chiefs'))
    }),
  )
})

test('a second factor is one of the values that are stated', () => {
  const stated = [
    { claim: 'amr', value: 'mfa' },
    { claim: 'acr', value: '2' },
  ]
  expect(gaveFactor({ amr: ['pwd', 'mfa'] }, stated)).toBe(true)
  expect(gaveFactor({ acr: '2', amr: ['pwd'] }, stated)).toBe(true)
  expect(gaveFactor({ acr: '20', amr: ['pwd'] }, stated)).toBe(false)
  expect(gaveFactor({ amr: ['mfa'] }, [])).toBe(false)
})

test('an address is verified where the provider says so, by a boolean', () => {
  const claims = { email: ' Ada@Example.org ', name: 'Ada', preferred_username: 'ada' }
  expect(subjectOf({ ...claims, email_verified: 'true' })).toEqual({
    email: 'ada@example.org',
    names: ['Ada', 'ada', 'ada@example.org'],
  })
  expect(subjectOf({ ...claims, email_verified: true }).isVerified).toBe(true)
  expect(subjectOf({ email: 'a b@example.org' }).email).toBeUndefined()
  expect(subjectOf({ email: ['a@example.org'], name: 5 })).toEqual({ names: [] })
})

describe('after logging in', () => {
  test.each([
    ['/admin/collections/faqs/1?x=1#note', '/admin/collections/faqs/1?x=1#note'],
    ['/admin', '/admin'],
    [undefined, '/admin'],
    [['/admin/x'], '/admin'],
    ['/en', '/admin'],
    ['/administrator', '/admin'],
    ['/admin/login?redirect=/admin', '/admin'],
    ['/admin/../en', '/admin'],
    ['/admin/..//evil.example/admin', '/admin'],
    ['//evil.example/admin', '/admin'],
    ['/\\evil.example/admin', '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['javascript:alert(1)//admin', '/admin'],
    ['\t//evil.example/admin', '/admin'],
  ])('%s leads to %s', (asked, to) => expect(pageAfterLogin(asked)).toBe(to))

  test('nobody leaves the site, whatever was asked for', () => {
    const parts = fc.constantFrom('/', '\\', '//', '..', 'admin', '@', ':', '%2f', 'evil.example')
    const anything = fc.oneof(
      fc.array(parts).map((all) => all.join('')),
      fc.webUrl(),
      fc.string(),
    )
    fc.assert(
      fc.property(anything, (asked) => {
        const to = new URL(pageAfterLogin(asked), 'https://cms.example')
        expect(to.origin).toBe('https://cms.example')
        expect(to.pathname).toMatch(/^\/admin(\/|$)/)
      }),
    )
  })
})
