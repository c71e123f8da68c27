/** Jobs and schedules run once, whoever runs them, and what a killed process left is done again. */
import { type ChildProcess, spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { SMTPServer } from 'smtp-server'
import { type Concord, startConcord } from '../support/concord'

const received: string[] = []
/** Called with each letter before it is accepted. */
let onLetter: (to: string) => void = () => {}
let hold: Promise<void> = Promise.resolve()

const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    stream.on('end', async () => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      received.push(to)
      onLetter(to)
      await hold
      done()
    })
  },
})

let concord: Concord
const processes: ChildProcess[] = []
beforeAll(async () => {
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve))
  const { port } = mail.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  process.env.MAIL_FROM = 'cms@example.org'
  concord = await startConcord()
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  await concord?.stop()
  await new Promise<void>((resolve) => mail.close(() => resolve()))
})
beforeEach(() => {
  received.length = 0
  onLetter = () => {}
  hold = Promise.resolve()
})

/** @returns the process, and what resolves when it got the lease */
function scheduler() {
  const words = ['--conditions=production', path.resolve('node_modules/payload/bin.js')]
  const child = spawn(
    process.execPath,
    [...words, 'run', path.resolve('tests/support/run-scheduler.ts')],
    { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  processes.push(child)
  const taken = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => line === 'taken' && resolve())
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { child, taken, ended }
}

const queueNotifications = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      concord.payload.jobs.queue({
        task: 'send-notification',
        queue: 'notifications',
        input: { to: `reader${index}@example.org`, subject: 'News', text: 'There is news.' },
      }),
    ),
  )

async function untilNoJobIsLeft() {
  for (;;) {
    const { totalDocs } = await concord.payload.count({
      collection: 'payload-jobs',
      where: { completedAt: { exists: false } },
      overrideAccess: true,
    })
    if (totalDocs === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `reader${index}@example.org`)

it('two processes: one has the lease, each letter goes out once; the other takes over when it stops', async () => {
  await queueNotifications(8)
  const both = [scheduler(), scheduler()]
  const first = await Promise.race(both.map((one) => one.taken.then(() => one)))
  await untilNoJobIsLeft()
  expect([...received].sort()).toEqual(addresses(8))

  received.length = 0
  first.child.kill('SIGTERM')
  await first.ended
  const second = both.find((one) => one !== first)
  await second?.taken
  await queueNotifications(3)
  await untilNoJobIsLeft()
  expect([...received].sort()).toEqual(addresses(3))
  second?.child.kill('SIGTERM')
  await second?.ended
})

it('killed in the middle of a letter: that one goes out once more, all others once', async () => {
  await queueNotifications(6)
  const { child, ended } = scheduler()
  // The third is being sent, and not accepted yet, when the process dies.
  const cutOff = await new Promise<string>((resolve) => {
    onLetter = (to) => {
      if (received.length !== 3) return
      hold = new Promise(() => {})
      child.kill('SIGKILL')
      resolve(to)
    }
  })
  await ended
  hold = Promise.resolve()
  onLetter = () => {}

  const next = scheduler()
  await untilNoJobIsLeft()
  const counts = new Map<string, number>()
  for (const to of received) counts.set(to, (counts.get(to) ?? 0) + 1)
  expect(Object.fromEntries([...counts].sort())).toEqual(
    Object.fromEntries(addresses(6).map((to) => [to, to === cutOff ? 2 : 1])),
  )
  next.child.kill('SIGTERM')
  await next.ended
})
