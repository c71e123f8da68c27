/** The secret that signs logins, share links and internal requests. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { settings } from './settings.mjs'

/**
 * A trial without `DATABASE_URL` gets one of its own, made once and kept beside the embedded
 * database, so that all its processes share it.
 */
export function signingSecret(): string {
  const { secret, dataFolder } = settings()
  return secret ?? ownSecret(dataFolder)
}

function ownSecret(folder: string): string {
  const file = path.join(folder, 'secret')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    // `wx` fails where the file is there: two processes that start at once agree on one secret.
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
