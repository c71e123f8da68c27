/** What a translation knows of its source’s draft, and a translation made ahead (design, section 6). */
import { createLocalReq } from 'payload'
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs, plainText } from '@/content/rich-text'
import { behindAmong } from '@/translation/payload/behind'
import { type Concord, startConcord } from '../support/concord'
import { frenchFor, fresh, states, translatingOn } from '../support/translating'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { begun, change, givenPublished, inPublic, jobs, publish, segmentsOf, translateAll } =
  translatingOn(() => concord)

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
