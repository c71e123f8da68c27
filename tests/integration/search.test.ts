/** Searching what is published, right at the moment of the question. */
import { newestPublication } from '@/delivery/payload/publication-log'
import { foundElsewhere, type Searched, searchIn } from '@/site/payload/search'
import { warmUp } from '@/site/payload/search-indexes'
import { type Concord, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord.stop())

const published = { _status: 'published' } as const
const search = (asked: string, language: 'en' | 'fr' | 'uk' | 'ar' = 'en'): Promise<Searched> =>
  searchIn({ language, asked }, concord.payload)
const hrefs = async (asked: string, language?: 'en' | 'fr') =>
  (await search(asked, language)).found.map(({ href }) => href)

test('a process that has just started says that it has not looked everywhere, and soon has', async () => {
  await concord.given.page({ title: 'Gondolas', ...published })
  const ask = () => searchIn({ language: 'en', asked: 'gondolas', patience: 0 }, concord.payload)
  expect(await ask()).toMatchObject({ complete: false })
  await warmUp(concord.payload)
  expect(await ask()).toMatchObject({ complete: true, found: [{ href: '/en/gondolas' }] })
})

test('what is published is found at once, by its page and the anchor of the question', async () => {
  expect(await hrefs('howitzers')).toEqual([])
  const faq = await concord.given.faq({
    question: 'Who sends howitzers?',
    answer: words('Allies do.'),
    ...published,
  })
  expect(await hrefs('howitzers')).toEqual([]) // it stands nowhere yet
  await concord.given.page({ title: 'Artillery', faqs: [{ faq: faq.id }], ...published })
  expect(await hrefs('howitzer')).toEqual(['/en/artillery#faq-1'])
  expect(await hrefs('FAQ 1 howitzers')).toEqual(['/en/artillery#faq-1'])
})

test('while a large release is followed, questions are answered from what was there before', async () => {
  await concord.given.page({ title: 'Kites', ...published })
  expect(await hrefs('kites')).toEqual(['/en/kites'])
  await concord.given.page({ title: 'Parachutes', ...published })
  await largeRelease()
  const ask = (asked: string) => searchIn({ language: 'en', asked, patience: 0 }, concord.payload)
  expect(await ask('kites')).toMatchObject({ complete: false, found: [{ href: '/en/kites' }] })
  await warmUp(concord.payload)
  expect(await ask('parachutes')).toMatchObject({
    complete: true,
    found: [{ href: '/en/parachutes' }],
  })
})

/** The row of the publication log that a release of 300 contents leaves. */
async function largeRelease(): Promise<void> {
  const { payload } = concord
  const number = (await newestPublication(payload)) + 1
  const changes = Array.from({ length: 300 }, (_, at) => ({
    kind: 'note',
    contentId: `content-${at}`,
    language: 'en',
  }))
  const change = { kind: 'release', id: 'large', changes }
  const data = { number, at: new Date().toISOString(), change, keys: [], contentId: '' }
  await payload.db.create({ collection: 'publication-log', data })
}

test('what is found in no text of a language is counted in the others', async () => {
  await concord.given.page({ title: 'Ornithopters', ...published })
  expect(await hrefs('ornithopters', 'fr')).toEqual([])
  const elsewhere = (asked: string) => foundElsewhere({ language: 'fr', asked }, concord.payload)
  expect(await elsewhere('ornithopters')).toEqual([{ language: 'en', count: 1 }])
  expect(await elsewhere('nowhere-to-be-found')).toEqual([])
})

test('drafts are never found, also where the public words are', async () => {
  const page = await concord.given.page({ title: 'Zeppelins', lead: 'Old words.', ...published })
  await concord.given.page({ title: 'Submarines' })
  expect(await hrefs('submarines')).toEqual([])
  await concord.rest({
    method: 'PATCH',
    path: `/relations/${page.id}?draft=true`,
    body: { lead: 'Secret periscopes.' },
    by: 'editor',
  })
  expect(await hrefs('periscopes')).toEqual([])
  expect(await hrefs('zeppelins')).toEqual(['/en/zeppelins'])
  const step = { reason: 'A test.', updateType: 'minor' }
  await concord.step(page, 'emergency-publish', 'publisher', step)
  expect(await hrefs('periscopes')).toEqual(['/en/zeppelins'])
  const unpublish = { kind: 'gone', explanation: 'Wrong.' }
  await concord.step(page, 'unpublish', 'publisher', { unpublish })
  expect(await hrefs('zeppelins')).toEqual([])
})

test('an answer that changed is found by its new words, on every page that shows it', async () => {
  const faq = await concord.given.faq({ question: 'What floats?', ...published })
  for (const title of ['Boats', 'Ships']) {
    await concord.given.page({ title, faqs: [{ faq: faq.id }], ...published })
  }
  expect(await hrefs('floats')).toHaveLength(1) // one find, though it stands twice
  await concord.rest({
    method: 'PATCH',
    path: `/faqs/${faq.id}?draft=true`,
    body: { answer: words('Catamarans.') },
    by: 'editor',
  })
  const step = { reason: 'A test.', updateType: 'minor' }
  await concord.step(faq, 'emergency-publish', 'publisher', step)
  expect((await hrefs('catamarans'))[0]).toMatch(/^\/en\/(boats|ships)#faq-1$/)
})

test('each language finds its own; an answer from the source is marked', async () => {
  const faq = await concord.given.faq({ question: 'Why dirigibles?', ...published })
  const page = await concord.given.page({
    title: 'Balloons',
    faqs: [{ faq: faq.id }],
    ...published,
  })
  await concord.given.page({
    contentId: page.contentId,
    language: 'fr',
    sourceLanguage: 'en',
    title: 'Les montgolfières',
    ...published,
  })
  expect(await hrefs('montgolfière', 'fr')).toEqual(['/fr/les-montgolfieres'])
  expect(await hrefs('montgolfière', 'en')).toEqual([])
  const { found } = await search('dirigibles', 'fr')
  expect(found).toMatchObject([{ href: '/fr/les-montgolfieres#faq-1', language: 'en' }])
})

test.each([
  ['%', 0],
  ['"\'; DROP TABLE users; --', 0],
  ['\u0000\u0007\u202e', 0],
  ['word '.repeat(1000), 0],
  ['x'.repeat(10_000), 0],
  ['', 0],
])('%j finds nothing and breaks nothing', async (asked, count) => {
  expect((await search(asked)).found).toHaveLength(count)
})

test('many questions at once, right after a publication, all find it', async () => {
  await concord.given.page({ title: 'Gliders', ...published })
  const all = await Promise.all(Array.from({ length: 20 }, () => hrefs('gliders')))
  expect(new Set(all.flat())).toEqual(new Set(['/en/gliders']))
})

test('no page can have the address of the search', async () => {
  const page = await concord.given.page({ title: 'Search', ...published })
  expect(page.slug).toMatch(/^search-.{8}$/)
  const body = { title: 'Any', lead: 'Any.', slug: 'search', language: 'en' }
  const answer = await concord.rest({
    method: 'POST',
    path: '/relations?draft=true',
    body,
    by: 'editor',
  })
  expect(answer.status).toBe(409)
})
