/** Writing transactions come one after the other, whatever happens to whoever has the lock. */
import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq, getPayload, type Payload, type Where } from 'payload'
import { type Concord, startConcord } from '../../support/concord'
import { type Mongod, startReplicaSet } from '../../support/mongod'

let mongod: Mongod
let concord: Concord
/** As another process on the same database: its transactions are in no queue with ours. */
let other: Payload
beforeAll(async () => {
  mongod = await startReplicaSet()
  concord = await startConcord(mongod.url)
  other = await getPayload({ config: concord.config, key: 'other process' })
  await concord.as('editor')
})
afterAll(async () => {
  await other?.destroy()
  await concord?.payload.destroy()
  await mongod?.remove()
})

const save = (payload: Payload, id: string, question: string, transactionID?: string | number) =>
  createLocalReq({ context: { system: 'test' } }, payload).then((req) =>
    payload.update({
      collection: 'faqs',
      id,
      data: { question, _status: 'draft' },
      draft: true,
      overrideAccess: true,
      req: transactionID ? Object.assign(req, { transactionID }) : req,
    }),
  )
const questions = async (id: string) => {
  const { docs } = await concord.payload.findVersions({
    collection: 'faqs',
    where: { parent: { equals: id } },
    sort: 'version.revision',
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ version }) => version.question)
}

it('another process waits as long as the process that has the lock lives', async () => {
  const { id } = await concord.given.faq({ question: 'First?' })
  const transaction = (await other.db.beginTransaction()) ?? ''
  const second = save(concord.payload, id, 'Third?')
  // Longer than a dead process is waited for: an image is being made smaller, say.
  await pause(8000)
  await save(other, id, 'Second?', transaction)
  await other.db.commitTransaction(transaction)
  await second
  expect(await questions(id)).toEqual(['First?', 'Second?', 'Third?'])
})

it('the transaction of a process that died or was cut off is ended: others write, and it cannot commit', async () => {
  const { id } = await concord.given.faq({ question: 'First?' })
  // A session as a process has it that was stopped in the middle of a write.
  const { connection } = other.db as unknown as MongooseAdapter
  const session = connection.getClient().startSession()
  session.startTransaction()
  const locks = connection.collection('concord-locks')
  await locks.updateOne({ _id: 'write' as never }, { $inc: { taken: 1 } }, { session })
  await save(concord.payload, id, 'Second?')
  await expect(session.commitTransaction()).rejects.toThrow(/aborted/)
  await save(other, id, 'Third?')
  expect(await questions(id)).toEqual(['First?', 'Second?', 'Third?'])
})

it('a commit whose answer is lost, again and again, is one commit', async () => {
  const { id } = await concord.given.faq({ question: 'First?' })
  await mongod.failNext('commitTransaction', 5)
  await save(concord.payload, id, 'Second?')
  expect(await questions(id)).toEqual(['First?', 'Second?'])
})

it('counts and lists without a condition work within a transaction', async () => {
  await concord.given.faq()
  const transactionID = (await concord.payload.db.beginTransaction()) ?? ''
  const req = { transactionID }
  const { db } = concord.payload
  const { totalDocs } = await db.count({ collection: 'faqs', req })
  const bare: (Where | undefined)[] = [undefined, {}, { and: [] }, { or: [{ and: [{}] }] }]
  for (const where of bare) {
    const found = await db.find({ collection: 'faqs', where, limit: 1, pagination: true, req })
    expect(found.totalDocs).toBe(totalDocs)
    expect((await db.count({ collection: 'faqs', where, req })).totalDocs).toBe(totalDocs)
  }
  const asked = { collection: 'faqs', limit: 1, pagination: true, req } as const
  expect((await db.findVersions(asked)).totalDocs).toBeGreaterThan(0)
  expect((await db.queryDrafts(asked)).totalDocs).toBe(totalDocs)
  expect((await db.countVersions({ collection: 'faqs', req })).totalDocs).toBeGreaterThan(0)
  await db.rollbackTransaction(transactionID)
})

it('accounts that log in, change and are changed at the same time: no conflict is shown', async () => {
  const email = 'editor@example.org'
  const password = 'a-password-for-tests'
  const token = await concord.as('editor')
  const { docs } = await concord.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  const path = `/users/${docs[0]?.id}`
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, count) => [
      concord.rest({ method: 'POST', path: '/users/login', body: { email, password } }),
      concord.rest({ method: 'PATCH', path, body: { name: `Name ${count}` }, token }),
      concord.rest({ method: 'PATCH', path, body: { languages: ['en'] }, by: 'admin' }),
      concord.rest({
        method: 'POST',
        path: '/payload-preferences/table',
        body: { value: { count } },
        token,
      }),
      concord.rest({ method: 'POST', path: '/users/refresh-token', token }),
    ]).flat(),
  )
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})
