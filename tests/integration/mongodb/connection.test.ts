/** What is no usable replica set is refused at start, with what is wrong and how to mend it. */
import { randomUUID } from 'node:crypto'
import { buildConfig, getPayload } from 'payload'
import { databaseAdapter } from '@/database/adapter'
import { initiate, type Mongod, startMongod } from '../../support/mongod'

async function reasonFor(url: string): Promise<string> {
  const db = databaseAdapter({ database: { kind: 'mongodb', url }, dataFolder: '' })
  const config = buildConfig({ secret: 'only-for-tests', db, collections: [] })
  const options = { logger: { level: 'silent' } as never, key: randomUUID() }
  try {
    await getPayload({ config, ...options })
  } catch (error) {
    return (error as Error).message
  }
  return 'It started.'
}

let mongod: Mongod
afterEach(() => mongod?.remove())

it('a server that is no replica set, named as one or not', async () => {
  mongod = await startMongod()
  for (const query of ['', '?replicaSet=rs0']) {
    const reason = await reasonFor(`${mongod.url.split('?')[0]}${query}`)
    const [wrong = '', way = '', ...more] = reason.split('\n')
    expect(wrong).toMatch(/is not a replica set/)
    expect(way).toMatch(/mongod --replSet rs0.*rs\.initiate\(\).*\?replicaSet=rs0/)
    expect(more).toEqual([])
  }
})

it('one that was not initiated, one of another name, one whose name is not said', async () => {
  mongod = await startMongod({ set: 'rs0' })
  expect(await reasonFor(mongod.url)).toMatch(/not initiated yet[\s\S]*rs\.initiate\(\)/)
  await initiate(mongod)
  expect(await reasonFor(mongod.url.replace('rs0', 'other'))).toMatch(
    /belongs to the replica set "rs0"[\s\S]*replicaSet=rs0/,
  )
  expect(await reasonFor(mongod.url.split('?')[0] ?? '')).toMatch(/\?replicaSet=rs0/)
})

it('nobody at that address: the address is named, and no password', async () => {
  mongod = await startMongod({ set: 'rs0' })
  const url = 'mongodb://me:hush@127.0.0.1:9/concord?replicaSet=rs0&serverSelectionTimeoutMS=500'
  const reason = await reasonFor(url)
  expect(reason).toMatch(/cannot be reached at 127\.0\.0\.1:9/)
  expect(reason).not.toMatch(/hush/)
})
