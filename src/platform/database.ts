/** The database adapter for what the environment names (design, section 9). */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import type { Database } from './environment'
import { laterThanLast } from './later-than-last'
import { idsFirst, latestFirst } from './lists'
import { oneWriter, type Turn } from './one-writer'
import { forget, keepJournal, takeBack } from './undo-journal'
import { type Turns, takeTurn } from './writer-lease'

export function databaseAdapter(database: Database): DatabaseAdapterObj {
  return database.kind === 'sqlite' ? sqlite(database.url) : mongodb(database)
}

function sqlite(url: string): DatabaseAdapterObj {
  fs.mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true })
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    transactionOptions: {},
    beforeSchemaInit: [latestFirst],
    migrationDir: path.resolve('migrations'),
    // The schema comes from committed migrations everywhere, so that development and tests
    // run on what operators will get.
    push: false,
  })
  return oneWriter(idsFirst(laterThanLast(adapter)))
}

function mongodb({
  url,
  hasTransactions,
}: Extract<Database, { kind: 'mongodb' }>): DatabaseAdapterObj {
  // Without a replica set there are no transactions, and the server may be FerretDB, which has
  // no $lookup either.
  const plain = {
    transactionOptions: false as const,
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
    afterOpenConnection: async (adapter: MongooseAdapter) => {
      keepJournal(adapter)
      // What was cut off when the server went down is taken back before anybody reads it.
      const { leave } = await turnOf(adapter, `start-${randomUUID()}`)
      await leave()
    },
  }
  return oneWriter(
    laterThanLast(mongooseAdapter({ url, ensureIndexes: true, ...(hasTransactions ? {} : plain) })),
    (connected, holder) => turnOf(connected as unknown as MongooseAdapter, holder),
  )
}

async function turnOf(adapter: MongooseAdapter, holder: string): Promise<Turn> {
  // Of its own, outside Payload: the turn is no content and needs no schema.
  const turns = adapter.connection.collection('concord-writer') as unknown as Turns
  const back = (name: string) => takeBack(adapter, name)
  const leave = await takeTurn(turns, { holder, takeBack: back })
  return {
    takeBack: () => back(holder),
    leave: async () => {
      await leave()
      await forget(adapter, holder)
    },
  }
}
