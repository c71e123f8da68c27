/** Translation, segment by segment, over the API (design, section 6). */
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs, plainText } from '@/content/rich-text'
import type { Inline } from '@/segments/unit'
import type { SegmentsAnswer } from '@/translation/answers'
import { type Concord, type PersonName, startConcord } from '../support/concord'
import { frenchFor, fresh, states, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const {
  begun,
  change,
  givenPublished,
  givenSource,
  inPublic,
  jobs,
  publish,
  save,
  segmentsOf,
  translateAll,
} = translatingOn(() => concord)

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
    expect((await concord.rest({ path: `${path}/translation-memory?segment=x` })).status).toBe(401)
    expect((await concord.rest({ path: '/translation-memory' })).status).toBe(403)
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
    const { body: told } = await concord.rest({
      path: `/faqs/${french.id}/workflow`,
      by: 'frenchTranslator',
    })
    expect(told.needs).toMatchObject([{ tab: 'translate' }])
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
    const path = `/faqs/${other.id}/translation-memory?segment=${answer.segments[2]?.id}`
    const { body } = await concord.rest({ path, by: 'frenchTranslator' })
    const [match] = body.matches as unknown as { similarity: number; target: Inline[] }[]
    expect(match?.target).toEqual([frenchFor(`${words}.`)])
    expect(match?.similarity).toBeGreaterThan(0.75)
    const ukrainian = await begun(await givenSource(`${words}.`), 'uk', 'ukrainianTranslator')
    expect(states(await segmentsOf(ukrainian))).toEqual(['missing', 'missing'])
  })
})

describe('no translation is public before its source', () => {
  it('is refused to be published, scheduled, or published in an emergency, and says why', async () => {
    const source = await concord.given.faq({ question: fresh('Why does it matter?') })
    const french = await begun(source)
    await translateAll(french)
    const early = await concord.step(french, 'emergency-publish', 'publisher', { reason: 'Now.' })
    expect(early.status).toBe(409)
    expect(JSON.stringify(early.body.errors)).toContain('The source of this translation (English)')
    await concord.step(french, 'submit', 'frenchTranslator')
    expect(await concord.step(french, 'approve', 'reviewer')).toMatchObject({ status: 200 })
    expect(await concord.step(french, 'publish', 'publisher')).toMatchObject({ status: 409 })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect(await concord.step(french, 'schedule', 'publisher', { at })).toMatchObject({
      status: 409,
    })
    const { body } = await concord.rest({ path: `/faqs/${french.id}/workflow`, by: 'publisher' })
    expect(body.steps).toContainEqual(
      expect.objectContaining({ event: 'publish', allowed: false, why: expect.any(String) }),
    )
    await publish(source)
    expect(await concord.step(french, 'publish', 'publisher')).toMatchObject({ status: 200 })
  })

  it('and not again after its source was taken away', async () => {
    const { source, french } = await givenPublished('Ten allies help.')
    const unpublish = { kind: 'gone', explanation: 'Over.' }
    for (const edition of [french, source]) {
      expect(await concord.step(edition, 'unpublish', 'publisher', { unpublish })).toMatchObject({
        status: 200,
      })
    }
    await concord.step(french, 'submit', 'frenchTranslator')
    await concord.step(french, 'approve', 'reviewer')
    const update = { updateType: 'minor' }
    expect(await concord.step(french, 'publish', 'publisher', update)).toMatchObject({
      status: 409,
    })
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

describe('a reviewer of a translation', () => {
  it('finds what readers do not have yet, beside what they have', async () => {
    const { source, french } = await givenPublished('Ten allies help.', 'It snows.')
    const changes = async () =>
      (await segmentsOf(french)).segments.flatMap(({ note, sincePublished }) =>
        sincePublished ? [[note, sincePublished]] : [],
      )
    expect(await changes()).toEqual([])

    await change(
      source,
      { answer: fromParagraphs([['Eleven allies help.'], ['It snows.'], ['A new thought.']]) },
      'major',
    )
    await jobs()
    // Readers have the former words still: nothing that they read was changed.
    expect(await changes()).toEqual([])
    await translateAll(french)
    expect(await changes()).toEqual([
      ['Answer, paragraph 1', expect.arrayContaining([{ text: 'Tené', change: 'removed' }])],
      ['Answer, paragraph 3', [{ text: frenchFor('A new thought.'), change: 'added' }]],
    ])
    await publish(french)
    expect(await changes()).toEqual([])
  })

  it('is told of no change where nothing is public yet', async () => {
    const french = await begun(await givenSource('One.'))
    await translateAll(french)
    const { segments } = await segmentsOf(french)
    expect(segments.filter(({ sincePublished }) => sincePublished)).toEqual([])
  })
})
