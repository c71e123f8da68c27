/** A draft is thrown away in its form, found in the trash, and comes back; what cannot go there says why. */
import { expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

async function givenFaq(page: Page, question: string): Promise<string> {
  const data = { question, language: 'en', answer: fromParagraphs([['Because.']]) }
  const answer = await page.request.post('/api/faqs?draft=true', { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).doc.id
}

async function throwAway(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  await page.locator('.doc-controls__popup button').first().click()
  await page.locator('#action-delete').click()
  await page.locator('dialog[open] #confirm-action').click()
}

const told = (page: Page) => page.locator('.payload-toast-container')

test('a draft goes to the trash and comes back as it was', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const question = 'Thrown away and wanted again?'
  const id = await givenFaq(page, question)
  await throwAway(page, `/admin/collections/faqs/${id}`)
  await page.waitForURL((url) => url.pathname === '/admin/collections/faqs')
  await expect(page.locator('.list-bar')).toBeVisible()
  await expect(page.getByRole('link', { name: question })).toHaveCount(0)

  await page.goto('/admin/collections/faqs/trash')
  await page.getByRole('link', { name: question }).click()
  await expect(page.locator('#field-question')).toHaveValue(question)
  await expect(page.locator('#field-question')).toBeDisabled()
  await expect(page.locator('.workflow-panel')).toHaveCount(0)
  await page.locator('#action-restore').click()
  const asked = page.locator('dialog[open]')
  // It comes back as a draft: publishing is a step of the workflow.
  await expect(asked.locator('input[type=checkbox]:visible')).toHaveCount(0)
  await asked.locator('#confirm-action').click()
  await page.waitForURL((url) => url.pathname === `/admin/collections/faqs/${id}`)
  await expect(page.locator('#field-question')).toHaveValue(question)
  await expect(page.locator('.workflow-panel .workflow-state').first()).toHaveText('Draft')
})

test('what a page shows stays, and the page is named', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'editor@example.org')
  const faq = await givenFaq(page, 'Needed by a page?')
  const data = { title: 'The page that needs it', lead: 'Lead.', language: 'en', faqs: [{ faq }] }
  expect((await page.request.post('/api/relations?draft=true', { data })).status()).toBe(201)
  await throwAway(page, `/admin/collections/faqs/${faq}`)
  await expect(told(page)).toContainText('“The page that needs it” still uses this')
  expect((await page.request.get(`/api/faqs/${faq}?draft=true`)).status()).toBe(200)
})

test('who does not write it has no such button', async ({ browser }) => {
  const editor = await asPerson(browser, 'editor@example.org')
  const id = await givenFaq(editor, 'Of the editors alone?')
  const page = await asPerson(browser, 'publisher@example.org')
  await page.goto(`/admin/collections/faqs/${id}`)
  await expect(page.locator('.workflow-panel')).toBeVisible()
  const menu = page.locator('.doc-controls__popup button').first()
  if (await menu.isVisible()) await menu.click()
  await expect(page.locator('#action-delete')).toHaveCount(0)
})
