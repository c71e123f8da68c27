/** The reader is told when a translation is behind its source (design, section 6). */
import type { EditionDocument } from '@/content/edition'
import { fromParagraphs } from '@/content/rich-text'
import { newestPublication, publicationsAfter } from '@/delivery/payload/publication-log'
import { pageView } from '@/site/page-view'
import { archivedPage } from '@/site/payload/archive-reader'
import { draftFacts } from '@/site/payload/draft-reader'
import { pageFacts } from '@/site/payload/published'
import type { SegmentsAnswer } from '@/translation/answers'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const published = { _status: 'published' } as const
const translated = { language: 'fr', sourceLanguage: 'en', ...published } as const
const jobs = () => concord.payload.jobs.run({ queue: 'translation', limit: 100, sequential: true })

async function change(
  edition: EditionDocument,
  fields: Partial<EditionDocument>,
  updateType: 'major' | 'minor',
): Promise<void> {
  const collection = 'question' in edition ? 'faqs' : 'relations'
  const by = edition.sourceLanguage ? 'frenchTranslator' : 'editor'
  const path = `/${collection}/${edition.id}?draft=true`
  expect((await concord.rest({ method: 'PATCH', path, body: fields, by })).status).toBe(200)
  const more = { reason: 'A test.', updateType, changeNote: 'News.' }
  const step = await concord.step(edition, 'emergency-publish', 'publisher', more)
  expect([step.status, JSON.stringify(step.body.errors ?? '')]).toEqual([200, '""'])
}

/** A page with two FAQs, in English and in French, all published. */
async function given(slug: string) {
  const faqs = await Promise.all(
    ['First', 'Second'].map((name) =>
      concord.given.faq({
        question: `${name} of ${slug}?`,
        answer: fromParagraphs([[`${name} says one.`], ['And two.']]),
        ...published,
      }),
    ),
  )
  const page = await concord.given.page({
    ...{ title: slug, lead: 'It leads.', slug, ...published },
    faqs: faqs.map(({ id }) => ({ faq: id })),
  })
  const french: EditionDocument[] = []
  for (const [index, { contentId }] of faqs.entries()) {
    french.push(
      await concord.given.faq({
        ...{ question: `Question ${index} ?`, contentId, ...translated },
        answer: fromParagraphs([['Une réponse.'], ['Et deux.']]),
      }),
    )
  }
  const { contentId } = page
  const frenchPage = await concord.given.page({
    ...{ title: `Page ${slug}`, lead: 'Il mène.', slug, contentId, ...translated },
  })
  return { faqs, page, french, frenchPage }
}

const read = async (slug: string, language: 'en' | 'fr' = 'fr') => {
  const facts = await pageFacts({ language, slug }, concord.payload)
  if (!facts) throw new Error(`${slug} is not public.`)
  return pageView(facts)
}
const marked = async (slug: string) => {
  const { behind, faqs } = await read(slug)
  return [Boolean(behind), ...faqs.map((faq) => Boolean(faq.behind))]
}

it('names the FAQ that is behind, since when, and where the original is; a minor edit is nothing', async () => {
  const { faqs } = await given('one-faq')
  const [first] = faqs as [EditionDocument]
  expect(await marked('one-faq')).toEqual([false, false, false])
  await change(first, { answer: fromParagraphs([['First says one!'], ['And two.']]) }, 'minor')
  expect(await marked('one-faq')).toEqual([false, false, false])
  await change(first, { answer: fromParagraphs([['First says three!'], ['And two.']]) }, 'major')
  // At once: before the job that tells translators has run.
  expect(await marked('one-faq')).toEqual([false, true, false])
  await jobs()
  const { faqs: shown } = await read('one-faq')
  const { body } = await concord.rest({ path: `/faqs/${first.id}` })
  expect(shown[0]?.behind).toEqual({
    since: body.publicUpdatedAt,
    language: 'en',
    href: '/en/one-faq#faq-1',
  })
  expect((await read('one-faq', 'en')).faqs.map(({ behind }) => behind)).toEqual([
    undefined,
    undefined,
  ])
})

it('counts from the first update, and ends when the translation is published', async () => {
  const { page, frenchPage } = await given('the-page')
  await change(page, { lead: 'It leads well.' }, 'major')
  const since = (await read('the-page')).behind?.since
  await change(page, { lead: 'It leads very well.' }, 'major')
  await jobs()
  expect((await read('the-page')).behind).toEqual({ since, language: 'en', href: '/en/the-page' })
  await change(frenchPage, { lead: 'Il mène très bien.' }, 'minor')
  expect(await marked('the-page')).toEqual([false, false, false])
})

it('ends with “no change needed”, and the pages of the language are made anew for that', async () => {
  const { faqs, french } = await given('no-change')
  const [, second] = faqs as [EditionDocument, EditionDocument]
  await change(
    second,
    { answer: fromParagraphs([['Second says one, yes.'], ['And two.']]) },
    'major',
  )
  await jobs()
  expect(await marked('no-change')).toEqual([false, false, true])
  const path = `/faqs/${french[1]?.id}/segments`
  const { body } = await concord.rest({ path, by: 'frenchTranslator' })
  const { segments } = body as unknown as SegmentsAnswer
  const open = segments.filter(({ state }) => state === 'outdated')
  expect(open).toHaveLength(1)
  const save = (edit: object) =>
    concord.rest({
      ...{ method: 'PATCH', path, by: 'frenchTranslator' },
      body: { segments: [{ id: open[0]?.id, ...edit }] },
    })
  const before = await newestPublication(concord.payload)
  const changed = async () =>
    (await publicationsAfter(before, concord.payload, 10)).flatMap(({ keys }) => keys)
  expect((await save({ target: ['Autre chose.'], state: 'draft' })).status).toBe(200)
  expect(await changed()).toEqual([])
  expect(await marked('no-change')).toEqual([false, false, true])

  await save({ target: open[0]?.target, state: 'draft' })
  await save({ noChange: true })
  expect(await changed()).toEqual(
    expect.arrayContaining([`content/${french[1]?.contentId}/fr`, 'list/fr']),
  )
  expect(await marked('no-change')).toEqual([false, false, false])
})

it('names the FAQ that still says what its source took out, until it is published anew', async () => {
  const { faqs, french } = await given('taken-out')
  const [first] = faqs as [EditionDocument]
  await change(first, { answer: fromParagraphs([['First says one.']]) }, 'major')
  // At once, and also when the draft has followed: nothing in it is open.
  expect(await marked('taken-out')).toEqual([false, true, false])
  await jobs()
  expect(await marked('taken-out')).toEqual([false, true, false])
  const { body } = await concord.rest({ path: `/faqs/${first.id}` })
  expect((await read('taken-out')).faqs[0]?.behind?.since).toBe(body.publicUpdatedAt)
  const path = `/faqs/${french[0]?.id}/segments`
  const { body: now } = await concord.rest({ path, by: 'frenchTranslator' })
  expect(now.progress).toMatchObject({ open: 0 })
  await change(french[0] as EditionDocument, {}, 'major')
  expect(await marked('taken-out')).toEqual([false, false, false])
  expect((await read('taken-out')).faqs[0]?.answer).toHaveLength(1)
})

it('is not said where a page shows a FAQ less, or elsewhere: its words are as they were', async () => {
  const { page } = await given('fewer-faqs')
  await change(page, { faqs: page.faqs?.slice(1) }, 'major')
  await jobs()
  // The page and the FAQ that is left: the translation has followed.
  expect(await marked('fewer-faqs')).toEqual([false, false])
})

describe('programs', () => {
  const list = async (query: string) => {
    const { body } = await concord.rest({ path: `/faqs?${query}&limit=100` })
    return body.docs as unknown as EditionDocument[]
  }
  type Told = EditionDocument & { behind?: object | null }

  it('are told in REST and GraphQL what readers are told', async () => {
    const { faqs, french } = await given('for-programs')
    const [first] = faqs as [EditionDocument]
    await change(first, { answer: fromParagraphs([['First says six.'], ['And two.']]) }, 'major')
    const [behind, upToDate] = french as [EditionDocument, EditionDocument]
    const { body: source } = await concord.rest({ path: `/faqs/${first.id}` })
    const told = { since: source.publicUpdatedAt, segments: 1, source: first.id }
    const docs = (await list(`where[id][in]=${behind.id},${upToDate.id},${first.id}`)) as Told[]
    const of = ({ id }: { id: string }) => docs.find((doc) => doc.id === id)?.behind
    expect([of(behind), of(upToDate), of(first)]).toEqual([told, null, null])
    const one = await concord.rest({ path: `/faqs/${behind.id}?select[behind]=true` })
    expect(one.body).toEqual({ id: behind.id, behind: told })
    const { body } = await concord.graphql(`{ Faq(id: "${behind.id}") { behind } }`)
    expect(body.data).toEqual({ Faq: { behind: told } })
  })

  it('cannot write it', async () => {
    const { french } = await given('not-written')
    const path = `/faqs/${french[0]?.id}`
    const body = { behind: { since: 'x', segments: 9, source: 'y' } }
    const by = 'frenchTranslator'
    expect(
      (await concord.rest({ method: 'PATCH', path: `${path}?draft=true`, body, by })).status,
    ).toBe(200)
    expect((await concord.rest({ path })).body.behind).toBeNull()
  })

  it('cost a list as many questions as one document', async () => {
    for (const slug of ['list-1', 'list-2']) await given(slug)
    const { db } = concord.payload
    const { find } = db
    let questions = 0
    db.find = ((args: Parameters<typeof find>[0]) => {
      questions += 1
      return find.call(db, args)
    }) as typeof find
    const asked = async (limit: number) => {
      questions = 0
      const { body } = await concord.rest({
        path: `/faqs?where[language][equals]=fr&limit=${limit}&sort=-createdAt`,
      })
      expect(body.docs).toHaveLength(limit)
      return questions
    }
    const one = await asked(1)
    expect(await asked(4)).toBe(one)
    db.find = find
  })
})

it('is not said in a preview, and not of the past', async () => {
  const { page, frenchPage } = await given('elsewhere')
  await change(page, { lead: 'It leads elsewhere.' }, 'major')
  expect((await read('elsewhere')).behind).toBeDefined()
  const { docs } = await concord.payload.find({
    collection: 'users',
    limit: 1,
    overrideAccess: true,
  })
  const user = { ...docs[0], collection: 'users' } as never
  const wanted = { collection: 'relations', id: frenchPage.id } as const
  const draft = await draftFacts(wanted, concord.payload, user)
  expect(draft && pageView(draft).behind).toBeUndefined()
  const at = new Date().toISOString()
  const past = await archivedPage(
    { language: 'fr', slug: 'elsewhere', at, asked: at },
    concord.payload,
  )
  expect(past?.kind === 'page' && pageView(past.facts).behind).toBeUndefined()
})
