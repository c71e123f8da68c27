/** Rights that are kept to some pages (`src/workflow/page-scope.ts`), at every door that leads to content. */
import type { EditionDocument } from '@/content/edition'
import type { Language } from '@/i18n/languages'
import type { Role } from '@/workflow/roles'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
/** Somebody who has every role over content, and works on the page about Poland only. */
let own: Awaited<ReturnType<typeof account>>
let poland: EditionDocument
let japan: EditionDocument
let polish: EditionDocument
let shared: EditionDocument
let japanese: EditionDocument
beforeAll(async () => {
  concord = await startConcord()
  polish = await concord.given.faq({ question: 'Poland?', _status: 'published' })
  shared = await concord.given.faq({ question: 'Both?', _status: 'published' })
  japanese = await concord.given.faq({ question: 'Japan?', _status: 'published' })
  poland = await page('Poland', polish, shared)
  japan = await page('Japan', japanese, shared)
  own = await account('pola', [poland])
})
afterAll(() => concord?.stop())

function page(title: string, ...faqs: EditionDocument[]) {
  const placed = faqs.map(({ id }) => ({ faq: id }))
  return concord.given.page({
    title,
    slug: title.toLowerCase(),
    faqs: placed,
    _status: 'published',
  })
}

const contentRoles: Role[] = ['editor', 'translator', 'reviewer', 'publisher']

async function account(
  name: string,
  pages: readonly EditionDocument[] | undefined,
  roles: Role[] = contentRoles,
) {
  const email = `${name}@example.org`
  const password = 'a-password-for-tests'
  const user = await concord.payload.create({
    collection: 'users',
    data: {
      ...{ name, email, password, roles, languages: ['en', 'fr'] satisfies Language[] },
      ...(pages && { onlyPages: true, pages: pages.map(toPage) }),
    },
    overrideAccess: true,
  })
  const { token = '' } = await concord.payload.login({
    collection: 'users',
    data: { email, password },
  })
  return { id: String(user.id), token }
}

const toPage = ({ id }: EditionDocument) => ({ relationTo: 'relations' as const, value: id })

const pathOf = (edition: EditionDocument) =>
  `/${'question' in edition ? 'faqs' : 'relations'}/${edition.id}`

function ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
  return concord.rest({ method, path, body, token: own.token, language: 'en' })
}

const codeOf = ({ body }: { body: { errors?: unknown } }) =>
  (body.errors as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

const questionOf = (edition: EditionDocument) =>
  'question' in edition ? { question: 'Changed?' } : { lead: 'Changed.' }

describe('words', () => {
  it('are saved on one’s own pages, and of FAQs that stand there', async () => {
    for (const edition of [poland, polish, shared]) {
      const { status } = await ask('PATCH', `${pathOf(edition)}?draft=true`, questionOf(edition))
      expect([edition.id, status]).toEqual([edition.id, 200])
    }
  })

  it('of other pages are refused, in the language of whoever asks', async () => {
    for (const edition of [japan, japanese]) {
      for (const query of ['', '?draft=true']) {
        const answer = await ask('PATCH', `${pathOf(edition)}${query}`, questionOf(edition))
        expect([answer.status, codeOf(answer)]).toEqual([403, 'outside-pages'])
      }
    }
    const french = await concord.rest({
      ...{ method: 'PATCH', path: `${pathOf(japan)}?draft=true`, body: { lead: 'Non.' } },
      ...{ token: own.token, language: 'fr' },
    })
    expect(JSON.stringify(french.body)).toContain('certaines pages')
  })

  it('of several at once change where they may', async () => {
    const where = `where[id][in]=${polish.id},${japanese.id}`
    const { body } = await ask('PATCH', `/faqs?${where}`, {
      question: 'Several?',
      _status: 'draft',
    })
    expect((body.docs as unknown as { id: string }[]).map(({ id }) => id)).not.toContain(
      japanese.id,
    )
    expect(JSON.stringify(body.errors)).toContain('some pages')
  })
})

/** What readers get, and what stands in the workplace. */
async function standing(edition: EditionDocument) {
  const readers = await concord.rest({ path: pathOf(edition) })
  const drafts = await concord.rest({
    path: `${pathOf(edition)}?draft=true&trash=true`,
    by: 'editor',
  })
  return JSON.stringify([readers.body, drafts.body])
}

describe('doors of a page of others', () => {
  const due = '2035-01-01T00:00:00.000Z'
  const doors: [string, () => Promise<{ status: number; body: { errors?: unknown } }>][] = [
    ['save', () => ask('PATCH', pathOf(japan), { lead: 'Mine.' })],
    ['publish by hand', () => ask('PATCH', pathOf(japan), { lead: 'Mine.', _status: 'published' })],
    ['unpublish by hand', () => ask('PATCH', pathOf(japan), { _status: 'draft' })],
    ['delete', () => ask('DELETE', pathOf(japan))],
    ['trash', () => ask('PATCH', pathOf(japan), { deletedAt: '2026-01-01T00:00:00.000Z' })],
    ['translate', () => ask('POST', `${pathOf(japan)}/translations`, { language: 'fr' })],
    ['copy', () => ask('POST', `${pathOf(japan)}/copy`)],
    ['share', () => ask('POST', `${pathOf(japan)}/share-links`, {})],
    [
      'date',
      () =>
        ask('POST', `${pathOf(japan)}/dates`, {
          firstPublishedAt: '2020-01-01T00:00:00Z',
          reason: 'x',
        }),
    ],
    [
      'assign',
      () =>
        ask('POST', '/translations/assignments', {
          language: 'fr',
          contents: [{ kind: 'relations', contentId: japan.contentId }],
          assignee: own.id,
        }),
    ],
    [
      'release',
      () =>
        ask('POST', '/releases', {
          name: 'R',
          members: [
            { collection: 'relations', id: japan.id, revision: japan.revision, publish: {} },
          ],
        }),
    ],
    [
      'submit together',
      () => ask('POST', `${pathOf(japan)}/submit-together`, { revision: japan.revision }),
    ],
    ['moment link', () => ask('POST', '/preview-links', { at: due })],
    [
      'exclude from the archive',
      () =>
        ask('POST', '/archive-exclusions', {
          of: { relationTo: 'relations', value: japan.id },
          reason: 'x',
        }),
    ],
    ...[
      'submit',
      'withdraw',
      'approve',
      'request-changes',
      'publish',
      'emergency-publish',
      'approve-afterwards',
      'schedule',
      'cancel-schedule',
      'unpublish',
    ].map((event): (typeof doors)[number] => [
      event,
      () =>
        ask('POST', `${pathOf(japan)}/transition`, {
          event,
          revision: japan.revision,
          reason: 'x',
          comment: 'x',
          updateType: 'minor',
          at: due,
          unpublish: { kind: 'gone', explanation: 'x' },
        }),
    ]),
  ]

  it.each(doors)('%s: refused, and nothing changes', async (_, attempt) => {
    const before = await standing(japan)
    const answer = await attempt()
    expect([answer.status, codeOf(answer)]).toEqual([
      403,
      expect.stringMatching(/^(outside-pages|new-page-outside)$/),
    ])
    expect(await standing(japan)).toBe(before)
  })

  it('GraphQL: refused in words', async () => {
    const query = `mutation { transitionRelation(id: "${japan.id}", event: "unpublish", revision: ${japan.revision}, unpublish: { kind: "gone", explanation: "x" }) { id } }`
    const save = `mutation { updateRelation(id: "${japan.id}", data: { lead: "Mine." }, draft: true) { id } }`
    for (const each of [query, save]) {
      const { body } = await asOwnGraphql(each)
      expect(JSON.stringify(body)).toContain('some pages only')
    }
  })

  it('restoring an earlier version: refused', async () => {
    const { docs } = await concord.payload.findVersions({
      collection: 'relations',
      where: { parent: { equals: japan.id } },
      overrideAccess: true,
    })
    const before = await standing(japan)
    const { status } = await ask('POST', `/relations/versions/${docs[0]?.id}`)
    expect(status).toBe(403)
    expect(await standing(japan)).toBe(before)
  })

  it('is a new page: refused; and a new FAQ: made', async () => {
    const body = { title: 'New', lead: 'New.', language: 'en' }
    const refused = await ask('POST', '/relations?draft=true', body)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'new-page-outside'])
    const faq = { question: 'New?', answer: polish.answer, language: 'en' }
    expect((await ask('POST', '/faqs?draft=true', faq)).status).toBe(201)
  })
})

const asOwnGraphql = async (query: string) => {
  const { graphqlPost } = await import('@/api-security/payload/graphql-route')
  const response = await graphqlPost(Promise.resolve(concord.config))(
    new Request('http://localhost:3000/api/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${own.token}`,
        'accept-language': 'en',
      },
      body: JSON.stringify({ query }),
    }),
  )
  return { body: await response.json() }
}

describe('a FAQ that other pages show as well', () => {
  it('is written and submitted, and neither approved, published nor unpublished', async () => {
    const writer = await account('paul', [poland])
    const saved = await concord.rest({
      ...{ method: 'PATCH', path: `${pathOf(shared)}?draft=true`, token: writer.token },
      body: { question: 'Both pages?' },
    })
    expect(saved.status).toBe(200)
    const { body } = await ask('GET', `${pathOf(shared)}/workflow`)
    const { revision } = body
    const steps = async (event: string) =>
      ask('POST', `${pathOf(shared)}/transition`, {
        ...{ event, revision, reason: 'x', updateType: 'minor' },
        unpublish: { kind: 'gone', explanation: 'x' },
      })
    expect((await steps('submit')).status).toBe(200)
    for (const event of ['approve', 'emergency-publish', 'unpublish']) {
      const answer = await steps(event)
      expect([event, answer.status, codeOf(answer)]).toEqual([
        event,
        403,
        'shared-with-other-pages',
      ])
    }
    const waiting = await ask('GET', '/waiting')
    expect(JSON.stringify(waiting.body)).not.toContain(shared.id)
    expect((await concord.step(shared, 'approve', 'reviewer')).status).toBe(200)
  })

  it('is offered no step that would be refused', async () => {
    for (const [edition, allowed] of [
      [japan, []],
      [shared, ['submit', 'withdraw']],
    ] as const) {
      const { body } = await ask('GET', `${pathOf(edition)}/workflow`)
      const steps = body.steps as unknown as { event: string; allowed: boolean }[]
      const offered = steps.filter((step) => step.allowed).map(({ event }) => event)
      expect(offered.filter((event) => !(allowed as readonly string[]).includes(event))).toEqual([])
    }
    const { body } = await ask('GET', `${pathOf(japan)}/workflow`)
    expect([body.mayWrite, body.mayTranslateInto]).toEqual([false, []])
    expect([body.mayCopy, body.mayShare]).toEqual([false, false])
    const { body: ofOwn } = await ask('GET', `${pathOf(poland)}/workflow`)
    expect([ofOwn.mayWrite, ofOwn.mayCopy, ofOwn.mayShare]).toEqual([true, false, true])
    const { body: ofEditor } = await concord.rest({
      path: `${pathOf(japan)}/workflow`,
      by: 'editor',
    })
    expect([ofEditor.mayCopy, ofEditor.mayShare]).toEqual([true, true])
  })
})

describe('placing FAQs', () => {
  it('of others who are still writing them: refused; which readers know: placed', async () => {
    const draft = await concord.given.faq({ question: 'Secret plans?' })
    await concord.payload.update({
      ...{ collection: 'relations', id: japan.id, draft: true, overrideAccess: true },
      data: {
        faqs: [{ faq: japanese.id }, { faq: shared.id }, { faq: draft.id }],
        _status: 'draft',
      } as never,
      context: { system: 'test' },
    })
    const place = (...faqs: EditionDocument[]) =>
      ask('PATCH', `${pathOf(poland)}?draft=true`, {
        faqs: [polish, shared, ...faqs].map(({ id }) => ({ faq: id })),
      })
    const refused = await place(draft)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'faq-of-other-pages'])
    expect((await place(japanese)).status).toBe(200)
    // It is theirs by that no more than before.
    const stolen = await ask('PATCH', `${pathOf(japanese)}?draft=true`, { question: 'Mine?' })
    expect([stolen.status, codeOf(stolen)]).toEqual([403, 'outside-pages'])
  })
})

describe('releases', () => {
  it('with a member of other pages are closed to whoever works on some', async () => {
    const made = await concord.rest({
      ...{ method: 'POST', path: '/releases', by: 'chief' },
      body: {
        name: 'Both',
        members: [
          {
            collection: 'relations',
            contentId: japan.contentId,
            language: 'en',
            revision: await revisionOf(japan),
            publish: {},
          },
        ],
      },
    })
    expect(made.status).toBe(201)
    const { id, revision } = made.body.doc as unknown as { id: string; revision: number }
    for (const [path, body] of [
      ['change', { name: 'Mine' }],
      ['step', { event: 'publish', revision }],
      ['step', { event: 'give-up' }],
      [
        'members',
        {
          members: [
            { collection: 'faqs', id: polish.id, revision: await revisionOf(polish), publish: {} },
          ],
        },
      ],
      ['preview-links', {}],
    ] as const) {
      const answer = await ask('POST', `/releases/${id}/${path}`, body)
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 403, 'outside-pages'])
    }
    const { body } = await ask('GET', `/releases/${id}/check`)
    const report = body as unknown as {
      steps: { allowed: boolean }[]
      members: { may: string[] }[]
    }
    expect(report.steps.filter(({ allowed }) => allowed)).toEqual([])
    expect(report.members.flatMap(({ may }) => may)).toEqual([])
  })
})

async function revisionOf(edition: EditionDocument) {
  return (await ask('GET', `${pathOf(edition)}/workflow`)).body.revision
}

describe('an account', () => {
  it('is kept to pages by administrators alone, and the audit log says so', async () => {
    await ask('PATCH', `/users/${own.id}`, { onlyPages: false, pages: [] })
    const { body } = await ask('GET', '/users/me')
    expect(body.user).toMatchObject({ onlyPages: true })
    const other = await account('otto', undefined)
    const path = `/users/${other.id}`
    const set = { onlyPages: true, pages: [toPage(japan)] }
    expect((await concord.rest({ method: 'PATCH', path, by: 'admin', body: set })).status).toBe(200)
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { event: { equals: 'change-person' }, edition: { equals: other.id } },
      overrideAccess: true,
    })
    expect(docs.at(-1)?.detail).toMatchObject({ after: { pages: [japan.id] } })
  })

  it('that is kept to no page can write none', async () => {
    const nobody = await account('nele', [])
    const { status } = await concord.rest({
      ...{ method: 'PATCH', path: `${pathOf(poland)}?draft=true`, token: nobody.token },
      body: { lead: 'x' },
    })
    expect(status).toBe(403)
  })

  it('whose page is taken away loses the approval that it gave, and what it has scheduled', async () => {
    const faq = await concord.given.faq({ question: 'Scheduled?', _status: 'published' })
    const own = await page('Peru', faq)
    const reviewer = await account('rosa', [own], ['reviewer'])
    await concord.rest({
      ...{ method: 'PATCH', path: `${pathOf(own)}?draft=true`, by: 'editor' },
      body: { lead: 'Anew.' },
    })
    expect((await concord.step(own, 'submit', 'editor')).status).toBe(200)
    const { body } = await concord.rest({ path: `${pathOf(own)}/workflow`, by: 'editor' })
    const approved = await concord.rest({
      ...{ method: 'POST', path: `${pathOf(own)}/transition`, token: reviewer.token },
      body: { event: 'approve', revision: body.revision },
    })
    expect(approved.status).toBe(200)
    await concord.payload.update({
      ...{ collection: 'users', id: reviewer.id, overrideAccess: true },
      data: { pages: [toPage(japan)] },
    })
    const published = await concord.step(own, 'publish', 'publisher', { updateType: 'minor' })
    expect([published.status, codeOf(published)]).toEqual([409, 'approval-lapsed'])
  })
})
