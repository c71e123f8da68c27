/** The checks, as translators and reviewers meet them over the API (design, section 6). */
import fs from 'node:fs'
import path from 'node:path'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { readGlossaryCsv } from '@/glossary/glossary-csv'
import type { Language } from '@/i18n/languages'
import { pageMessages } from '@/import/page-messages'
import { importFile } from '@/import/payload/import-file'
import type { SegmentsAnswer } from '@/translation/answers'
import { type Concord, type PersonName, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  await concord.as('frenchTranslator')
})
afterAll(() => concord?.stop())

const by = 'frenchTranslator'
async function segmentsOf(
  { id }: { id: string },
  { by: who = by, language }: { by?: PersonName; language?: Language } = {},
): Promise<SegmentsAnswer> {
  const { status, body } = await concord.rest({ path: `/faqs/${id}/segments`, by: who, language })
  expect(status).toBe(200)
  return body as unknown as SegmentsAnswer
}
const save = ({ id }: { id: string }, segments: unknown[]) =>
  concord.rest({ method: 'PATCH', path: `/faqs/${id}/segments`, body: { segments }, by })

/** A French translation of a question and one paragraph, all confirmed. */
async function givenTranslation(source: string, target: string): Promise<EditionDocument> {
  const faq = await concord.given.faq({
    question: 'What do the Allies do?',
    answer: fromParagraphs([[source]]),
    _status: 'published',
  })
  const begin = { method: 'POST', path: `/faqs/${faq.id}/translations`, by } as const
  const { body } = await concord.rest({ ...begin, body: { language: 'fr' } })
  const french = body.doc as unknown as EditionDocument
  const { segments } = await segmentsOf(french)
  const { status } = await save(french, [
    { id: segments[0]?.id, target: ['Que font les Alliés ?'], state: 'done' },
    { id: segments[1]?.id, target: [target], state: 'done' },
  ])
  expect(status).toBe(200)
  return french
}
const submit = (edition: EditionDocument) =>
  concord.rest({
    method: 'POST',
    path: `/faqs/${edition.id}/transition`,
    body: { event: 'submit' },
    by,
    language: 'fr',
  })

describe('an error', () => {
  it('is said with its segment, in the language of who asks, and stops submitting', async () => {
    const french = await givenTranslation('There are 32 Allies.', 'Il y a 31 Alliés.')
    const { segments } = await segmentsOf(french, { language: 'fr' })
    expect(segments.map(({ findings }) => findings)).toEqual([
      [],
      [{ check: 'numbers', severity: 'error', message: 'Le nombre 32 est devenu 31.' }],
    ])
    const { status, body } = await submit(french)
    expect(status).toBe(422)
    expect(JSON.stringify(body.errors)).toContain(
      'des erreurs dans 1 segment\u00a0: “There are 32 Allies.”',
    )
    const steps = await concord.rest({ path: `/faqs/${french.id}/workflow`, by })
    const why = (steps.body.steps as unknown as { event: string; why?: string }[]).find(
      ({ event }) => event === 'submit',
    )?.why
    expect(why).toContain('There are 32 Allies.')
    await save(french, [{ id: segments[1]?.id, target: ['Il y a 32 Alliés.'], state: 'done' }])
    expect((await submit(french)).status).toBe(200)
  })

  it('does not keep a publisher from publishing in an emergency', async () => {
    const french = await givenTranslation('There are 32 Allies.', 'Il y a 31 Alliés.')
    const reason = 'It cannot wait.'
    const { status } = await concord.step(french, 'emergency-publish', 'publisher', { reason })
    expect(status).toBe(200)
  })
})

describe('a false alarm', () => {
  const ignore = (reason: unknown) => [{ check: 'numbers', reason }]

  it('is set aside with a reason, which reviewers read, until a word changes', async () => {
    const french = await givenTranslation('There are 32 Allies.', 'Les Alliés sont là.')
    const [, { id = '' } = {}] = (await segmentsOf(french)).segments
    const { status, body } = await save(french, [{ id, ignore: ignore('Said in the title.') }])
    expect(status).toBe(200)
    const { segments } = body as unknown as SegmentsAnswer
    expect(segments[1]).toMatchObject({ state: 'done', target: ['Les Alliés sont là.'] })
    expect((await submit(french)).status).toBe(200)
    const shown = (await segmentsOf(french, { by: 'reviewer' })).segments[1]?.findings
    expect(shown).toMatchObject([
      {
        check: 'numbers',
        ignored: { by: 'frenchTranslator', reason: 'Said in the title.', at: expect.any(String) },
      },
    ])
    await save(french, [{ id, target: ['Les Alliés sont là !'], state: 'done' }])
    const again = (await segmentsOf(french)).segments[1]?.findings ?? []
    expect(again.every(({ ignored }) => !ignored)).toBe(true)
    expect((await submit(french)).status).toBe(422)
  })

  it('set aside changes no word: what is in review stays there, and it can be taken back', async () => {
    const french = await givenTranslation('The Allies assembled.', 'Les Alliés se sont réunis')
    expect((await submit(french)).status).toBe(200)
    const [, { id = '', findings = [] } = {}] = (await segmentsOf(french)).segments
    expect(findings.map(({ severity }) => severity)).toEqual(['warning'])
    const decided = [{ check: 'end-punctuation', reason: 'On purpose.' }]
    await save(french, [{ id, ignore: decided }])
    const state = async () =>
      (await concord.rest({ path: `/faqs/${french.id}/workflow`, by })).body.state
    expect(await state()).toBe('in-review')
    await save(french, [{ id, ignore: [{ check: 'end-punctuation', reason: null }] }])
    const after = (await segmentsOf(french)).segments[1]?.findings
    expect(after?.some(({ ignored }) => ignored)).toBe(false)
    expect(await state()).toBe('in-review')
  })

  it('needs a reason, a finding, and somebody who may write', async () => {
    const french = await givenTranslation('There are 32 Allies.', 'Les Alliés sont là.')
    const [question, answer] = (await segmentsOf(french)).segments
    for (const [segment, words] of [
      [{ id: answer?.id, ignore: ignore(' ') }, '500'],
      [{ id: answer?.id, ignore: ignore('x'.repeat(501)) }, '500'],
      [{ id: answer?.id, ignore: ignore(undefined) }, 'segments.0.ignore'],
      [{ id: answer?.id, ignore: 'numbers' }, 'segments.0.ignore'],
      [{ id: answer?.id, ignore: [{ check: 'all', reason: 'x' }] }, 'segments.0.ignore'],
      [{ id: question?.id, ignore: ignore('x') }, 'Numbers'],
    ] as const) {
      const { status, body } = await save(french, [segment])
      expect([segment, status]).toEqual([segment, 422])
      expect(JSON.stringify(body.errors)).toContain(words)
    }
    const path = `/faqs/${french.id}/segments`
    const body = { segments: [{ id: answer?.id, ignore: ignore('x') }] }
    expect((await concord.rest({ method: 'PATCH', path, body, by: 'reviewer' })).status).toBe(403)
  })
})

describe('the glossary', () => {
  it('is asked by the checks, and shown with the segment that its term stands in', async () => {
    const body = {
      concept: 'battlegroup',
      note: 'Of the size of a battalion.',
      entries: [
        { language: 'en', term: 'battlegroup', status: 'required' },
        { language: 'fr', term: 'groupement tactique', status: 'required' },
        { language: 'fr', term: 'groupe de combat', status: 'forbidden', note: 'Of old.' },
        { language: 'uk', term: 'бойова група', status: 'required' },
      ],
    }
    await concord.rest({ method: 'POST', path: '/glossary', body, by: 'editor' })
    const french = await givenTranslation(
      'The battlegroups are here.',
      'Les groupes de combat sont là.',
    )
    const [question, answer] = (await segmentsOf(french)).segments
    expect(question?.terms).toEqual([])
    expect(answer?.terms).toEqual([
      {
        id: 'battlegroup',
        note: 'Of the size of a battalion.',
        source: ['battlegroup'],
        entries: [
          { term: 'groupement tactique', status: 'required' },
          { term: 'groupe de combat', status: 'forbidden', note: 'Of old.' },
        ],
      },
    ])
    expect(answer?.findings).toMatchObject([{ check: 'forbidden-term', severity: 'error' }])
    expect((await submit(french)).status).toBe(422)
  })

  it('of the demo raises no false alarm in the demo’s translations', async () => {
    const file = fs.readFileSync('demo/glossary.csv')
    for (const { id, note, entries } of readGlossaryCsv(file).terms ?? []) {
      if (id === 'battlegroup') continue // stands there from the test before
      await concord.payload.create({
        collection: 'glossary',
        data: { concept: id, note, entries } as never,
        context: { system: 'demo' },
        overrideAccess: true,
      })
    }
    const page = 'natos-response-to-russias-invasion-of-ukraine'
    for (const language of ['en', 'fr', 'uk', 'ar'] as const) {
      const messages = JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8'))
      await importFile(
        {
          file: path.resolve('demo', `${page}.${language}.txt`),
          language,
          words: pageMessages(messages.site, language),
          timeZone: 'Europe/Brussels',
          translationOf: language === 'en' ? undefined : page,
          publish: true,
          dryRun: false,
        },
        concord.payload,
      )
    }
    let terms = 0
    const found: string[] = []
    for (const collection of ['faqs', 'relations'] as const) {
      const { docs } = await concord.payload.find({
        collection,
        where: { sourceLanguage: { exists: true }, publishedDigest: { exists: true } },
        limit: 0,
        depth: 0,
        overrideAccess: true,
      })
      for (const { id } of docs) {
        const asked = { path: `/${collection}/${id}/segments`, by } as const
        const { language, segments } = (await concord.rest(asked)).body as unknown as SegmentsAnswer
        if (segments[0]?.source[0] === 'What do the Allies do?') continue
        terms += segments.flatMap((segment) => segment.terms).length
        for (const { note, findings, target } of segments) {
          for (const { check, message } of findings) {
            found.push(
              `${language} ${note}: ${check}: ${message} (${JSON.stringify(target).slice(0, 60)})`,
            )
          }
        }
      }
    }
    expect(terms).toBeGreaterThan(100)
    expect(found).toEqual([])
  })
})
