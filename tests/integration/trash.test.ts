/** Drafts in the trash and out of it: what may go there, who sees it, and what comes back. */
import type { EditionDocument } from '@/content/edition'
import { shared } from '@/site/payload/shared-page'
import { type Answer, type Concord, type PersonName, startConcord, words } from '../support/concord'
import { codeOf, messageOf, releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { given } = releasingOn(() => concord)

type Collection = 'faqs' | 'relations'
const discarded = (collection: Collection, id: string, by: PersonName = 'editor', more = {}) =>
  concord.rest({
    method: 'PATCH',
    path: `/${collection}/${id}`,
    body: { deletedAt: '2020-01-01T00:00:00Z', ...more },
    by,
  })
/** As the admin asks: of several, in the trash. */
const restored = (collection: Collection, id: string, by: PersonName = 'editor', more = {}) =>
  concord.rest({
    method: 'PATCH',
    path: `/${collection}?trash=true&where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true`,
    body: { deletedAt: null, _status: 'draft', ...more },
    by,
  })
const read = (path: string, by: PersonName | null = 'editor') =>
  concord.rest({ path, ...(by && { by }) })
const errorsOf = ({ body }: Answer) => body.errors as unknown as { message: string }[]
const post = (path: string, body: object, by: PersonName) =>
  concord.rest({ method: 'POST', path, body, by })

async function auditOf(id: string): Promise<unknown[]> {
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: id } },
    sort: 'number',
    overrideAccess: true,
  })
  return docs.map(({ event }) => event)
}

const draft = (question = 'Thrown away?') =>
  concord.given.faq({ question, answer: words('Perhaps not.') })

describe('A draft that is thrown away', () => {
  it('comes back with every word, its workflow and its history', async () => {
    const faq = await draft()
    await post(`/faqs/${faq.id}/transition`, { event: 'submit' }, 'editor')
    const before = (await read(`/faqs/${faq.id}?draft=true&depth=0`)).body
    expect((await discarded('faqs', faq.id)).status).toBe(200)
    expect((await read(`/faqs/${faq.id}?draft=true`)).status).toBe(404)
    const kept = (await read(`/faqs/${faq.id}?draft=true&trash=true&depth=0`)).body
    // By the server's clock, whatever the client says.
    expect(String(kept.deletedAt) > '2026').toBe(true)

    const { body } = await restored('faqs', faq.id)
    expect(errorsOf({ body } as Answer)).toEqual([])
    const after = (await read(`/faqs/${faq.id}?draft=true&depth=0`)).body
    const { updatedAt: _, deletedAt, ...rest } = after
    const { updatedAt: __, deletedAt: ___, ...expected } = before
    expect(deletedAt ?? null).toBeNull()
    expect(rest).toEqual(expected)
    expect(await auditOf(faq.id)).toEqual(['create', 'submit', 'trash', 'restore-from-trash'])
  })

  it('is in no list, no dashboard and no answer that does not ask for the trash', async () => {
    const faq = await draft('Only in the trash?')
    const row = async () => {
      const { totalDocs } = await concord.payload.count({
        collection: 'translation-status',
        where: { contentId: { equals: faq.contentId } },
        overrideAccess: true,
      })
      return totalDocs
    }
    expect(await row()).toBe(1)
    await discarded('faqs', faq.id)
    expect(await row()).toBe(0)
    const where = 'where[question][equals]=Only in the trash%3F'
    expect((await read(`/faqs?${where}&draft=true`)).body.totalDocs).toBe(0)
    expect((await read(`/faqs?${where}&draft=true&trash=true`)).body.totalDocs).toBe(1)
    expect((await read(`/faqs/${faq.id}/workflow`)).status).toBe(404)
    await restored('faqs', faq.id)
    expect(await row()).toBe(1)
  })

  it('is read by nobody outside, by no way of asking', async () => {
    const faq = await draft('A secret of the trash?')
    const { body } = await post(`/faqs/${faq.id}/share-links`, { days: 3 }, 'editor')
    const token = String((body.doc as unknown as { address: string }).address)
      .split('/')
      .at(-1)
    const opened = () => shared(String(token), concord.payload, new Date())
    expect(await opened()).toBeDefined()
    await discarded('faqs', faq.id)
    expect(await opened()).toBeUndefined()
    for (const by of [null, 'visitor'] as const) {
      for (const query of [
        'trash=true',
        'trash=true&draft=true',
        'trash=true&overrideAccess=true',
      ]) {
        for (const path of ['/faqs', `/faqs/${faq.id}`, '/faqs/versions', '/faqs/count']) {
          const answer = await read(`${path}?${query}`, by)
          expect(JSON.stringify(answer.body)).not.toContain('A secret of the trash?')
        }
      }
      const asked = `{ Faqs(trash: true, draft: true, limit: 100) { docs { question } } Faq(id: "${faq.id}", trash: true, draft: true) { question } }`
      const answer = await concord.graphql(asked, by ?? undefined)
      expect(JSON.stringify(answer)).not.toContain('A secret of the trash?')
    }
    const asked = `{ Faq(id: "${faq.id}", trash: true, draft: true) { question } }`
    expect(JSON.stringify(await concord.graphql(asked, 'editor'))).toContain('A secret')
  })

  it('tells readers of what is public nothing of the trash', async () => {
    const faq = await concord.given.faq({ question: 'Seen?', _status: 'published' })
    for (const by of [null, 'visitor'] as const) {
      expect((await read(`/faqs/${faq.id}`, by)).body).not.toHaveProperty('deletedAt')
      const asked = await read('/faqs?where[deletedAt][exists]=false', by)
      expect(asked.status).toBe(400)
    }
    expect((await read(`/faqs/${faq.id}`)).body).toHaveProperty('deletedAt', null)
  })

  it('takes no words and no steps while it is there', async () => {
    const faq = await draft()
    await discarded('faqs', faq.id)
    const write = await concord.rest({
      method: 'PATCH',
      path: `/faqs/${faq.id}?draft=true&trash=true`,
      body: { question: 'Written into the trash?' },
      by: 'editor',
    })
    expect([write.status, codeOf(write)]).toEqual([409, 'in-trash'])
    const step = await post(`/faqs/${faq.id}/transition`, { event: 'submit' }, 'editor')
    expect(step.status).toBe(404)
    const withWords = await restored('faqs', faq.id, 'editor', { question: 'Lost?' })
    expect(JSON.stringify(withWords.body)).toContain('trash')
    const published = await restored('faqs', faq.id, 'editor', { _status: 'published' })
    expect(JSON.stringify(published.body)).toContain('never publishes')
    expect((await read(`/faqs/${faq.id}?draft=true`)).status).toBe(404)
  })

  it('is restored without the trash from a version that was made there', async () => {
    const faq = await draft()
    await discarded('faqs', faq.id)
    await restored('faqs', faq.id)
    const { docs } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { and: [{ parent: { equals: faq.id } }, { 'version.deletedAt': { exists: true } }] },
      trash: true,
      overrideAccess: true,
    })
    expect(docs).toHaveLength(1)
    const answer = await concord.rest({
      method: 'POST',
      path: `/faqs/versions/${docs[0]?.id}`,
      by: 'editor',
    })
    expect([200, 404]).toContain(answer.status)
    expect((await read(`/faqs/${faq.id}?draft=true`)).status).toBe(200)
  })

  it('can be deleted for good there, by those who wrote it', async () => {
    const faq = await draft()
    await discarded('faqs', faq.id)
    const path = `/faqs/${faq.id}?trash=true`
    expect((await concord.rest({ method: 'DELETE', path, by: 'publisher' })).status).toBe(403)
    expect((await concord.rest({ method: 'DELETE', path, by: 'editor' })).status).toBe(200)
    expect((await read(path)).status).toBe(404)
    expect(await auditOf(faq.id)).toEqual(['create', 'trash', 'delete'])
  })
})

describe('What cannot go into the trash, and why', () => {
  async function refusedFor(collection: Collection, id: string): Promise<unknown> {
    const answer = await discarded(collection, id)
    expect((await read(`/${collection}/${id}?draft=true`)).status).toBe(200)
    return [answer.status, codeOf(answer)]
  }

  it('what is or was public', async () => {
    const faq = await concord.given.faq({ question: 'Public?', _status: 'published' })
    expect(await refusedFor('faqs', faq.id)).toEqual([409, 'was-published'])
    const many = await concord.rest({
      method: 'PATCH',
      path: `/faqs?where[id][equals]=${faq.id}`,
      body: { deletedAt: '2026-01-01T00:00:00Z' },
      by: 'editor',
    })
    expect(errorsOf(many)[0]?.message).toContain('Unpublish it instead')
  })

  it('what a page shows, in public or not', async () => {
    const faq = await draft('Shown?')
    await concord.given.page({ title: 'It shows', faqs: [{ faq: faq.id }] })
    expect(await refusedFor('faqs', faq.id)).toEqual([409, 'still-used'])
    expect(messageOf(await discarded('faqs', faq.id))).toContain('It shows')
  })

  it('what is scheduled', async () => {
    const faq = await draft('Scheduled?')
    const plan = { at: '2099-01-01T10:00:00Z', updateType: 'major', changeNote: 'New.' }
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    expect((await concord.step(faq, 'schedule', 'publisher', plan)).status).toBe(200)
    expect(await refusedFor('faqs', faq.id)).toEqual([409, 'trash-scheduled'])
  })

  it('a member of an open release', async () => {
    const faq = await draft('Released?')
    await given([{ ...faq, collection: 'faqs' }])
    expect(await refusedFor('faqs', faq.id)).toEqual([409, 'trash-in-release'])
    expect(messageOf(await discarded('faqs', faq.id))).toContain('Summit')
  })

  it('a source before its translations; and they come back in the other order', async () => {
    const faq = await draft('Translated?')
    const begin = () => post(`/faqs/${faq.id}/translations`, { language: 'fr' }, 'frenchTranslator')
    const french = (await begin()).body.doc as unknown as EditionDocument
    expect(await refusedFor('faqs', faq.id)).toEqual([409, 'still-used'])
    expect((await discarded('faqs', french.id, 'editor')).status).toBe(403)
    expect((await discarded('faqs', french.id, 'frenchTranslator')).status).toBe(200)
    // There is only one of each language: the one in the trash is named.
    expect(codeOf(await begin())).toBe('translation-in-trash')
    expect((await discarded('faqs', faq.id)).status).toBe(200)
    const alone = await restored('faqs', french.id, 'frenchTranslator')
    expect(errorsOf(alone)[0]?.message).toContain('translated from')
    expect(
      (await concord.rest({ method: 'DELETE', path: `/faqs/${faq.id}?trash=true`, by: 'editor' }))
        .status,
    ).toBe(409)
    await restored('faqs', faq.id)
    expect(errorsOf(await restored('faqs', french.id, 'frenchTranslator'))).toEqual([])
    expect((await read(`/faqs/${french.id}?draft=true`)).status).toBe(200)
  })
})

describe('Who may', () => {
  it.each(['publisher', 'reviewer', 'frenchTranslator', 'visitor', 'admin'] as const)(
    'a %s throws no source away, and brings none back',
    async (by) => {
      const faq = await draft()
      expect((await discarded('faqs', faq.id, by)).status).toBe(403)
      await discarded('faqs', faq.id)
      await restored('faqs', faq.id, by)
      expect((await read(`/faqs/${faq.id}?draft=true`)).status).toBe(404)
    },
  )
})

it('the address of a page in the trash stays its own', async () => {
  const page = await concord.given.page({ title: 'Kept address', slug: 'kept-address' })
  expect((await discarded('relations', page.id)).status).toBe(200)
  const answer = await post(
    '/relations?draft=true',
    { title: 'Another', slug: 'kept-address', lead: 'Lead.', language: 'en' },
    'editor',
  )
  expect([answer.status, codeOf(answer)]).toEqual([409, 'slug-taken'])
  const other = await post(
    '/relations?draft=true',
    { title: 'Kept address', lead: 'Lead.', language: 'en' },
    'editor',
  )
  expect(other.status).toBe(201)
  expect(errorsOf(await restored('relations', page.id))).toEqual([])
})
