/** The change stream wakes whoever follows the publication log; when it dies, nobody misses anything. */
import { setTimeout as pause } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { appendPublication } from '@/delivery/payload/append-publication'
import { awaitPublications } from '@/delivery/payload/await-publications'
import { closeStream, listenForPublications } from '@/delivery/payload/publication-bell'
import { newestPublication } from '@/delivery/payload/publication-log'
import { type Concord, startConcord } from '../../support/concord'
import { type Mongod, startReplicaSet } from '../../support/mongod'

let mongod: Mongod
let concord: Concord
beforeAll(async () => {
  mongod = await startReplicaSet()
  concord = await startConcord(mongod.url)
})
beforeEach(() => streamOpens())
afterAll(async () => {
  await closeStream(concord.payload)
  await concord?.payload.destroy()
  await mongod?.remove()
})

const isLive = () => {
  const { isLive: live, stop } = listenForPublications(concord.payload)
  stop()
  return live
}

async function streamOpens() {
  for (let tries = 0; !isLive(); tries += 1) {
    if (tries > 300) throw new Error('The change stream did not open within 30 seconds.')
    await pause(100)
  }
}

async function publish() {
  const req = await createLocalReq({}, concord.payload)
  await appendPublication({ kind: 'note', contentId: 'a' }, req)
}

/** Follows the log as the response cache does, however often the database is away. */
function follower(after: number) {
  const heard: { number: number; at: number }[] = []
  let known = after
  let goesOn = true
  const done = (async () => {
    while (goesOn) {
      const answer = await awaitPublications(known, 3000, concord.payload).catch(() => undefined)
      if (!answer) await pause(50)
      for (const { number } of answer?.publications ?? [])
        heard.push({ number, at: performance.now() })
      known = answer?.number ?? known
    }
  })()
  return {
    heard,
    async reaches(number: number) {
      for (let tries = 0; known < number; tries += 1) {
        if (tries > 600) throw new Error(`The follower is at ${known} of ${number} for a minute.`)
        await pause(100)
      }
    },
    async stop() {
      goesOn = false
      await done
    },
  }
}

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + 1 + index)

test('who waits is woken at once, and asks the database for nothing meanwhile', async () => {
  const before = await newestPublication(concord.payload)
  const { payload } = concord
  const { find } = payload
  let looks = 0
  payload.find = ((options: Parameters<typeof find>[0]) => {
    looks += 1
    return find(options)
  }) as typeof find
  const follows = follower(before)
  await pause(2500)
  payload.find = find
  // A look each second instead of ten.
  expect(looks).toBeLessThanOrEqual(4)
  const late: number[] = []
  for (let each = 1; each <= 20; each += 1) {
    await publish()
    const begun = performance.now()
    await follows.reaches(before + each)
    late.push((follows.heard.at(-1)?.at ?? Number.NaN) - begun)
  }
  await follows.stop()
  const median = late.toSorted((one, other) => one - other)[10]
  console.info(`woken after ${median?.toFixed(1)} ms (median), ${Math.max(...late).toFixed(1)} ms`)
  // The next look would come after half a second.
  expect(median).toBeLessThan(200)
})

test.each([
  ['its cursor fails', () => mongod.failNext('getMore', 3)],
  ['it cannot be opened again', () => mongod.failNext('aggregate', 5)],
  ['the primary steps down', () => mongod.stepDown(2)],
  [
    'the server is killed',
    async () => {
      await mongod.stop('SIGKILL')
      await mongod.start()
    },
  ],
])('when %s, every publication is heard once and in order', async (_, dies) => {
  const before = await newestPublication(concord.payload)
  const follows = follower(before)
  await publish()
  await dies()
  for (let published = 0; published < 3; ) {
    const done = await publish().catch((error: Error) => error)
    if (done) await pause(200)
    else published += 1
  }
  const newest = await newestPublication(concord.payload)
  await follows.reaches(newest)
  await follows.stop()
  expect(follows.heard.map(({ number }) => number)).toEqual(numbers(before, newest))
})
