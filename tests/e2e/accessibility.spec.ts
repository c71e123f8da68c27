/** WCAG 2.2 AA, as far as a machine can tell, and what a keyboard reaches. */
import { expect, test } from 'playwright/test'
import { errorPage } from '../../scripts/server/error-page.mjs'
import { violationsOn } from '../support/axe'
import { siteDay } from '../support/site-day'

const english = '/en/natos-response-to-russias-invasion-of-ukraine'

test('every kind of page is without violations, in every language, light and dark', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const today = siteDay()
  await page.goto(english)
  const links = await page
    .locator('.languages a')
    .evaluateAll((all) => all.map((link) => [link.getAttribute('lang'), link.getAttribute('href')]))
  const paths = links.flatMap(([language, model]) => [
    `/${language}`,
    `/${language}/accessibility`,
    `/${language}/no-such-page`,
    `/${language}/search`,
    `/${language}/search?q=5`,
    `/${language}/search?q=xyzzy`,
    `${model}`,
    `${model}/updates`,
    `${model}/at/${today}`,
    `${model}/at/2020-01-01`,
  ])
  const found: string[] = []
  for (const path of [...paths, '/xx']) {
    await page.goto(path)
    for (const violation of await violationsOn(page)) found.push(`${path} ${violation}`)
  }
  expect(found).toEqual([])
})

test('so is the page in the place of one that failed', async ({ page }) => {
  const style = /\/_next\/static\/[\w./~-]+\.css/.exec(await (await page.request.get('/en')).text())
  for (const language of ['en', 'fr', 'uk', 'ar']) {
    const path = `/${language}/failed`
    const body = errorPage(path, String(style))
    await page.route(`**${path}`, (route) => route.fulfill({ body, contentType: 'text/html' }))
    await page.goto(path)
    expect(await violationsOn(page)).toEqual([])
    // Its words begin below the name of the site, from the right in Arabic.
    const edges = (selector: string) =>
      page.locator(selector).evaluate((each) => {
        const { left, right } = each.getBoundingClientRect()
        return { left, right }
      })
    const side = language === 'ar' ? 'right' : 'left'
    expect((await edges('h1'))[side]).toBeCloseTo((await edges('.site-name'))[side])
  }
})

test('headings follow each other without a gap', async ({ page }) => {
  for (const path of [english, '/ar', '/fr/accessibility']) {
    await page.goto(path)
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  }
})

test('a keyboard walks from the skip link through the page, and sees where it is', async ({
  page,
}) => {
  // Where focus goes, the page scrolls at once.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(english)
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await expect(page.locator('.skip')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  // From the content on, every link in the order in which it is read.
  const expected = await page
    .locator('main :is(a[href], summary)')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('href')),
    )
  const walked: (string | null)[] = []
  for (const _ of expected) {
    await page.keyboard.press('Tab')
    // The page glides there.
    await expect(page.locator(':focus')).toBeInViewport()
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        href: element.getAttribute('href'),
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      }
    })
    walked.push(focused?.href ?? null)
    expect(focused).toMatchObject({ outlined: true })
  }
  expect(walked).toEqual(expected)
})

test('each language is named in itself, and marked', async ({ page }) => {
  await page.goto(english)
  const named = await page
    .locator('.languages a')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('lang'), link.textContent]))
  expect(named).toEqual([
    ['en', 'English'],
    ['fr', 'Français'],
    ['uk', 'Українська'],
    ['ar', 'العربية'],
  ])
})

test('links to other sites say so to those who hear them', async ({ page }) => {
  await page.goto(english)
  const outside = page.locator('.learn-more a[rel="external"]')
  expect(await outside.count()).toBeGreaterThan(0)
  for (const link of await outside.all()) {
    await expect(link).toHaveAccessibleName(/\(external site\)$/)
    expect(await link.getAttribute('href')).toMatch(/^https?:/)
  }
  await expect(page.locator('.learn-more a[href^="http"]:not([rel="external"])')).toHaveCount(0)
})

test('who asked for less motion gets none', async ({ browser }) => {
  for (const [reducedMotion, behaviour] of [
    ['reduce', 'auto'],
    ['no-preference', 'smooth'],
  ] as const) {
    const context = await browser.newContext({ reducedMotion })
    const page = await context.newPage()
    await page.goto(english)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe(behaviour)
    await context.close()
  }
})

test('at 400 % nothing has to be scrolled sideways', async ({ page }) => {
  // 1280 pixels at 400 % are 320 (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of [english, '/en', '/ar', '/uk/accessibility']) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, path).toBe(0)
  }
})

test('print has the whole page, and the addresses of its links', async ({ page }) => {
  await page.goto(english)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.faq')).toHaveCount(7)
  for (const faq of await page.locator('.faq').all()) await expect(faq).toBeVisible()
  await expect(page.locator('.site-header nav')).toBeHidden()
  const printed = await page
    .locator('.learn-more a[href^="http"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  expect(printed).toContain('http')
})
