/** The directory of published pages: right after every publication, and read as far as it has changed. */
import type { EditionDocument } from '@/content/edition'
import { everyPage } from '@/site/payload/listed-pages'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

/** What a process finds that has just started: what is remembered is so by Payload's instance. */
const afresh = () => everyPage(Object.create(concord.payload))

async function publish(
  edition: EditionDocument,
  collection: 'relations' | 'faqs',
  changes: object,
) {
  const path = `/${collection}/${edition.id}?draft=true`
  const saved = await concord.rest({ method: 'PATCH', path, body: changes, by: 'editor' })
  expect(saved.status).toBe(200)
  await concord.step(edition, 'submit', 'editor')
  await concord.step(edition, 'approve', 'reviewer')
  const step = { updateType: 'major', changeNote: 'New.' }
  expect(await concord.step(edition, 'publish', 'publisher', step)).toMatchObject({ status: 200 })
}

/** What is read from the database meanwhile. */
async function readsDuring(work: () => Promise<unknown>) {
  const { payload } = concord
  const { find } = payload
  const reads: { collection: string; where?: unknown }[] = []
  payload.find = ((options: Parameters<typeof find>[0]) => {
    reads.push(options)
    return find(options)
  }) as typeof find
  try {
    await work()
  } finally {
    payload.find = find
  }
  return reads.filter(({ collection }) => collection !== 'publication-log')
}

const titles = async () => (await everyPage(concord.payload)).map(({ title }) => title)

test('it has what was published, renamed, moved, placed and taken back', async () => {
  const { given, payload } = concord
  const faq = await given.faq({ _status: 'published' })
  const late = await given.faq()
  const first = await given.page({ title: 'First', _status: 'published' })
  await given.page({ title: 'Second', _status: 'published' })
  expect(await titles()).toEqual(expect.arrayContaining(['First', 'Second']))

  await publish(first, 'relations', { title: 'First, renamed', slug: `moved-${Date.now()}` })
  expect(await titles()).toContain('First, renamed')
  expect(await titles()).not.toContain('First')
  expect(await everyPage(payload)).toEqual(await afresh())

  // One that is public, and one that is not yet.
  await publish(first, 'relations', {
    faqs: [{ faq: faq.id }, { faq: late.id }],
  })
  expect(await everyPage(payload)).toEqual(await afresh())
  await publish(late, 'faqs', { question: 'Published later?' })
  expect(await everyPage(payload)).toEqual(await afresh())
  await publish(faq, 'faqs', { question: 'Changed?' })
  expect(await everyPage(payload)).toEqual(await afresh())

  const unpublish = { kind: 'gone', explanation: 'Over.' }
  await concord.step(first, 'unpublish', 'publisher', { unpublish })
  expect(await titles()).not.toContain('First, renamed')
  expect(await everyPage(payload)).toEqual(await afresh())
})

test('after a publication nothing is read but what changed', async () => {
  const { given, payload } = concord
  const page = await given.page({ title: 'Read alone', _status: 'published' })
  await everyPage(payload)
  await publish(page, 'relations', { title: 'Read alone, again' })
  const reads = await readsDuring(() => everyPage(payload))
  expect(reads.length).toBeGreaterThan(0)
  for (const { where } of reads) expect(JSON.stringify(where)).toContain(page.contentId)
})

test('many who ask at the same time cause one reading', async () => {
  const { given, payload } = concord
  await given.page({ title: 'Asked for by many', _status: 'published' })
  let all: unknown[] = []
  const reads = await readsDuring(async () => {
    all = await Promise.all(Array.from({ length: 20 }, () => everyPage(payload)))
  })
  expect(reads.filter(({ collection }) => collection === 'relations')).toHaveLength(1)
  expect(new Set(all).size).toBe(1)
})
