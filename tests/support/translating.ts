/** What translators and their sources do, over the API, in whatever test needs it. */
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import type { Language } from '@/i18n/languages'
import type { Inline } from '@/segments/unit'
import type { SegmentsAnswer } from '@/translation/answers'
import type { Concord, PersonName } from './concord'

let count = 0
/** Words that no other test's memory knows. */
export const fresh = (words: string) => `${words} ${++count}`

export const states = ({ segments }: SegmentsAnswer) => segments.map(({ state }) => state)

/** Other words than the source’s, and its numbers: what the checks take for a translation. */
export const frenchFor = (words: string) => words.replace(/\p{L}{2,}/gu, '$&é')

export const inFrench = (source: Inline[]) =>
  source.map((inline) => (typeof inline === 'string' ? frenchFor(inline) : inline))

/** @param concord asked for on each call: it starts after the tests are named */
export function translatingOn(concord: () => Concord) {
  async function givenSource(...paragraphs: string[]): Promise<EditionDocument> {
    return concord().given.faq({
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
    const { status, body } = await concord().rest({ method: 'POST', path, body: { language }, by })
    expect(status).toBe(201)
    return body.doc as unknown as EditionDocument
  }

  async function segmentsOf({ id }: { id: string }): Promise<SegmentsAnswer> {
    const { status, body } = await concord().rest({ path: `/faqs/${id}/segments`, by: 'editor' })
    expect(status).toBe(200)
    return body as unknown as SegmentsAnswer
  }

  const save = (
    { id }: { id: string },
    body: { revision?: number; segments: unknown[] },
    by: PersonName = 'frenchTranslator',
  ) => concord().rest({ method: 'PATCH', path: `/faqs/${id}/segments`, body, by })

  /** Translates everything that is open and confirms it. */
  async function translateAll(edition: { id: string }): Promise<void> {
    const { segments } = await segmentsOf(edition)
    const open = segments.filter(({ state }) => state !== 'done')
    const { status } = await save(edition, {
      segments: open.map(({ id, source }) => ({ id, target: inFrench(source), state: 'done' })),
    })
    expect(status).toBe(200)
  }

  async function publish(edition: EditionDocument, updateType = 'major'): Promise<void> {
    const update = { updateType, ...(updateType === 'major' && { changeNote: 'News.' }) }
    for (const [event, by, more] of [
      ['submit', edition.sourceLanguage ? 'frenchTranslator' : 'editor', {}],
      ['approve', 'reviewer', {}],
      ['publish', 'publisher', update],
    ] as const) {
      const { status, body } = await concord().step(edition, event, by, more)
      expect([event, status, JSON.stringify(body.errors ?? '')]).toEqual([event, 200, '""'])
    }
  }

  async function change(
    source: EditionDocument,
    fields: Partial<EditionDocument>,
    updateType?: 'major' | 'minor',
  ): Promise<void> {
    const path = `/faqs/${source.id}?draft=true`
    const { status } = await concord().rest({ method: 'PATCH', path, body: fields, by: 'editor' })
    expect(status).toBe(200)
    if (updateType) await publish(source, updateType)
  }

  const jobs = (queue = 'translation') =>
    concord().payload.jobs.run({ queue, limit: 100, sequential: true })

  const inPublic = async ({ id }: { id: string }) =>
    (await concord().rest({ path: `/faqs/${id}` })).body

  /** A source and its French translation, both published. */
  async function givenPublished(...paragraphs: string[]) {
    const source = await givenSource(...paragraphs)
    const french = await begun(source)
    await translateAll(french)
    await publish(french)
    await jobs()
    return { source, french }
  }

  return {
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
  }
}
