/** The public site as it would be after a release: its own pages, and nobody else's business. */
import { expect, type Page, test } from 'playwright/test'
import { violationsOn } from '../support/axe'
import { asPerson } from '../support/people'

const canary = 'Canary of what nobody shall read yet'

/** A release with a page that nobody has published, and where it would be read. */
async function givenRelease(editor: Page): Promise<{ home: string; slug: string }> {
  const slug = `ahead-${Date.now()}`
  const data = { title: canary, lead: canary, slug, language: 'en' }
  const made = await editor.request.post('/api/relations?draft=true', { data })
  expect(made.status(), await made.text()).toBe(201)
  const { doc: page } = await made.json()
  const members = [{ collection: 'relations', id: page.id, revision: page.revision }]
  const release = await editor.request.post('/api/releases', { data: { name: slug, members } })
  expect(release.status(), await release.text()).toBe(201)
  const { doc } = await release.json()
  return { home: `/en/preview/site/release-${doc.id}`, slug }
}

test('a release is seen as the whole site after it, by people of the house alone', async ({
  browser,
  request,
}) => {
  const editor = await asPerson(browser, 'editor@example.org')
  const { home, slug } = await givenRelease(editor)
  const answer = await editor.goto(home)
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'same-origin',
  })
  await expect(editor.locator('.preview-notice')).toContainText(slug)
  // Its lists have what will be, and its links stay in it.
  await editor.getByRole('link', { name: canary }).first().click()
  await expect(editor).toHaveURL(`${home}/${slug}`)
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(canary)
  await expect(editor.locator('.preview-notice')).toBeVisible()
  expect(await editor.locator('script[src^="/_next"]').count()).toBe(0)
  expect(await violationsOn(editor)).toEqual([])
  // Comments go to the text that they are about, and are read here too.
  const talk = editor.locator('.preview-notice details')
  await talk.locator('summary').click()
  await talk.getByLabel('What you want to say').fill('The lead repeats the title.')
  await talk.getByRole('button', { name: 'Add the comment' }).click()
  await expect(editor).toHaveURL(`${home}/${slug}`)
  await expect(talk.locator('summary')).toHaveText('Comment (1 open)')
  await talk.locator('summary').click()
  await expect(talk.getByRole('listitem')).toContainText('The lead repeats the title.')
  expect(await violationsOn(editor)).toEqual([])
  await editor.locator('header .site-name').click()
  await expect(editor).toHaveURL(home)
  for (const path of ['/updates', '/feed.atom', '.md']) {
    const below = await editor.request.get(`${home}/${slug}${path}`)
    expect([path, below.status(), below.headers()['cache-control']]).toEqual([
      ...[path, 200, 'private, no-store'],
    ])
  }

  const arabic = home.replace('/en/', '/ar/')
  await editor.goto(arabic)
  await expect(editor.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(editor.locator('.preview-notice')).toContainText('هذا هو الموقع كما سيكون')

  // Nobody else finds any of it: neither here, nor anything that was kept of it.
  for (const path of [home, `${home}/${slug}`, `${home}/${slug}/updates`, `/en/${slug}`, '/en']) {
    const text = await (await request.get(path)).text()
    expect([path, text.includes(canary)]).toEqual([path, false])
  }
  expect((await request.get(`${home}/${slug}`)).status()).toBe(404)
})
