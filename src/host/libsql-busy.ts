/**
 * Waits until no other process holds SQLite's one write lock, without blocking this one's readers.
 *
 * Fault: libSQL never resets a prepared statement that met a locked file. It stays "in progress" until
 *   the garbage collector finds it, and until then every COMMIT of the connection fails with "cannot
 *   commit transaction - SQL statements in progress", though the file is free again. So BEGIN must not
 *   meet a locked file. And its client makes a new connection for each transaction, which has no busy
 *   timeout.
 * Upstream: https://github.com/tursodatabase/libsql-client-ts/issues/352,
 *   https://github.com/tursodatabase/libsql-js/issues/237,
 *   https://github.com/tursodatabase/libsql-js/pull/238; the timeout
 *   https://github.com/tursodatabase/libsql-client-ts/issues/288 (mended in @libsql/client 0.18.0)
 * Since: libsql 0.4.7, as db-sqlite 3.90.2 pins it; 0.5.29 too
 * Remove when: @payloadcms/db-sqlite has a libsql with #238 and a client with `timeout`.
 * Canary: tests/canaries/libsql.test.ts
 * Assertion: at start, the adapter must have `client` and `clientConfig`.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, type Config, createClient } from '@libsql/client'
import type { BaseDatabaseAdapter } from 'payload'

type SqliteAdapter = { client: Client; clientConfig: Config }

/** Milliseconds to wait for another process. */
const patience = 15_000

/** To be called once the adapter is connected, and before its transactions are queued. */
export function waitForOtherProcesses(connected: BaseDatabaseAdapter): void {
  const adapter = connected as BaseDatabaseAdapter & Partial<SqliteAdapter>
  if (!adapter.client || !adapter.clientConfig) {
    throw new Error(
      'The SQLite adapter has no `client` and `clientConfig` any more: see libsql-busy.ts',
    )
  }
  // A connection of its own, and never a prepared statement: what fails here leaves nothing behind.
  const { client } = adapter
  const probe = createClient(adapter.clientConfig)
  const begin = adapter.beginTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    await free(probe)
    // For a process that was quicker in between.
    await client.execute('PRAGMA busy_timeout = 5000')
    return begin(options)
  }
}

async function free(probe: Client): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await probe.executeMultiple('BEGIN IMMEDIATE; ROLLBACK')
    } catch (error) {
      const busy = /SQLITE_BUSY|database is locked/.test(String(error))
      if (!busy || performance.now() > until) throw error
      await pause(20 + Math.random() * 60)
    }
  }
}
