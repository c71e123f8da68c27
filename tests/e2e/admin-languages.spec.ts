/** The admin in the language of whoever works there: its own words, dates and directions. */
import fs from 'node:fs'
import { type BrowserContext, expect, type Page, test } from 'playwright/test'

type Words = typeof import('../../messages/en.json')

const wordsOf = (language: string): Words =>
  JSON.parse(fs.readFileSync(`${import.meta.dirname}/../../messages/${language}.json`, 'utf8'))

/** As a person who has chosen a language for the admin. */
async function enter(context: BrowserContext, email: string, language: string): Promise<Page> {
  const url = test.info().project.use.baseURL ?? ''
  await context.addCookies([{ name: 'payload-lng', value: language, url }])
  const data = { email, password: 'concord-demo' }
  await expect(await context.request.post('/api/users/login', { data })).toBeOK()
  return context.newPage()
}

/** The first FAQ in a language, as its translator finds it in the list. */
async function openFirst(page: Page, language: string): Promise<void> {
  await page.goto(`/admin/collections/faqs?where[language][equals]=${language}`)
  await page.locator('td.cell-question a').first().click()
  await page.locator('.workflow-panel').waitFor()
}

for (const [language, direction] of [
  ['fr', 'ltr'],
  ['uk', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`speaks ${language}: desk, list, form, panel, history and files`, async ({ context }) => {
    const [own, english] = [wordsOf(language), wordsOf('en')]
    const page = await enter(context, `translator.${language}@example.org`, language)

    await page.goto('/admin')
    await expect(page.locator('html')).toHaveAttribute('dir', direction.toUpperCase())
    await expect(
      page.getByRole('region', { name: own.workflow.inbox['sent-back'].title }),
    ).toBeVisible()
    await expect(page.getByText(own.collections.glossary.many).first()).toBeVisible()

    await openFirst(page, language)
    await expect(page).toHaveTitle(new RegExp(own.collections.faqs.one))
    await expect(page.getByText(own.collections.faqs.about)).toBeVisible()
    await expect(page.getByLabel(own.contentFields.question)).toBeVisible()
    const panel = page.getByRole('region', { name: own.workflow.panel.title })
    await expect(panel.locator('.workflow-state')).toHaveText(own.workflow.states.published)
    await panel.getByText(own.workflow.panel.notNow).click()
    await expect(panel.getByText(own.workflow.events.submit).first()).toBeVisible()
    await expect(page.getByText(own.workflow.conversation.write)).toBeVisible()
    await expect(page.getByRole('button', { name: own.edition.updateStructure })).toBeVisible()
    const said = await page.locator('.template-default').textContent()
    const left = [
      ...[english.workflow.panel, english.workflow.share, english.workflow.conversation],
      ...[english.contentFields, english.edition, english.hints],
    ].flatMap((part) => Object.values(part).filter((text) => text.includes(' ')))
    expect(left.filter((text) => said?.includes(text))).toEqual([])

    await page.goto(`${page.url()}/versions`)
    await expect(page.getByText(own.workflow.history.restore)).toBeVisible()
    await expect(page.getByRole('columnheader').first()).toHaveText(own.workflow.history.revision)

    await page.goto('/admin/exchange')
    await expect(page).toHaveTitle(`${own.exchange.title} · Concord`)
  })
}

test('reads the audit log in words, and a title keeps the direction of its script', async ({
  context,
}) => {
  const arabic = wordsOf('ar')
  const page = await enter(context, 'admin@example.org', 'ar')
  // Logins are in it as well, the newest of all that of this person.
  const published = 'where[or][0][and][0][event][equals]=publish'
  await page.goto(`/admin/collections/audit-log?${published}`)
  await expect(page.locator('td.cell-event').first()).toHaveText(arabic.workflow.done.publish)
  await openFirst(page, 'en')
  await expect(page.locator('.render-title')).toHaveCSS('unicode-bidi', 'plaintext')
  await expect(page.getByLabel(arabic.contentFields.question)).toHaveCSS(
    'unicode-bidi',
    'plaintext',
  )
})

test('one’s account is as wide as a phone', async ({ browser }) => {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  })
  const page = await enter(context, 'reviewer@example.org', 'en')
  await page.goto('/admin/account')
  await expect(page.getByText(wordsOf('en').forms.ownSettings)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await context.close()
})

test('a phone shows the Arabic form in its own width, and leads to the steps', async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  })
  const page = await enter(context, 'reviewer@example.org', 'ar')
  await openFirst(page, 'en')
  await expect(page.locator('[data-lexical-editor]').first()).toBeVisible()
  expect(await page.evaluate(() => window.innerWidth)).toBe(390)
  await page.locator('.workflow-state--leads').tap()
  await expect(page.locator('#workflow-panel-title')).toBeInViewport()
  await context.close()
})
