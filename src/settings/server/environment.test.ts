import {
  contactFrom,
  databaseFrom,
  secretFrom,
  siteUrlFrom,
  timeZoneFrom,
  translationFrom,
} from './environment'

describe('the database', () => {
  test.each([
    ['file:data/x.db', { kind: 'sqlite', url: 'file:data/x.db' }],
    ['mongodb://h/d?replicaSet=rs0', { kind: 'mongodb', url: 'mongodb://h/d?replicaSet=rs0' }],
  ])('%s', (url, database) => expect(databaseFrom(url)).toEqual(database))

  test('another scheme is refused, without repeating a password', () => {
    expect(() => databaseFrom('postgres://me:hush@h/d')).toThrow(/not "postgres:"/)
    expect(() => databaseFrom('postgres://me:hush@h/d')).not.toThrow(/hush/)
  })
})

describe('the secret, where a database is configured,', () => {
  const DATABASE_URL = 'mongodb://h/d'
  test.each([undefined, '', 'short', 'a'.repeat(64), 'changeme'])('may not be “%s”', (secret) => {
    expect(() => secretFrom({ DATABASE_URL, PAYLOAD_SECRET: secret })).toThrow(/PAYLOAD_SECRET/)
  })
  test('may be 32 random characters', () => {
    const PAYLOAD_SECRET = 'k3Jd82hQpz0XvB6nLw5rTfY1mC9sGa47'
    expect(secretFrom({ DATABASE_URL, PAYLOAD_SECRET })).toBe(PAYLOAD_SECRET)
  })
})

test('a time zone that does not exist is refused', () => {
  expect(() => timeZoneFrom('Europe/Nowhere')).toThrow(/SITE_TIME_ZONE/)
})
test('addresses have no slash at the end', () => {
  expect(siteUrlFrom({ SITE_URL: 'https://example.org/' })).toBe('https://example.org')
})
test('readers are given an address to write to only where it is one', () => {
  expect(contactFrom({ SITE_CONTACT: ' web@example.org ' })).toBe('web@example.org')
  expect(contactFrom({ SITE_CONTACT: 'nobody' })).toBeUndefined()
  expect(contactFrom({})).toBeUndefined()
})

describe('machine translation', () => {
  test('is off by default', () => expect(translationFrom({})).toBeUndefined())
  test('needs an address; a key may come with it', () => {
    expect(translationFrom({ TRANSLATION_URL: 'http://127.0.0.1:5000/' })).toEqual({
      url: 'http://127.0.0.1:5000',
      drafts: false,
    })
    expect(translationFrom({ TRANSLATION_URL: 'https://t.example', TRANSLATION_KEY: 'k' })).toEqual(
      {
        url: 'https://t.example',
        key: 'k',
        drafts: false,
      },
    )
  })
  test.each(['t.example', 'ftp://t.example', 'https://'])('“%s” is refused', (TRANSLATION_URL) =>
    expect(() => translationFrom({ TRANSLATION_URL })).toThrow(/TRANSLATION_URL/),
  )
  test('gets unpublished sources only where the operator says so', () => {
    const drafts = (TRANSLATION_DRAFTS: string) =>
      translationFrom({ TRANSLATION_URL: 'http://127.0.0.1:5000', TRANSLATION_DRAFTS })?.drafts
    expect([drafts('yes'), drafts('no'), drafts('')]).toEqual([true, false, false])
    expect(() => drafts('maybe')).toThrow(/TRANSLATION_DRAFTS/)
  })
  test('a key alone is refused, without repeating it', () => {
    expect(() => translationFrom({ TRANSLATION_KEY: 'hush' })).toThrow(/without TRANSLATION_URL/)
    expect(() => translationFrom({ TRANSLATION_KEY: 'hush' })).not.toThrow(/hush/)
  })
})
