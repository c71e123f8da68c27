/**
 * A database for a bench alone: an SQLite file that is thrown away afterwards, or one of its own on the server
 * that `BENCH_MONGODB_URL` names, which is left there.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { languages as ownLanguages } from '../../src/i18n/languages'
import { withMoreLanguages } from '../tooling/more-languages.mjs'

/** Whether this process is on it already. */
export const isOnItsOwn = Boolean(process.env.BENCH_FOLDER)

/** Which part of a bench this process is. */
export const benchPart = process.env.BENCH_PART ?? ''

/** Beside those of the site, for benches that are about more languages. */
const more = ['de', 'es', 'it', 'pl', 'pt', 'nl', 'tr', 'cs', 'ro']

type Parts = {
  /** Each in a process of its own, so that none is measured with another's memory. */
  parts?: readonly string[]
  /** How many languages the site has then: in a copy of the project, since its list is code. */
  languages?: number
}

/** The same command once more, on a database of its own. */
export async function onDatabaseOfItsOwn(
  name: string,
  { parts = ['all'], languages = ownLanguages.length }: Parts = {},
): Promise<void> {
  const added = more.slice(0, languages - ownLanguages.length)
  if (added.length === 0) return runParts(name, parts, ['migrate'])
  await withMoreLanguages(added, async () =>
    // SQLite has columns for each language.
    runParts(name, parts, ['migrate:create language', 'migrate']),
  )
}

function runParts(name: string, parts: readonly string[], before: readonly string[]): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-'))
  const databaseUrl = ownMongoDB(process.env.BENCH_MONGODB_URL) ?? `file:${folder}/bench.db`
  const run = (command: string, part = '') =>
    execFileSync(
      process.execPath,
      ['--conditions=production', 'node_modules/payload/bin.js', ...command.split(' ')],
      {
        stdio: part === '' ? ['ignore', 'ignore', 'inherit'] : 'inherit',
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          DATA_DIR: folder,
          BENCH_FOLDER: folder,
          BENCH_PART: part,
          SMTP_URL: 'off',
          PAYLOAD_SECRET: randomUUID(),
          LOG_LEVEL: 'error',
        },
      },
    )
  try {
    for (const command of before) run(command)
    for (const part of parts) run(`bench ${name}`, part)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function ownMongoDB(server: string | undefined): string | undefined {
  if (!server) return undefined
  const url = new URL(server)
  url.pathname = `/concord-bench-${randomUUID().slice(0, 8)}`
  return url.href
}

/**
 * Puts rows there without hooks, since saving them one by one takes an hour; so many in one
 * transaction.
 */
export async function inTransactions(
  payload: Payload,
  [from, to]: [number, number],
  put: (number: number, req: PayloadRequest) => Promise<void>,
): Promise<void> {
  const { db } = payload
  for (let begin = from; begin < to; begin += 250) {
    const transactionID = (await db.beginTransaction()) ?? undefined
    const req = await createLocalReq({}, payload)
    req.transactionID = transactionID
    for (let each = begin; each < Math.min(begin + 250, to); each++) await put(each, req)
    await db.commitTransaction(transactionID ?? '')
  }
}

/** Says how many times as long the many take as the few: medians in milliseconds, by name. */
export function printRatios(few: Record<string, number>, many: Record<string, number>): void {
  console.log('ratio of medians, 10,000 contents to 100:')
  for (const [name, time] of Object.entries(many)) {
    console.log(`  ${name}: ${(time / (few[name] ?? Number.NaN)).toFixed(2)}`)
  }
}
