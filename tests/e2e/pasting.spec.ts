/** What programs put on the clipboard is stored node by node, and what could not be is said. */
import fs from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import type { RichTextNode } from '../../src/content/rich-text'
import { pastedFixtures } from '../fixtures/pasted/expected'
import { drawn } from '../support/drawn-text'

test.beforeEach(async ({ page }) => {
  const data = { email: 'editor@example.org', password: 'concord-demo' }
  expect((await page.request.post('/api/users/login', { data })).ok()).toBe(true)
})

/** @returns the blocks that are stored, and what was said */
async function pasted(page: Page, data: Record<string, string>) {
  await page.goto('/admin/collections/faqs/create')
  const editor = page.locator('[data-lexical-editor]')
  await expect(editor).toBeVisible()
  await page.locator('#field-question').fill('Pasted')
  await editor.click()
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('[data-lexical-editor]')?.dispatchEvent(paste)
  }, data)
  const note = page.locator('[data-sonner-toast]', { hasText: 'Not as it was' })
  await page.waitForTimeout(300)
  const said = (await note.count()) > 0 ? await note.textContent() : ''
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && /\/api\/faqs\b/.test(response.url()),
  )
  await page.locator('#action-save-draft').click()
  const answer = await answered
  expect(answer.status(), await answer.text()).toBe(201)
  const { doc } = await answer.json()
  const stored = await page.request.get(`/api/faqs/${doc.id}?draft=true&depth=0`)
  const blocks: RichTextNode[] = (await stored.json()).answer.root.children
  return { tree: blocks.flatMap((block) => drawn(block)), said }
}

for (const [name, expected] of Object.entries(pastedFixtures)) {
  test(`${name}: what is stored is what was pasted`, async ({ page }) => {
    const html = fs.readFileSync(`tests/fixtures/pasted/${name}.html`, 'utf8')
    const { tree, said } = await pasted(page, { 'text/html': html, 'text/plain': 'plain' })
    expect(tree).toEqual(expected.tree)
    expect(said !== '').toBe(Object.keys(expected.leftOut).length > 0)
    if (expected.leftOut.table) expect(said).toContain('one line for each row')
  })
}

test('text without HTML, and cells of a spreadsheet', async ({ page }) => {
  expect(await pasted(page, { 'text/plain': 'One\r\nTwo' })).toMatchObject({
    tree: ['p One', 'p Two'],
  })
  expect(await pasted(page, { 'text/plain': 'Country\tAllies' })).toMatchObject({
    tree: ['p Country Allies'],
  })
})

test('words are pasted between words, and an undo takes them back', async ({ page }) => {
  await page.goto('/admin/collections/faqs/create')
  const editor = page.locator('[data-lexical-editor]')
  await editor.click()
  await page.keyboard.type('Before  after')
  for (const _ of 'after ') await page.keyboard.press('ArrowLeft')
  // The editor hears of the caret a moment later.
  await page.waitForTimeout(300)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<p>10<sup>6</sup> <b>tons</b></p>')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('[data-lexical-editor]')?.dispatchEvent(paste)
  })
  await expect(editor).toHaveText('Before 106 tons after')
  await expect(editor.locator('sup')).toHaveText('6')
  await expect(editor.locator('p')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(editor).toHaveText('Before  after')
})
