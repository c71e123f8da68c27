/** The content model and what is stored say the same, and nothing else is ever approved. */
import type { SanitizedCollectionConfig } from 'payload'
import { checkContentModel } from '@/content/payload/check-content-model'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const faqs = () => concord.config.collections.find(({ slug }) => slug === 'faqs')

/** The finished configuration with another collection of FAQs. */
const withFaqs = (changed: Partial<SanitizedCollectionConfig>) => ({
  ...concord.config,
  collections: concord.config.collections.map((each) =>
    each.slug === 'faqs' ? { ...each, ...changed } : each,
  ),
})

describe('every field that Payload stores of an edition', () => {
  it('is in the content model, or known to be about the edition', () => {
    expect(() => checkContentModel(concord.config)).not.toThrow()
  })

  it('would stop the start if it were not', () => {
    const disclaimer = { name: 'disclaimer', type: 'textarea' } as never
    const flattenedFields = [...(faqs()?.flattenedFields ?? []), disclaimer]
    expect(() => checkContentModel(withFaqs({ flattenedFields }))).toThrow(
      'faqs.disclaimer is stored, but not in the content model.',
    )
  })

  it('is there', () => {
    const flattenedFields = faqs()?.flattenedFields.filter(({ name }) => name !== 'answer')
    expect(() => checkContentModel(withFaqs({ flattenedFields }))).toThrow(
      'faqs.answer is in the content model, but not stored.',
    )
    const collections = concord.config.collections.filter(({ slug }) => slug !== 'faqs')
    expect(() => checkContentModel({ ...concord.config, collections })).toThrow(
      'faqs is in the content model, but no collection of the configuration.',
    )
  })
})

describe('words that change after the guard has seen them', () => {
  /** A hook of a field, as somebody might add one: it runs when everything is decided. */
  async function withLateHook<Result>(during: () => Promise<Result>): Promise<Result> {
    const question = faqs()?.fields.find((field) => 'name' in field && field.name === 'question')
    if (!question || !('hooks' in question)) throw new Error('The FAQ has no question.')
    const { hooks } = question
    question.hooks = { ...hooks, beforeChange: [() => 'Words that nobody approved.'] }
    try {
      return await during()
    } finally {
      question.hooks = hooks
    }
  }

  it.each([
    ['approve', 'reviewer', {}, []],
    ['publish', 'publisher', { updateType: 'major', changeNote: 'New.' }, ['approve']],
    ['emergency-publish', 'chief', { updateType: 'minor', reason: 'Now.' }, []],
  ] as const)('are not taken on %s: nothing is stored', async (event, by, more, before) => {
    const faq = await concord.given.faq()
    for (const [first, person] of [
      ['submit', 'editor'],
      ['approve', 'reviewer'],
    ] as const) {
      if (first !== 'submit' && !before.some((each) => each === first)) continue
      expect((await concord.step(faq, first, person)).status).toBe(200)
    }
    const read = () => concord.rest({ path: `/faqs/${faq.id}?draft=true&depth=0`, by: 'editor' })
    const { body: as } = await read()
    const { status } = await withLateHook(() => concord.step(faq, event, by, more))
    expect(status).toBe(500)
    expect((await read()).body).toEqual(as)
    expect((await concord.step(faq, event, by, more)).status).toBe(200)
  })
})
