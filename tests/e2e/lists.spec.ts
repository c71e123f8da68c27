/** Lists: a language is chosen once, steps are taken for several at once, and any phrase is found. */
import { expect, type Page, test } from 'playwright/test'
import { asPerson } from '../support/people'

/** The list is drawn by the server; its buttons work once the browser has taken it over. */
async function choose(page: Page, name: string): Promise<void> {
  const chip = page.locator('.list-bar__chip', { hasText: name })
  await expect(async () => {
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'true', { timeout: 2000 })
  }).toPass()
}

async function select(page: Page, titles: string[], offered: RegExp): Promise<void> {
  const button = page.locator('.bulk-steps__buttons button', { hasText: offered })
  await expect(async () => {
    for (const title of titles) {
      const box = page.locator('tr', { hasText: title }).locator('input[type=checkbox]')
      if (!(await box.isChecked())) await box.click({ force: true })
    }
    await expect(button).toBeVisible({ timeout: 5000 })
  }).toPass()
  await button.click()
}

test('editors choose a language once, submit several; a reviewer reads and approves them', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const editor = await asPerson(browser, 'editor@example.org')
  const titles = ['Bulk: what is first?', 'Bulk: what is second?']
  for (const question of titles) {
    const text = { type: 'text', version: 1, text: 'It is QUINCUNX, says Élise.', format: 0 }
    const root = {
      type: 'root',
      version: 1,
      children: [{ type: 'paragraph', version: 1, children: [text] }],
    }
    const data = { language: 'en', question, answer: { root } }
    const made = await editor.request.post('/api/faqs?draft=true', { data })
    expect(made.status(), await made.text()).toBe(201)
  }

  await test.step('the language stays chosen', async () => {
    await editor.goto('/admin/collections/faqs')
    await choose(editor, 'French')
    await expect(editor.locator('tr', { hasText: titles[0] })).toHaveCount(0)
    await editor.goto('/admin/collections/relations')
    await expect(editor.locator('.list-bar__chip', { hasText: 'French' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await choose(editor, 'English')
    await expect(editor.locator('thead')).not.toContainText('>')
  })

  await test.step('several are submitted at once', async () => {
    await editor.goto('/admin/collections/faqs')
    await select(editor, titles, /Submit for review \(2\)/)
    await editor.locator('.bulk-steps__form button').click()
    await expect(editor.locator('.bulk-steps__result')).toContainText('Done for 2 texts.')
  })

  await test.step('a reviewer approves what they have read', async () => {
    const reviewer = await asPerson(browser, 'reviewer@example.org')
    await reviewer.goto('/admin/collections/faqs')
    await select(reviewer, titles, /Approve \(2\)/)
    const form = reviewer.locator('.bulk-steps__form')
    await expect(form.locator('button')).toBeDisabled()
    await form.locator('label', { hasText: 'I have read' }).first().click()
    await form.locator('button').click()
    await expect(reviewer.locator('.bulk-steps__result')).toContainText(
      'Done for # text'.replace('#', '1'),
    )
  })

  await test.step('a phrase is found in any field, whatever its case and accents', async () => {
    await editor.goto(`/admin/find?q=${encodeURIComponent('quincunx, says elise')}`)
    await expect(editor.locator('.find ol li')).toHaveCount(2)
    await expect(editor.locator('.find mark').first()).toHaveText('QUINCUNX, says Élise')
  })
  await choose(await goTo(editor, '/admin/collections/faqs'), 'All languages')
})

async function goTo(page: Page, path: string): Promise<Page> {
  await page.goto(path)
  return page
}
