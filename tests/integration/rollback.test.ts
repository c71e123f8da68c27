/** A write that fails on its way leaves nothing, on both databases. */
import { createLocalReq } from 'payload'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

async function everything() {
  const { payload } = concord
  const all = { limit: 0, pagination: false, overrideAccess: true, depth: 0 } as const
  const shown = { ...all, showHiddenFields: true }
  const [faqs, versions, auditLog, overview] = await Promise.all([
    payload.find({ collection: 'faqs', ...shown, sort: 'id' }),
    payload.findVersions({ collection: 'faqs', ...shown, sort: 'id' }),
    payload.find({ collection: 'audit-log', ...all, sort: 'number' }),
    payload.find({ collection: 'translation-status', ...all, sort: 'id' }),
  ])
  return JSON.parse(JSON.stringify([faqs.docs, versions.docs, auditLog.docs, overview.docs]))
}

it('takes back what was changed, made and deleted, the last first', async () => {
  const { payload } = concord
  const kept = await concord.given.faq({ question: 'Before?', _status: 'published' })
  const draft = await concord.given.faq({ question: 'A draft?' })
  const before = await everything()

  const req = await createLocalReq({ context: { system: 'test' } }, payload)
  const id = await payload.db.beginTransaction()
  if (!id) throw new Error('No transaction.')
  req.transactionID = id
  const common = { collection: 'faqs', overrideAccess: true, req } as const
  for (const question of ['Once?', 'Twice?']) {
    const data = { question, _status: 'draft' } as const
    await payload.update({ ...common, id: kept.id, data, draft: true })
  }
  await payload.update({
    ...common,
    id: kept.id,
    data: { question: 'In public?', _status: 'published' },
    draft: false,
  })
  const made = { question: 'New?', language: 'fr', _status: 'draft' } as never
  await payload.create({ ...common, data: made, draft: true })
  await payload.delete({ ...common, id: draft.id })
  await payload.db.rollbackTransaction(id)

  expect(await everything()).toEqual(before)
  // And the next one has its turn.
  const question = 'Afterwards?'
  await payload.update({
    collection: 'faqs',
    id: draft.id,
    data: { question, _status: 'draft' },
    draft: true,
    context: { system: 'test' },
    overrideAccess: true,
  })
})
