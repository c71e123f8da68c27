/** Whatever is refused is said where it is, in the language of the person. */
import fs from 'node:fs'
import { expect, type Page, test } from 'playwright/test'

const wordsOf = (language: string): typeof import('../../messages/en.json') =>
  JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8'))

async function asEditor(page: Page, language: string): Promise<void> {
  const url = test.info().project.use.baseURL ?? ''
  await page.context().addCookies([{ name: 'payload-lng', value: language, url }])
  const data = { email: 'editor@example.org', password: 'concord-demo' }
  expect((await page.request.post('/api/users/login', { data })).ok()).toBe(true)
}

const posted = (page: Page) =>
  page.waitForResponse(
    (response) => response.request().method() === 'POST' && /\/api\/faqs\b/.test(response.url()),
  )

for (const language of ['en', 'ar']) {
  test(`in ${language}: an address is checked in its dialogue`, async ({ page }) => {
    test.setTimeout(120_000)
    await asEditor(page, language)
    await page.goto('/admin/collections/faqs/create')
    await page.locator('#field-question').fill('With a link')
    const editor = page.locator('[data-lexical-editor]')
    await editor.click()
    await page.keyboard.type('Read this')
    await page.keyboard.press('ControlOrMeta+A')
    await page.locator('.toolbar-popup__button-link').first().click()
    const dialogue = page.locator('dialog.drawer')
    const send = () => dialogue.locator('form button[type=submit]').last().click()
    await dialogue.locator('#field-url').fill('nato.int/nuc')
    await send()
    const refused = wordsOf(language).refusal['address-not-allowed']
    await expect(dialogue).toContainText(refused.replace('{address}', 'nato.int/nuc'))
    // What is meant by it is clear; and no sign of it is spelled out.
    await dialogue.locator('#field-url').fill('www.nato.int/nuc_(2024);a=b')
    await send()
    await expect(dialogue).toBeHidden()
    const answered = posted(page)
    await page.locator('#action-save-draft').click()
    const { doc } = await (await answered).json()
    expect(JSON.stringify(doc.answer)).toContain('"url":"https://www.nato.int/nuc_(2024);a=b"')
  })

  test(`in ${language}: a refused “Learn more” says why at its field`, async ({ page }) => {
    test.setTimeout(120_000)
    const words = wordsOf(language)
    await asEditor(page, language)
    await page.goto('/admin/collections/faqs/create')
    await page.locator('#field-question').fill('With a wrong address')
    // Payload forgets a row that is added while it hears of the words before.
    await page.waitForTimeout(1500)
    await page.locator('#field-learnMore .array-field__add-row').click()
    await page.locator('#field-learnMore__0__address').fill('ftp://files.example.org')
    const answered = posted(page)
    await page.locator('#action-save-draft').click()
    expect((await answered).status()).toBe(400)
    const sentence = words.refusal['address-not-allowed'].replace(
      '{address}',
      'ftp://files.example.org',
    )
    await expect(page.locator('.field-refusal')).toHaveText(sentence)
    // It does not go by itself; only with what it is about.
    await page.waitForTimeout(2000)
    await expect(page.locator('.field-refusal')).toHaveText(sentence)
    await expect(page.locator('#field-learnMore__0__address')).toHaveValue(
      'ftp://files.example.org',
    )
  })
}

test('a link that was begun and left without an address keeps nobody from saving', async ({
  page,
}) => {
  await asEditor(page, 'en')
  await page.goto('/admin/collections/faqs/create')
  await page.locator('#field-question').fill('With a link that was given up')
  await page.locator('[data-lexical-editor]').click()
  await page.keyboard.type('Read this')
  await page.keyboard.press('ControlOrMeta+A')
  await page.locator('.toolbar-popup__button-link').first().click()
  const dialogue = page.locator('dialog.drawer')
  await expect(dialogue.locator('#field-url')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialogue).toBeHidden()
  const answered = posted(page)
  await page.locator('#action-save-draft').click()
  const { doc } = await (await answered).json()
  expect(JSON.stringify(doc.answer)).toContain('"text":"Read this"')
  expect(JSON.stringify(doc.answer)).not.toContain('"type":"link"')
})
