/**
 * A Payload with nothing of Concord in it, on a database of its own: for canaries, which expect a fault
 * of the host and turn red on the day it is mended. One for each test file.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Config, Payload, SanitizedConfig } from 'payload'

export type HostAlone = {
  payload: Payload
  config: SanitizedConfig
  /** A request to Payload's own REST. */
  rest: (request: {
    path: string
    method?: string
    headers?: Record<string, string>
    body?: BodyInit
  }) => Promise<{ status: number; text: string }>
  stop: () => Promise<void>
}

type Parts = Pick<Config, 'collections'> & Partial<Config>

/**
 * A test that expects a fault.
 *
 * @param workaround the file that goes when the fault is gone
 * @param shows whether the host, driven alone, still has the fault
 */
export function canary(workaround: string, fault: string, shows: () => Promise<boolean> | boolean) {
  test(`${workaround}: ${fault}`, async () => {
    if (await shows()) return
    throw new Error(
      `The host no longer has this fault: ${fault}. Remove ${workaround}, as its header says.`,
    )
  })
}

/** On SQLite, with transactions, and a schema that Payload makes itself. */
export async function startOnSqlite(
  parts: Parts,
  options: Record<string, unknown> = {},
): Promise<HostAlone> {
  const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-canary-'))
  const client = { url: `file:${path.join(folder, 'host.db')}` }
  // Payload makes the schema by itself only where it is not production, and asks before it changes one.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const db = sqliteAdapter({
    client,
    idType: 'uuid',
    wal: true,
    transactionOptions: {},
    push: true,
    ...options,
  })
  return start({ ...parts, db }, async () => fs.rmSync(folder, { recursive: true, force: true }))
}

/** On the replica set of `MONGODB_TEST_URL`. */
export async function startOnMongodb(parts: Parts): Promise<HostAlone> {
  const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
  const server = process.env.MONGODB_TEST_URL
  if (!server)
    throw new Error('MONGODB_TEST_URL is not set; `npm test` starts a server and sets it.')
  const url = new URL(server)
  url.pathname = `/canary_${randomUUID().replaceAll('-', '')}`
  const db = mongooseAdapter({ url: url.href })
  return start({ ...parts, db }, async (payload) => {
    const { connection } = payload.db as unknown as {
      connection: { dropDatabase(): Promise<unknown> }
    }
    await connection.dropDatabase()
  })
}

async function start(
  parts: Parts & Pick<Config, 'db'>,
  remove: (payload: Payload) => Promise<void>,
): Promise<HostAlone> {
  const { buildConfig, getPayload, handleEndpoints } = await import('payload')
  const config = await buildConfig({
    secret: 'only-for-canaries-0123456789',
    telemetry: false,
    logger: { options: { level: process.env.LOG_LEVEL ?? 'silent' } },
    ...parts,
  })
  const payload = await getPayload({ config })
  return {
    payload,
    config,
    rest: async ({ path: address, method = 'GET', headers = {}, body }) => {
      const request = new Request(`http://localhost:3000/api${address}`, { method, headers, body })
      const answer = await handleEndpoints({ config, request })
      return { status: answer.status, text: await answer.text() }
    },
    stop: async () => {
      await remove(payload)
      await payload.destroy()
    },
  }
}
