/** Payload alone, on SQLite: which of its writes are in a transaction. */
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

type Given = { req?: Partial<PayloadRequest>; collection?: string }

let host: HostAlone
beforeAll(async () => {
  host = await startOnSqlite({
    collections: [{ slug: 'users', auth: true, fields: [] }],
    jobs: { tasks: [{ slug: 'nothing', handler: async () => ({ output: {} }) }] },
    email: () => ({
      name: 'none',
      defaultFromAddress: 'a@example.org',
      defaultFromName: 'A',
      sendEmail: async () => undefined,
    }),
  })
  const data = { email: 'a@example.org', password: 'a-password' } as never
  await host.payload.create({ collection: 'users' as never, data })
})
afterAll(() => host?.stop())

/** Whether a method of the adapter was called without a transaction while something was done. */
async function writesOutside(
  method: keyof BaseDatabaseAdapter,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const { db } = host.payload
  const original = db[method] as (given: Given) => Promise<unknown>
  let outside = false
  const spy = async (given: Given) => {
    outside ||= !(await given.req?.transactionID)
    return original.call(db, given)
  }
  Object.assign(db, { [method]: spy })
  await work()
  Object.assign(db, { [method]: original })
  return outside
}

const outside = 'src/host/payload-writes-outside-transactions.ts'
canary(outside, 'preferences are written in none', async () => {
  const data = { email: 'a@example.org', password: 'a-password' }
  const { token } = await host.payload.login({ collection: 'users' as never, data: data as never })
  return writesOutside('upsert', () =>
    host.rest({
      method: 'POST',
      path: '/payload-preferences/list',
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
      body: '{"value":{"columns":[]}}',
    }),
  )
})
canary(outside, 'a job is queued in none', () =>
  writesOutside('create', () => host.payload.jobs.queue({ task: 'nothing', input: {} } as never)),
)
canary(outside, 'finished jobs are deleted in none', () =>
  writesOutside('deleteMany', () => host.payload.jobs.run({ limit: 10 })),
)

const jobs = 'src/host/payload-jobs-transactions.ts'
canary(jobs, 'a transaction in which a job could not be marked stays open', async () => {
  const { db } = host.payload
  const { sessions } = db as unknown as { sessions: object }
  const { updateJobs } = db
  await host.payload.jobs.queue({ task: 'nothing', input: {} } as never)
  db.updateJobs = async () => {
    throw new Error('The disk is full.')
  }
  await host.payload.jobs.run().catch(() => undefined)
  db.updateJobs = updateJobs
  const open = Object.keys(sessions)
  for (const id of open) await db.rollbackTransaction(id)
  return open.length > 0
})

const abandoned = 'src/host/payload-abandoned-jobs.ts'
canary(abandoned, 'a job of a process that is gone is never run', async () => {
  const { db } = host.payload
  const { id } = await host.payload.jobs.queue({ task: 'nothing', input: {} } as never)
  const longAgo = '2000-01-01T00:00:00.000Z'
  await db.updateJobs({ id, data: { processing: true, updatedAt: longAgo } } as never)
  await host.payload.jobs.run({ limit: 10 })
  const where = { id: { equals: id } }
  const [job] = (await host.payload.find({ collection: 'payload-jobs' as never, where })).docs
  return (job as { processing?: boolean } | undefined)?.processing === true
})

const reset = 'src/host/payload-password-reset.ts'
canary(reset, 'the moment of a request for a letter is noted beside its transaction', () =>
  writesOutside('updateOne', async () => {
    const data = { email: 'a@example.org' } as never
    await host.payload.forgotPassword({ collection: 'users' as never, data }).catch(() => undefined)
  }),
)
