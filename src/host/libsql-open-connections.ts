/**
 * The connection that a transaction leaves behind takes a quarter of a megabyte, not two.
 *
 * Fault: libSQL's client opens a connection for each transaction and never closes it: with its page
 *   cache it stays until somebody collects the garbage, and only between two turns of the event loop. A
 *   hundred writes of a hundred entries each took 218 MB; with a small cache they take 54.
 * Upstream: https://github.com/tursodatabase/libsql-client-ts/issues/350,
 *   https://github.com/tursodatabase/libsql-js/issues/230
 * Since: @libsql/client 0.5
 * Remove when: the end of a transaction closes its connection.
 * Canary: tests/canaries/libsql.test.ts
 * Assertion: a transaction that begins must be among the adapter's `sessions`, and be able to run a
 *   query.
 */
import type { BaseDatabaseAdapter } from 'payload'

type Session = { db?: { run?: (query: string) => Promise<unknown> } }

/** To be called once the adapter is connected, and before its transactions are queued. */
export function keepConnectionsSmall(connected: BaseDatabaseAdapter): void {
  const adapter = connected as BaseDatabaseAdapter & {
    sessions: Record<string, Session | undefined>
  }
  const begin = adapter.beginTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    const id = await begin(options)
    if (id === null) return id
    const { db } = adapter.sessions[id] ?? {}
    if (!db?.run)
      throw new Error('A transaction is not among `sessions`: see libsql-open-connections.ts')
    await db.run('PRAGMA cache_size = -256')
    return id
  }
}
