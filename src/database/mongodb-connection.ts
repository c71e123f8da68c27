/**
 * Connects to a MongoDB replica set, or says in two lines what is wrong and how to mend it. A
 * server that is no replica set has no transactions, so it is refused (design, section 9).
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter } from 'payload'

type Hello = { setName?: string; isreplicaset?: boolean }

/**
 * @param connect the adapter's own
 * @throws an Error of two lines: what is wrong, and the way out
 */
export async function connectToReplicaSet(
  connected: BaseDatabaseAdapter,
  connect: () => Promise<void>,
): Promise<void> {
  const adapter = connected as MongooseAdapter
  const url = String(adapter.url)
  try {
    await connect()
  } catch (error) {
    throw new Error(await reasonWhyNot(adapter, url), { cause: error })
  }
  const { replicaSet } = adapter.connection.getClient().options
  const hello = await adapter.connection.db?.admin().command({ hello: 1 })
  const fault = faultOf(hello as Hello, replicaSet)
  if (fault) {
    await adapter.connection.close()
    throw new Error(fault)
  }
}

/**
 * What keeps a server that answers from being our replica set.
 *
 * @param wanted the name of the set in `DATABASE_URL`
 */
export function faultOf({ setName, isreplicaset }: Hello, wanted?: string): string | undefined {
  const name = wanted ?? 'rs0'
  if (setName && setName === wanted) return undefined
  if (setName) {
    return wanted
      ? `DATABASE_URL says replicaSet=${wanted}, but the server belongs to the replica set "${setName}".\n` +
          `Write replicaSet=${setName} in DATABASE_URL.`
      : `DATABASE_URL names a server of the replica set "${setName}" without saying so.\n` +
          `Add it to the address: mongodb://…?replicaSet=${setName}`
  }
  return isreplicaset
    ? `The MongoDB of DATABASE_URL was started for a replica set that was not initiated yet.\n` +
        `Initiate it once: mongosh --eval 'rs.initiate()', and write ?replicaSet=${name} in DATABASE_URL.`
    : `The MongoDB of DATABASE_URL is not a replica set, so it has no transactions, which Concord needs.\n` +
        `Start it with: mongod --replSet ${name}; then once: mongosh --eval 'rs.initiate()'; and write ?replicaSet=${name} in DATABASE_URL.`
}

/** Asks each host of the address by itself: the driver says only that it found no replica set. */
async function reasonWhyNot(adapter: MongooseAdapter, url: string): Promise<string> {
  const [start = '', credentials = '', hosts = '', rest = ''] =
    url.match(/^mongodb:\/\/([^@/]*@)?([^/?]+)(.*)$/)?.map(String) ?? []
  const wanted = rest.match(/[?&]replicaSet=([^&]+)/i)?.[1]
  for (const host of start ? hosts.split(',') : []) {
    const hello = await helloOf(adapter, host)
    const fault = hello && faultOf(hello, wanted)
    if (fault) return fault
  }
  void credentials
  return (
    `The MongoDB of DATABASE_URL cannot be reached${hosts && ` at ${hosts}`}, or it does not let us in.\n` +
    'Check that it runs, the address, and the user and password; then start again.'
  )
}

/** `hello` needs no login. */
async function helloOf({ connection }: MongooseAdapter, host: string): Promise<Hello | undefined> {
  type Client = ReturnType<typeof connection.getClient>
  const MongoClient = connection.base.mongo.MongoClient as unknown as new (
    url: string,
    options: object,
  ) => Client
  const client = new MongoClient(`mongodb://${host}/`, {
    directConnection: true,
    serverSelectionTimeoutMS: 3000,
  })
  try {
    return (await client.db('admin').command({ hello: 1 })) as Hello
  } catch {
    return undefined // it does not answer
  } finally {
    await client.close()
  }
}
