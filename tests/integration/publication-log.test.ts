/** The publication log: a row for each change of what readers see, in the transaction of the change. */
import type { EditionDocument } from '@/content/edition'
import { awaitPublications } from '@/delivery/payload/await-publications'
import { newestPublication, publicationsAfter } from '@/delivery/payload/publication-log'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const newest = () => newestPublication(concord.payload)

/** The keys of what was logged meanwhile. */
async function logged(work: () => Promise<unknown>): Promise<string[]> {
  const before = await newest()
  await work()
  const rows = await publicationsAfter(before, concord.payload, 100)
  return rows.flatMap(({ keys }) => keys)
}

async function published(fields: Partial<EditionDocument> = {}): Promise<EditionDocument> {
  return concord.given.page({ title: `Page ${Math.random()}`, _status: 'published', ...fields })
}

const edit = (page: EditionDocument, body: object) =>
  concord.rest({ method: 'PATCH', path: `/relations/${page.id}?draft=true`, body, by: 'editor' })

async function publish(page: EditionDocument, changes: object) {
  await edit(page, changes)
  await concord.step(page, 'submit', 'editor')
  await concord.step(page, 'approve', 'reviewer')
  const step = { updateType: 'minor' }
  expect(await concord.step(page, 'publish', 'publisher', step)).toMatchObject({ status: 200 })
}

describe('a row is written', () => {
  test('when a page is published for the first time: it appears', async () => {
    let page: EditionDocument | undefined
    const keys = await logged(async () => {
      page = await published()
    })
    expect(keys).toEqual(
      expect.arrayContaining([
        `content/${page?.contentId}/en`,
        `languages/${page?.contentId}`,
        `slug/${page?.slug}`,
        'list/en',
        'directory',
        'api',
      ]),
    )
  })
  test('when it is published again: its words, not its address', async () => {
    const page = await published()
    const keys = await logged(() => publish(page, { lead: 'Other words.' }))
    expect(keys).toContain(`content/${page.contentId}/en`)
    expect(keys).not.toContain(`languages/${page.contentId}`)
    expect(keys).not.toContain('list/fr')
  })
  test('when its address changes: both', async () => {
    const page = await published()
    const slug = `moved-${Date.now()}`
    const keys = await logged(() => publish(page, { slug }))
    expect(keys).toEqual(expect.arrayContaining([`slug/${page.slug}`, `slug/${slug}`]))
  })
  test.each(['withdrawn', 'gone'])('when it is taken back (%s)', async (kind) => {
    const page = await published()
    const unpublish = { kind, explanation: 'Over.' }
    const keys = await logged(() => concord.step(page, 'unpublish', 'publisher', { unpublish }))
    expect(keys).toEqual(
      expect.arrayContaining([`languages/${page.contentId}`, `slug/${page.slug}`, 'list/en']),
    )
  })
  test('when a FAQ of the source is published: every language’s lists', async () => {
    const keys = await logged(() => concord.given.faq({ _status: 'published' }))
    expect(keys).toEqual(expect.arrayContaining(['list/en', 'list/fr', 'list/uk', 'list/ar']))
  })
  test('when a publisher sets its dates', async () => {
    const page = await published()
    const body = { publicUpdatedAt: '2020-06-02T09:30:15.000Z', reason: 'It was elsewhere before.' }
    const path = `/relations/${page.id}/dates`
    const keys = await logged(() =>
      concord.rest({
        method: 'POST',
        path,
        body: { firstPublishedAt: '2019-01-01T00:00:00.000Z', ...body },
        by: 'publisher',
      }),
    )
    expect(keys).toContain(`content/${page.contentId}/en`)
  })
  test('when its past is excluded from the archive, or readmitted', async () => {
    const page = await published()
    const of = { relationTo: 'relations', value: page.id }
    const body = { of, reason: 'A court ordered it.' }
    let id: unknown
    const keys = await logged(async () => {
      const path = '/archive-exclusions'
      const answer = await concord.rest({ method: 'POST', path, body, by: 'publisher' })
      expect(answer.status).toBe(201)
      id = (answer.body.doc as unknown as { id: string }).id
    })
    expect(keys).toContain('archive')
    const path = `/archive-exclusions/${id}`
    expect(await logged(() => concord.rest({ method: 'DELETE', path, by: 'publisher' }))).toContain(
      'archive',
    )
  })
})

describe('no row is written', () => {
  test('for a draft, however often it is saved and sent on', async () => {
    const page = await published()
    const keys = await logged(async () => {
      await edit(page, { lead: 'Not yet.' })
      await concord.step(page, 'submit', 'editor')
      await concord.step(page, 'approve', 'reviewer')
    })
    expect(keys).toEqual([])
  })
  test('for a publication that is refused', async () => {
    const page = await published()
    await edit(page, { lead: 'Not yet.' })
    expect(await logged(() => concord.step(page, 'publish', 'publisher'))).toEqual([])
  })
})

test('numbers are without gaps, in the order of the commits, also of those at the same time', async () => {
  const before = await newest()
  const pages = await Promise.all(Array.from({ length: 12 }, () => published()))
  const rows = await publicationsAfter(before, concord.payload, 100)
  expect(rows.map(({ number }) => number - before)).toEqual(pages.map((_, at) => at + 1))
})

describe('whoever follows it', () => {
  test('is told within a moment', async () => {
    const before = await newest()
    const told = awaitPublications(before, 5000, concord.payload)
    const page = await published()
    const { number, publications } = await told
    expect(number).toBe(before + 1)
    expect(publications[0]?.keys).toContain(`content/${page.contentId}/en`)
  })
  test('is told when nothing happens', async () => {
    const number = await newest()
    expect(await awaitPublications(number, 50, concord.payload)).toEqual({
      number,
      publications: [],
    })
  })
  test('begins at the newest row', async () => {
    const number = await newest()
    expect(await awaitPublications(undefined, 5000, concord.payload)).toEqual({
      number,
      publications: [],
    })
  })
  test('is told that it knows another log', async () => {
    expect(await awaitPublications(1e9, 5000, concord.payload)).toMatchObject({ reset: true })
  })
})

describe('the log is for no person', () => {
  test.each(['admin', 'publisher', undefined] as const)('%s', async (by) => {
    const path = '/publication-log'
    for (const request of [
      { path },
      { path: `${path}?depth=0&limit=1` },
      {
        method: 'POST',
        path,
        body: { number: 1, at: new Date().toISOString(), keys: [], change: {} },
      },
      { method: 'DELETE', path: `${path}?where[number][greater_than]=0` },
    ] as const) {
      expect((await concord.rest({ ...request, by })).status).toBeGreaterThanOrEqual(400)
    }
  })
  test('not even the system writes it by hand', async () => {
    const change = { kind: 'media', id: '1' } as const
    const data = { number: 1e6, at: new Date().toISOString(), keys: [], change }
    await expect(
      concord.payload.create({ collection: 'publication-log', data, overrideAccess: true }),
    ).rejects.toThrow('not allowed')
  })
})
