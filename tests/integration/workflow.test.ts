/** The workflow on every road (design, section 4): one road for steps, and no way round it. */
import { type AuditEntry, faultIn } from '@/audit-log/chain'
import type { EditionDocument } from '@/content/edition'
import type { ReviewedDocument } from '@/workflow/payload/reviewed-document'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const update = { updateType: 'major', changeNote: 'What is new.' }

async function latest({ id }: { id: string }): Promise<ReviewedDocument> {
  return (await concord.payload.findByID({
    collection: 'faqs',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
  })) as ReviewedDocument
}

/** What an anonymous reader gets. */
async function inPublic({ id }: { id: string }): Promise<string | undefined> {
  const { body } = await concord.rest({ path: `/faqs/${id}` })
  return body.question as string | undefined
}

const edit = (edition: EditionDocument, question: string, by: PersonName = 'editor') =>
  concord.rest({ method: 'PATCH', path: `/faqs/${edition.id}?draft=true`, body: { question }, by })

/** A published FAQ over which the editor wrote a draft. */
async function givenDraft(question = 'New words?'): Promise<EditionDocument> {
  const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
  await edit(faq, question)
  return faq
}

async function givenApproved(): Promise<EditionDocument> {
  const faq = await givenDraft()
  await concord.step(faq, 'submit', 'editor')
  expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
  return faq
}

async function trailOf(edition: EditionDocument): Promise<AuditEntry[]> {
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { edition: { equals: edition.id } },
    sort: 'number',
    limit: 0,
    overrideAccess: true,
  })
  return docs as unknown as AuditEntry[]
}

describe('the way of a change', () => {
  it('goes from draft over review to the public, which sees nothing before', async () => {
    const faq = await givenDraft()
    expect((await latest(faq)).workflow).toMatchObject({ state: 'draft' })
    const states = []
    for (const [event, by] of [
      ['submit', 'editor'],
      ['requestChanges', 'reviewer'],
      ['submit', 'editor'],
      ['approve', 'reviewer'],
    ] as const) {
      const { status, body } = await concord.step(faq, event, by, { comment: 'Look here.' })
      expect([event, status]).toEqual([event, 200])
      states.push((body.doc as unknown as ReviewedDocument).workflow?.state)
      expect(await inPublic(faq)).toBe('Old words?')
    }
    expect(states).toEqual(['in-review', 'changes-requested', 'in-review', 'approved'])
    expect((await concord.step(faq, 'publish', 'publisher', update)).status).toBe(200)
    expect(await inPublic(faq)).toBe('New words?')
    expect((await trailOf(faq)).map(({ event, to }) => [event, to])).toEqual([
      ['publish', 'published'],
      ['edit', 'draft'],
      ['submit', 'in-review'],
      ['request-changes', 'changes-requested'],
      ['submit', 'in-review'],
      ['approve', 'approved'],
      ['publish', 'published'],
    ])
  })

  it('answers the same through GraphQL', async () => {
    const faq = await givenDraft()
    const mutation = (event: string) =>
      `mutation { transitionFaq(id: "${faq.id}", event: "${event}") { id workflow { state } } }`
    const { body } = await concord.graphql(mutation('submit'), 'editor')
    expect(JSON.stringify(body)).toContain('in_review')
    const refused = await concord.graphql(mutation('approve'), 'editor')
    expect(JSON.stringify(refused.body)).toMatch(/reviewers/)
    expect((await latest(faq)).workflow?.state).toBe('in-review')
  })

  it('is told why not: 401, 403, 404, 409, 422, in the person’s language', async () => {
    const faq = await givenDraft()
    const path = `/faqs/${faq.id}/transition`
    const ask = (body: object, by?: PersonName, to = path) =>
      concord.rest({ method: 'POST', path: to, body, by, language: 'fr' })
    expect((await ask({ event: 'submit' })).status).toBe(401)
    expect((await ask({ event: 'submit' }, 'visitor')).status).toBe(403)
    expect((await ask({ event: 'approve' }, 'publisher')).status).toBe(403)
    expect((await ask({ event: 'submit' }, 'editor', '/faqs/nowhere/transition')).status).toBe(404)
    const wrong = await ask({ event: 'approve' }, 'reviewer')
    expect(wrong.status).toBe(409)
    expect(JSON.stringify(wrong.body)).toMatch(/Approuver.*Brouillon/)
    expect((await ask({ event: 'fly' }, 'editor')).status).toBe(422)
    expect((await ask({ event: 'submit', revision: 1 }, 'editor')).status).toBe(409)
    expect((await ask({ event: 'submit', comment: 'x'.repeat(1e5) }, 'editor')).status).toBe(422)
    expect((await latest(faq)).workflow?.state).toBe('draft')
  })

  it('approves and publishes only the revision that somebody says they looked at', async () => {
    const faq = await givenDraft()
    const path = `/faqs/${faq.id}`
    const post = (body: object, by: PersonName) =>
      concord.rest({ method: 'POST', path: `${path}/transition`, body, by })
    const unseen = [undefined, null, '3', [3], 3.5, true]
    const said = async (event: string, by: PersonName, more: object = {}) => {
      for (const revision of unseen) {
        const { status, body } = await post({ event, revision, ...more }, by)
        expect([event, revision, status]).toEqual([event, revision, 422])
        expect(JSON.stringify(body)).toContain('revision-missing')
      }
      const mutation = `mutation { transitionFaq(id: "${faq.id}", event: "${event}", updateType: "minor", at: "2099-01-01T00:00:00Z", reason: "Why.") { id } }`
      expect(JSON.stringify((await concord.graphql(mutation, by)).body)).toContain(
        'revision-missing',
      )
    }
    await concord.step(faq, 'submit', 'editor')
    await said('approve', 'reviewer')
    const seen = (await latest(faq)).revision
    // Somebody rewrites it and submits again, between looking and approving.
    await concord.rest({
      method: 'PATCH',
      path: `${path}?draft=true`,
      body: { question: 'Unseen words?' },
      by: 'editor',
    })
    await concord.step(faq, 'submit', 'editor')
    expect((await post({ event: 'approve', revision: seen }, 'reviewer')).status).toBe(409)
    expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
    await said('publish', 'publisher', update)
    await said('schedule', 'publisher', { at: '2099-01-01T00:00:00Z', ...update })
    expect((await latest(faq)).workflow?.state).toBe('approved')
    expect(await inPublic(faq)).toBe('Old words?')
    const stale = { event: 'publish', revision: seen, ...update }
    expect((await post(stale, 'publisher')).status).toBe(409)
    expect((await concord.step(faq, 'publish', 'publisher', update)).status).toBe(200)
    // An emergency need not name it; where it does, it is held to that.
    await concord.rest({
      method: 'PATCH',
      path: `${path}?draft=true`,
      body: { question: 'Corrected words?' },
      by: 'editor',
    })
    const emergency = { event: 'emergency-publish', reason: 'Why.', ...update }
    expect((await post({ ...emergency, revision: seen }, 'publisher')).status).toBe(409)
    expect((await post({ ...emergency, revision: '3' }, 'publisher')).status).toBe(422)
    expect((await post(emergency, 'publisher')).status).toBe(200)
    expect(await inPublic(faq)).toBe('Corrected words?')
    await said('approve-afterwards', 'reviewer')
  })

  it('publishes by `_status` only with the revision, one by one or several at once', async () => {
    const { id } = await concord.given.faq({ question: 'Never public?' })
    const faq = { id, question: 'Never public?' }
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    const revision = (await latest(faq as never)).revision ?? 0
    const isPublic = async () => (await concord.rest({ path: `/faqs/${id}` })).status === 200
    const tries: [string, object][] = [
      [`/faqs/${id}`, {}],
      [`/faqs/${id}?draft=true`, {}],
      [`/faqs?where[id][equals]=${id}`, {}],
      [`/faqs/${id}`, { revision: null }],
      [`/faqs/${id}`, { revision: String(revision) }],
      [`/faqs/${id}`, { revision: revision - 1 }],
      [`/faqs?where[id][equals]=${id}`, { revision: revision - 1 }],
    ]
    for (const [path, more] of tries) {
      const body = { _status: 'published', ...more }
      await concord.rest({ method: 'PATCH', path, body, by: 'publisher' })
      expect([path, more, await isPublic()]).toEqual([path, more, false])
    }
    await concord.graphql(
      `mutation { updateFaq(id: "${id}", data: { _status: published }) { id } }`,
      'publisher',
    )
    expect(await isPublic()).toBe(false)
    const body = { _status: 'published', revision }
    const one = { method: 'PATCH', path: `/faqs/${id}`, body, by: 'publisher' } as const
    expect((await concord.rest(one)).status).toBe(200)
    expect(await isPublic()).toBe(true)
  })

  it('lets one of two at the same moment win', async () => {
    const faq = await givenDraft()
    await concord.step(faq, 'submit', 'editor')
    const answers = await Promise.all([
      concord.step(faq, 'approve', 'reviewer'),
      concord.step(faq, 'requestChanges', 'reviewer', { comment: 'No.' }),
      concord.step(faq, 'approve', 'reviewer'),
    ])
    const won = answers.filter(({ status }) => status === 200)
    // Changes can still be asked for after an approval; never is one approved twice.
    expect(won.length).toBeGreaterThanOrEqual(1)
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    const approvals = (await trailOf(faq)).filter(({ event }) => event === 'approve')
    expect(approvals.length).toBeLessThanOrEqual(1)
  })
})

describe('an approval', () => {
  it.each<[string, (faq: EditionDocument) => Promise<unknown>]>([
    ['a save', (faq) => edit(faq, 'Other words?')],
    [
      'a bulk save',
      (faq) =>
        concord.rest({
          method: 'PATCH',
          path: `/faqs?where[id][equals]=${faq.id}&draft=true`,
          body: { question: 'Other words?' },
          by: 'editor',
        }),
    ],
    [
      'a save through GraphQL',
      (faq) =>
        concord.graphql(
          `mutation { updateFaq(id: "${faq.id}", draft: true, data: { question: "Other words?" }) { id } }`,
          'editor',
        ),
    ],
    [
      'a system write',
      (faq) =>
        concord.payload.update({
          collection: 'faqs',
          id: faq.id,
          data: { question: 'Other words?', _status: 'draft' } as never,
          draft: true,
          context: { system: 'import' },
          overrideAccess: true,
        }),
    ],
    [
      'restoring',
      async (faq) => {
        const { docs } = await concord.payload.findVersions({
          collection: 'faqs',
          where: { parent: { equals: faq.id }, 'version.question': { equals: 'Old words?' } },
          overrideAccess: true,
        })
        return concord.rest({
          method: 'POST',
          path: `/faqs/versions/${docs[0]?.id}?draft=false`,
          by: 'editor',
        })
      },
    ],
  ])('is void after %s', async (_, write) => {
    const faq = await givenApproved()
    await write(faq)
    expect((await latest(faq)).question).not.toBe('New words?')
    const after = await latest(faq)
    expect(after.workflow).toMatchObject({ state: 'draft', approval: null })
    expect(after.firstPublishedAt).toBeTruthy()
    expect((await concord.step(faq, 'publish', 'publisher', update)).status).toBe(409)
    expect(await inPublic(faq)).toBe('Old words?')
  })

  it('is of somebody else’s words, whatever roles one has', async () => {
    const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
    await edit(faq, 'By everything?', 'everything')
    await edit(faq, 'By the editor then?')
    await concord.step(faq, 'submit', 'everything')
    const own = await concord.step(faq, 'approve', 'everything')
    expect(own.status).toBe(403)
    expect(JSON.stringify(own.body)).toMatch(/Somebody else/)
    expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
  })

  it('does not count once its reviewer may review no more', async () => {
    const faq = await givenApproved()
    const { body } = await concord.rest({ path: '/users/me', by: 'reviewer' })
    const { id } = body.user as unknown as { id: string }
    const become = (roles: string[]) =>
      concord.rest({ method: 'PATCH', path: `/users/${id}`, body: { roles }, by: 'admin' })
    await become(['translator'])
    const { status, body: told } = await concord.step(faq, 'publish', 'publisher', update)
    await become(['reviewer'])
    expect(status).toBe(409)
    expect(JSON.stringify(told)).toMatch(/no longer review/)
    expect(await inPublic(faq)).toBe('Old words?')
  })
})

describe('no other road leads to the public', () => {
  const everybody: PersonName[] = [
    'admin',
    'editor',
    'publisher',
    'chief',
    'reviewer',
    'everything',
    'frenchTranslator',
    'visitor',
  ]
  const forged = {
    question: 'Forged?',
    _status: 'published',
    workflow: { state: 'approved', authors: [], approval: { by: 'x', digest: 'x' }, last: null },
    publishedDigest: 'x',
    publicUpdatedAt: '1999-01-01T00:00:00.000Z',
    firstPublishedAt: '1999-01-01T00:00:00.000Z',
    revision: undefined,
  }

  it.each(everybody)('for %s', async (by) => {
    const faq = await givenDraft()
    const { docs: versions } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: faq.id } },
      overrideAccess: true,
    })
    const draft = versions.find(({ version }) => version.question === 'New words?')
    const revision = draft?.version.revision
    const attempts: [string, string, object?][] = [
      ['PATCH', `/faqs/${faq.id}`, forged],
      ['PATCH', `/faqs/${faq.id}?draft=true`, forged],
      ['PATCH', `/faqs/${faq.id}?draft=true&autosave=true`, forged],
      ['PATCH', `/faqs/${faq.id}?autosave=true`, { _status: 'published' }],
      ['PATCH', `/faqs/${faq.id}?publishSpecificLocale=en`, { _status: 'published' }],
      ['PATCH', `/faqs/${faq.id}?publishAllLocales=true`, {}],
      ['PATCH', `/faqs/${faq.id}?unpublishAllLocales=true`, {}],
      ['PATCH', `/faqs/${faq.id}?overrideAccess=true`, { _status: 'published' }],
      ['PATCH', `/faqs/${faq.id}`, { _status: 'draft' }],
      ['PATCH', `/faqs?where[id][equals]=${faq.id}`, forged],
      ['PATCH', `/faqs?where[id][equals]=${faq.id}&trash=true`, { deletedAt: '2026-01-01' }],
      ['POST', `/faqs/${faq.id}/duplicate`, forged],
      ['POST', `/faqs/${faq.id}/duplicate?draft=true`, {}],
      ['POST', `/faqs/versions/${draft?.id}`, undefined],
      ['POST', `/faqs/versions/${draft?.id}?draft=false`, undefined],
      ['POST', '/faqs', { ...forged, language: 'en', answer: words('Forged.') }],
      ['DELETE', `/faqs/${faq.id}`, undefined],
      ['DELETE', `/faqs?where[id][equals]=${faq.id}`, undefined],
      ['POST', `/faqs/${faq.id}/transition`, { event: 'publish', ...update }],
      ['POST', `/faqs/${faq.id}/transition`, { event: 'publish', revision, ...update }],
      ['PATCH', `/faqs/${faq.id}`, { _status: 'published', revision }],
      ['POST', `/faqs/${faq.id}/transition`, { event: 'edit', question: 'Forged?' }],
    ]
    for (const [method, path, body] of attempts) {
      await concord.rest({ method: method as 'POST', path, body, by })
      expect([method, path, await inPublic(faq)]).toEqual([method, path, 'Old words?'])
    }
    for (const query of [
      `mutation { updateFaq(id: "${faq.id}", data: { question: "Forged?", _status: published }) { id } }`,
      `mutation { updateFaq(id: "${faq.id}", draft: true, autosave: true, data: { _status: published }) { id } }`,
      `mutation { createFaq(data: { question: "Forged?", language: en, _status: published }) { id } }`,
      `mutation { restoreVersionFaq(id: "${draft?.id}", draft: false) { id } }`,
      `mutation { transitionFaq(id: "${faq.id}", event: "publish", updateType: "minor") { id } }`,
      `mutation { deleteFaq(id: "${faq.id}") { id } }`,
    ]) {
      await concord.graphql(query, by)
      expect([query, await inPublic(faq)]).toEqual([query, 'Old words?'])
    }
    const { body } = await concord.rest({ path: '/faqs?where[question][equals]=Forged?' })
    expect(body.docs).toEqual([])
    const after = await latest(faq)
    expect(['draft', 'changes-requested']).toContain(after.workflow?.state)
    expect(JSON.stringify(after)).not.toMatch(/1999/)
  })

  it('not even for the Local API with a user, or a write that does not say who it is', async () => {
    const faq = await givenDraft()
    const { docs } = await concord.payload.find({
      collection: 'users',
      where: { email: { equals: 'everything@example.org' } },
      overrideAccess: true,
    })
    await concord.as('everything')
    const write = {
      collection: 'faqs',
      id: faq.id,
      data: { _status: 'published' } as never,
    } as const
    const user = { ...docs[0], collection: 'users' } as never
    await expect(concord.payload.update({ ...write, user, overrideAccess: true })).rejects.toThrow()
    await expect(concord.payload.update({ ...write, overrideAccess: true })).rejects.toThrow(/who/)
    expect(await inPublic(faq)).toBe('Old words?')
  })
})

describe('an emergency', () => {
  it('goes out with a reason, is flagged, and is approved afterwards by somebody else', async () => {
    const faq = await givenDraft()
    const ask = (more: object, by: PersonName = 'publisher') =>
      concord.step(faq, 'emergencyPublish', by, { updateType: 'minor', ...more })
    expect((await ask({})).status).toBe(422)
    expect((await ask({ reason: 'A wrong number.' }, 'editor')).status).toBe(403)
    expect((await ask({ reason: 'A wrong number.' })).status).toBe(200)
    expect(await inPublic(faq)).toBe('New words?')
    expect((await latest(faq)).workflow).toMatchObject({ emergencyOpen: true })
    expect((await concord.step(faq, 'approveAfterwards', 'editor')).status).toBe(403)
    expect((await concord.step(faq, 'approveAfterwards', 'reviewer')).status).toBe(200)
    expect((await latest(faq)).workflow).toMatchObject({ emergencyOpen: false, state: 'published' })
    expect((await concord.step(faq, 'approveAfterwards', 'reviewer')).status).toBe(409)
  })
})

describe('dates and change notes', () => {
  const publish = async (faq: EditionDocument, more: object) => {
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    return concord.step(faq, 'publish', 'publisher', more)
  }

  it('a minor update that looks like a major one is confirmed, by whatever step', async () => {
    const faq = await givenDraft()
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    const unconfirmed = { updateType: 'minor', confirmMinor: false }
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    for (const [event, more] of [
      ['publish', {}],
      ['emergencyPublish', { reason: 'Now.' }],
      ['schedule', { at: soon }],
    ] as const) {
      const asked = await concord.step(faq, event, 'publisher', { ...unconfirmed, ...more })
      expect([event, asked.status]).toEqual([event, 409])
      expect(asked.body).toMatchObject({ errors: [{ data: { code: 'minor-looks-major' } }] })
    }
    expect(await inPublic(faq)).toBe('Old words?')
    expect((await concord.step(faq, 'publish', 'publisher', { updateType: 'minor' })).status).toBe(
      200,
    )
    expect(await inPublic(faq)).toBe('New words?')
    // A typo needs no second question.
    await edit(faq, 'New  words ?')
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'approve', 'reviewer')
    expect((await concord.step(faq, 'publish', 'publisher', unconfirmed)).status).toBe(200)
  })

  it('a major update moves the date and tells what is new; a minor one does neither', async () => {
    const faq = await givenDraft()
    const before = (await latest(faq)).publicUpdatedAt
    expect((await publish(faq, { updateType: 'minor' })).status).toBe(200)
    expect((await latest(faq)).publicUpdatedAt).toBe(before)
    await edit(faq, 'Newer words?')
    expect((await publish(faq, { updateType: 'major' })).status).toBe(422)
    expect((await publish(faq, update)).status).toBe(200)
    const after = await latest(faq)
    expect(after.publicUpdatedAt).not.toBe(before)
    expect(after.firstPublishedAt).toBe(before)
    const { body } = await concord.rest({
      path: `/change-notes?where[edition][equals]=${faq.id}`,
    })
    expect(body.docs).toMatchObject([{ note: 'What is new.', language: 'en' }])
  })

  it('a note is corrected, backdated or removed by a publisher, which is in the audit log', async () => {
    const faq = await givenApproved()
    await concord.step(faq, 'publish', 'publisher', update)
    const path = `/change-notes?where[edition][equals]=${faq.id}`
    const { body } = await concord.rest({ path })
    const [note] = body.docs as unknown as { id: string }[]
    const correct = (by: PersonName) =>
      concord.rest({
        method: 'PATCH',
        path: `/change-notes/${note?.id}`,
        body: { note: 'Corrected.', at: '2026-01-01T00:00:00.000Z', edition: 'forged' },
        by,
      })
    expect((await correct('editor')).status).toBe(403)
    expect((await correct('publisher')).status).toBe(200)
    const { body: now } = await concord.rest({ path })
    expect(now.docs).toMatchObject([{ note: 'Corrected.', at: '2026-01-01T00:00:00.000Z' }])
    await concord.rest({ method: 'DELETE', path: `/change-notes/${note?.id}`, by: 'publisher' })
    expect((await trailOf(faq)).slice(-2).map(({ event }) => event)).toEqual([
      'correct-note',
      'remove-note',
    ])
  })
})

describe('the audit log', () => {
  it('can be read by publishers and admins, and written by nobody', async () => {
    await givenApproved()
    for (const by of ['admin', 'publisher', 'everything'] as const) {
      const { status, body } = await concord.rest({ path: '/audit-log?limit=1', by })
      expect(status).toBe(200)
      const [entry] = body.docs as unknown as AuditEntry[]
      const id = (entry as unknown as { id: string }).id
      for (const [method, path] of [
        ['PATCH', `/audit-log/${id}`],
        ['PATCH', '/audit-log?where[id][exists]=true'],
        ['DELETE', `/audit-log/${id}`],
        ['DELETE', '/audit-log?where[id][exists]=true'],
        ['POST', '/audit-log'],
      ] as const) {
        const answer = await concord.rest({ method, path, body: { name: 'Forged' }, by })
        expect([method, path, answer.status]).toEqual([method, path, 403])
      }
    }
    for (const by of ['editor', 'reviewer', 'visitor', undefined] as const) {
      expect((await concord.rest({ path: '/audit-log', by })).status).toBe(403)
    }
    const local = { collection: 'audit-log', overrideAccess: true } as const
    const all = { id: { exists: true } }
    await expect(concord.payload.delete({ ...local, where: all })).rejects.toThrow(/only be read/)
    await expect(
      concord.payload.update({ ...local, where: all, data: { name: 'Forged' } as never }),
    ).rejects.toThrow(/only be read/)
  })

  it('is one unbroken chain after all this', async () => {
    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      sort: 'number',
      limit: 0,
      overrideAccess: true,
    })
    const entries = docs as unknown as AuditEntry[]
    expect(entries.length).toBeGreaterThan(100)
    entries.forEach((entry, index) => {
      expect(faultIn(entry, entries[index - 1])).toBeUndefined()
    })
  })
})

describe('a schedule', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000)
  const schedule = (faq: EditionDocument, more: object = update) =>
    concord.step(faq, 'schedule', 'publisher', { at: inAnHour().toISOString(), ...more })
  const later = async (times = 1) => {
    const { runScheduled } = await import('@/workflow/payload/run-scheduled')
    const now = new Date(Date.now() + 7_200_000)
    const runs = Array.from({ length: times }, () => runScheduled(concord.payload, now))
    return (await Promise.all(runs)).reduce((sum, taken) => sum + taken, 0)
  }

  it('publishes at its time and not before, once, also with several processes', async () => {
    const faq = await givenApproved()
    expect((await schedule(faq)).status).toBe(200)
    const { runScheduled } = await import('@/workflow/payload/run-scheduled')
    expect(await runScheduled(concord.payload)).toBe(0)
    expect(await inPublic(faq)).toBe('Old words?')
    expect(await later(3)).toBe(1)
    expect(await inPublic(faq)).toBe('New words?')
    expect(await later()).toBe(0)
    const published = (await trailOf(faq)).filter(({ event }) => event === 'publish')
    expect(published).toHaveLength(2)
  })

  it('is cancelled by a publisher, and by any edit', async () => {
    const faq = await givenApproved()
    await schedule(faq)
    expect((await concord.step(faq, 'cancelSchedule', 'editor')).status).toBe(403)
    expect((await concord.step(faq, 'cancelSchedule', 'publisher')).status).toBe(200)
    await schedule(faq)
    await edit(faq, 'Changed meanwhile?')
    expect(await later()).toBe(0)
    expect(await inPublic(faq)).toBe('Old words?')
  })

  it('unpublishes at its time', async () => {
    const faq = await concord.given.faq({ question: 'Old words?', _status: 'published' })
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    expect((await schedule(faq, { unpublish })).status).toBe(200)
    expect(await inPublic(faq)).toBe('Old words?')
    await later()
    expect(await inPublic(faq)).toBeUndefined()
    expect((await latest(faq)).workflow).toMatchObject({ state: 'unpublished' })
  })

  it('is given up, with the reason, where who scheduled or approved may no more', async () => {
    const faq = await givenApproved()
    await schedule(faq)
    const { body } = await concord.rest({ path: '/users/me', by: 'publisher' })
    const { id } = body.user as unknown as { id: string }
    const become = (roles: string[]) =>
      concord.rest({ method: 'PATCH', path: `/users/${id}`, body: { roles }, by: 'admin' })
    await become(['editor'])
    expect(await later()).toBe(0)
    await become(['publisher'])
    expect(await inPublic(faq)).toBe('Old words?')
    const { workflow } = await latest(faq)
    expect(workflow).toMatchObject({ state: 'approved', schedule: null })
    expect(workflow?.last).toMatchObject({ event: 'cancel-schedule', by: 'system:schedule' })
    expect(JSON.stringify(workflow?.last?.detail)).toMatch(/publishers/)
  })
})

describe('unpublishing', () => {
  const site = async () => import('@/site/payload/published')
  const givenPage = (title: string, more: Partial<EditionDocument> = {}) =>
    concord.given.page({ title, _status: 'published', ...more })
  const unpublish = (page: EditionDocument, body: object, by: PersonName = 'publisher') =>
    concord.step(page, 'unpublish', by, { unpublish: body })
  const address = ({ language, slug }: EditionDocument) => ({ language, slug: slug ?? '' })

  it('withdrawn: the page stays, with a notice, also under a newer draft', async () => {
    const page = await givenPage('Withdrawn')
    await concord.rest({
      method: 'PATCH',
      path: `/relations/${page.id}?draft=true`,
      body: { title: 'Secret draft' },
      by: 'editor',
    })
    const { status } = await unpublish(page, { kind: 'withdrawn', explanation: 'Superseded.' })
    expect(status).toBe(200)
    const { pageFacts } = await site()
    const facts = await pageFacts(address(page), concord.payload)
    expect(facts?.page.title).toBe('Withdrawn')
    expect(facts?.withdrawals[page.id]).toMatchObject({ explanation: 'Superseded.' })
    const read = await concord.rest({ path: `/relations/${page.id}?depth=0` })
    expect(read.body.withdrawn).toMatchObject({ explanation: 'Superseded.' })
    const { everyPage } = await import('@/site/payload/listed-pages')
    const { newestIn } = await import('@/site/payload/newest-updates')
    const { searchIn } = await import('@/site/payload/search')
    const listed = (await everyPage(concord.payload)).find(({ title }) => title === 'Withdrawn')
    expect(listed?.withdrawn).toBe(facts?.withdrawals[page.id]?.at)
    expect((await newestIn('en', 1, concord.payload))?.updates[0]?.update).toMatchObject({
      kind: 'withdrawn',
      note: 'Superseded.',
    })
    const { found } = await searchIn({ language: 'en', asked: 'withdrawn' }, concord.payload)
    expect(found[0]?.isWithdrawn).toBe(true)
  })

  it('gone: the page is not there, and it says why', async () => {
    const page = await givenPage('Gone')
    expect((await unpublish(page, { kind: 'gone', explanation: 'Over.' }, 'editor')).status).toBe(
      403,
    )
    expect((await unpublish(page, { kind: 'gone', explanation: 'Over.' })).status).toBe(200)
    const { pageFacts, departed } = await site()
    expect(await pageFacts(address(page), concord.payload)).toBeUndefined()
    expect(await departed(address(page), concord.payload)).toMatchObject({ explanation: 'Over.' })
    expect((await unpublish(page, { kind: 'gone', explanation: 'Over.' })).status).toBe(409)
  })

  it('redirect: leads to another published page, and to no other', async () => {
    const [page, target] = [await givenPage('From here'), await givenPage('To there')]
    const draft = await concord.given.page({ title: 'Only a draft' })
    for (const to of [draft.id, page.id, 'nowhere']) {
      expect((await unpublish(page, { kind: 'redirect', to })).status).toBe(422)
    }
    expect((await unpublish(page, { kind: 'redirect', to: target.id })).status).toBe(200)
    const { departed } = await site()
    expect(await departed(address(page), concord.payload)).toEqual({ href: '/en/to-there' })
  })

  it('redirect: leads on from page to page, to the reason where the last is gone', async () => {
    const [first, second, third] = [
      await givenPage('Chain one'),
      await givenPage('Chain two'),
      await givenPage('Chain three'),
    ]
    await unpublish(first, { kind: 'redirect', to: second.id })
    await unpublish(second, { kind: 'redirect', to: third.id })
    const { departed } = await site()
    for (const page of [first, second]) {
      expect(await departed(address(page), concord.payload)).toEqual({ href: '/en/chain-three' })
    }
    await unpublish(third, { kind: 'gone', explanation: 'The chain has ended.' })
    for (const page of [first, second, third]) {
      expect(await departed(address(page), concord.payload)).toMatchObject({
        explanation: 'The chain has ended.',
      })
    }
  })

  it('an address is found however it is spelled, also one that was left', async () => {
    const page = await givenPage('Sécurité de l’Océan')
    const { departed } = await site()
    const spelled = (slug: string) => departed({ language: 'en', slug }, concord.payload)
    for (const slug of ['sécurité-de-l’océan', 'securite_de_locean', 'securite.de.locean']) {
      expect(await spelled(slug)).toEqual({ href: `/en/${page.slug}` })
    }
    await unpublish(page, { kind: 'gone', explanation: 'Over.' })
    expect(await spelled('securite_de_locean')).toMatchObject({ explanation: 'Over.' })
    expect(await spelled('quite_another')).toBeUndefined()
  })

  it('is undone by publishing again, after a review', async () => {
    const page = await givenPage('Comes back')
    await unpublish(page, { kind: 'gone', explanation: 'By mistake.' })
    await concord.step(page, 'submit', 'editor')
    await concord.step(page, 'approve', 'reviewer')
    expect((await concord.step(page, 'publish', 'publisher', update)).status).toBe(200)
    const { pageFacts, departed } = await site()
    expect(await pageFacts(address(page), concord.payload)).toBeDefined()
    expect(await departed(address(page), concord.payload)).toBeUndefined()
  })

  it('a changed address leaves a redirect, also after two changes', async () => {
    const page = await givenPage('First name')
    for (const slug of ['second-name', 'third-name']) {
      await concord.rest({
        method: 'PATCH',
        path: `/relations/${page.id}?draft=true`,
        body: { slug },
        by: 'editor',
      })
      await concord.step(page, 'submit', 'editor')
      await concord.step(page, 'approve', 'reviewer')
      await concord.step(page, 'publish', 'publisher', { updateType: 'minor' })
    }
    const { departed } = await site()
    for (const slug of ['first-name', 'second-name']) {
      expect(await departed({ language: 'en', slug }, concord.payload)).toEqual({
        href: '/en/third-name',
      })
    }
  })
})

describe('the conversation', () => {
  const say = (faq: EditionDocument, more: object, by: PersonName = 'reviewer') =>
    concord.rest({
      method: 'POST',
      path: '/comments',
      body: { of: 'faqs', edition: faq.id, ...more },
      by,
    })

  it('is signed by who writes, whatever they claim, and kept as typed', async () => {
    const faq = await givenDraft()
    const text = '<img src=x onerror=alert(1)> & more'
    const forged = { by: 'somebody', name: 'Somebody', at: '1999-01-01', revision: 99 }
    const { status, body } = await say(faq, { text, field: 'question', ...forged })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ text, field: 'question', name: 'reviewer', revision: 2 })
    expect(JSON.stringify(body)).not.toContain('1999-01-01')
  })

  it('has what was said with a step, answers, and is resolved', async () => {
    const faq = await givenDraft()
    await concord.step(faq, 'submit', 'editor')
    await concord.step(faq, 'requestChanges', 'reviewer', { comment: 'Shorter.' })
    const path = `/comments?where[edition][equals]=${faq.id}&sort=at`
    const { body } = await concord.rest({ path, by: 'editor' })
    const [asked] = body.docs as unknown as { id: string }[]
    expect(body.docs).toMatchObject([{ text: 'Shorter.', event: 'request-changes' }])
    expect((await say(faq, { text: 'Done.', answers: asked?.id }, 'editor')).status).toBe(201)
    const resolve = await concord.rest({
      method: 'POST',
      path: `/comments/${asked?.id}/resolve`,
      by: 'reviewer',
    })
    expect(resolve.body.doc).toMatchObject({ resolved: { name: 'reviewer' } })
  })

  it('refuses 100 KB, nothing, the wrong place, and people without a role; nobody rewrites it', async () => {
    const faq = await givenDraft()
    expect((await say(faq, { text: 'x'.repeat(1e5) })).status).toBe(400)
    expect((await say(faq, { text: '' })).status).toBe(400)
    expect((await say(faq, { text: 'x', edition: 'nowhere' })).status).toBe(400)
    expect((await say(faq, { text: 'x', answers: 'nowhere' })).status).toBe(400)
    expect((await say(faq, { text: 'x' }, 'visitor')).status).toBe(403)
    const { body } = await say(faq, { text: 'Mine.' })
    const { id } = body.doc as unknown as { id: string }
    for (const by of ['reviewer', 'admin', 'everything'] as const) {
      for (const method of ['PATCH', 'DELETE'] as const) {
        const { status } = await concord.rest({
          method,
          path: `/comments/${id}`,
          body: { text: 'x' },
          by,
        })
        expect(status).toBe(403)
      }
    }
    const anonymous = await concord.rest({ path: `/comments/${id}` })
    expect(anonymous.status).toBe(403)
  })
})
