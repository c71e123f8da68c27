/** What readers can ask beside the page itself: its updates, and how it stood. */

import { pageView } from '@/site/page-view'
import { type ArchivedPage, archivedPage } from '@/site/payload/archive-reader'
import { everyPage } from '@/site/payload/listed-pages'
import { newestIn } from '@/site/payload/newest-updates'
import { pageFacts } from '@/site/payload/published'
import { type Concord, startConcord, words } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord.stop())

const now = () => new Date().toISOString()
const published = { _status: 'published' } as const

/** Writes and publishes a new revision, as an emergency: what is tested here is what readers see. */
async function change(
  edition: { id: string; question?: string | null },
  fields: object,
  changeNote?: string,
): Promise<void> {
  const collection = 'question' in edition ? 'faqs' : 'relations'
  const edited = await concord.rest({
    method: 'PATCH',
    path: `/${collection}/${edition.id}?draft=true`,
    body: fields,
    by: 'editor',
  })
  expect(edited.status).toBe(200)
  const update = changeNote ? { updateType: 'major', changeNote } : { updateType: 'minor' }
  const more = { reason: 'A test.', ...update }
  expect((await concord.step(edition, 'emergency-publish', 'publisher', more)).status).toBe(200)
}

const viewOf = async (slug: string) => {
  const facts = await pageFacts({ language: 'en', slug }, concord.payload)
  if (!facts) throw new Error(`${slug} is not public.`)
  return pageView(facts)
}
const at = (slug: string, moment: string) =>
  archivedPage({ language: 'en', slug, at: moment, asked: moment }, concord.payload)
const shown = (page: ArchivedPage | undefined) => {
  if (page?.kind !== 'page') throw new Error(`Not a page: ${JSON.stringify(page)}`)
  return pageView(page.facts)
}

describe('updates', () => {
  test('those of the page and of the FAQs it shows, but not of minor updates', async () => {
    const faq = await concord.given.faq({ question: 'How?', ...published })
    const page = await concord.given.page({
      title: 'With updates',
      faqs: [{ faq: faq.id }],
      ...published,
    })
    await change(faq, { answer: words('Like this.') }, 'The answer is new.')
    await change(page, { lead: 'It leads better.' }, 'The lead is new.')
    await change(page, { lead: 'It leads better!' })
    const { updates, lastUpdated } = await viewOf('with-updates')
    expect(updates.map(({ kind, note, faq: about }) => [kind, note, about?.number])).toEqual([
      ['note', 'The lead is new.', undefined],
      ['note', 'The answer is new.', 1],
      ['first-published', undefined, undefined],
    ])
    expect(Date.parse(updates[0]?.at ?? '')).toBe(Date.parse(lastUpdated ?? ''))

    const { updates: newest = [] } = (await newestIn('en', 1, concord.payload)) ?? {}
    const own = newest.filter(({ page: { slug } }) => slug === 'with-updates')
    expect(own.map(({ update }) => update.key)).toEqual(updates.map(({ key }) => key))
    // Each leads to the very words of its publication, whatever else was published in that second.
    const then = updates.map(async ({ past }) => {
      const page = shown(await at('with-updates', past?.split('/').at(-1) ?? ''))
      return [page.lead, JSON.stringify(page.faqs[0]?.answer).includes('Like this.')]
    })
    expect(await Promise.all(then)).toEqual([
      ['It leads better.', true],
      [expect.not.stringContaining('better'), true],
      [expect.not.stringContaining('better'), false],
    ])
  })

  test('what is not public has none in the feed of its language', async () => {
    await concord.given.page({ title: 'Only a draft' })
    const titles = (await newestIn('en', 1, concord.payload))?.updates.map(({ page }) => page.title)
    expect(titles).not.toContain('Only a draft')
    // There are too few for another page.
    expect(await newestIn('en', 2, concord.payload)).toBeUndefined()
  })
})

describe('as it stood', () => {
  test('the page, its FAQs and its teasers are those of then; drafts never show', async () => {
    const before = now()
    const faq = await concord.given.faq({ question: 'Then?', answer: words('Old.'), ...published })
    const other = await concord.given.page({ title: 'Old teaser', ...published })
    const page = await concord.given.page({
      title: 'Of the past',
      lead: 'Old lead.',
      faqs: [{ faq: faq.id }],
      related: [other.id],
      ...published,
    })
    const first = now()
    await change(faq, { question: 'Now?', answer: words('New.') }, 'New.')
    const second = now()
    await change(page, { lead: 'New lead.', slug: 'moved' }, 'New.')
    await change(other, { title: 'New teaser' }, 'New.')
    await concord.rest({
      method: 'PATCH',
      path: `/relations/${page.id}?draft=true`,
      body: { lead: 'Secret.' },
      by: 'editor',
    })

    const then = shown(await at('of-the-past', first))
    expect([then.lead, then.faqs[0]?.question]).toEqual(['Old lead.', 'Then?'])
    expect(then.teasers[0]?.title).toBe('Old teaser')
    expect(then.teasers[0]?.href).toBe(`/en/old-teaser/at/${first}`)
    const between = shown(await at('of-the-past', second))
    expect([between.lead, between.faqs[0]?.question]).toEqual(['Old lead.', 'Now?'])
    const last = await at('of-the-past', now())
    expect([shown(last).lead, shown(last).teasers[0]?.title]).toEqual(['New lead.', 'New teaser'])
    expect(last?.today).toBe('/en/moved')
    // Under its new address too, before it had that.
    expect(shown(await at('moved', first)).lead).toBe('Old lead.')

    const early = await at('of-the-past', before)
    expect(early?.kind).toBe('not-public')
    expect(early).toMatchObject({ today: '/en/moved' })
    expect(await at('never-there', now())).toBeUndefined()
  })

  test('a backdated import was not read here before it came', async () => {
    const page = await concord.given.page({
      title: 'From elsewhere',
      backdatedTo: '2020-01-01T00:00:00.000Z',
      ...published,
    })
    expect(page.firstPublishedAt).toBe('2020-01-01T00:00:00.000Z')
    expect(await at('from-elsewhere', '2021-01-01T00:00:00.000Z')).toMatchObject({
      kind: 'not-public',
      since: expect.stringMatching(/^20(2[5-9]|[3-9])/),
    })
    expect(shown(await at('from-elsewhere', now())).title).toBe('From elsewhere')
  })

  test('what was taken away was not there; what was withdrawn stood under its notice', async () => {
    const page = await concord.given.page({ title: 'Taken away', ...published })
    const unpublish = (kind: string) =>
      concord.step(page, 'unpublish', 'publisher', { unpublish: { kind, explanation: 'Wrong.' } })
    expect((await unpublish('withdrawn')).status).toBe(200)
    const withdrawn = now()
    expect((await unpublish('gone')).status).toBe(200)
    const gone = now()
    expect(shown(await at('taken-away', withdrawn)).withdrawal?.explanation).toBe('Wrong.')
    expect(await at('taken-away', gone)).toEqual({ kind: 'not-public', since: expect.any(String) })
  })
})

describe('what is excluded from the archive', () => {
  const excluded = (body: object, by: 'publisher' | 'editor' = 'publisher') =>
    concord.rest({ method: 'POST', path: '/archive-exclusions', body, by })
  const of = (value: string, relationTo = 'relations') => ({ relationTo, value })

  test('a page is not shown until then, says why, and shows afterwards', async () => {
    const page = await concord.given.page({ title: 'Wrong words', lead: 'Libel.', ...published })
    const then = now()
    const answer = await excluded({ of: of(page.id), reason: 'By order of a court.' })
    expect(answer.status).toBe(201)
    await change(page, { lead: 'Corrected.' }, 'Corrected.')
    expect(await at('wrong-words', then)).toMatchObject({
      kind: 'excluded',
      reason: 'By order of a court.',
    })
    expect(shown(await at('wrong-words', now())).lead).toBe('Corrected.')

    const { docs } = await concord.payload.find({
      collection: 'audit-log',
      where: { event: { equals: 'exclude-from-archive' }, edition: { equals: page.id } },
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ name: 'publisher', detail: { reason: 'By order of a court.' } })

    const { id } = answer.body.doc as unknown as { id: string }
    const lifted = await concord.rest({
      method: 'DELETE',
      path: `/archive-exclusions/${id}`,
      by: 'publisher',
    })
    expect(lifted.status).toBe(200)
    expect(shown(await at('wrong-words', then)).lead).toBe('Libel.')
  })

  test('of a FAQ, nothing but its number is left', async () => {
    const faq = await concord.given.faq({
      question: 'Libel?',
      answer: words('Libel.'),
      ...published,
    })
    await concord.given.page({
      title: 'With a wrong answer',
      faqs: [{ faq: faq.id }],
      ...published,
    })
    const then = now()
    expect((await excluded({ of: of(faq.id, 'faqs'), reason: 'A court.' })).status).toBe(201)
    const view = shown(await at('with-a-wrong-answer', then))
    expect(view.faqs).toMatchObject([{ number: 1, question: '', answer: [], excluded: 'A court.' }])
    expect(JSON.stringify(view)).not.toContain('Libel')
  })

  test('is a publisher’s word alone, with a reason, about something that exists', async () => {
    const page = await concord.given.page({ title: 'Still shown', ...published })
    const body = { of: of(page.id), reason: 'Because.' }
    expect((await excluded(body, 'editor')).status).toBe(403)
    expect((await concord.rest({ path: '/archive-exclusions' })).status).toBe(403)
    expect((await excluded({ of: of(page.id) })).status).toBe(400)
    expect((await excluded({ of: of('no-such-page'), reason: 'x' })).status).toBe(400)
    expect(shown(await at('still-shown', now())).title).toBe('Still shown')
  })
})

test('all pages are read once, and anew when one is published or taken back', async () => {
  const titles = async () => (await everyPage(concord.payload)).map(({ title }) => title)
  const before = await everyPage(concord.payload)
  expect(await everyPage(concord.payload)).toBe(before)
  const page = await concord.given.page({ title: 'Just now', ...published })
  expect(await titles()).toContain('Just now')
  await change(page, { title: 'And again' })
  expect(await titles()).toContain('And again')
  const gone = { unpublish: { kind: 'gone', explanation: 'A test.' } }
  expect((await concord.step(page, 'unpublish', 'publisher', gone)).status).toBe(200)
  expect(await titles()).not.toContain('And again')
})

test('“Learn more” leads to a page of this site, on the page and by REST', async () => {
  const there = await concord.given.page({ title: 'Where it leads', ...published })
  const faq = await concord.given.faq({
    question: 'Where does it lead?',
    learnMore: [
      { label: 'There', kind: 'content', content: { relationTo: 'relations', value: there.id } },
      { label: 'Elsewhere', kind: 'address', address: 'https://example.org/' },
    ],
    ...published,
  })
  await concord.given.page({ title: 'Where it begins', faqs: [{ faq: faq.id }], ...published })
  const { body } = await concord.rest({ path: `/faqs/${faq.id}?depth=0` })
  expect(body.learnMore).toMatchObject([
    { label: 'There', content: { relationTo: 'relations', value: there.id } },
    { label: 'Elsewhere', address: 'https://example.org/' },
  ])
  const { docs } = (await concord.rest({ path: `/faqs?where[id][equals]=${faq.id}&depth=0` })).body
  expect(docs).toMatchObject([{ learnMore: body.learnMore }])
  for (const select of ['select[learnMore]=true', 'select[question]=false']) {
    for (const by of [undefined, 'editor'] as const) {
      for (const draft of ['', '&draft=true']) {
        if (draft && !by) continue
        const one = await concord.rest({ path: `/faqs/${faq.id}?depth=0&${select}${draft}`, by })
        expect([select, by, one.body.question]).toEqual([select, by, undefined])
        expect(one.body).toMatchObject({ learnMore: body.learnMore })
      }
    }
  }
  const versions = `/faqs/versions?where[parent][equals]=${faq.id}&depth=0&select[version][learnMore]=true`
  expect((await concord.rest({ path: versions, by: 'editor' })).body.docs).toMatchObject([
    { version: { learnMore: body.learnMore } },
  ])
  expect(JSON.stringify((await viewOf('where-it-begins')).faqs)).toContain('/en/where-it-leads')
})
