// @ts-check
/** The environment variables, as messages and `docs/operators.md` name them; those of single sign-on stand with it. */

/** Those of `src/workflow/roles.ts`, which a program without a compiler cannot read. */
export const roles = ['editor', 'translator', 'reviewer', 'publisher', 'admin']

/**
 * How each variable is to be named in a message: what is wanted, an example, and, where the value
 * must not be repeated (a password, a key), what may be said of it. `byDefault` is what the table in
 * `docs/operators.md` says.
 *
 * @satisfies {Record<string, { wanted: string, example: string, byDefault: string, given?: (value: string) => string }>}
 */
export const mostVariables = {
  DATABASE_URL: {
    wanted: 'must begin with mongodb://, mongodb+srv:// or file:',
    example: 'mongodb://user:password@host/concord?replicaSet=rs0',
    byDefault: 'a file under `data/`',
    given: scheme,
  },
  PAYLOAD_SECRET: {
    wanted:
      'must be at least 32 random characters where DATABASE_URL is set (openssl rand -base64 32 makes some)',
    example: 'the output of: openssl rand -base64 32',
    byDefault: 'made once, in `data/secret`',
    given: (value) => `${value.length} characters`,
  },
  DATA_DIR: { wanted: 'must be a folder', example: '/var/lib/concord', byDefault: '`data`' },
  PORT: { wanted: 'must be a whole number from 0 to 65535', example: '3000', byDefault: '`3000`' },
  SITE_URL: {
    wanted: 'must be an address that begins with http:// or https://',
    example: 'https://www.example.org',
    byDefault: '`http://localhost:PORT`',
  },
  SITE_CONTACT: {
    wanted: 'must be an e-mail address',
    example: 'web@example.org',
    byDefault: '',
  },
  SECURITY_CONTACT: {
    wanted: 'must be an e-mail address, or an address that begins with https://',
    example: 'security@example.org',
    byDefault: 'no `security.txt`',
  },
  LISTEN_ON: {
    wanted: 'must be an address or name of this machine',
    example: '127.0.0.1',
    byDefault: 'every address',
  },
  KEEP_ALIVE_SECONDS: {
    wanted: 'must be a whole number from 0 to 3600',
    example: '72',
    byDefault: '`72`',
  },
  SHUTDOWN_SECONDS: {
    wanted: 'must be a whole number from 0 to 3600',
    example: '25',
    byDefault: '`25`',
  },
  TRUSTED_PROXIES: {
    wanted: 'must be a whole number from 0 to 10: the proxies in front that are yours',
    example: '1',
    byDefault: '`0`',
  },
  SECOND_FACTOR_ROLES: {
    wanted: `must be one or more of ${roles.join(', ')}, with commas between`,
    example: 'publisher,admin',
    byDefault: 'nobody needs one',
  },
  SECOND_FACTOR_MAX_AGE: {
    wanted: 'must be a whole number of minutes from 0 to 10080; 0: it is never asked for again',
    example: '60',
    byDefault: '`0`',
  },
  PUBLIC_GRAPHQL: { wanted: 'must be yes or no', example: 'yes', byDefault: '`no`' },
  PUBLIC_CORS: { wanted: 'must be yes or no', example: 'yes', byDefault: '`no`' },
  SITE_TIME_ZONE: {
    wanted: 'must be the name of a time zone',
    example: 'Europe/Paris',
    byDefault: '`Europe/Brussels`',
  },
  CACHE_MEGABYTES: {
    wanted: 'must be a whole number from 1 to 65536',
    example: '256',
    byDefault: '`256`',
  },
  MIRROR: {
    wanted: 'must be a folder, with its whole path, or a bucket: s3://BUCKET/PREFIX?region=REGION',
    example: '/var/lib/concord/mirror',
    byDefault: 'no static mirror',
    // Who writes keys into the address does not find them in a log.
    given: (value) => `"${value.replace(/\/\/[^/@]*@/, '//…@')}"`,
  },
  AWS_ACCESS_KEY_ID: {
    wanted: 'must be set where MIRROR is a bucket',
    example: 'AKIAIOSFODNN7EXAMPLE',
    byDefault: '',
  },
  AWS_SECRET_ACCESS_KEY: {
    wanted: 'must be set where MIRROR is a bucket',
    example: 'the secret that belongs to AWS_ACCESS_KEY_ID',
    byDefault: '',
    given: (value) => `${value.length} characters`,
  },
  AWS_SESSION_TOKEN: {
    wanted: 'must be a token of temporary access',
    example: 'the token that came with the keys',
    byDefault: '',
    given: (value) => `${value.length} characters`,
  },
  PURGE: {
    wanted:
      'must be one or more of fastly://TOKEN@SERVICE, cloudflare://TOKEN@ZONE, varnish+http://host:port and nginx+http://host:port, with spaces between',
    example: 'fastly://token@service',
    byDefault: 'nobody is told',
    given: (value) => value.split(/\s+/).map(scheme).join(' '),
  },
  SMTP_URL: {
    wanted:
      'must begin with smtp:// or smtps://, or be off; it must be set where DATABASE_URL is set',
    example: 'smtp://user:password@host:587',
    byDefault: 'notifications go to the log',
    given: scheme,
  },
  MAIL_FROM: {
    wanted: 'must be the e-mail address from which letters come, where SMTP_URL names a server',
    example: 'cms@example.org',
    byDefault: '',
  },
  LOG_LEVEL: {
    wanted: 'must be one of trace, debug, info, warn, error, fatal and silent',
    example: 'warn',
    byDefault: '`info`',
  },
  TRANSLATION_URL: {
    wanted:
      'must be an address that begins with http:// or https://; it must be set where TRANSLATION_KEY is',
    example: 'http://127.0.0.1:5000',
    byDefault: 'no machine translation',
  },
  TRANSLATION_ENGINE: {
    wanted:
      'must be libretranslate, deepl or openai: the protocol of the server at TRANSLATION_URL',
    example: 'deepl',
    byDefault: '`libretranslate`',
  },
  TRANSLATION_MODEL: {
    wanted: 'must be the name of the model, where TRANSLATION_ENGINE is openai',
    example: 'mistral-small-latest',
    byDefault: '',
  },
  TRANSLATION_KEY: {
    wanted: 'must be the key of the service at TRANSLATION_URL',
    example: 'the key that the service gave',
    byDefault: '',
    given: (value) => `${value.length} characters`,
  },
  TRANSLATION_DRAFTS: { wanted: 'must be yes or no', example: 'no', byDefault: '`no`' },
}

/** @param {string} url may have a password in it */
function scheme(url) {
  return url.includes(':') ? `${url.split(':')[0]}:…` : `${url.length} characters`
}
