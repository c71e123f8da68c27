// @ts-check
/**
 * The settings: every environment variable that Concord reads, as a zod schema, and what the values
 * mean. `docs/operators.md` lists them for people; a test compares the two.
 *
 * The HTTP server (`scripts/serve.mjs`) runs without a compiler and asks this file too, so it is
 * JavaScript, with its types in comments.
 */
import { z } from 'zod'
import { bucketFrom, isBucket, mirrorFrom, purges } from './delivery-addresses.mjs'
import { signOnFrom, signOnSchema, signOnVariables } from './single-sign-on.mjs'
import { mostVariables, roles } from './variables.mjs'

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {import('./delivery-addresses.mjs').Bucket} Bucket */
/** @typedef {import('./delivery-addresses.mjs').Purge} Purge */
/** @typedef {{ kind: 'sqlite' | 'mongodb', url: string }} Database */
/** @typedef {{ kind: 'log' } | { kind: 'smtp' | 'off', url: string, from: string }} Mail */
/** @typedef {{ engine: 'libretranslate' | 'deepl' | 'openai', url: string, key?: string, model?: string, drafts: boolean }} MachineTranslation */
/** @typedef {import('./single-sign-on.mjs').SingleSignOn} SingleSignOn */

/**
 * @typedef {object} Settings
 * @property {Database | undefined} database none in a trial: an embedded database under `dataFolder`
 * @property {string | undefined} secret none in a trial, which makes its own (`server/secret.ts`)
 * @property {string} dataFolder of the embedded database, uploaded files and the generated secret;
 *   as given: relative to where the process was started
 * @property {number} port
 * @property {string | undefined} listenOn the address of this machine to listen on; all where not set
 * @property {string} siteUrl where readers reach the site, without a slash at the end
 * @property {string | undefined} chosenSiteUrl the same, only where the operator has set it
 * @property {string | undefined} contact the e-mail address that readers may write to
 * @property {string | undefined} securityContact whom `security.txt` names: `mailto:` or `https://`; none:
 *   there is none
 * @property {string} timeZone an IANA name: dates are shown in it, and imports read them so
 * @property {number} cacheMegabytes memory for responses that are kept for readers
 * @property {number} keepAliveSeconds
 * @property {{ roles: string[], maxAge: number }} secondFactor `roles` need one; `maxAge` in minutes, 0: it is
 *   never asked for again
 * @property {SingleSignOn | undefined} singleSignOn none: it is off
 * @property {{ passwords: boolean, breakGlass: string | undefined }} logins whether people log in by password; where
 *   not, the one account that does, by its address in lower case
 * @property {number} trustedProxies that stand in front, each of which adds to `X-Forwarded-For`
 * @property {boolean} publicGraphql whether readers may use GraphQL
 * @property {boolean} publicCors whether pages of other sites may read what is public
 * @property {number} shutdownSeconds
 * @property {string | Bucket | undefined} mirror the folder of the static mirror, or its bucket; none: there is none
 * @property {Purge[]} purge caches in front that are told of publications
 * @property {Mail} mail
 * @property {string} logLevel
 * @property {MachineTranslation | undefined} machineTranslation none: it is off
 */

export const variables = { ...mostVariables, ...signOnVariables(roles) }

const knownSecrets = ['your_secret_here', 'secret', 'changeme', 'payload', 'concord']

/**
 * Reads and checks all settings. A variable that is empty counts as not set.
 *
 * @param {Environment} environment
 * @returns {Settings}
 * @throws {Error} which names every mistake: variable, what was given, what is wanted, an example
 */
export function settingsFrom(environment) {
  const given = Object.fromEntries(
    Object.keys(variables).map((name) => [name, environment[name]?.trim() || undefined]),
  )
  const read = schemaFor(given).safeParse(given)
  if (!read.success) throw new Error(mistakesIn(given, read.error))
  const { data } = read
  const url = data.SMTP_URL
  const from = data.MAIL_FROM ?? 'concord@localhost'
  return {
    database: databaseFrom(data.DATABASE_URL),
    secret: data.PAYLOAD_SECRET,
    dataFolder: data.DATA_DIR,
    port: data.PORT,
    listenOn: data.LISTEN_ON,
    siteUrl: data.SITE_URL ?? `http://localhost:${data.PORT}`,
    chosenSiteUrl: data.SITE_URL,
    contact: data.SITE_CONTACT,
    securityContact: data.SECURITY_CONTACT,
    timeZone: data.SITE_TIME_ZONE,
    cacheMegabytes: data.CACHE_MEGABYTES,
    mirror: mirrorFrom(data.MIRROR, given),
    purge: data.PURGE,
    keepAliveSeconds: data.KEEP_ALIVE_SECONDS,
    trustedProxies: data.TRUSTED_PROXIES,
    secondFactor: { roles: data.SECOND_FACTOR_ROLES, maxAge: data.SECOND_FACTOR_MAX_AGE },
    singleSignOn: signOnFrom(data),
    logins: {
      passwords: data.PASSWORD_LOGIN,
      breakGlass: data.BREAK_GLASS_ACCOUNT?.toLowerCase(),
    },
    publicGraphql: data.PUBLIC_GRAPHQL === 'yes',
    publicCors: data.PUBLIC_CORS === 'yes',
    shutdownSeconds: data.SHUTDOWN_SECONDS,
    mail: url ? { kind: url === 'off' ? 'off' : 'smtp', url, from } : { kind: 'log' },
    logLevel: data.LOG_LEVEL,
    machineTranslation: data.TRANSLATION_URL
      ? {
          engine: data.TRANSLATION_ENGINE,
          url: data.TRANSLATION_URL,
          ...(data.TRANSLATION_MODEL && { model: data.TRANSLATION_MODEL }),
          drafts: data.TRANSLATION_DRAFTS === 'yes',
          ...(data.TRANSLATION_KEY && { key: data.TRANSLATION_KEY }),
        }
      : undefined,
  }
}

/**
 * What is asked of one variable hangs on others: a trial without a database needs no secret. So the
 * schema is made for what is given, and says all mistakes in one go.
 *
 * @param {Environment} given
 */
function schemaFor(given) {
  const isReal = Boolean(given.DATABASE_URL)
  const sendsLetters = /^smtp/.test(given.SMTP_URL ?? '')
  const smtp = z.string().regex(/^(off$|smtps?:\/\/[^/])/)
  const url = given.TRANSLATION_KEY ? webAddress : webAddress.optional()
  return z.object({
    DATABASE_URL: z
      .string()
      .regex(/^(file:|mongodb(\+srv)?:\/\/)/)
      .optional(),
    PAYLOAD_SECRET: isReal ? z.string().refine(isStrong) : z.string().optional(),
    DATA_DIR: z.string().default('data'),
    PORT: wholeNumber(65_535).default(3000),
    SITE_URL: webAddress.optional(),
    SITE_CONTACT: mailAddress.optional(),
    SECURITY_CONTACT: securityContact.optional(),
    LISTEN_ON: z.string().optional(),
    KEEP_ALIVE_SECONDS: wholeNumber(3600).default(72),
    SHUTDOWN_SECONDS: wholeNumber(3600).default(25),
    TRUSTED_PROXIES: wholeNumber(10).default(0),
    SECOND_FACTOR_ROLES: rolesNamed,
    SECOND_FACTOR_MAX_AGE: wholeNumber(10_080).default(0),
    ...signOnSchema(given, roles),
    PUBLIC_GRAPHQL: z.enum(['yes', 'no']).default('no'),
    PUBLIC_CORS: z.enum(['yes', 'no']).default('no'),
    SITE_TIME_ZONE: z.string().refine(isTimeZone).default('Europe/Brussels'),
    CACHE_MEGABYTES: wholeNumber(65_536)
      .refine((value) => value > 0)
      .default(256),
    MIRROR: z
      .string()
      .refine((value) => (isBucket(value) ? bucketFrom(value) : isWholePath(value)))
      .optional(),
    AWS_ACCESS_KEY_ID: isBucket(given.MIRROR) ? z.string().min(1) : z.string().optional(),
    AWS_SECRET_ACCESS_KEY: isBucket(given.MIRROR) ? z.string().min(1) : z.string().optional(),
    AWS_SESSION_TOKEN: z.string().optional(),
    PURGE: purges,
    SMTP_URL: isReal ? smtp : smtp.optional(),
    MAIL_FROM: sendsLetters ? mailAddress : mailAddress.optional(),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info'),
    TRANSLATION_URL: url,
    TRANSLATION_ENGINE: z.enum(['libretranslate', 'deepl', 'openai']).default('libretranslate'),
    TRANSLATION_MODEL:
      given.TRANSLATION_ENGINE === 'openai' ? z.string().min(1) : z.string().optional(),
    TRANSLATION_KEY: z.string().optional(),
    TRANSLATION_DRAFTS: z.enum(['yes', 'no']).default('no'),
  })
}

const mailAddress = z.string().regex(/^\S+@\S+$/)

const securityContact = z
  .string()
  .refine((value) =>
    /^https:/.test(value) ? URL.canParse(value) : /^[^\s:@]+@[^\s@]+$/.test(value),
  )
  .transform((value) => (value.startsWith('https:') ? value : `mailto:${value}`))

const webAddress = z
  .string()
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value))
  .transform((value) => value.replace(/\/+$/, ''))

const rolesNamed = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .refine((named) => named.every((each) => roles.includes(each)))

/** @param {number} most */
const wholeNumber = (most) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((value) => value <= most)

/** @param {string} secret */
function isStrong(secret) {
  return (
    secret.length >= 32 && new Set(secret).size >= 8 && !knownSecrets.includes(secret.toLowerCase())
  )
}

/** @param {string} folder of a machine of whichever kind */
function isWholePath(folder) {
  return /^(?:\/(?!\/)|[a-z]:[\\/])/i.test(folder)
}

/** @param {string} name */
function isTimeZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * @param {string | undefined} url
 * @returns {Database | undefined}
 */
function databaseFrom(url) {
  return url ? { kind: url.startsWith('file:') ? 'sqlite' : 'mongodb', url } : undefined
}

/**
 * @param {Environment} given
 * @param {z.ZodError} error
 */
function mistakesIn(given, error) {
  const names = /** @type {(keyof typeof variables)[]} */ ([
    ...new Set(error.issues.map(({ path: [name] }) => name)),
  ])
  const lines = names.map((name) => {
    /** @type {{ wanted: string, example: string, given?: (value: string) => string }} */
    const { wanted, example, given: shown = (value) => `"${value}"` } = variables[name]
    const value = given[name]
    const was = value === undefined ? 'is not set' : `is ${shown(value)}`
    return `  ${name} ${was}: it ${wanted}. Example: ${example}`
  })
  return ['These settings are wrong (docs/operators.md lists them all):', ...lines].join('\n')
}
