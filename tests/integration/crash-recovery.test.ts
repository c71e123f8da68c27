/** A crash between any two steps leaves the old or the new state, and the audit log agrees with it. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import { digestOf } from '@/content/digest'
import type { ReviewedDocument } from '@/workflow/payload/reviewed-document'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  await concord.as('editor')
})
afterAll(() => concord?.stop())

/** Lets a process take steps, and kills it (SIGKILL) some milliseconds after so many of them. */
async function stepUntilKilled(ids: string[], after: { steps: number; ms: number }) {
  const words = ['--conditions=production', path.resolve('node_modules/payload/bin.js')]
  const child = spawn(
    process.execPath,
    [...words, 'run', path.resolve('tests/support/step-until-killed.ts')],
    {
      env: { ...process.env, NODE_OPTIONS: '', STEP_IDS: ids.join(','), STEP_LIMIT: '400' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const limit = setTimeout(() => child.kill('SIGKILL'), 45_000)
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal))
  })
  const acknowledged = new Map<string, number>()
  let steps = 0
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', revision] = line.split(' ')
    if (!ids.includes(id)) continue
    acknowledged.set(id, Number(revision))
    // The moment between two steps, or in the middle of one: another one each time.
    if (++steps === after.steps) setTimeout(() => child.kill('SIGKILL'), after.ms)
  }
  const signal = await ended
  clearTimeout(limit)
  return { acknowledged, steps, signal }
}

const all = { limit: 0, pagination: false, overrideAccess: true } as const

async function standOf(id: string) {
  const common = { collection: 'faqs', depth: 0, showHiddenFields: true } as const
  const { docs } = await concord.payload.findVersions({
    ...common,
    ...all,
    where: { parent: { equals: id } },
    sort: 'version.revision',
  })
  const auditLog = await concord.payload.find({
    collection: 'audit-log',
    ...all,
    where: { edition: { equals: id } },
    sort: 'number',
  })
  const latest = await concord.payload.findByID({
    ...common,
    id,
    draft: true,
    overrideAccess: true,
  })
  return {
    versions: docs.map(({ version }) => version as unknown as ReviewedDocument),
    latestMarks: docs.filter(({ latest: mark }) => mark).length,
    auditLog: auditLog.docs as unknown as AuditEntry[],
    latest: latest as unknown as ReviewedDocument,
  }
}

it('killed at four moments: no step is half done, none that was acknowledged is lost', async () => {
  const faqs = await Promise.all(
    [1, 2].map((n) => concord.given.faq({ question: `Question ${n}` })),
  )
  const ids = faqs.map(({ id }) => id)
  for (const [round, ms] of [0, 5, 12, 20].entries()) {
    const { acknowledged, steps, signal } = await stepUntilKilled(ids, { steps: 5 + round, ms })
    expect({ signal, enough: steps >= 5 + round }).toEqual({ signal: 'SIGKILL', enough: true })
    // Whoever writes next does not wait for ever for what the dead process had begun.
    await concord.given.faq()

    for (const id of ids) {
      const { versions, latestMarks, auditLog, latest } = await standOf(id)
      expect(latest.revision).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0)
      expect(latestMarks).toBe(1)
      expect(versions.map(({ revision }) => revision)).toEqual(
        versions.map((_, index) => index + 1),
      )
      expect(auditLog.map(({ revision }) => revision)).toEqual(
        versions.map(({ revision }) => revision),
      )
      expect(auditLog.map(({ to }) => to)).toEqual(versions.map(({ workflow }) => workflow?.state))
      expect(auditLog.at(-1)?.digest).toBe(digestOf('faqs', latest))
    }
    const entries = await concord.payload.find({ collection: 'audit-log', ...all, sort: 'number' })
    const chain = entries.docs as unknown as AuditEntry[]
    chain.forEach((entry, index) => {
      expect(faultIn(entry, chain[index - 1])).toBeUndefined()
    })
  }
  // And the next one finds the door open.
  const [faq] = faqs
  if (!faq) throw new Error('No FAQ.')
  const saved = await concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { question: 'Afterwards?' },
    by: 'editor',
  })
  expect(saved.status).toBe(200)
}, 240_000)
