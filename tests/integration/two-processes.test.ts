/** Two processes on one database (issue of lost updates): the order comes from the database. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { type AuditEntry, faultIn } from '@/audit/chain'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const run = promisify(execFile)

async function saveOften(name: string, ids: string[]): Promise<string> {
  const words = ['--conditions=production', path.resolve('node_modules/payload/bin.js')]
  const { stdout } = await run(
    process.execPath,
    [...words, 'run', path.resolve('tests/support/save-often.ts')],
    {
      env: { ...process.env, NODE_OPTIONS: '', SAVER: name, SAVE_IDS: ids.join(','), SAVES: '4' },
      timeout: 90_000,
    },
  )
  return stdout
}

it('64 saves at once by two processes: all acknowledged, all in the history, one chain', async () => {
  const faqs = await Promise.all(
    Array.from({ length: 8 }, (_, index) => concord.given.faq({ question: `Question ${index}` })),
  )
  const ids = faqs.map(({ id }) => id)
  const said = await Promise.all(['left', 'right'].map((name) => saveOften(name, ids)))
  for (const each of said) expect(each).toContain('acknowledged 32')

  for (const id of ids) {
    const { docs } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: id } },
      limit: 0,
      pagination: false,
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(docs.filter(({ latest }) => latest)).toHaveLength(1)
    const revisions = docs.map(({ version }) => Number(version.revision))
    expect(revisions.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(docs.map(({ version }) => version.question)).size).toBe(9)
  }

  const { docs } = await concord.payload.find({
    collection: 'audit',
    sort: 'number',
    limit: 0,
    overrideAccess: true,
  })
  const trail = docs as unknown as AuditEntry[]
  expect(trail).toHaveLength(8 + 64)
  trail.forEach((entry, index) => {
    expect(faultIn(entry, trail[index - 1])).toBeUndefined()
  })
})
