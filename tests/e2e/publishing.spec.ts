/** An editor changes an answer and publishes; the public page of that language changes, no other. */
import { expect, type Page, test } from 'playwright/test'

const english = '/en/natos-response-to-russias-invasion-of-ukraine'

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.locator('#field-password').fill('concord-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

async function openFaq(page: Page, question: string): Promise<void> {
  await page.goto('/admin/collections/faqs?limit=50')
  await page.getByRole('link', { name: question }).click()
  await expect(page.locator('#field-question')).toHaveValue(question)
}

/** The words of a page, without what Next adds to the markup. */
async function mainOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  return (await page.locator('main').textContent()) ?? ''
}

async function pathIn(page: Page, language: string): Promise<string> {
  await page.goto(english)
  const link = page.locator(`.languages a[hreflang="${language}"]`)
  return (await link.getAttribute('href')) ?? ''
}

test('an editor changes an answer and publishes it', async ({ page }) => {
  const before = new Map<string, string>()
  for (const language of ['fr', 'uk']) {
    const path = await pathIn(page, language)
    before.set(path, await mainOf(page, path))
  }

  await logIn(page, 'editor@example.org')
  await openFaq(page, 'Why does NATO exist?')
  const answer = page.locator('[data-lexical-editor="true"]').first()
  await answer.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' Together they are stronger.')
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await expect(page.getByText(/saved|updated successfully/i).first()).toBeVisible()
  expect(await mainOf(page, english)).not.toContain('Together they are stronger.')

  await page.goBack()
  await page.reload()
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()

  const after = await mainOf(page, english)
  expect(after).toContain('is an attack on all of them. Together they are stronger.')
  expect(after).not.toContain('Last updated: 2 July 2024 14:08')
  for (const [path, words] of before) expect(await mainOf(page, path)).toBe(words)
})

test('an editor inserts a cross reference by choosing a FAQ', async ({ page }) => {
  await logIn(page, 'editor@example.org')
  await openFaq(page, 'Will Ukraine join NATO?')
  const answer = page.locator('[data-lexical-editor="true"]').first()
  await answer.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' See ')
  await page.getByRole('button', { name: 'inlineBlocks dropdown' }).click()
  await page.locator('.toolbar-popup__dropdown-item', { hasText: 'FAQ cross reference' }).click()
  const drawer = page.locator('.drawer__content').last()
  await drawer.locator('.rs__control').click()
  await page.getByRole('option', { name: /impose costs on Russia/ }).click()
  await drawer.getByRole('button', { name: /save/i }).click()
  await expect(answer).toContainText('FAQ: What are NATO and Allies doing to impose costs')
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText(/updated successfully/i).first()).toBeVisible()
  await page.goto(english)
  await expect(page.locator('#faq-4')).toContainText('See FAQ #9 below')
})

test('a translator begins a translation, whose structure is there and cannot be changed', async ({
  page,
}) => {
  await logIn(page, 'translator.ar@example.org')
  await openFaq(page, 'What are NATO and Allies doing to impose costs on Russia?')
  await page.getByRole('button', { name: 'Translate into Arabic' }).click()
  await expect(page.locator('#field-question')).toHaveValue('')
  await expect(page.locator('#field-learnMore__0__address')).toBeDisabled()
  await expect(page.locator('.array-field__add-row')).toBeHidden()
  await expect(page.locator('#field-learnMore__0__label')).toBeEnabled()
})

test('a translator is not shown as a publisher: publishing is refused with a reason', async ({
  page,
}) => {
  await logIn(page, 'translator.fr@example.org')
  const { docs } = await (
    await page.request.get('/api/faqs?where[language][equals]=fr&limit=1')
  ).json()
  const response = await page.request.patch(`/api/faqs/${docs[0].id}`, {
    data: { _status: 'published' },
  })
  expect(response.status()).toBe(403)
  expect(JSON.stringify(await response.json())).toMatch(/publish/)
})
