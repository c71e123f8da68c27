/**
 * Statistics for SQLite's planner. Without them it takes an index by its shape and not by what is in it:
 * with 20,000 pages a page that nobody had asked for took 950 ms instead of 49. SQLite makes none by
 * itself, so this does, at start and when tables have grown.
 */
import type { Client } from '@libsql/client'
import type { BaseDatabaseAdapter } from 'payload'
import { statisticsAreDue } from './statistics-due'

/** Milliseconds between two looks. A look reads the end of each table, and takes about a millisecond. */
const pause = 60_000

type SqliteAdapter = BaseDatabaseAdapter & {
  client: Client
  sessions: Record<string, { db?: { run?: (query: string) => Promise<unknown> } } | undefined>
}

/** To be called once the adapter is connected, and its transactions are queued. */
export async function keepStatistics(connected: BaseDatabaseAdapter): Promise<void> {
  const adapter = connected as SqliteAdapter
  const look = () =>
    analyzeWhereDue(adapter).catch((error) => {
      // Slower, not wrong: it is tried again.
      connected.payload.logger.warn({ msg: 'SQLite could not be analysed.', err: error })
    })
  await look()
  setInterval(look, pause).unref()
}

async function analyzeWhereDue(adapter: SqliteAdapter): Promise<void> {
  if (!statisticsAreDue(await rowsWhenAnalyzed(adapter), await rowsNow(adapter))) return
  // Another process must not be met by a prepared statement (src/host/libsql-busy.ts), and whoever asks
  // after a transaction has a connection that knows the new statistics.
  const id = await adapter.beginTransaction()
  if (id === null) return
  try {
    const { db } = adapter.sessions[id] ?? {}
    // So many rows of each index: enough to know how many share a value, however large the table.
    await db?.run?.('PRAGMA analysis_limit = 1000')
    await db?.run?.('ANALYZE')
    await adapter.commitTransaction(id)
  } catch (error) {
    await adapter.rollbackTransaction(id)
    throw error
  }
}

/** The first number of a row of statistics is how many rows the table had. */
async function rowsWhenAnalyzed({ client }: SqliteAdapter): Promise<Map<string, number>> {
  const { rows: made } = await client.execute(
    "select 1 from sqlite_master where name = 'sqlite_stat1'",
  )
  if (made.length === 0) return new Map()
  const { rows } = await client.execute(
    'select tbl as name, max(cast(stat as integer)) as count from sqlite_stat1 group by tbl',
  )
  return new Map(rows.map(({ name, count }) => [String(name), Number(count)]))
}

async function rowsNow({ client }: SqliteAdapter): Promise<Map<string, number>> {
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  )
  const questions = tables.map(({ name }) => {
    const quoted = String(name).replaceAll('"', '""')
    return `select '${quoted.replaceAll("'", "''")}' as name, (select max(_rowid_) from "${quoted}") as count`
  })
  if (questions.length === 0) return new Map()
  const { rows } = await client.execute(questions.join(' union all '))
  return new Map(rows.map(({ name, count }) => [String(name), Number(count ?? 0)]))
}
