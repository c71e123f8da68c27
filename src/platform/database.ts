/** The database adapter for what the environment names (design, section 9). */
import fs from 'node:fs'
import path from 'node:path'
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import type { Database } from './environment'
import { idsFirst, latestFirst } from './lists'
import { oneWriter } from './one-writer'
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
  return oneWriter(idsFirst(adapter))
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
  }
  return oneWriter(
    mongooseAdapter({ url, ensureIndexes: true, ...(hasTransactions ? {} : plain) }),
    (adapter) => {
      const { connection } = adapter as unknown as MongooseAdapter
      // Of its own, outside Payload: the turn is no content and needs no schema.
      return takeTurn(connection.collection('concord-writer') as unknown as Turns)
    },
  )
}
