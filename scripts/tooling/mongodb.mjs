/**
 * A MongoDB replica set of one for the tests: MONGODB_TEST_URL, or a mongod of our own that is
 * thrown away afterwards.
 */
import { versionOfMongod } from './mongod.mjs'

/**
 * @param {string} systemBinary the path of a mongod
 * @returns {Promise<{ url: string, name: string, stop: () => Promise<unknown> }>}
 */
export async function startMongodb(systemBinary) {
  const given = process.env.MONGODB_TEST_URL
  if (given) {
    return {
      url: given,
      name: `MongoDB ${await versionAt(given)}, MONGODB_TEST_URL`,
      stop: async () => {},
    }
  }
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
