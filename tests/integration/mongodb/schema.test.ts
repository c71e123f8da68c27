/** Collections and indexes are there before anybody writes, and an index that cannot be made is told. */
import { MongoClient } from 'mongodb'
import type { BaseDatabaseAdapter } from 'payload'
import { buildSchema } from '@/database/mongodb-schema'
import { type Concord, startConcord } from '../../support/concord'
import { type Mongod, startReplicaSet } from '../../support/mongod'

let mongod: Mongod
let concord: Concord
let client: MongoClient
beforeAll(async () => {
  mongod = await startReplicaSet()
  client = new MongoClient(mongod.url)
})
afterAll(async () => {
  await client?.close()
  await concord?.payload.destroy()
  await mongod?.remove()
})

const faqs = () => client.db('concord').collection('faqs')
const adapter = () => concord.payload.db as unknown as BaseDatabaseAdapter
const uniqueIndex = async () =>
  (await faqs().indexes()).find(({ key }) => key.contentId && key.language)

it('on an empty database, the first writes of many at once all succeed', async () => {
  concord = await startConcord(mongod.url)
  const made = await Promise.allSettled(Array.from({ length: 20 }, () => concord.given.faq()))
  expect(made.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await uniqueIndex()).toMatchObject({ unique: true })
})

it('an index of an older version with other options gives way', async () => {
  const index = await uniqueIndex()
  await faqs().dropIndex(String(index?.name))
  await faqs().createIndex({ contentId: 1, language: 1 }, { name: index?.name })
  await buildSchema(adapter())
  expect(await uniqueIndex()).toMatchObject({ unique: true })
})

it('duplicates: the message names the index and the documents', async () => {
  const index = await uniqueIndex()
  await faqs().dropIndex(String(index?.name))
  const twin = { contentId: 'twice', language: 'en' }
  const { insertedIds } = await faqs().insertMany([{ ...twin }, { ...twin }])
  const reason = await buildSchema(adapter()).catch(({ message }: Error) => message)
  expect(reason).toMatch(/unique index on contentId, language of "faqs"/)
  for (const id of Object.values(insertedIds)) expect(reason).toContain(String(id))
  await faqs().deleteMany({ contentId: 'twice' })
  await buildSchema(adapter())
})
