/** Which database a run of the integration tests is for, and a fresh one for each test file. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export const kind = process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

/** An SQLite file with the migrated schema; each test file starts from a copy of it. */
export function templateFile(): string {
  const file = process.env.TEST_DATABASE_TEMPLATE
  if (!file) throw new Error('prepare-database.ts has not run.')
  return file
}

/**
 * Points the environment at a database of its own, before the configuration is loaded.
 *
 * @param url of a database that the test has made
 */
export function takeFreshDatabase(url?: string): { remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-test-'))
  process.env.DATA_DIR = folder
  process.env.PAYLOAD_SECRET = 'only-for-tests-0123456789-abcdefghijklmnop'
  process.env.LOG_LEVEL ??= 'silent'
  process.env.SMTP_URL ??= 'off'
  process.env.PUBLIC_GRAPHQL ??= 'yes'
  if (url) process.env.DATABASE_URL = url
  else if (kind === 'mongodb') {
    process.env.DATABASE_URL = mongodbUrl(`concord_${randomUUID().replaceAll('-', '')}`)
  } else {
    const file = path.join(folder, 'concord.db')
    // What the migration wrote may still stand in the write-ahead log.
    for (const part of ['', '-wal']) {
      const from = `${templateFile()}${part}`
      if (fs.existsSync(from)) fs.copyFileSync(from, `${file}${part}`)
    }
    process.env.DATABASE_URL = `file:${file}`
  }
  return { remove: () => fs.rmSync(folder, { recursive: true, force: true }) }
}

function mongodbUrl(database: string): string {
  const server = process.env.MONGODB_TEST_URL
  if (!server)
    throw new Error('MONGODB_TEST_URL is not set; `npm test` finds a server and sets it.')
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
