/** The dates that readers see, set by a publisher: everywhere the same, recorded, nothing else. */
import type { AuditEntry } from '@/audit-log/chain'
import type { EditionDocument } from '@/content/edition'
import { type ReviewedDocument, revisionOf } from '@/workflow/payload/reviewed-document'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const firstPublishedAt = '2019-05-01T08:00:00.000Z'
const publicUpdatedAt = '2020-06-02T09:30:15.000Z'
const reason = 'It was on our old site before.'

const setDates = (faq: { id: string }, body: object, by?: PersonName) =>
  concord.rest({ method: 'POST', path: `/faqs/${faq.id}/dates`, body: { reason, ...body }, by })

async function stored({ id }: { id: string }, draft: boolean): Promise<ReviewedDocument> {
  return (await concord.payload.findByID({
    collection: 'faqs',
    id,
    draft,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })) as ReviewedDocument
}

async function givenUpdated(): Promise<EditionDocument> {
  const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
  await edit(faq, 'New words?')
  await concord.step(faq, 'submit', 'editor')
  await concord.step(faq, 'approve', 'reviewer')
  const update = { updateType: 'major', changeNote: 'What is new.' }
  expect((await concord.step(faq, 'publish', 'publisher', update)).status).toBe(200)
  return faq
}

const edit = (faq: EditionDocument, question: string) =>
  concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { question },
    by: 'editor',
  })

it('are shown to readers, in the draft over them, and with the note that explains them', async () => {
  const faq = await givenUpdated()
  await edit(faq, 'Words to come?')
  await concord.step(faq, 'submit', 'editor')
  await concord.step(faq, 'approve', 'reviewer')
  const before = [await stored(faq, false), await stored(faq, true)]
  const { status, body } = await setDates(faq, { firstPublishedAt, publicUpdatedAt }, 'publisher')
  expect([status, body.doc]).toEqual([200, { id: faq.id, firstPublishedAt, publicUpdatedAt }])

  const { body: read } = await concord.rest({ path: `/faqs/${faq.id}` })
  expect(read).toMatchObject({ question: 'New words?', firstPublishedAt, publicUpdatedAt })
  const notes = await concord.rest({ path: `/change-notes?where[edition][equals]=${faq.id}` })
  expect(notes.body.docs).toMatchObject([{ note: 'What is new.', at: publicUpdatedAt }])

  const after = [await stored(faq, false), await stored(faq, true)]
  const shownDates = { firstPublishedAt, publicUpdatedAt }
  expect(after).toEqual(before.map((each) => ({ ...each, ...shownDates })))
  expect(revisionOf('faqs', after[1] as ReviewedDocument).approval).toBeTruthy()

  // The approval still holds, and a minor update leaves the dates as they were set.
  const minor = { updateType: 'minor' }
  expect((await concord.step(faq, 'publish', 'publisher', minor)).status).toBe(200)
  expect(await stored(faq, false)).toMatchObject({ question: 'Words to come?', ...shownDates })
})

it('are in the audit log, old and new, with the reason', async () => {
  const faq = await givenUpdated()
  const before = await stored(faq, false)
  await setDates(faq, { firstPublishedAt }, 'publisher')
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: faq.id } },
    sort: '-number',
    limit: 1,
    overrideAccess: true,
  })
  expect(docs as unknown as AuditEntry[]).toMatchObject([
    {
      event: 'backdate',
      name: 'publisher',
      detail: {
        before: {
          firstPublishedAt: before.firstPublishedAt,
          publicUpdatedAt: before.publicUpdatedAt,
        },
        after: { firstPublishedAt, publicUpdatedAt: before.publicUpdatedAt },
        reason,
      },
    },
  ])
})

it('go back to what really happened, and never beyond', async () => {
  const faq = await givenUpdated()
  const really = await stored(faq, false)
  await setDates(faq, { firstPublishedAt, publicUpdatedAt }, 'publisher')
  const later = new Date(Date.parse(String(really.publicUpdatedAt)) + 1).toISOString()
  const beyond = await setDates(faq, { publicUpdatedAt: later }, 'publisher')
  expect(beyond.status).toBe(422)
  const back = await setDates(
    faq,
    { publicUpdatedAt: really.publicUpdatedAt, firstPublishedAt: really.firstPublishedAt },
    'publisher',
  )
  expect(back.status).toBe(200)
  expect((await stored(faq, false)).publicUpdatedAt).toBe(really.publicUpdatedAt)
})

it('are a publisher’s to set, and nobody else’s', async () => {
  const faq = await givenUpdated()
  const before = await stored(faq, false)
  for (const by of ['editor', 'reviewer', 'frenchTranslator', 'admin', 'visitor'] as const) {
    expect([by, (await setDates(faq, { firstPublishedAt }, by)).status]).toEqual([by, 403])
  }
  expect((await setDates(faq, { firstPublishedAt })).status).toBe(401)
  expect(await stored(faq, false)).toEqual(before)
  for (const by of ['chief', 'everything'] as const) {
    const day = by === 'chief' ? '2018-01-01T00:00:00Z' : '2017-01-01T00:00:00Z'
    expect((await setDates(faq, { firstPublishedAt: day }, by)).status).toBe(200)
  }
})

it.each([
  ['a local time', { firstPublishedAt: '2019-05-01T08:00' }, 422],
  ['the future', { publicUpdatedAt: '2999-01-01T00:00:00Z' }, 422],
  ['an update before the first publication', { publicUpdatedAt: firstPublishedAt }, 422],
  ['nothing', {}, 422],
  ['no reason', { firstPublishedAt, reason: ' ' }, 422],
  ['a reason that is no text', { firstPublishedAt, reason: { $ne: 1 } }, 422],
  ['a reason of 1 MB', { firstPublishedAt, reason: 'x'.repeat(1e6) }, 413],
  ['a condition', { firstPublishedAt: { $gt: '' } }, 422],
])('%s is refused, and nothing is written', async (_, body, status) => {
  const faq = await givenUpdated()
  const before = [await stored(faq, false), await stored(faq, true)]
  expect((await setDates(faq, body, 'publisher')).status).toBe(status)
  expect([await stored(faq, false), await stored(faq, true)]).toEqual(before)
})

it('is refused for what was never published, and unknown for what is not there', async () => {
  const draft = await concord.given.faq()
  expect((await setDates(draft, { firstPublishedAt }, 'publisher')).status).toBe(409)
  expect((await setDates({ id: 'nowhere' }, { firstPublishedAt }, 'publisher')).status).toBe(404)
})
