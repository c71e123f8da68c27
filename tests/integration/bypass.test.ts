/** Ways round the workflow that were open once: each is tried as whoever could have gone it. */
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import type { AuditEntry } from '@/audit-log/chain'
import type { EditionDocument } from '@/content/edition'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const inPublic = async ({ id }: { id: string }) =>
  (await concord.rest({ path: `/faqs/${id}` })).body.question as string | undefined

const editAs = (by: PersonName, { id }: { id: string }, question: string) =>
  concord.rest({ method: 'PATCH', path: `/faqs/${id}?draft=true`, body: { question }, by })

const accountOf = async (by: PersonName) =>
  (await concord.rest({ path: '/users/me', by })).body.user as unknown as { id: string }

/** A value as GraphQL writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${literal(each)}`)
  return `{${fields.join(',')}}`
}

describe('a request of several mutations', () => {
  it.each<PersonName>(['editor', 'chief', 'everything'])(
    'restores, and does not publish with the next one what nobody approved: %s',
    async (by) => {
      const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
      await editAs('editor', faq, 'New words?')
      const { docs } = await concord.payload.findVersions({
        collection: 'faqs',
        where: { parent: { equals: faq.id } },
        overrideAccess: true,
      })
      const forged = `question: "Forged?", language: en, answer: ${literal(words('Forged.'))}`
      for (const version of docs) {
        const { body } = await concord.graphql(
          `mutation {
          restored: restoreVersionFaq(id: "${version.id}", draft: true) { id }
          forged: updateFaq(id: "${faq.id}", data: { ${forged}, _status: published }) { id }
        }`,
          by,
        )
        expect(body.data).toMatchObject({ restored: { id: faq.id }, forged: null })
        expect(await inPublic(faq)).toBe('Old words?')
      }
    },
  )

  it('restores, and still notices with the next one that somebody saved meanwhile', async () => {
    const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
    await editAs('editor', faq, 'New words?')
    const { docs } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: faq.id } },
      overrideAccess: true,
    })
    const { body } = await concord.graphql(
      `mutation {
        restored: restoreVersionFaq(id: "${docs[0]?.id}", draft: true) { id }
        late: updateFaq(id: "${faq.id}", draft: true, data: { question: "Late?", revision: 1 }) { id }
      }`,
      'editor',
    )
    expect(body.data).toMatchObject({ restored: { id: faq.id }, late: null })
  })
})

describe('a question through a reference tells readers nothing', () => {
  /** Public pages that refer to what is not public, and an administrator's way to rewrite that. */
  let hidden: { pages: EditionDocument[]; faqs: EditionDocument[] }
  let redirect: string
  beforeAll(async () => {
    const { given, payload } = concord
    hidden = {
      pages: [
        await given.page({ title: 'aaa not public', lead: 'aaa' }),
        await given.page({ title: 'zzz not public', lead: 'zzz' }),
      ],
      faqs: [
        await given.faq({ question: 'aaa not public' }),
        await given.faq({ question: 'zzz not public' }),
      ],
    }
    for (const [at, title] of ['One', 'Other'].entries()) {
      await given.page({
        title,
        related: [hidden.pages[at]?.id],
        faqs: [{ faq: hidden.faqs[at]?.id }],
        _status: 'published',
      } as never)
      const edition = { relationTo: 'relations', value: hidden.pages[at]?.id }
      const data = { language: 'en', slug: `former-${at}`, edition } as never
      const made = await payload.create({ collection: 'redirects', data, overrideAccess: true })
      redirect = String(made.id)
    }
  })

  /** The same hidden words in the other's place: no answer may notice. */
  async function exchange() {
    const { payload } = concord
    for (const collection of ['relations', 'faqs'] as const) {
      const field = collection === 'faqs' ? 'question' : 'title'
      const editions = collection === 'faqs' ? hidden.faqs : hidden.pages
      const found = await Promise.all(
        editions.map(({ id }) => payload.db.findOne({ collection, where: { id: { equals: id } } })),
      )
      const [one, other] = found as unknown as [EditionDocument, EditionDocument]
      for (const [edition, taken] of [
        [one, other],
        [other, one],
      ] as const) {
        const data = { [field]: taken[field], ...(field === 'title' && { lead: taken.lead }) }
        await payload.db.updateOne({ collection, id: edition.id, data })
      }
    }
  }

  const conditions = [
    'where[related][contains][title][like]=aaa',
    'where[related][contains][and][0][title][like]=aaa',
    'where[related][contains][_status][equals]=draft',
    'where[related][contains][lead][not_equals]=aaa',
    'where[or][0][related][contains][title][like]=aaa',
    'where[related.title][like]=aaa',
    'where[related.title][not_like]=aaa',
    'where[related.title][not_equals]=aaa not public',
    'where[related.title][exists]=false',
    'where[related.title][greater_than]=m',
    'where[related__title][like]=aaa',
    'where[faqs.faq.question][like]=aaa',
    'where[faqs.faq.question][not_like]=aaa',
    'where[faqs.faq._status][equals]=draft',
    'where[or][0][faqs.faq.question][like]=aaa&where[or][1][title][equals]=Nothing',
    'where[and][0][or][0][faqs.faq.question][like]=aaa',
    'where[related.related.title][like]=aaa',
  ]
  const orders = [
    'sort=related.title',
    'sort=-related.title',
    'sort=title,related.lead',
    'sort=faqs.faq.question',
    'sort=-faqs.faq.question',
  ]
  const formerly = [
    'where[edition.title][like]=aaa',
    'where[edition.value.title][like]=aaa',
    'sort=edition.title',
    'sort=edition.value.title',
  ]
  const asked = [
    ...[...conditions, ...orders].map((question) => `/relations?${question}`),
    ...formerly.map((question) => `/redirects?${question}`),
  ]
  test.each(asked)('%s', async (question) => {
    for (const by of [undefined, 'visitor'] as const) {
      for (const path of [question, `${question}&draft=true`, question.replace('?', '/count?')]) {
        const answer = async () => (await concord.rest({ path, by })).body
        const before = await answer()
        await exchange()
        expect(await answer()).toEqual(before)
      }
    }
  })

  it('but readers may ask for what a page refers to, and by what they may read', async () => {
    const [, other] = hidden.pages
    const { body } = await concord.rest({ path: `/relations?where[related][equals]=${other?.id}` })
    expect(body.docs).toMatchObject([{ title: 'Other' }])
    expect(redirect).toBeTruthy()
    const target = await concord.given.page({ title: 'Target', _status: 'published' })
    await concord.given.page({
      title: 'Source',
      related: [target.id],
      _status: 'published',
    } as never)
    const within = await concord.rest({ path: '/relations?where[related.title][equals]=Target' })
    expect(within.body.docs).toMatchObject([{ title: 'Source' }])
  })
})

describe('an image', () => {
  const send = async (method: 'POST' | 'PATCH', path: string, colour: string, name: string) => {
    const canvas = { width: 90, height: 60, channels: 3, background: colour } as const
    const png = await sharp({ create: canvas }).png().toBuffer()
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), name)
    body.set('_payload', '{}')
    const headers = { authorization: `JWT ${await concord.as('editor')}` }
    const request = new Request(`http://localhost:3000/api${path}`, { method, body, headers })
    const answer = await handleEndpoints({ config: concord.config, request })
    return { status: answer.status, body: (await answer.json()) as { doc?: { id: string } } }
  }
  const fileOf = async (id: string) => {
    const { filename, filesize, width } = (await concord.rest({ path: `/media/${id}` })).body
    return { filename, filesize, width }
  }

  it('that readers see cannot become another one, nor be cut', async () => {
    const made = await send('POST', '/media', 'red', 'map.png')
    const id = made.body.doc?.id ?? ''
    await concord.given.page({ title: 'With a map', image: { media: id }, _status: 'published' })
    const before = await fileOf(id)
    expect(before.width).toBe(90)
    for (const path of [
      `/media/${id}`,
      `/media/${id}?overwriteExistingFiles=true`,
      `/media?where[id][equals]=${id}`,
    ]) {
      expect((await send('PATCH', path, 'blue', 'map.png')).status).toBe(409)
    }
    const cut = 'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=10'
    await concord.rest({
      method: 'PATCH',
      path: `/media/${id}?${cut}&uploadEdits[crop][height]=10&uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=6&uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10`,
      body: { filename: 'other.webp', sizes: { small: { filename: 'other.webp' } } },
      by: 'editor',
    })
    expect(await fileOf(id)).toEqual(before)
    // One with the same name is stored beside it.
    const same = await send('POST', '/media?overwriteExistingFiles=true', 'blue', 'map.png')
    expect(same.body.doc).not.toMatchObject({ filename: before.filename })
  })

  it('can be described anew', async () => {
    const made = await send('POST', '/media', 'red', 'chart.png')
    const { status } = await concord.rest({
      method: 'PATCH',
      path: `/media/${made.body.doc?.id}`,
      body: { alt: { en: 'A chart' } },
      by: 'editor',
    })
    expect(status).toBe(200)
  })
})

describe('people', () => {
  it('cannot choose a short password where they reset it', async () => {
    await concord.as('ukrainianTranslator')
    const data = { email: 'ukrainiantranslator@example.org' }
    const token = await concord.payload.forgotPassword({
      collection: 'users',
      data,
      disableEmail: true,
    })
    const reset = (password: string) =>
      concord.rest({ method: 'POST', path: '/users/reset-password', body: { token, password } })
    const short = await reset('short')
    expect([short.status, JSON.stringify(short.body)]).toEqual([400, expect.stringMatching(/12/)])
    expect((await reset('a-password-for-tests')).status).toBe(200)
  })

  it('get a letter for that, once a minute, which leads to the site whatever host is named', async () => {
    await concord.as('publisher')
    const letters: { to: unknown; html?: unknown }[] = []
    const { sendEmail } = concord.payload.email
    concord.payload.email.sendEmail = async (letter) => {
      letters.push(letter as (typeof letters)[number])
    }
    const ask = async (email: string) => {
      const headers = { 'content-type': 'application/json', host: 'evil.example' }
      const body = JSON.stringify({ email })
      const url = 'http://evil.example/api/users/forgot-password'
      const request = new Request(url, { method: 'POST', headers, body })
      return (await handleEndpoints({ config: concord.config, request })).status
    }
    const known = [await ask('publisher@example.org'), await ask('Publisher@example.org ')]
    const unknown = [await ask('nobody@example.org'), await ask('nobody@example.org')]
    concord.payload.email.sendEmail = sendEmail
    expect([known, unknown]).toEqual([
      [200, 429],
      [200, 429],
    ])
    expect(letters.map(({ to }) => to)).toEqual(['publisher@example.org'])
    expect(letters[0]?.html).toMatch(/"http:\/\/localhost:3000\/admin\/reset\/\w{20,}"/)
    expect(letters[0]?.html).not.toContain('evil')
  })

  it('without a role do not learn who is writing where, and lock nothing', async () => {
    const { id: editor } = await accountOf('editor')
    const lock = (by?: PersonName) =>
      concord.rest({
        method: 'POST',
        path: '/payload-locked-documents',
        body: {
          document: { relationTo: 'users', value: editor },
          user: { relationTo: 'users', value: editor },
        },
        by,
      })
    expect((await lock('editor')).status).toBe(201)
    for (const by of [undefined, 'visitor'] as const) {
      expect((await lock(by)).status).toBe(403)
      expect((await concord.rest({ path: '/payload-locked-documents', by })).status).toBe(403)
    }
  })

  it('get and lose powers in the audit log, passwords set for them included', async () => {
    const body = {
      email: 'new@example.org',
      name: 'New',
      password: 'a-password-for-tests',
      roles: ['editor'],
    }
    const made = await concord.rest({ method: 'POST', path: '/users', body, by: 'admin' })
    const { id } = made.body.doc as unknown as { id: string }
    const change = (what: object) =>
      concord.rest({ method: 'PATCH', path: `/users/${id}`, body: what, by: 'admin' })
    await change({ roles: ['reviewer'], languages: ['en'] })
    await change({ password: 'another-password-for-tests' })
    await change({ notificationLanguage: 'fr' })
    await concord.rest({ method: 'DELETE', path: `/users/${id}`, by: 'admin' })
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { kind: { equals: 'users' }, edition: { equals: id } },
      sort: 'number',
      overrideAccess: true,
    })
    const entries = docs as unknown as AuditEntry[]
    expect(
      entries.map(({ event, name, title, detail }) => ({ event, name, title, detail })),
    ).toEqual(
      [
        { event: 'add-person', detail: { roles: ['editor'], languages: [] } },
        {
          event: 'change-person',
          detail: {
            before: { name: 'New', roles: ['editor'], languages: [] },
            after: { name: 'New', roles: ['reviewer'], languages: ['en'] },
          },
        },
        { event: 'change-person', detail: { password: 'set' } },
        { event: 'remove-person', detail: { roles: ['reviewer'], languages: ['en'] } },
      ].map((entry) => ({ name: 'admin', title: 'New', ...entry })),
    )
    expect(JSON.stringify(entries)).not.toMatch(/password-for-tests|new@example/)
  })

  it('cannot hide from the audit log what they do by asking to see less of it', async () => {
    await concord.as('reviewer')
    const { id } = await accountOf('reviewer')
    const path = `/users/${id}?select[name]=true`
    const become = (languages: string[]) =>
      concord.rest({ method: 'PATCH', path, body: { languages }, by: 'admin' })
    await become(['en'])
    await become(['en', 'fr'])
    const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
    await editAs('editor', faq, 'New words?')
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    const update = { updateType: 'major', changeNote: 'What is new.' }
    expect((await concord.step(faq, 'publish', 'publisher', update)).status).toBe(200)
    const { body } = await concord.rest({ path: `/change-notes?where[edition][equals]=${faq.id}` })
    const [note] = body.docs as unknown as { id: string }[]
    const at = `/change-notes/${note?.id}?select[language]=true`
    await concord.rest({ method: 'PATCH', path: at, body: { note: 'Corrected.' }, by: 'publisher' })
    await concord.rest({ method: 'DELETE', path: at, by: 'publisher' })
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { edition: { in: [id, faq.id] } },
      sort: '-number',
      limit: 50,
      overrideAccess: true,
    })
    const entries = docs as unknown as AuditEntry[]
    const detailOf = (event: string) => entries.find((entry) => entry.event === event)?.detail
    expect(detailOf('change-person')).toMatchObject({ after: { languages: ['en', 'fr'] } })
    expect(detailOf('correct-note')).toMatchObject({
      note: 'Corrected.',
      before: { note: 'What is new.' },
    })
    expect(detailOf('remove-note')).toMatchObject({ note: 'Corrected.' })
  })

  it('always have an administrator, also where the last one would go', async () => {
    const { id } = await accountOf('admin')
    await concord.as('everything')
    const { id: other } = await accountOf('everything')
    const remove = (who: string) =>
      concord.rest({ method: 'DELETE', path: `/users/${who}`, by: 'admin' })
    const down = await concord.rest({
      method: 'PATCH',
      path: `/users/${other}`,
      body: { roles: ['editor'] },
      by: 'admin',
    })
    expect(down.status).toBe(200)
    expect((await remove(id)).status).toBe(409)
    expect((await concord.rest({ path: '/users/me', by: 'admin' })).body.user).toBeTruthy()
  })
})

describe('a client cannot say for what its write is', () => {
  // The hooks ask for it in `req.context.write` (src/revision/payload/own-request.ts).
  const everywhere = (intent: Record<string, unknown>) => {
    const write = { publicity: 'publish', ...intent }
    const query = Object.entries(write).map(([name, value]) => `context[write][${name}]=${value}`)
    return {
      query: [...query, 'context[system]=import', 'system=import'].join('&'),
      body: { context: { system: 'import', write }, write, system: 'import', ...write },
    }
  }

  it('no import, which chooses the numbers of FAQs', async () => {
    const faq = await concord.given.faq({ _status: 'published' })
    const page = await concord.given.page()
    const { query, body } = everywhere({ kind: 'import' })
    const faqs = [{ faq: faq.id, number: 41 }]
    const path = `/relations/${page.id}?draft=true&${query}`
    await concord.rest({ method: 'PATCH', path, body: { ...body, faqs }, by: 'editor' })
    const stored = await concord.payload.findByID({
      collection: 'relations',
      id: page.id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(stored.faqs?.map(({ number }) => number) ?? []).not.toContain(41)
  })

  it('no step, and no system that takes it', async () => {
    const faq = await concord.given.faq({ question: 'Whose words?' })
    const { query, body } = everywhere({ kind: 'step', collection: 'faqs', id: faq.id })
    const step = { event: 'publish', updateType: 'major' }
    for (const by of ['editor', 'publisher'] as const) {
      await concord.rest({
        method: 'PATCH',
        path: `/faqs/${faq.id}?${query}&context[write][step][event]=publish`,
        body: { ...body, step, _status: 'published' },
        by,
      })
      expect(await inPublic(faq)).toBeUndefined()
    }
  })

  it('no entry of the audit log', async () => {
    const { query, body } = everywhere({ kind: 'audit-entry' })
    await concord.as('everything') // making an account is an entry of its own
    const before = await concord.payload.count({ collection: 'audit-log', overrideAccess: true })
    const forged = { ...body, number: 1, at: new Date().toISOString(), by: 'me', event: 'publish' }
    const path = `/audit-log?${query}`
    const answer = await concord.rest({ method: 'POST', path, body: forged, by: 'everything' })
    expect(answer.status).toBe(403)
    expect(await concord.payload.count({ collection: 'audit-log', overrideAccess: true })).toEqual(
      before,
    )
  })
})
