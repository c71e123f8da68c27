/** What a preview shows is what readers find once it has happened, and nobody else sees it before. */

import type { Overlay } from '@/releases/overlay'
import { type PageView, pageView } from '@/site/page-view'
import { aheadFor } from '@/site/payload/ahead'
import { commentsHere } from '@/site/payload/comments-here'
import { draftFacts } from '@/site/payload/draft-reader'
import { everyPage } from '@/site/payload/listed-pages'
import { newestIn } from '@/site/payload/newest-updates'
import { departed, languagesElsewhere, pageFacts } from '@/site/payload/published'
import { placesOn } from '@/site/places'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'
import { releasingOn } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

const { approved, asked, drafts, edit, given, post, step } = releasingOn(() => concord)

async function ahead(key: string, by?: PersonName) {
  const headers = new Headers(by ? { authorization: `JWT ${await concord.as(by)}` } : {})
  return aheadFor({ key, headers }, concord.payload, new Date())
}

/** What readers find, with what differs between two of the very same publications left out. */
async function siteOf(slugs: (string | null | undefined)[], overlay?: Overlay) {
  const pages: unknown[] = []
  for (const slug of slugs) {
    const address = { language: 'en' as const, slug: slug ?? '' }
    const facts = await pageFacts(address, concord.payload, { ahead: overlay })
    pages.push(
      facts ? comparable(pageView(facts)) : await departed(address, concord.payload, overlay),
      await languagesElsewhere(address.slug, concord.payload, overlay),
    )
  }
  const listed = await everyPage(concord.payload, overlay)
  const { updates = [] } = (await newestIn('en', 1, concord.payload, overlay)) ?? {}
  return { pages, listed, updates: updates.map(({ update, page }) => ({ page, ...told(update) })) }
}

const told = ({ kind, at, note, faq, along }: PageView['updates'][number]) => ({
  ...{ kind, at: new Date(at).toISOString(), note, faq },
  along: along?.map((each) => ({ note: each.note, faq: each.faq })),
})

function comparable({ permanent: _, updates, ...view }: PageView) {
  return { ...view, updates: updates.map(told) }
}

it('of a release that changes, brings, moves and takes away is what is published then', async () => {
  const first = await drafts()
  const other = await drafts()
  for (const { page, one, two } of [first, other]) {
    await step(await approved([page, one, two]), 'publish')
  }
  const slug = `moved-${Math.random()}`
  await edit(first.page, { title: 'Other words', slug, lead: 'New lead.' })
  await edit(first.one, { question: 'One, really?' })
  const brought = await drafts()
  const members = [first.page, first.one, brought.page, brought.one, brought.two]
  const release = await approved(members, { notes: { en: 'All is new.' } })
  const unpublish = { kind: 'gone', explanation: 'Over.' }
  const more = { members: await asked([other.page], { unpublish }) }
  const added = await post(`/releases/${release.id}/members`, more, 'publisher')
  expect(added).toMatchObject({ status: 200 })
  const slugs = [slug, first.page.slug, brought.page.slug, other.page.slug]
  const before = await siteOf(slugs)
  const seen = await ahead(`release-${release.id}`, 'reviewer')
  const preview = await siteOf(slugs, seen?.overlay)
  expect(preview).not.toEqual(before)
  // A preview changes nothing for readers, nor what is remembered for them.
  expect(await siteOf(slugs)).toEqual(before)

  const published = await step(release, 'publish')
  expect(published).toMatchObject({ status: 200 })
  const { at } = (published.body.doc as unknown as { ended: { at: string } }).ended
  expect(atOneMoment(preview, seen?.at ?? '')).toEqual(atOneMoment(await siteOf(slugs), at))
})

/** The moment itself is another one, and nothing else is. */
function atOneMoment(site: unknown, moment: string): unknown {
  return JSON.parse(JSON.stringify(site).replaceAll(new Date(moment).toISOString(), 'then'))
}

it('of nothing is the site of today', async () => {
  const { page, one, two } = await drafts()
  await step(await approved([page, one, two]), 'publish')
  const seen = await ahead('at-2026-01-01T00:00Z', 'editor')
  expect(seen?.overlay.contents.size).toBe(0)
  expect(await siteOf([page.slug], seen?.overlay)).toEqual(await siteOf([page.slug]))
})

it('of a moment has what is scheduled until then, and nothing after', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  const due = new Date(Date.now() + 3_600_000).toISOString()
  expect(await step(release, 'schedule', { at: due })).toMatchObject({ status: 200 })
  const address = { language: 'en' as const, slug: page.slug ?? '' }
  const at = async (moment: number) => {
    const seen = await ahead(`at-${new Date(moment).toISOString()}`, 'frenchTranslator')
    return pageFacts(address, concord.payload, { ahead: seen?.overlay })
  }
  expect(await at(Date.parse(due) - 60_000)).toBeUndefined()
  const then = await at(Date.parse(due) + 60_000)
  expect(then && pageView(then)).toMatchObject({
    lastUpdated: due,
    faqs: [{ question: 'One?' }, { question: 'Two?' }],
  })
  expect(await pageFacts(address, concord.payload)).toBeUndefined()
})

it('is not for anonymous readers, nor for people without a role', async () => {
  const { page } = await drafts()
  const release = await given([page])
  for (const key of [`release-${release.id}`, 'at-2030-01-01T00:00Z']) {
    expect(await ahead(key)).toBeUndefined()
    expect(await ahead(key, 'visitor')).toBeUndefined()
    expect(await ahead(key, 'frenchTranslator')).toBeDefined()
  }
})

it('of a release that is over, or is none, there is none', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  await step(release, 'publish')
  for (const key of [`release-${release.id}`, 'release-none', 'draft', 'at-then', '']) {
    expect(await ahead(key, 'editor')).toBeUndefined()
  }
})

it('of a draft shows a page with its FAQs as they are being written', async () => {
  const { page, one, two } = await drafts()
  await step(await approved([page, one, two]), 'publish')
  await edit(page, { lead: 'New lead.' })
  await edit(one, { answer: words('Newly said.'), question: 'One, really?' })
  const { docs } = await concord.payload.find({
    collection: 'users',
    where: { roles: { in: ['editor'] } },
  })
  const user = { ...docs[0], collection: 'users' } as never
  const facts = await draftFacts({ collection: 'relations', id: page.id }, concord.payload, user)
  expect(facts && pageView(facts)).toMatchObject({
    lead: 'New lead.',
    faqs: [{ question: 'One, really?' }, { question: 'Two?' }],
  })
})

it('can be commented on page by page: its own words, and each FAQ on it by its number', async () => {
  const { page, one, two } = await drafts()
  const release = await approved([page, one, two])
  const seen = await ahead(`release-${release.id}`, 'reviewer')
  const address = { language: 'en' as const, slug: page.slug ?? '' }
  const facts = await pageFacts(address, concord.payload, { ahead: seen?.overlay })
  const places = facts ? placesOn(facts) : []
  expect(places).toMatchObject([
    { collection: 'relations', edition: page.id },
    { collection: 'faqs', edition: one.id, number: 1, title: 'One?' },
    { collection: 'faqs', edition: two.id, number: 2, title: 'Two?' },
  ])
  const said = { place: `faqs/${two.id}`, words: 'Which two?' }
  await concord.rest({ method: 'POST', path: '/comments/in-preview', body: said, by: 'reviewer' })
  if (!seen?.user) throw new Error('Somebody looks at it.')
  expect(await commentsHere(places, seen.user, concord.payload)).toMatchObject([
    { text: said.words, place: { edition: two.id } },
  ])
})
