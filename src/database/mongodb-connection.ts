/**
 * Connects to a MongoDB replica set, or reports in two lines what is wrong and how to mend it. A
 * server that is no replica set has no transactions, so it is refused (design, section 9).
 */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter } from 'payload'
import { connectionOptions } from './mongodb-options'

type Client = ReturnType<MongooseAdapter['connection']['getClient']>
type Hello = { setName?: string; isreplicaset?: boolean }

/**
 * Checks the server, then connects. Payload by itself would log pages about a server that does not
 * suit.
 *
 * @param connect the adapter's own
 * @throws an Error of two lines: what is wrong, and the way out
 */
export async function connectToReplicaSet(
  connected: BaseDatabaseAdapter,
  connect: () => Promise<void>,
): Promise<void> {
  const adapter = connected as MongooseAdapter
  const url = String(adapter.url)
  const { autoCreate: _, autoIndex: __, ...options } = connectionOptions(url)
  const wanted = url.match(/[?&]replicaSet=([^&]+)/i)?.[1]
  const hosts = url.match(/^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/)?.[1] ?? ''
  for (const host of hosts ? hosts.split(',') : []) {
    const direct = { directConnection: true, serverSelectionTimeoutMS: 3000 }
    const hello = await helloOf(adapter, `mongodb://${host}/`, direct)
    const fault = hello && faultOf(hello, wanted)
    if (fault) throw new Error(fault)
    if (hello) break
  }
  const hello = await helloOf(adapter, url, options)
  if (!hello) {
    throw new Error(
      `The MongoDB of DATABASE_URL cannot be reached${hosts && ` at ${hosts}`}, or it does not let us in.\n` +
        'Check that it runs, the address, and the user and password; then start again.',
    )
  }
  await connect()
}

/**
 * Why a server cannot be used as our replica set; nothing where it can.
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

/** `hello` needs no login; the driver does it on connecting, where the address has one. */
async function helloOf(
  { connection }: MongooseAdapter,
  url: string,
  options: object,
): Promise<Hello | undefined> {
  const MongoClient = connection.base.mongo.MongoClient as unknown as new (
    url: string,
    options: object,
  ) => Client
  const client = new MongoClient(url, options)
  try {
    await client.connect()
    return (await client.db('admin').command({ hello: 1 })) as Hello
  } catch {
    return undefined // it does not answer
  } finally {
    await client.close()
  }
}
