/** The database adapter for what `DATABASE_URL` names (design, section 9). */
import fs from 'node:fs'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { surfaceCommitErrors } from '../host/drizzle-commit-errors'
import { idsFirst } from '../host/drizzle-ids-first'
import { nameIndexesByTable } from '../host/drizzle-index-names'
import { latestFirst } from '../host/drizzle-latest-indexes'
import { matchWholeCharacters } from '../host/drizzle-like'
import { selectRowsWhole } from '../host/drizzle-selected-rows'
import { indexTexts } from '../host/drizzle-text-indexes'
import { waitForOtherProcesses } from '../host/libsql-busy'
import { keepConnectionsSmall } from '../host/libsql-open-connections'
import { nameSocketErrors } from '../host/mongodb-socket-errors'
import { rememberOutages } from '../host/payload-auth-without-database'
import { countInTransactions } from '../host/payload-estimated-count'
import { keepJobsInTransactions } from '../host/payload-jobs-transactions'
import { keepVersionsInOrder } from '../host/payload-version-order'
import { keepWritesInTransactions } from '../host/payload-writes-outside-transactions'
import type { Settings } from '../settings/environment.mjs'
import { connectToReplicaSet } from './mongodb-connection'
import { connectionOptions } from './mongodb-options'
import { buildSchema } from './mongodb-schema'
import { lockTransactions } from './mongodb-write-lock'
import { onConnect } from './on-connect'
import { keepStatistics } from './sqlite-statistics'
import { queueTransactions } from './write-queue'

/** The adapter for the database that is set; in a trial a file under the data folder. */
export function databaseAdapter({
  database,
  dataFolder,
}: Pick<Settings, 'database' | 'dataFolder'>): DatabaseAdapterObj {
  if (!database) return sqlite(`file:${path.join(dataFolder, 'concord.db')}`)
  return database.kind === 'sqlite' ? sqlite(database.url) : mongodb(database.url)
}

function sqlite(url: string): DatabaseAdapterObj {
  fs.mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true, mode: 0o700 })
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    transactionOptions: {},
    beforeSchemaInit: [nameIndexesByTable, latestFirst, indexTexts],
    migrationDir: path.resolve('migrations'),
    // The schema comes from committed migrations everywhere, so that development and tests
    // run on what operators will get.
    push: false,
  })
  return onConnect(
    rememberOutages(idsFirst(selectRowsWhole(keepVersionsInOrder(adapter)))),
    async (connected, connect) => {
      await connect()
      waitForOtherProcesses(connected)
      keepConnectionsSmall(connected)
      surfaceCommitErrors(connected)
      matchWholeCharacters(connected)
      queueTransactions(connected)
      keepWritesInTransactions(connected)
      keepJobsInTransactions(connected)
      await keepStatistics(connected)
    },
  )
}

function mongodb(url: string): DatabaseAdapterObj {
  const adapter = mongooseAdapter({ url, connectOptions: connectionOptions(url) })
  return onConnect(
    rememberOutages(countInTransactions(keepVersionsInOrder(adapter))),
    async (connected, connect) => {
      await connectToReplicaSet(connected, connect)
      await buildSchema(connected)
      lockTransactions(connected)
      nameSocketErrors(connected)
      queueTransactions(connected)
      keepJobsInTransactions(connected)
    },
  )
}
