/** Who may read, create, change and publish what (design, section 4), on every road. */
import type { EditionDocument } from '@/content/edition'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const secret = 'not public yet'

/** A published page and FAQ with an unpublished draft over each, and drafts that never were public. */
async function givenDraftsOverPublished() {
  const faq = await concord.given.faq({ question: 'Public?', _status: 'published' })
  const hidden = await concord.given.faq({ question: secret, answer: words(secret) })
  const page = await concord.given.page({
    title: 'Public page',
    faqs: [{ faq: faq.id }, { faq: hidden.id }],
    _status: 'published',
  })
  await draftOver('faqs', faq.id, { question: `Public? ${secret}` })
  await draftOver('relations', page.id, { title: secret, lead: secret })
  const never = await concord.given.page({ title: secret, related: [page.id] })
  return { faq, hidden, page, never }
}

async function draftOver(collection: 'relations' | 'faqs', id: string, fields: object) {
  await concord.payload.update({
    collection,
    id,
    data: { ...fields, _status: 'draft' } as never,
    draft: true,
    context: { system: 'test' },
    overrideAccess: true,
  })
}

describe('anonymous readers', () => {
  const parameters = [
    '',
    'draft=true',
    'draft=true&depth=10',
    'depth=10',
    'locale=all&fallback-locale=none&draft=true',
    'trash=true&draft=true',
    'showHiddenFields=true&depth=5',
    'overrideAccess=true',
    'overrideAccess=true&draft=true&depth=5&user=admin',
    'where[_status][equals]=draft',
    'where[_status][equals]=draft&draft=true',
    'where[or][0][_status][equals]=draft&where[or][1][_status][equals]=published&draft=true',
    'select[slug]=true&select[language]=true&populate[faqs][answer]=true&depth=3&draft=true',
    'limit=100&pagination=false&sort=-updatedAt&draft=true&autosave=true',
    'where[workflow.state][equals]=draft&draft=true',
    'select[workflow]=true&draft=true',
  ]

  it.each(parameters)('see only what is published with ?%s', async (parameter) => {
    const { faq, page, hidden, never } = await givenDraftsOverPublished()
    for (const path of [
      `/relations?${parameter}`,
      `/faqs?${parameter}`,
      `/relations/${page.id}?${parameter}`,
      `/faqs/${faq.id}?${parameter}`,
      `/faqs/${hidden.id}?${parameter}`,
      `/relations/${never.id}?${parameter}`,
    ]) {
      const { body } = await concord.rest({ path })
      expect(JSON.stringify(body)).not.toContain(secret)
      const shown = [body, ...((body.docs ?? []) as object[])]
      for (const each of shown) expect(each).not.toHaveProperty('workflow')
    }
    const { body } = await concord.rest({ path: `/relations/${page.id}?${parameter}` })
    if (!parameter.includes('where')) expect(JSON.stringify(body)).toContain(page.id)
  })

  it('see no versions, people or files that no published page shows', async () => {
    await givenDraftsOverPublished()
    for (const path of ['/relations/versions', '/faqs/versions', '/users', '/globals/x/versions']) {
      const { status, body } = await concord.rest({ path })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(JSON.stringify(body)).not.toContain(secret)
    }
    const { body } = await concord.rest({ path: '/media' })
    expect(body.docs ?? []).toEqual([])
  })

  it('see only what is published through GraphQL', async () => {
    await givenDraftsOverPublished()
    for (const query of [
      '{ Relations(draft: true, limit: 50) { docs { title lead faqs { faq { question } } } } }',
      '{ Faqs(draft: true, limit: 50) { docs { question answer(depth: 3) } } }',
      '{ Faqs(where: { _status: { equals: draft } }, draft: true) { docs { question } } }',
      '{ versionsFaqs { docs { version { question } } } }',
    ]) {
      const { body } = await concord.graphql(query)
      expect(JSON.stringify(body)).not.toContain(secret)
      expect(JSON.stringify(body)).not.toMatch(/Cannot query field/)
    }
    const { body } = await concord.graphql('{ Faqs(limit: 50) { docs { question } } }')
    expect(JSON.stringify(body)).toContain('Public?')
  })

  it('can write nothing', async () => {
    const { page } = await givenDraftsOverPublished()
    const body = { title: 'Mine', language: 'en', lead: 'x' }
    for (const [method, path] of [
      ['POST', '/relations'],
      ['POST', '/faqs?draft=true'],
      ['PATCH', `/relations/${page.id}`],
      ['PATCH', '/relations?where[id][exists]=true'],
      ['DELETE', `/relations/${page.id}`],
      ['POST', `/relations/${page.id}/translations`],
      ['POST', `/relations/${page.id}/update-from-source`],
      ['POST', '/users'],
    ] as const) {
      const { status, body: answer } = await concord.rest({ method, path, body })
      expect([status, (answer.docs as unknown[] | undefined)?.length ?? 0]).not.toEqual([200, 1])
      expect(status === 200 ? (answer.docs ?? []) : []).toEqual([])
    }
  })
})

describe('roles', () => {
  const draft = { question: 'New?', answer: words('New.') }

  it.each<[PersonName, 'en' | 'fr', number]>([
    ['editor', 'en', 201],
    ['editor', 'fr', 201],
    ['frenchTranslator', 'en', 403],
    ['frenchTranslator', 'fr', 403],
    ['publisher', 'en', 403],
    ['reviewer', 'en', 403],
    ['admin', 'en', 403],
    ['visitor', 'en', 403],
  ])('%s begins a source edition in %s: %i', async (by, language, expected) => {
    const body = { ...draft, language }
    const { status } = await concord.rest({ method: 'POST', path: '/faqs?draft=true', body, by })
    expect(status).toBe(expected)
  })

  it.each<[PersonName, 'fr' | 'uk', number]>([
    ['frenchTranslator', 'fr', 201],
    ['frenchTranslator', 'uk', 403],
    ['ukrainianTranslator', 'uk', 201],
    ['editor', 'fr', 201],
    ['publisher', 'fr', 403],
    ['admin', 'fr', 403],
    ['visitor', 'fr', 403],
  ])('%s begins a translation into %s: %i', async (by, language, expected) => {
    const { id } = await concord.given.faq({ _status: 'published' })
    const path = `/faqs/${id}/translations`
    const { status } = await concord.rest({ method: 'POST', path, body: { language }, by })
    expect(status).toBe(expected)
  })

  it.each<[PersonName, 'source' | 'french', number]>([
    ['editor', 'source', 200],
    ['editor', 'french', 403],
    ['chief', 'french', 403],
    ['frenchTranslator', 'source', 403],
    ['frenchTranslator', 'french', 200],
    ['ukrainianTranslator', 'french', 403],
    ['publisher', 'source', 403],
    ['reviewer', 'source', 403],
    ['admin', 'source', 403],
    ['visitor', 'source', 403],
  ])('%s changes the words of the %s edition: %i', async (by, which, expected) => {
    const source = await concord.given.faq({ _status: 'published' })
    const { contentId } = source
    const french = await concord.given.faq({ contentId, language: 'fr', sourceLanguage: 'en' })
    const { id } = which === 'source' ? source : french
    const body = { question: `Changed by ${by}` }
    for (const path of [`/faqs/${id}?draft=true`, `/faqs/${id}`]) {
      const { status } = await concord.rest({ method: 'PATCH', path, body, by })
      expect(status).toBe(expected)
    }
    const now = await concord.payload.findByID({
      collection: 'faqs',
      id: source.id,
      overrideAccess: true,
    })
    expect(now.question).toBe('Why?')
  })

  it.each<[PersonName, number]>([
    ['editor', 403],
    ['frenchTranslator', 403],
    ['reviewer', 403],
    ['admin', 403],
    ['visitor', 403],
    ['publisher', 409],
    ['chief', 409],
  ])('%s publishes an unapproved draft by hand: %i', async (by, expected) => {
    for (const path of [
      '',
      '?draft=true',
      '?autosave=true&draft=true',
      '?publishSpecificLocale=en',
    ]) {
      const { id } = await concord.given.faq()
      const { status } = await concord.rest({
        method: 'PATCH',
        path: `/faqs/${id}${path}`,
        body: { _status: 'published' },
        by,
      })
      expect(status).toBe(expected)
      const { body } = await concord.rest({ path: `/faqs/${id}` })
      expect(body.id).not.toBe(id)
    }
  })

  it.each<[PersonName, number]>([
    ['editor', 403],
    ['publisher', 422],
  ])('%s takes a published edition back without saying how: %i', async (by, expected) => {
    const { id } = await concord.given.faq({ _status: 'published' })
    const body = { _status: 'draft' }
    const { status } = await concord.rest({ method: 'PATCH', path: `/faqs/${id}`, body, by })
    expect(status).toBe(expected)
    const { status: anonymous } = await concord.rest({ path: `/faqs/${id}` })
    expect(anonymous).toBe(200)
  })

  it('let nobody write dates, references or numbers by hand', async () => {
    const { id } = await concord.given.faq({ _status: 'published' })
    const before = await concord.payload.findByID({ collection: 'faqs', id, overrideAccess: true })
    await concord.rest({
      method: 'PATCH',
      path: `/faqs/${id}?draft=true`,
      by: 'chief',
      body: {
        publicUpdatedAt: '1999-01-01T00:00:00.000Z',
        firstPublishedAt: '1999-01-01T00:00:00.000Z',
        backdatedTo: '1999-01-01T00:00:00.000Z',
        publishedDigest: 'x',
        references: ['x'],
        question: 'Changed',
        _status: 'published',
      },
    })
    const after = await concord.payload.findByID({ collection: 'faqs', id, overrideAccess: true })
    const { firstPublishedAt } = after as unknown as EditionDocument
    expect(firstPublishedAt).toBe((before as unknown as EditionDocument).firstPublishedAt)
    expect(JSON.stringify(after)).not.toContain('1999-01-01')
    expect(after.references ?? []).toEqual([])
  })

  it('hold for the Local API with a user and for bulk updates', async () => {
    const { id } = await concord.given.faq({ _status: 'published' })
    const { docs } = await concord.payload.find({
      collection: 'users',
      where: { email: { equals: 'editor@example.org' } },
      overrideAccess: true,
    })
    await concord.as('editor')
    const { body } = await concord.rest({
      method: 'PATCH',
      path: `/faqs?where[id][equals]=${id}`,
      body: { question: 'Bulk', _status: 'published' },
      by: 'editor',
    })
    expect(body.docs).toEqual([])
    const [editor] = docs
    if (editor) {
      const write = concord.payload.update({
        collection: 'faqs',
        id,
        data: { question: 'Local', _status: 'published' } as never,
        user: { ...editor, collection: 'users' } as never,
        // Even where a caller forgets to ask for access control, the guard sees the person.
        context: { system: 'test' },
        overrideAccess: true,
      })
      await expect(write).rejects.toThrow()
    }
    const now = await concord.payload.findByID({ collection: 'faqs', id, overrideAccess: true })
    expect(now.question).toBe('Why?')
  })
})

describe('people', () => {
  it('cannot give themselves roles or languages', async () => {
    const token = await concord.as('editor')
    expect(token).toBeTruthy()
    const { body: me } = await concord.rest({ path: '/users/me', by: 'editor' })
    const { id } = me.user as unknown as { id: string }
    await concord.rest({
      method: 'PATCH',
      path: `/users/${id}`,
      body: { roles: ['editor', 'publisher', 'admin'], languages: ['fr'] },
      by: 'editor',
    })
    const { roles } = await concord.payload.findByID({
      collection: 'users',
      id,
      overrideAccess: true,
    })
    expect(roles).toEqual(['editor'])
  })

  it('need a long password, and there is always an administrator', async () => {
    const { body, status } = await concord.rest({
      method: 'POST',
      path: '/users',
      body: { email: 'short@example.org', name: 'Short', password: 'short', roles: [] },
      by: 'admin',
    })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(/12/)
    const { body: me } = await concord.rest({ path: '/users/me', by: 'admin' })
    const { id } = me.user as unknown as { id: string }
    const down = await concord.rest({
      method: 'PATCH',
      path: `/users/${id}`,
      body: { roles: [] },
      by: 'admin',
    })
    expect(down.status).toBe(409)
  })
})
