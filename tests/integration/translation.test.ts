/** Translation, segment by segment, over the API (design, section 6). */
import { createLocalReq } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs, plainText } from '@/content/rich-text'
import type { Language } from '@/i18n/languages'
import { behindAmong } from '@/translation/payload/behind'
import type { SegmentsAnswer } from '@/translation/payload/segments'
import type { Inline } from '@/translation/unit'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

let count = 0
/** Words that no other test's memory knows. */
const fresh = (words: string) => `${words} ${++count}`

async function givenSource(...paragraphs: string[]): Promise<EditionDocument> {
  return concord.given.faq({
    question: fresh('Why does it matter?'),
    answer: fromParagraphs(paragraphs.map((words) => [words])),
    _status: 'published',
  })
}

async function begun(
  source: EditionDocument,
  language: Language = 'fr',
  by: PersonName = 'frenchTranslator',
): Promise<EditionDocument> {
  const path = `/faqs/${source.id}/translations`
  const { status, body } = await concord.rest({ method: 'POST', path, body: { language }, by })
  expect(status).toBe(201)
  return body.doc as unknown as EditionDocument
}

async function segmentsOf({ id }: { id: string }): Promise<SegmentsAnswer> {
  const { status, body } = await concord.rest({ path: `/faqs/${id}/segments`, by: 'editor' })
  expect(status).toBe(200)
  return body as unknown as SegmentsAnswer
}

const save = (
  { id }: { id: string },
  body: { revision?: number; segments: unknown[] },
  by: PersonName = 'frenchTranslator',
) => concord.rest({ method: 'PATCH', path: `/faqs/${id}/segments`, body, by })

/** Translates everything that is open and confirms it. */
async function translateAll(edition: { id: string }): Promise<void> {
  const { segments } = await segmentsOf(edition)
  const open = segments.filter(({ state }) => state !== 'done')
  const { status } = await save(edition, {
    segments: open.map(({ id, source }) => ({ id, target: inFrench(source), state: 'done' })),
  })
  expect(status).toBe(200)
}
const inFrench = (source: Inline[]) =>
  source.map((inline) => (typeof inline === 'string' ? frenchFor(inline) : inline))
/** Other words than the source’s, and its numbers: what the checks take for a translation. */
const frenchFor = (words: string) => words.replace(/\p{L}{2,}/gu, '$&é')

const states = ({ segments }: SegmentsAnswer) => segments.map(({ state }) => state)

async function publish(edition: EditionDocument, updateType = 'major'): Promise<void> {
  const update = { updateType, ...(updateType === 'major' && { changeNote: 'News.' }) }
  for (const [event, by, more] of [
    ['submit', edition.sourceLanguage ? 'frenchTranslator' : 'editor', {}],
    ['approve', 'reviewer', {}],
    ['publish', 'publisher', update],
  ] as const) {
    const { status, body } = await concord.step(edition, event, by, more)
    expect([event, status, JSON.stringify(body.errors ?? '')]).toEqual([event, 200, '""'])
  }
}

async function change(
  source: EditionDocument,
  fields: Partial<EditionDocument>,
  updateType?: 'major' | 'minor',
): Promise<void> {
  const path = `/faqs/${source.id}?draft=true`
  const { status } = await concord.rest({ method: 'PATCH', path, body: fields, by: 'editor' })
  expect(status).toBe(200)
  if (updateType) await publish(source, updateType)
}

const jobs = (queue = 'translation') =>
  concord.payload.jobs.run({ queue, limit: 100, sequential: true })

const inPublic = async ({ id }: { id: string }) =>
  (await concord.rest({ path: `/faqs/${id}` })).body

/** A source and its French translation, both published. */
async function givenPublished(...paragraphs: string[]) {
  const source = await givenSource(...paragraphs)
  const french = await begun(source)
  await translateAll(french)
  await publish(french)
  await jobs()
  return { source, french }
}

describe('a translation that is begun', () => {
  it('has the segments of its source, all missing, and its empty blocks', async () => {
    const source = await givenSource('One.', 'Two.')
    const french = await begun(source)
    const answer = await segmentsOf(french)
    expect(answer).toMatchObject({
      language: 'fr',
      sourceLanguage: 'en',
      mayWrite: false,
      source: { status: 'published', willChange: false, id: source.id },
      progress: { open: 3, missing: 3, done: 0 },
    })
    expect(answer.segments.map(({ note, source }) => [note, source])).toEqual([
      ['Question', [source.question]],
      ['Answer, paragraph 1', ['One.']],
      ['Answer, paragraph 2', ['Two.']],
    ])
    expect(french.question ?? null).toBeNull()
    expect(french.answer?.root.children).toHaveLength(2)
  })

  it('is saved as one goes, as a draft of one revision', async () => {
    const french = await begun(await givenSource('One.', 'Two.'))
    const before = await segmentsOf(french)
    const [, one, two] = before.segments
    const { status, body } = await save(french, {
      revision: before.revision,
      segments: [
        { id: one?.id, target: ['Un.'], state: 'done' },
        { id: two?.id, target: ['Deux'] },
      ],
    })
    expect(status).toBe(200)
    expect(states(body as unknown as SegmentsAnswer)).toEqual(['missing', 'done', 'draft'])
    expect(body).toMatchObject({ revision: before.revision + 1, mayWrite: true })
    const { body: document } = await concord.rest({
      path: `/faqs/${french.id}?draft=true`,
      by: 'editor',
    })
    expect(plainText(document.answer as never)).toBe('Un.\nDeux')
    expect(document._status).toBe('draft')

    const late = await save(french, {
      revision: before.revision,
      segments: [{ id: one?.id, target: ['Autre.'] }],
    })
    expect(late.status).toBe(409)
    expect((await segmentsOf(french)).segments[1]?.target).toEqual(['Un.'])
  })

  it('gets its address from its title, once there is one', async () => {
    const page = await concord.given.page({ title: fresh('A page'), _status: 'published' })
    const { body } = await concord.rest({
      method: 'POST',
      path: `/relations/${page.id}/translations`,
      body: { language: 'fr' },
      by: 'frenchTranslator',
    })
    const { id } = body.doc as unknown as EditionDocument
    const path = `/relations/${id}/segments`
    const { segments } = (await concord.rest({ path, by: 'editor' }))
      .body as unknown as SegmentsAnswer
    await concord.rest({
      method: 'PATCH',
      path,
      body: { segments: [{ id: segments[0]?.id, target: ['L’été à Kyïv'] }] },
      by: 'frenchTranslator',
    })
    const saved = await concord.rest({ path: `/relations/${id}?draft=true`, by: 'editor' })
    expect(saved.body.slug).toBe('lete-a-kyiv')
  })

  it('refuses what it cannot keep, names the segment, and writes nothing', async () => {
    const target = await concord.given.faq()
    const source = await concord.given.faq({
      question: fresh('Why?'),
      answer: fromParagraphs([['See ', { faq: target.id }, '.']]),
    })
    const french = await begun(source)
    const { segments, source: from, revision } = await segmentsOf(french)
    expect(from.status).toBe('draft')
    const [question, answer] = segments
    expect(answer?.codes['1']).toMatchObject({ faq: target.id, label: 'FAQ' })
    const reference = { code: 'reference', id: '1' }
    const good = { id: question?.id, target: ['Pourquoi ?'] }
    const refused = async (segment: object, by?: PersonName) => {
      const { status, body } = await save(french, { segments: [good, segment] }, by)
      return [status, JSON.stringify(body)] as const
    }
    for (const [segment, status, words] of [
      [{ id: 'nowhere', target: ['x'] }, 422, 'nowhere'],
      [{ id: answer?.id, target: ['Voir ', reference, reference] }, 422, answer?.id],
      [{ id: answer?.id, target: ['Voir'], state: 'done' }, 422, answer?.id],
      [{ id: answer?.id, target: [{ code: 'link', id: '1', children: ['x'] }] }, 422, answer?.id],
      [{ id: answer?.id, target: [], state: 'done' }, 422, answer?.id],
      [{ id: answer?.id, target: 'Voir' }, 422, 'segments.1.target'],
      [{ id: answer?.id, target: [{ code: 'script', id: '1' }] }, 422, 'segments.1.target'],
      [{ id: answer?.id, state: 'approved' }, 422, 'segments.1.state'],
      [{ id: answer?.id, target: ['x'.repeat(1e5)] }, 422, `"segment":"${answer?.id}"`],
    ] as const) {
      const [found, body] = await refused(segment)
      expect([segment, found]).toEqual([segment, status])
      expect(body).toContain(words)
    }
    for (const by of ['ukrainianTranslator', 'reviewer', 'editor', 'visitor'] as const) {
      expect(await refused({ id: answer?.id, target: ['Voir ', reference] }, by)).toEqual([
        403,
        expect.anything(),
      ])
    }
    expect((await segmentsOf(french)).revision).toBe(revision)
    expect(
      (await refused({ id: answer?.id, target: ['Voir ', reference], state: 'done' }))[0],
    ).toBe(200)
  })

  it('is nothing that readers can see', async () => {
    const { source, french } = await givenPublished('One.')
    const path = `/faqs/${french.id}`
    expect((await concord.rest({ path: `${path}/segments` })).status).toBe(401)
    expect((await concord.rest({ path: `${path}/segments`, by: 'visitor' })).status).toBe(403)
    expect((await concord.rest({ path: `${path}/memory?segment=x` })).status).toBe(401)
    expect((await concord.rest({ path: '/memory' })).status).toBe(403)
    for (const by of [undefined, 'visitor'] as const) {
      const { body } = await concord.rest({ path: `${path}?draft=true`, by })
      expect(body.question).toBeTruthy()
      expect(body.translation).toBeUndefined()
      expect(body.progress).toBeUndefined()
      const asked = await concord.rest({ path: '/faqs?where[progress.open][exists]=true', by })
      expect(asked.status).toBe(400)
    }
    expect((await concord.rest({ path: `/faqs/${source.id}/segments`, by: 'editor' })).status).toBe(
      422,
    )
  })
})

describe('a translation on its way to the public', () => {
  it('is submitted when nothing is missing, and not before', async () => {
    const source = await givenSource(fresh('One.'), fresh('Two.'))
    const french = await begun(source)
    const { status, body } = await concord.step(french, 'submit', 'frenchTranslator')
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('3 segments are not ready')
    const steps = async () => {
      const answer = await concord.rest({
        path: `/faqs/${french.id}/workflow`,
        by: 'frenchTranslator',
      })
      const found = answer.body.steps as unknown as { event: string; allowed: boolean }[]
      return found.find(({ event }) => event === 'submit')?.allowed
    }
    expect(await steps()).toBe(false)
    await translateAll(french)
    expect(await steps()).toBe(true)
    await publish(french)
    const translated = frenchFor(plainText(source.answer))
    expect(plainText((await inPublic(french)).answer as never)).toBe(translated)
  })

  it('fills the memory, which fills in the very same words and offers similar ones', async () => {
    const words = fresh('The alliance has supported its partner since the first day of the war')
    await givenPublished(`${words}.`)
    const other = await begun(await givenSource(`${words}.`, `${words}, and before.`))
    const answer = await segmentsOf(other)
    expect(answer.segments[1]).toMatchObject({
      state: 'draft',
      origin: 'memory',
      target: [frenchFor(`${words}.`)],
    })
    expect(states(answer)).toEqual(['missing', 'draft', 'missing'])
    const path = `/faqs/${other.id}/memory?segment=${answer.segments[2]?.id}`
    const { body } = await concord.rest({ path, by: 'frenchTranslator' })
    const [match] = body.matches as unknown as { similarity: number; target: Inline[] }[]
    expect(match?.target).toEqual([frenchFor(`${words}.`)])
    expect(match?.similarity).toBeGreaterThan(0.75)
    const ukrainian = await begun(await givenSource(`${words}.`), 'uk', 'ukrainianTranslator')
    expect(states(await segmentsOf(ukrainian))).toEqual(['missing', 'missing'])
  })
})

describe('a major update of the source', () => {
  it('outdates exactly what changed, brings the new blocks, and leaves readers what they have', async () => {
    const { source, french } = await givenPublished(
      'Ten allies help.',
      'It began in 2014.',
      'Three.',
    )
    await change(
      source,
      {
        answer: fromParagraphs([
          ['Three.'],
          ['Eleven allies help.'],
          ['It began in 2014.'],
          ['Something altogether new was said.'],
        ]),
      },
      'major',
    )
    await jobs()
    const answer = await segmentsOf(french)
    expect(states(answer)).toEqual(['done', 'done', 'outdated', 'done', 'missing'])
    expect(answer.progress).toMatchObject({
      open: 2,
      outdated: 1,
      missing: 1,
      since: expect.any(String),
    })
    expect(answer.segments[2]).toMatchObject({
      previousSource: ['Ten allies help.'],
      target: [frenchFor('Ten allies help.')],
      diff: [
        { text: 'Ten', change: 'removed' },
        { text: 'Eleven', change: 'added' },
        { text: ' allies help.', change: 'kept' },
      ],
    })
    const { body } = await concord.rest({ path: `/faqs/${french.id}?draft=true`, by: 'editor' })
    expect(plainText(body.answer as never)).toBe(
      frenchFor('Three.\nTen allies help.\nIt began in 2014.'),
    )
    expect(plainText((await inPublic(french)).answer as never)).toBe(
      frenchFor('Ten allies help.\nIt began in 2014.\nThree.'),
    )
    await translateAll(french)
    await publish(french)
    expect((await segmentsOf(french)).progress).toMatchObject({ open: 0, since: null })
  })

  it('is followed once, whenever and however often the job runs', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    await change(source, { answer: fromParagraphs([['Eleven allies help.']]) }, 'major')
    await change(source, { answer: fromParagraphs([['Eleven allies helped.']]) }, 'minor')
    const ahead = await segmentsOf(french)
    expect(states(ahead)).toEqual(['done', 'outdated'])
    await jobs()
    await concord.payload.jobs.queue({
      task: 'follow-source',
      queue: 'translation',
      input: { collection: 'faqs', edition: source.id },
    })
    const first = await segmentsOf(french)
    await jobs()
    const second = await segmentsOf(french)
    expect(second.revision).toBe(first.revision)
    expect(second.segments).toEqual(first.segments)
    expect(states(second)).toEqual(['done', 'outdated'])
    expect(second.segments[1]).toMatchObject({
      source: ['Eleven allies helped.'],
      previousSource: ['Ten allies help.'],
    })
  })

  it('is answered with "no change needed" in one step, which is recorded', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    await change(source, { answer: fromParagraphs([['Ten allies helped.']]) }, 'major')
    await jobs()
    const stands = async () =>
      (await concord.rest({ path: `/faqs/${french.id}/workflow`, by: 'editor' })).body.state
    // Its words are still those that were approved.
    expect(await stands()).toBe('published')
    const { segments } = await segmentsOf(french)
    expect(segments[1]?.state).toBe('outdated')
    await save(french, { segments: [{ id: segments[1]?.id, noChange: true }] })
    expect(await stands()).toBe('published')
    const [, answer] = (await segmentsOf(french)).segments
    const { body } = await concord.rest({ path: '/users/me', by: 'frenchTranslator' })
    const { id } = body.user as unknown as { id: string }
    expect(answer).toMatchObject({ state: 'done', origin: 'no-change', by: id })
    expect(answer?.previousSource).toBeUndefined()
    expect(answer?.target).toEqual([frenchFor('Ten allies help.')])
  })

  it('tells each translator in one letter, however many pages', async () => {
    const both = [await givenPublished('Ten allies help.'), await givenPublished('Six are near.')]
    await concord.payload.delete({
      collection: 'payload-jobs',
      where: { queue: { in: ['letters', 'notices'] } },
      overrideAccess: true,
    })
    await concord.as('ukrainianTranslator')
    for (const { source } of both) {
      await change(source, { answer: fromParagraphs([['Eleven allies help.']]) }, 'major')
    }
    await jobs()
    const waiting = async (queue: string) =>
      (
        await concord.payload.find({
          collection: 'payload-jobs',
          where: { queue: { equals: queue } },
          limit: 0,
          overrideAccess: true,
        })
      ).docs
    expect(await waiting('notices')).toHaveLength(2)
    await jobs('notices')
    // They wait for what else is published now.
    expect(await waiting('notices')).toHaveLength(2)
    await concord.payload.update({
      collection: 'payload-jobs',
      where: { queue: { equals: 'notices' } },
      data: { waitUntil: new Date(0).toISOString() },
      overrideAccess: true,
    })
    await concord.payload.jobs.run({ queue: 'notices', limit: 1 })
    expect(await waiting('notices')).toHaveLength(0)
    const letters = (await waiting('letters'))
      .map(({ input }) => input as { to: string; subject: string; text: string })
      .filter(({ subject }) => subject.startsWith('To be brought up to date'))
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({
      to: 'frenchtranslator@example.org',
      subject: 'To be brought up to date: 2 translations',
    })
    for (const { french } of both) expect(letters[0]?.text).toContain(french.id)
  })

  it('does not overwrite a translator who saves at the same moment', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    await change(source, { answer: fromParagraphs([['Eleven allies help.'], ['Two.']]) }, 'major')
    const { segments } = await segmentsOf(french)
    const edit = { segments: [{ id: segments[2]?.id, target: ['Deux !'], state: 'done' }] }
    const [, saved] = await Promise.all([jobs(), save(french, edit)])
    if (saved.status === 409) await save(french, edit)
    const after = await segmentsOf(french)
    expect(states(after)).toEqual(['done', 'outdated', 'done'])
    expect(after.segments[2]?.target).toEqual(['Deux !'])
  })
})

describe('a minor update of the source', () => {
  it('outdates nothing and writes nothing, and its words are those that are shown', async () => {
    const { source, french } = await givenPublished('NATO suports its partner.')
    const before = await segmentsOf(french)
    await change(source, { answer: fromParagraphs([['NATO supports its partner.']]) }, 'minor')
    await jobs()
    const after = await segmentsOf(french)
    expect(after.revision).toBe(before.revision)
    expect(states(after)).toEqual(['done', 'done'])
    expect(after.segments[1]?.source).toEqual(['NATO supports its partner.'])
  })

  it('that brings a paragraph: the tab, the dashboard and the gate say the same, readers nothing', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    await change(source, { answer: fromParagraphs([['Ten allies help.'], ['And two.']]) }, 'minor')
    const gate = async () => {
      const { body } = await concord.rest({
        ...{ path: `/faqs/${french.id}/workflow`, by: 'frenchTranslator' },
      })
      return (body.steps as unknown as { event: string; why?: string }[]).find(
        ({ event }) => event === 'submit',
      )?.why
    }
    const row = async () => {
      const path = `/translations/status?language=fr&state=all&limit=200`
      const { body } = await concord.rest({ path, by: 'frenchTranslator' })
      return (body.rows as unknown as { contentId: string; fr: object }[]).find(
        ({ contentId }) => contentId === source.contentId,
      )?.fr
    }
    expect((await segmentsOf(french)).progress).toMatchObject({ open: 1, missing: 1 })
    await concord.payload.delete({
      collection: 'payload-jobs',
      where: { queue: { equals: 'notices' } },
      overrideAccess: true,
    })
    await jobs()
    expect(await row()).toMatchObject({ open: 1, state: 'in-translation' })
    expect(await gate()).toContain('1')
    const { totalDocs } = await concord.payload.count({
      collection: 'payload-jobs',
      where: { queue: { equals: 'notices' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
    const req = await createLocalReq({}, concord.payload)
    expect(await behindAmong('faqs', [french.id], req)).toEqual({})
  })

  it('is asked of at the gate before the job has run', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    const { segments } = await segmentsOf(french)
    await save(french, {
      segments: [{ id: segments[1]?.id, target: ['Dix autres.'], state: 'done' }],
    })
    await change(source, { answer: fromParagraphs([['Ten allies help.'], ['And two.']]) }, 'minor')
    const { status, body } = await concord.step(french, 'submit', 'frenchTranslator')
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('segments-open')
  })
})

describe('a draft of the source', () => {
  it('shows what will change, and can be translated ahead of its publication', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    await change(source, {
      answer: fromParagraphs([['Eleven allies help.'], ['Something altogether new.']]),
    })
    const answer = await segmentsOf(french)
    expect(states(answer)).toEqual(['done', 'done', 'done'])
    expect(answer.source).toMatchObject({ status: 'published', willChange: true })
    expect(answer.segments[1]?.willChange?.source).toEqual(['Eleven allies help.'])
    expect(answer.segments[2]?.willChange?.source).toEqual([])
    expect(answer.coming).toEqual([
      { source: ['Something altogether new.'], note: 'Answer, paragraph 2' },
    ])
    const path = `/faqs/${french.id}/update-from-source`
    const by = 'frenchTranslator'
    await concord.rest({ method: 'POST', path, body: { from: 'draft' }, by })
    const ahead = await segmentsOf(french)
    expect(ahead.source).toMatchObject({ status: 'draft', willChange: false })
    expect(states(ahead)).toEqual(['done', 'outdated', 'missing'])
    await translateAll(french)
    await publish(source)
    await jobs()
    const published = await segmentsOf(french)
    expect(published.source.status).toBe('published')
    expect(states(published)).toEqual(['done', 'done', 'done'])
  })

  const ahead = (french: EditionDocument) =>
    concord.rest({
      ...{ method: 'POST', path: `/faqs/${french.id}/update-from-source` },
      ...{ body: { from: 'draft' }, by: 'frenchTranslator' },
    })

  it('that changes again before its publication outdates only what changed since', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    await change(source, { answer: fromParagraphs([['Eleven allies help.'], ['Two.']]) })
    await ahead(french)
    await translateAll(french)
    const drafted = await segmentsOf(french)
    expect(drafted.source).toMatchObject({ status: 'draft' })
    await change(source, { answer: fromParagraphs([['Eleven allies help.'], ['Two more.']]) })
    expect((await segmentsOf(french)).source.willChange).toBe(true)
    await publish(source)
    await jobs()
    const after = await segmentsOf(french)
    expect(states(after)).toEqual(['done', 'done', 'outdated'])
    expect(after.segments[2]).toMatchObject({
      source: ['Two more.'],
      previousSource: ['Two.'],
    })
    expect(after.source.status).toBe('published')
  })

  it('that is taken back can be followed back, and never reaches readers meanwhile', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    await change(source, { answer: fromParagraphs([['Eleven allies help.']]) })
    await ahead(french)
    await change(source, { answer: fromParagraphs([['Ten allies help.']]) })
    const told = await segmentsOf(french)
    expect(told.source).toMatchObject({ willChange: true })
    await ahead(french)
    const after = await segmentsOf(french)
    expect(after.segments[1]?.source).toEqual(['Ten allies help.'])
    expect(plainText((await inPublic(french)).answer as never)).toBe(frenchFor('Ten allies help.'))
    const req = await createLocalReq({}, concord.payload)
    expect(await behindAmong('faqs', [french.id], req)).toEqual({})
  })

  it('is the source as long as nothing of it is published', async () => {
    const source = await concord.given.faq({
      question: fresh('Why?'),
      answer: fromParagraphs([['Ten allies help.']]),
    })
    const french = await begun(source)
    await translateAll(french)
    await change(source, { answer: fromParagraphs([['Eleven allies help.']]) })
    const before = await segmentsOf(french)
    expect(before.source).toMatchObject({ status: 'draft', willChange: true })
    expect(states(before)).toEqual(['done', 'done'])
    const path = `/faqs/${french.id}/update-from-source`
    await concord.rest({ method: 'POST', path, body: {}, by: 'frenchTranslator' })
    const after = await segmentsOf(french)
    expect(states(after)).toEqual(['done', 'outdated'])
    expect(after.segments[1]?.source).toEqual(['Eleven allies help.'])
  })
})

describe('readers of a translation', () => {
  it('can be told since when it is behind, until it is confirmed or published anew', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'Two.')
    const since = async () => {
      const req = await createLocalReq({}, concord.payload)
      return (await behindAmong('faqs', [french.id], req))[french.id]
    }
    expect(await since()).toBeUndefined()
    await change(source, { answer: fromParagraphs([['Ten allies help!'], ['Two.']]) }, 'minor')
    expect(await since()).toBeUndefined()
    await change(source, { answer: fromParagraphs([['Eleven allies help!'], ['Two.']]) }, 'major')
    const behind = await since()
    expect(behind).toMatchObject({ segments: 1, source: source.id })
    const { publicUpdatedAt } = (await inPublic(source)) as unknown as EditionDocument
    expect(behind?.since).toBe(publicUpdatedAt)
    await jobs()
    const { segments } = await segmentsOf(french)
    await save(french, { segments: [{ id: segments[1]?.id, noChange: true }] })
    expect(await since()).toBeUndefined()
  })
})

describe('the native form', () => {
  it('makes a draft of exactly the segments that were written there', async () => {
    const { french } = await givenPublished('One.', 'Two.')
    const body = { answer: fromParagraphs([[frenchFor('One.')], ['Deux, enfin.']]) }
    const path = `/faqs/${french.id}?draft=true`
    const { status } = await concord.rest({
      method: 'PATCH',
      path,
      body: { ...body, translation: null, progress: { open: 99 } },
      by: 'frenchTranslator',
    })
    expect(status).toBe(200)
    const answer = await segmentsOf(french)
    expect(states(answer)).toEqual(['done', 'done', 'draft'])
    expect(answer.segments[2]?.target).toEqual(['Deux, enfin.'])
    expect(answer.progress.open).toBe(1)
  })

  it('restores the words of then, as a draft, under the records of now', async () => {
    const { french } = await givenPublished('One.', 'Two.')
    const before = await segmentsOf(french)
    await save(french, {
      segments: [{ id: before.segments[1]?.id, target: ['Un !'], state: 'done' }],
    })
    const { docs } = await concord.payload.findVersions({
      collection: 'faqs',
      where: { parent: { equals: french.id }, 'version._status': { equals: 'published' } },
      overrideAccess: true,
    })
    const { status } = await concord.rest({
      method: 'POST',
      path: `/faqs/versions/${docs[0]?.id}?draft=true`,
      by: 'frenchTranslator',
    })
    expect(status).toBe(200)
    const after = await segmentsOf(french)
    expect(after.segments[1]?.target).toEqual([frenchFor('One.')])
    expect(states(after)).toEqual(['done', 'draft', 'done'])
  })

  it('is read for a translation that was brought in from outside', async () => {
    const source = await givenSource('One.', 'Two.')
    const french = await concord.given.faq({
      contentId: source.contentId,
      language: 'fr',
      sourceLanguage: 'en',
      question: 'Pourquoi ?',
      answer: fromParagraphs([['Un.'], ['Deux.']]),
      _status: 'published',
    })
    const answer = await segmentsOf(french)
    expect(states(answer)).toEqual(['done', 'done', 'done'])
    expect(answer.segments.map(({ origin }) => origin)).toEqual(Array(3).fill('document'))
  })
})
