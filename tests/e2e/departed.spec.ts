/** What readers get of what was taken back: withdrawn, gone, moved, excluded from the archive. */
import { type APIRequestContext, expect, test } from 'playwright/test'
import { violationsOn } from '../support/axe'
import { startNextAlone } from '../support/server-process'
import { siteDay } from '../support/site-day'
import { seenAt } from '../support/visible'

type Edition = { id: string; language: string; slug: string; title: string; contentId: string }

const model = 'natos-response-to-russias-invasion-of-ukraine'
const teaser = 'relations-with-ukraine'

async function asPublisher(request: APIRequestContext): Promise<Record<string, string>> {
  const data = { email: 'publisher@example.org', password: 'concord-demo' }
  const { token } = await (await request.post('/api/users/login', { data })).json()
  return { authorization: `JWT ${token}` }
}

/** The published editions of the page that has this address in English. */
async function editionsOf(request: APIRequestContext, slug: string): Promise<Edition[]> {
  const { docs } = await (await request.get('/api/relations?depth=0&limit=100')).json()
  const of = docs.find((each: Edition) => each.slug === slug)?.contentId
  return docs.filter(({ contentId }: Edition) => contentId === of)
}

const addressOf = ({ language, slug }: Edition) => `/${language}/${encodeURIComponent(slug)}`

test('what was taken back is told in each language, and everybody can read it', async ({
  browser,
  baseURL,
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const headers = await asPublisher(request)
  const unpublish = async ({ id }: Edition, how: object) => {
    const data = { event: 'unpublish', unpublish: how }
    const answer = await request.post(`/api/relations/${id}/transition`, { headers, data })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  const withdrawn = await editionsOf(request, model)
  const [moved, ...gone] = await editionsOf(request, teaser)
  expect(withdrawn.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'fr', 'uk'])
  const found: string[] = []
  const visited = new Set<string>()
  const check = async (path: string, status: number) => {
    visited.add(path)
    // What readers get may be a second old.
    const answers = async () => (await request.get(path, { maxRedirects: 0 })).status()
    await expect.poll(answers, { message: path }).toBe(status)
    expect((await page.goto(path))?.status(), path).toBe(status)
    for (const violation of await violationsOn(page)) found.push(`${path} ${violation}`)
  }

  await test.step('excluded from the archive: 451, with the reason', async () => {
    const until = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString()
    for (const edition of withdrawn) {
      const data = {
        of: { relationTo: 'relations', value: edition.id },
        reason: 'A court ordered it.',
        until,
      }
      const answer = await request.post('/api/archive-exclusions', { headers, data })
      expect(answer.status(), await answer.text()).toBe(201)
      for (const below of [`/at/${until}`, `/compare/${until}/now`]) {
        await check(addressOf(edition) + below, 451)
        const { link } = (await request.get(addressOf(edition) + below)).headers()
        expect(link).toMatch(/^<http[^>]*\/>; rel="blocked-by"$/)
        await expect(page.locator('.explanation')).toContainText('A court ordered it.')
      }
    }
  })

  await test.step('withdrawn: it stays readable, under its notice', async () => {
    for (const edition of withdrawn) {
      await unpublish(edition, { kind: 'withdrawn', explanation: 'It no longer holds.' })
      await check(addressOf(edition), 200)
      await expect(page.locator('.page__head .withdrawn')).toContainText('It no longer holds.')
    }
  })

  await test.step('gone: 410, with the reason and where it still is', async () => {
    for (const edition of gone) {
      await unpublish(edition, { kind: 'gone', explanation: 'It was a mistake.' })
      await check(addressOf(edition), 410)
      await expect(page.locator('.explanation')).toHaveText('It was a mistake.')
      await expect(page.locator(`.ways a[hreflang="${moved?.language}"]`)).toHaveCount(1)
      for (const below of [
        '/updates',
        `/at/${siteDay()}`,
        '/at/never',
        `/compare/${siteDay()}/now`,
      ]) {
        await check(addressOf(edition) + below, 410)
      }
    }
  })

  await test.step('moved: 308 to the page that took its place', async () => {
    const to = withdrawn.find(({ language }) => language === moved?.language)
    if (!moved || !to) throw new Error('No page is left to move.')
    await unpublish(moved, { kind: 'redirect', to: to.id })
    for (const below of ['', '/updates', `/at/${siteDay()}`, '/compare/2026-01-01/now']) {
      const answer = await request.get(addressOf(moved) + below, { maxRedirects: 0 })
      expect(answer.status()).toBe(308)
      expect(answer.headers().location).toBe(addressOf(to) + below)
    }
  })

  await test.step('all of it without a script', async () => {
    const alone = await startNextAlone()
    for (const address of visited) {
      const expected = await seenAt(browser, alone.url + address, { javaScriptEnabled: true })
      const seen = await seenAt(browser, baseURL + address, { javaScriptEnabled: false })
      expect(seen, address).toEqual(expected)
    }
    await alone.stop()
  })
  expect(found).toEqual([])
})
