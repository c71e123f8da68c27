/** A page with many parts, published twice within a minute: its contents, its two states, and what parted them. */
import { expect, test } from 'playwright/test'
import { violationsOn } from '../support/axe'
import { givenPage, logins, publishChange } from '../support/publishing'

const text = (words: string) => ({
  ...{ type: 'text', version: 1, text: words, format: 0, style: '', mode: 'normal', detail: 0 },
})
const block = (type: string, words: string, more = {}) => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children: [text(words)], ...more },
})
const parts = Array.from({ length: 40 }, (_, index) => [
  block('heading', `What part ${index + 1} of the agreement says, and whom it binds`, {
    tag: 'h2',
  }),
  block('paragraph', `It is in force since ${1960 + index}. `.repeat(8)),
]).flat()
const body = { root: { ...block('root', ''), children: parts } }

test('a reader with a phone and a keyboard, without JavaScript, finds a part of a long page', async ({
  browser,
  request,
}) => {
  const people = await logins(request)
  const page = await givenPage(request, people)
  const slug = page.slug
  const change = { collection: 'relations', edition: page }
  const major = { updateType: 'major', changeNote: 'The agreement.' }
  await publishChange(request, people, { ...change, data: { body }, update: major })
  const again = { lead: 'Its address changes twice.' }
  await publishChange(request, people, { ...change, data: again, update: major })

  const context = await browser.newContext({
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    viewport: { width: 320, height: 640 },
  })
  const phone = await context.newPage()
  await phone.goto(`/en/${slug}`)
  const first = await phone.locator('.page__text h2').first().boundingBox()
  expect(first?.y).toBeLessThan(1200)
  await expect(phone.locator('.contents a').last()).toBeHidden()
  await phone.locator('.contents summary').focus()
  await phone.keyboard.press('Enter')
  await phone.locator('.contents__entries a').last().focus()
  await phone.keyboard.press('Enter')
  await expect(phone).toHaveURL(/#section-/)
  await expect(phone.locator('.page__text h2').getByText('What part 40')).toBeInViewport()

  await phone.goto(`/en/${slug}/updates`)
  const times = await phone.locator('.update time').allTextContents()
  expect(new Set(times).size).toBe(times.length)
  await phone
    .getByRole('link', { name: /^What changed/ })
    .first()
    .click()
  const [before, after] = await phone.locator('.comparison__times time').allTextContents()
  expect(before).not.toBe(after)
  await expect(phone.locator('.comparison__words ins').first()).toContainText('twice')
  await context.close()
})

test('beside a long page its contents are open, and can be scrolled by the keyboard', async ({
  page,
  request,
}) => {
  const { docs } = await (await request.get('/api/relations?limit=1&sort=-publicUpdatedAt')).json()
  await page.goto(`/en/${docs[0].slug}`)
  await expect(page.locator('.contents__entries a')).toHaveCount(40)
  await expect(page.locator('.contents__entries a').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.locator('.contents__entries a').last().focus()
  await expect(page.locator('.contents__entries a').last()).toBeInViewport()
})
