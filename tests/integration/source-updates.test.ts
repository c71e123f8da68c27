/** What becomes of translations when their source is changed and published (design, section 6). */
import { createLocalReq } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs, plainText, type RichText } from '@/content/rich-text'
import { behindAmong } from '@/translation/payload/behind'
import { type StatusList, structureFollowed } from '@/translation-status/payload/status-list'
import { type Concord, startConcord } from '../support/concord'
import { frenchFor, states, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { change, givenPublished, inPublic, jobs, publish, save, segmentsOf, translateAll } =
  translatingOn(() => concord)

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
      task: 'follow-source-publication',
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
      where: { queue: { in: ['notifications', 'translator-notifications'] } },
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
    expect(await waiting('translator-notifications')).toHaveLength(2)
    await jobs('translator-notifications')
    // They wait for what else is published now.
    expect(await waiting('translator-notifications')).toHaveLength(2)
    await concord.payload.update({
      collection: 'payload-jobs',
      where: { queue: { equals: 'translator-notifications' } },
      data: { waitUntil: new Date(0).toISOString() },
      overrideAccess: true,
    })
    await concord.payload.jobs.run({ queue: 'translator-notifications', limit: 1 })
    expect(await waiting('translator-notifications')).toHaveLength(0)
    const letters = (await waiting('notifications'))
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
      where: { queue: { equals: 'translator-notifications' } },
      overrideAccess: true,
    })
    await jobs()
    expect(await row()).toMatchObject({ open: 1, state: 'in-translation' })
    expect(await gate()).toContain('1')
    const { totalDocs } = await concord.payload.count({
      collection: 'payload-jobs',
      where: { queue: { equals: 'translator-notifications' } },
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

describe('an update that changes no word of a translation', () => {
  const linked = (url: string, words = 'See the '): RichText => ({
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: words },
            {
              type: 'link',
              fields: { linkType: 'custom', url, newTab: false },
              children: [{ type: 'text', text: 'plan' }],
            },
          ],
        },
      ],
    },
  })
  const [old, mended] = ['https://old.example.org/', 'https://new.example.org/']
  const workflowOf = async ({ id }: { id: string }) =>
    (await concord.rest({ path: `/faqs/${id}/workflow`, by: 'editor' })).body
  async function given() {
    const { source, french } = await givenPublished('Nothing yet.')
    await change(source, { answer: linked(old) }, 'major')
    await jobs()
    await translateAll(french)
    await publish(french)
    return { source, french }
  }

  it.each(['minor', 'major'] as const)(
    'reaches readers by itself, is recorded and told: %s',
    async (updateType) => {
      const { source, french } = await given()
      const before = await inPublic(french)
      await change(source, { answer: linked(mended) }, updateType)
      await jobs()
      const after = await inPublic(french)
      expect(JSON.stringify(after.answer)).toContain(mended)
      expect(JSON.stringify(after.answer)).not.toContain(old)
      // No news for readers, no state and no word is another.
      expect(after.publicUpdatedAt).toBe(before.publicUpdatedAt)
      expect((await workflowOf(french)).state).toBe('published')
      const { segments, progress, structure } = await segmentsOf(french)
      expect(progress.open).toBe(0)
      expect(segments.every(({ formattingChanged }) => formattingChanged !== undefined)).toBe(true)
      expect(structure).toBe('Structure follows the source: 1 link')
      // The dashboard and lists say the same, as data.
      expect(progress.structure).toMatchObject({ links: 1 })
      const path = '/translations/status?language=fr&state=all&limit=200'
      const { body } = await concord.rest({ path, by: 'frenchTranslator' })
      const row = (body as unknown as StatusList).rows.find(
        ({ contentId }) => contentId === source.contentId,
      )
      expect(row?.fr).toMatchObject({ state: 'up-to-date', structure: { links: 1 } })
      const { docs: people } = await concord.payload.find({
        collection: 'users',
        where: { name: { equals: 'editor' } },
        overrideAccess: true,
      })
      const user = { ...people[0], collection: 'users' } as never
      const req = await createLocalReq({ user }, concord.payload)
      const lately = { language: 'fr', since: new Date(Date.now() - 60_000), limit: 100 } as const
      const followed = await structureFollowed(lately, req)
      expect(followed.map(({ contentId }) => contentId)).toContain(source.contentId)
      const { docs } = await concord.payload.find({
        collection: 'audit-log',
        where: { edition: { equals: french.id }, by: { equals: 'system:translation' } },
        limit: 0,
        overrideAccess: true,
      })
      expect(docs.map(({ event }) => event)).toContain('publish')
      const { docs: waiting } = await concord.payload.find({
        collection: 'payload-jobs',
        where: { queue: { equals: 'translator-notifications' } },
        limit: 0,
        overrideAccess: true,
      })
      expect(JSON.stringify(waiting)).toContain(french.id)
    },
  )

  it('leaves the approval of newer words as it is', async () => {
    const { source, french } = await given()
    const { segments } = await segmentsOf(french)
    const target = [frenchFor('See one '), segments[1]?.source[1]]
    await save(french, { segments: [{ id: segments[1]?.id, target, state: 'done' }] })
    await concord.step(french, 'submit', 'frenchTranslator')
    await concord.step(french, 'approve', 'reviewer')
    await change(source, { answer: linked(mended) }, 'minor')
    await jobs()
    expect((await workflowOf(french)).state).toBe('approved')
    const { status } = await concord.step(french, 'publish', 'publisher', { updateType: 'minor' })
    expect(status).toBe(200)
    const shown = JSON.stringify((await inPublic(french)).answer)
    expect(shown).toContain(mended)
    expect(shown).toContain(frenchFor('See one '))
  })

  it('is open where the translation has to place a new link', async () => {
    const { source, french } = await givenPublished('See the plan')
    await change(source, { answer: linked(mended) }, 'minor')
    await jobs()
    const { progress } = await segmentsOf(french)
    expect(progress.open).toBe(1)
    expect(JSON.stringify((await inPublic(french)).answer)).not.toContain(mended)
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
