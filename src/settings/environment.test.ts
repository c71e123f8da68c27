import fs from 'node:fs'
import { roles } from '../workflow/roles'
import { settingsFrom, variables } from './environment.mjs'
import { roles as namesOfRoles } from './variables.mjs'

const PAYLOAD_SECRET = 'k3Jd82hQpz0XvB6nLw5rTfY1mC9sGa47'
const real = { DATABASE_URL: 'mongodb://h/d', PAYLOAD_SECRET, SMTP_URL: 'off' }

const oidc = {
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'concord',
  OIDC_CLIENT_SECRET: 'hush',
  OIDC_CLAIMS: '{"groups":{"web":{"roles":["editor"]}}}',
}

test('a trial needs no setting at all', () => {
  expect(settingsFrom({})).toEqual({
    database: undefined,
    secret: undefined,
    dataFolder: 'data',
    port: 3000,
    listenOn: undefined,
    siteUrl: 'http://localhost:3000',
    trustedProxies: 0,
    secondFactor: { roles: [], maxAge: 0 },
    singleSignOn: undefined,
    logins: { passwords: true, breakGlass: undefined },
    publicGraphql: false,
    publicCors: false,
    chosenSiteUrl: undefined,
    contact: undefined,
    securityContact: undefined,
    timeZone: 'Europe/Brussels',
    cacheMegabytes: 256,
    keepAliveSeconds: 72,
    shutdownSeconds: 25,
    mail: { kind: 'log' },
    purge: [],
    logLevel: 'info',
    machineTranslation: undefined,
  })
})
test('an empty variable counts as not set', () => {
  const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, ' ']))
  expect(settingsFrom(empty)).toEqual(settingsFrom({}))
})

test('every mistake is named at once: what was given, what is wanted, an example', () => {
  const wrong = {
    DATABASE_URL: 'postgres://me:hush@h/d',
    PAYLOAD_SECRET: 'changeme',
    PORT: '70000',
    SITE_TIME_ZONE: 'Europe/Nowhere',
    KEEP_ALIVE_SECONDS: '-1',
  }
  expect(() => settingsFrom(wrong)).toThrow(
    [
      'These settings are wrong (docs/operators.md lists them all):',
      '  DATABASE_URL is postgres:…: it must begin with mongodb://, mongodb+srv:// or file:. Example: mongodb://user:password@host/concord?replicaSet=rs0',
      '  PAYLOAD_SECRET is 8 characters: it must be at least 32 random characters where DATABASE_URL is set (openssl rand -base64 32 makes some). Example: the output of: openssl rand -base64 32',
      '  PORT is "70000": it must be a whole number from 0 to 65535. Example: 3000',
      '  KEEP_ALIVE_SECONDS is "-1": it must be a whole number from 0 to 3600. Example: 72',
      '  SITE_TIME_ZONE is "Europe/Nowhere": it must be the name of a time zone. Example: Europe/Paris',
      '  SMTP_URL is not set: it must begin with smtp:// or smtps://, or be off; it must be set where DATABASE_URL is set. Example: smtp://user:password@host:587',
    ].join('\n'),
  )
})

/** Variable, a value that is not taken, and the others that it hangs on. */
test.each<[keyof typeof variables, string, Record<string, string>?]>([
  ['DATABASE_URL', 'postgres://h/d', { PAYLOAD_SECRET, SMTP_URL: 'off' }],
  ['PAYLOAD_SECRET', '', { DATABASE_URL: 'file:x.db', SMTP_URL: 'off' }],
  ['PAYLOAD_SECRET', 'short', { DATABASE_URL: 'file:x.db', SMTP_URL: 'off' }],
  ['PAYLOAD_SECRET', 'a'.repeat(64), { DATABASE_URL: 'file:x.db', SMTP_URL: 'off' }],
  ['PORT', '3.5'],
  ['PORT', '65536'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'https://'],
  ['SITE_CONTACT', 'nobody'],
  ['KEEP_ALIVE_SECONDS', 'long'],
  ['SHUTDOWN_SECONDS', '3601'],
  ['SECOND_FACTOR_ROLES', 'publisher,chief'],
  ['SECOND_FACTOR_MAX_AGE', 'never'],
  ['OIDC_ISSUER', '', { ...oidc, OIDC_ISSUER: '' }],
  ['OIDC_ISSUER', 'login.example.org', oidc],
  ['OIDC_ISSUER', 'http://login.example.org', oidc],
  ['OIDC_ISSUER', 'https://login.example.org?realm=x', oidc],
  ['OIDC_CLIENT_ID', '', oidc],
  ['OIDC_CLIENT_SECRET', '', oidc],
  ['OIDC_SCOPES', 'profile email', oidc],
  ['OIDC_CLAIMS', '', oidc],
  ['OIDC_CLAIMS', 'groups=editor', oidc],
  ['OIDC_CLAIMS', '{"groups":{}}', oidc],
  ['OIDC_CLAIMS', '{"groups":{"web":{"roles":["chief"]}}}', oidc],
  ['OIDC_CLAIMS', '{"groups":{"web":{"role":["editor"]}}}', oidc],
  ['OIDC_CREATE_ACCOUNTS', 'true', oidc],
  ['OIDC_MATCH_EMAIL', 'always', oidc],
  ['OIDC_LABEL', 'x'.repeat(41), oidc],
  ['OIDC_SECOND_FACTOR', 'mfa', oidc],
  ['PASSWORD_LOGIN', 'no', oidc],
  ['BREAK_GLASS_ACCOUNT', '', { ...oidc, PASSWORD_LOGIN: 'off' }],
  ['BREAK_GLASS_ACCOUNT', 'nobody', { ...oidc, PASSWORD_LOGIN: 'off' }],
  ['PUBLIC_GRAPHQL', 'true'],
  ['PUBLIC_CORS', '*'],
  ['SITE_TIME_ZONE', 'Europe/Nowhere'],
  ['CACHE_MEGABYTES', '0'],
  ['SMTP_URL', '', { DATABASE_URL: 'file:x.db', PAYLOAD_SECRET }],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', '', { SMTP_URL: 'smtp://h:587' }],
  ['MAIL_FROM', 'cms', { SMTP_URL: 'smtp://h:587' }],
  ['LOG_LEVEL', 'loud'],
  ['TRANSLATION_URL', 'ftp://t.example'],
  ['TRANSLATION_URL', '', { TRANSLATION_KEY: 'hush' }],
  ['TRANSLATION_DRAFTS', 'maybe'],
])('%s may not be “%s”', (name, value, others = {}) => {
  const complaints = mistakes({ ...others, [name]: value })
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(
    value ? new RegExp(`^ {2}${name} is `) : new RegExp(`^ {2}${name} is not set`),
  )
})

test('no message repeats a password or a key', () => {
  const hushed = {
    DATABASE_URL: 'postgres://me:hush@h/d',
    PAYLOAD_SECRET: 'hush',
    SMTP_URL: 'http://me:hush@h',
    TRANSLATION_KEY: 'hush',
  }
  expect(mistakes(hushed)).toHaveLength(4)
  expect(mistakes(hushed).join()).not.toContain('hush')
})

describe('what is given is taken', () => {
  test('the roles that need a second factor are those of the house', () => {
    expect(namesOfRoles).toEqual([...roles])
    const given = { SECOND_FACTOR_ROLES: 'publisher, admin', SECOND_FACTOR_MAX_AGE: '60' }
    expect(settingsFrom(given).secondFactor).toEqual({ roles: ['publisher', 'admin'], maxAge: 60 })
  })
  test('single sign-on, and the one account that keeps its password', () => {
    const off = { PASSWORD_LOGIN: 'off', BREAK_GLASS_ACCOUNT: 'Glass@example.org' }
    const { singleSignOn, logins } = settingsFrom({
      ...oidc,
      ...off,
      OIDC_SECOND_FACTOR: 'acr=https://x/mfa?a=b amr=otp',
    })
    expect(logins).toEqual({ passwords: false, breakGlass: 'glass@example.org' })
    expect(singleSignOn).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'concord',
      clientSecret: 'hush',
      scopes: 'openid profile email',
      claims: { groups: { web: { roles: ['editor'], languages: [] } } },
      createAccounts: false,
      matchEmail: false,
      label: 'SSO',
      secondFactor: [
        { claim: 'acr', value: 'https://x/mfa?a=b' },
        { claim: 'amr', value: 'otp' },
      ],
    })
    expect(mistakes(off)).toHaveLength(4)
  })
  test.each([
    ['file:data/x.db', { kind: 'sqlite', url: 'file:data/x.db' }],
    ['mongodb://h/d?replicaSet=rs0', { kind: 'mongodb', url: 'mongodb://h/d?replicaSet=rs0' }],
    ['mongodb+srv://h/d', { kind: 'mongodb', url: 'mongodb+srv://h/d' }],
  ])('the database %s', (DATABASE_URL, database) =>
    expect(settingsFrom({ ...real, DATABASE_URL }).database).toEqual(database),
  )
  test('addresses have no slash at the end; those of this machine follow the port', () => {
    expect(settingsFrom({ SITE_URL: 'https://example.org/' }).siteUrl).toBe('https://example.org')
    expect(settingsFrom({ PORT: '3001' }).siteUrl).toBe('http://localhost:3001')
  })
  test('letters leave over SMTP, or not at all', () => {
    expect(settingsFrom(real).mail).toEqual({ kind: 'off', url: 'off', from: 'concord@localhost' })
    const smtp = { SMTP_URL: 'smtps://h', MAIL_FROM: 'cms@example.org' }
    expect(settingsFrom(smtp).mail).toEqual({
      kind: 'smtp',
      url: 'smtps://h',
      from: 'cms@example.org',
    })
  })
  test('machine translation has an address, a key where one is set, and drafts where allowed', () => {
    const TRANSLATION_URL = 'http://127.0.0.1:5000/'
    expect(settingsFrom({ TRANSLATION_URL }).machineTranslation).toEqual({
      engine: 'libretranslate',
      url: 'http://127.0.0.1:5000',
      drafts: false,
    })
    const all = { TRANSLATION_URL, TRANSLATION_KEY: 'k', TRANSLATION_DRAFTS: 'yes' }
    expect(settingsFrom(all).machineTranslation).toEqual({
      engine: 'libretranslate',
      url: 'http://127.0.0.1:5000',
      key: 'k',
      drafts: true,
    })
    const model = { ...all, TRANSLATION_ENGINE: 'openai', TRANSLATION_MODEL: 'small' }
    expect(settingsFrom(model).machineTranslation).toMatchObject({
      engine: 'openai',
      model: 'small',
    })
    expect(mistakes({ ...all, TRANSLATION_ENGINE: 'openai' })).not.toEqual([])
  })
})

test('every example that can be typed is taken', () => {
  const typed = Object.entries(variables).filter(([, { example }]) => !example.startsWith('the '))
  const examples = Object.fromEntries(typed.map(([name, { example }]) => [name, example]))
  expect(mistakes({ ...examples, PAYLOAD_SECRET })).toEqual([])
})

test('docs/operators.md lists every variable, in this order, with its default', () => {
  const document = fs.readFileSync('docs/operators.md', 'utf8')
  const [table = ''] = document.split('## Settings')[1]?.match(/^\|[\s\S]*?(?=\n\n)/m) ?? []
  const rows = table.split('\n').slice(2)
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  expect(cells.map(([, name, byDefault]) => [name, byDefault]).sort()).toEqual(
    Object.entries(variables)
      .map(([name, { byDefault }]) => [`\`${name}\``, byDefault])
      .sort(),
  )
  expect(cells.every(([, , , meaning]) => meaning)).toBe(true)
})

function mistakes(environment: Record<string, string>): string[] {
  try {
    settingsFrom(environment)
    return []
  } catch (error) {
    return (error as Error).message.split('\n').slice(1)
  }
}

describe('a mirror in a bucket', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'kept to itself' }

  test('has a prefix, a region and an endpoint', () => {
    const MIRROR = 's3://some-bucket/www/?region=eu-test-1&endpoint=https://storage.example/'
    expect(settingsFrom({ MIRROR, ...keys }).mirror).toEqual({
      ...{ bucket: 'some-bucket', prefix: 'www/', region: 'eu-test-1' },
      ...{ endpoint: 'https://storage.example', accessKeyId: 'key' },
      secretAccessKey: 'kept to itself',
    })
  })

  test('needs its keys, and never shows those that stand in the address', () => {
    expect(() => settingsFrom({ MIRROR: 's3://some-bucket' })).toThrow(/AWS_SECRET_ACCESS_KEY/)
    const given = { MIRROR: 's3://key:kept-secret@some-bucket', ...keys }
    expect(() => settingsFrom(given)).toThrow(/MIRROR is "s3:\/\/…@some-bucket"/)
  })
})
