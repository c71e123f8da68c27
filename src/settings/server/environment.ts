/**
 * What the machine says: every environment variable that Concord reads, in one place, checked.
 * `docs/operators.md` lists them for people.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The folder of the embedded database, uploaded files and the generated secret. */
export const dataFolder = path.resolve(process.env.DATA_DIR ?? 'data')

export type Database = { kind: 'sqlite' | 'mongodb'; url: string }

/**
 * The database by `DATABASE_URL` alone: `mongodb://…` or `file:…`, by default a file under `data/`.
 *
 * @throws on any other scheme
 */
export function databaseFrom(url: string | undefined): Database {
  if (!url) return { kind: 'sqlite', url: `file:${path.join(dataFolder, 'concord.db')}` }
  if (url.startsWith('file:')) return { kind: 'sqlite', url }
  if (/^mongodb(\+srv)?:\/\//.test(url)) return { kind: 'mongodb', url }
  throw new Error(
    `DATABASE_URL must begin with "mongodb://", "mongodb+srv://" or "file:", not "${url.split(':')[0]}:".`,
  )
}

const knownSecrets = ['YOUR_SECRET_HERE', 'secret', 'changeme', 'payload', 'concord']

/**
 * The secret that signs logins and internal requests.
 *
 * A trial without `DATABASE_URL` gets one of its own, made once and kept beside the embedded
 * database, so that all its processes share it.
 *
 * @throws where a database is configured and the secret is missing or weak
 */
export function secretFrom(environment: { [name: string]: string | undefined }): string {
  const secret = environment.PAYLOAD_SECRET ?? ''
  if (!environment.DATABASE_URL) return secret || ownSecret()
  const weak =
    secret.length < 32 ||
    new Set(secret).size < 8 ||
    knownSecrets.some((known) => secret.toLowerCase() === known.toLowerCase())
  if (weak) {
    throw new Error(
      'PAYLOAD_SECRET must be set to at least 32 random characters where DATABASE_URL is set. ' +
        'Make one with: openssl rand -base64 32',
    )
  }
  return secret
}

function ownSecret(): string {
  const file = path.join(dataFolder, 'secret')
  fs.mkdirSync(dataFolder, { recursive: true })
  try {
    // `wx` fails where the file is there: two processes that start at once agree on one secret.
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/**
 * The time zone in which the site shows dates and an import reads them, an IANA name.
 *
 * @throws where no such zone exists
 */
export function timeZoneFrom(name: string | undefined): string {
  const timeZone = name || 'Europe/Brussels'
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new Error(
      `SITE_TIME_ZONE is "${timeZone}": not a time zone. Use a name as "Europe/Paris".`,
    )
  }
  return timeZone
}

/** Where the site is reached from outside, without a slash at the end. */
export function siteUrlFrom(environment: { [name: string]: string | undefined }): string {
  const url = environment.SITE_URL || `http://localhost:${environment.PORT || 3000}`
  return url.replace(/\/+$/, '')
}

/** Whom readers write to about the site, an e-mail address; nothing where none is set. */
export function contactFrom(environment: { [name: string]: string | undefined }) {
  const address = environment.SITE_CONTACT?.trim()
  return address?.includes('@') ? address : undefined
}

export type Mail = { kind: 'log' } | { kind: 'smtp' | 'off'; url: string; from: string }

/**
 * Where letters to people go: `SMTP_URL` is `smtp://user:password@host:587`, `smtps://…`, or `off`.
 * A trial without `DATABASE_URL` writes them into the log.
 *
 * @throws where a database is configured and nobody said how letters leave
 */
export function mailFrom(environment: { [name: string]: string | undefined }): Mail {
  const { SMTP_URL: url, MAIL_FROM } = environment
  const from = MAIL_FROM || 'concord@localhost'
  if (url === 'off') return { kind: 'off', url, from }
  if (!url) {
    if (!environment.DATABASE_URL) return { kind: 'log' }
    throw new Error(
      'SMTP_URL must be set where DATABASE_URL is set, so that people hear what waits for them: ' +
        'smtp://user:password@host:587, or "off" to send no letters.',
    )
  }
  if (!/^smtps?:\/\/[^/]/.test(url)) {
    throw new Error('SMTP_URL must begin with smtp:// or smtps://, or be "off".')
  }
  if (!MAIL_FROM?.includes('@')) {
    throw new Error('MAIL_FROM must be the address from which letters come: cms@example.org.')
  }
  return { kind: 'smtp', url, from }
}

/**
 * The machine translation service: `TRANSLATION_URL` is a server that speaks LibreTranslate's
 * protocol, `TRANSLATION_KEY` its key where it wants one. Without an address there is none.
 * `TRANSLATION_DRAFTS=yes` lets it have the words of sources that are not published.
 *
 * @throws where the address is none that can be asked, or a key has no address to go to
 */
export function translationFrom(environment: {
  [name: string]: string | undefined
}): { url: string; key?: string; drafts: boolean } | undefined {
  const { TRANSLATION_URL: url, TRANSLATION_KEY: key, TRANSLATION_DRAFTS } = environment
  if (!url) {
    if (key) throw new Error('TRANSLATION_KEY is set without TRANSLATION_URL.')
    return undefined
  }
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) {
    throw new Error(
      'TRANSLATION_URL must begin with http:// or https://, as http://127.0.0.1:5000.',
    )
  }
  if (TRANSLATION_DRAFTS && TRANSLATION_DRAFTS !== 'yes' && TRANSLATION_DRAFTS !== 'no') {
    throw new Error('TRANSLATION_DRAFTS must be "yes" or "no".')
  }
  const drafts = TRANSLATION_DRAFTS === 'yes'
  return { url: url.replace(/\/+$/, ''), drafts, ...(key && { key }) }
}
