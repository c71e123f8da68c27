/** Two processes on one database : the order comes from the database. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { type AuditEntry, faultIn } from '@/audit-log/chain'
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

it('64 saves at once by two processes: all that was acknowledged is in the history, one chain', async () => {
  const faqs = await Promise.all(
    Array.from({ length: 8 }, (_, index) => concord.given.faq({ question: `Question ${index}` })),
  )
  const ids = faqs.map(({ id }) => id)
  const said = await Promise.all(['left', 'right'].map((name) => saveOften(name, ids)))
  const acknowledged = said
    .map((each) => Number(each.match(/acknowledged (\d+)/)?.[1]))
    .reduce((one, other) => one + other)
  expect(acknowledged).toBe(64)

  let kept = 0

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
    const counted = Array.from(docs, (_, index) => index + 1)
    expect(revisions.sort((one, other) => one - other)).toEqual(counted)
    expect(new Set(docs.map(({ version }) => version.question)).size).toBe(docs.length)
    kept += docs.length - 1
  }
  expect(kept).toBe(acknowledged)

  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    sort: 'number',
    limit: 0,
    overrideAccess: true,
  })
  const auditLog = docs as unknown as AuditEntry[]
  // The account of the test's administrator is in the audit log too.
  expect(auditLog.filter(({ kind: of }) => of === 'faqs')).toHaveLength(8 + acknowledged)
  auditLog.forEach((entry, index) => {
    expect(faultIn(entry, auditLog[index - 1])).toBeUndefined()
  })
})
