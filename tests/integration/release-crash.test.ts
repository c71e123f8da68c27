/** A process that is killed while it publishes a release leaves all of it public, or none. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import { newestPublication } from '@/delivery/payload/publication-log'
import { type Concord, startConcord, words } from '../support/concord'
import { type Draft, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const person of ['editor', 'reviewer', 'publisher'] as const) await concord.as(person)
})
afterAll(() => concord?.stop())

const { approved, drafts, isPublic, reportOf, rowsSince, step } = releasingOn(() => concord)

/** Kills (SIGKILL) the process so many milliseconds after it began to publish. */
async function publishUntilKilled(release: { id: string }, ms: number): Promise<boolean> {
  const program = ['--conditions=production', path.resolve('node_modules/payload/bin.js'), 'run']
  const child = spawn(
    process.execPath,
    [...program, path.resolve('tests/support/publish-until-killed.ts')],
    {
      env: { ...process.env, NODE_OPTIONS: '', RELEASE_ID: release.id },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const limit = setTimeout(() => child.kill('SIGKILL'), 45_000)
  const ended = new Promise((resolve) => child.on('exit', resolve))
  let begun = false
  let done = false
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'begin') {
      begun = true
      setTimeout(() => child.kill('SIGKILL'), ms)
    }
    if (line === 'done') done = true
  }
  await ended
  clearTimeout(limit)
  expect(begun).toBe(true)
  return done
}

const stateOf = async (release: { id: string }) => (await reportOf(release)).release.state

test('killed at four moments: it is published as a whole, or not at all', async () => {
  const found: string[] = []
  for (const ms of [5, 60, 140, 260]) {
    const { page, one, two } = await drafts()
    const more = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n): Promise<Draft> => {
        const faq = await concord.given.faq({ question: `More ${n}?`, answer: words('Yes.') })
        return { ...faq, collection: 'faqs' }
      }),
    )
    const editions = [page, one, two, ...more]
    const release = await approved(editions)
    const before = await newestPublication(concord.payload)
    const acknowledged = await publishUntilKilled(release, ms)
    // Whoever writes next does not wait for ever for what the dead process had begun.
    await concord.given.faq()

    const state = await stateOf(release)
    expect(acknowledged && state !== 'published').toBe(false)
    const isNow = await Promise.all(editions.map(isPublic))
    expect(isNow).toEqual(editions.map(() => state === 'published'))
    const rows = await rowsSince(before)
    expect(rows).toHaveLength(state === 'published' ? 1 : 0)
    const { totalDocs } = await concord.payload.count({
      collection: 'audit-log',
      where: { edition: { equals: release.id }, event: { equals: 'publish-release' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(state === 'published' ? 1 : 0)
    // What was not published is as ready as before.
    if (state !== 'published') {
      expect(await step(release, 'publish')).toMatchObject({ status: 200 })
    }
    found.push(state)
  }
  // A test that only ever meets one of the two states tells nothing of the other.
  expect(found).toContain('ready')
  const { docs } = await concord.payload.find({
    ...{ collection: 'audit-log', sort: 'number', limit: 0, pagination: false },
    overrideAccess: true,
  })
  const chain = docs as unknown as AuditEntry[]
  chain.forEach((entry, index) => {
    expect(faultIn(entry, chain[index - 1])).toBeUndefined()
  })
}, 400_000)
