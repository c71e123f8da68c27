/**
 * A MongoDB replica set of one for the tests: MONGODB_TEST_URL, or a mongod of our own that is
 * thrown away afterwards.
 */
import { findMongod, versionOfMongod } from './mongod.mjs'

/** @returns {Promise<{ url: string, name: string, stop: () => Promise<unknown> }>} */
export async function startMongodb() {
  const given = process.env.MONGODB_TEST_URL
  if (given) {
    return {
      url: given,
      name: `MongoDB ${await versionAt(given)}, MONGODB_TEST_URL`,
      stop: async () => {},
    }
  }
  const systemBinary = await findMongod()
  const { MongoMemoryReplSet } = await import('mongodb-memory-server')
  process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false'
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    binary: { systemBinary },
  })
  const name = `MongoDB ${versionOfMongod(systemBinary)}, replica set of one`
  return { url: server.getUri(), name, stop: () => server.stop() }
}

async function versionAt(url) {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 10_000 })
  try {
    return (await client.db('admin').command({ buildInfo: 1 })).version
  } finally {
    await client.close()
  }
}
