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
  test(`in ${language}: an address is checked in its dialogue, and what was meant is offered`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    const { forms } = wordsOf(language)
    await asEditor(page, language)
    await page.goto('/admin/collections/faqs/create')
    await page.locator('#field-question').fill('With a link')
    const editor = page.locator('[data-lexical-editor]')
    await editor.click()
    await page.keyboard.type('Read this')
    await page.keyboard.press('ControlOrMeta+A')
    await page.locator('.toolbar-popup__button-link').first().click()
    const dialogue = page.locator('dialog.drawer')
    await dialogue.locator('#field-url').fill('www.nato.int/nuc')
    await dialogue.locator('form button[type=submit], form .form-submit button').last().click()
    const refused = dialogue.locator('.field-refusal')
    await expect(refused).toContainText('www.nato.int/nuc')
    await dialogue
      .getByRole('button', {
        name: forms.useInstead.replace('{address}', 'https://www.nato.int/nuc'),
      })
      .click()
    await dialogue.locator('form button[type=submit], form .form-submit button').last().click()
    await expect(dialogue).toBeHidden()
    const answered = posted(page)
    await page.locator('#action-save-draft').click()
    const { doc } = await (await answered).json()
    expect(JSON.stringify(doc.answer)).toContain('"url":"https://www.nato.int/nuc"')
  })

  test(`in ${language}: a refused “Learn more” says why at its field`, async ({ page }) => {
    test.setTimeout(120_000)
    const words = wordsOf(language)
    await asEditor(page, language)
    await page.goto('/admin/collections/faqs/create')
    await page.locator('#field-question').fill('With a wrong address')
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
    await expect(page.locator('[data-sonner-toast]')).toContainText(sentence)
    await expect(page.locator('#field-learnMore__0__address')).toHaveValue(
      'ftp://files.example.org',
    )
  })
}

test('a file that is no image is refused with what would be one', async ({ page }) => {
  await asEditor(page, 'fr')
  const answer = await page.request.post('/api/media', {
    headers: { 'accept-language': 'fr' },
    multipart: {
      file: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') },
      _payload: '{}',
    },
  })
  expect(answer.status()).toBe(400)
  const { errors } = await answer.json()
  expect(errors[0].message).toContain(wordsOf('fr').forms.notAnImage)
})
