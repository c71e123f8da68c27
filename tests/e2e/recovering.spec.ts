/** What was typed and has not reached the server is there again, wherever it was typed. */
import { expect, type Page, test } from 'playwright/test'
import { asPerson } from '../support/people'

/** Closes the window without a question, as a crash does, and opens the address anew. */
async function afterCrash(page: Page, path: string): Promise<Page> {
  const context = page.context()
  await page.waitForTimeout(1000) // the browser looks at what was typed every 0.4 s
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  await next.goto(path)
  return next
}

test('words of a translation that the server never got', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await asPerson(browser, 'translator.fr@example.org')
  const { docs } = await (
    await page.request.get(
      // One that nobody has in hand: a text in review is not a translator's to change.
      '/api/faqs?where[language][equals]=fr&where[sourceLanguage][exists]=true&where[workflow.state][equals]=published&sort=updatedAt&limit=1&draft=true&depth=0',
    )
  ).json()
  const path = `/admin/collections/faqs/${docs[0].id}/translate`
  await page.route('**/segments', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await page.goto(path)
  const onlyOpen = page.getByRole('checkbox', { name: 'Only what is open' })
  if (await onlyOpen.isChecked()) await onlyOpen.uncheck()
  await page.locator('.target-text').first().click()
  await page.locator('[data-lexical-editor]').first().pressSequentially('Jamais envoyé ')
  await expect(page.locator('.saving--retrying')).toBeVisible()

  const next = await afterCrash(page, path)
  await expect(next.getByText('had not reached the server')).toBeVisible()
  // Saving may be over before anybody could wait for its answer.
  const saved = async () => (await next.request.get(`/api/faqs/${docs[0].id}/segments`)).text()
  await expect.poll(saved).toContain('Jamais envoyé')
  await next.reload()
  await expect(next.locator('.translate__bar')).toBeVisible()
  await expect(next.getByText('had not reached the server')).toHaveCount(0)
})

test('the alternative text of an image, and a term', async ({ browser }) => {
  test.setTimeout(120_000)
  const editor = await asPerson(browser, 'editor@example.org')
  const { docs } = await (await editor.request.get('/api/media?limit=1&depth=0')).json()
  const image = `/admin/collections/media/${docs[0].id}`
  await editor.goto(image)
  await editor.locator('#field-alt__en').fill('Never saved alternative text')
  const again = await afterCrash(editor, image)
  await expect(again.locator('#field-alt__en')).toHaveValue('Never saved alternative text')
  await expect(again.locator('.unsaved')).toContainText('was never saved')
  await again.getByRole('button', { name: 'Discard my changes' }).first().click()
  await again.getByRole('button', { name: 'Discard', exact: true }).first().click()
  await expect(again.locator('#field-alt__en')).not.toHaveValue('Never saved alternative text')

  const reviewer = await asPerson(browser, 'reviewer@example.org')
  const terms = '/admin/collections/glossary/create'
  await reviewer.goto(terms)
  await reviewer.locator('#field-note').fill('A meaning that was never saved')
  const more = await afterCrash(reviewer, terms)
  await expect(more.locator('#field-note')).toHaveValue('A meaning that was never saved')
})

test('whoever has no connection, or no login any more, is told what to do', async ({ browser }) => {
  const editor = await asPerson(browser, 'editor@example.org')
  const data = { language: 'en', question: 'Saved in vain' }
  const { doc } = await (await editor.request.post('/api/faqs?draft=true', { data })).json()
  await editor.goto(`/admin/collections/faqs/${doc.id}`)
  const question = editor.locator('#field-question')
  await question.fill('Typed before the train came into the tunnel')
  const told = editor.locator('[data-sonner-toast]')

  await editor.context().setOffline(true)
  await editor.keyboard.press('ControlOrMeta+S')
  await expect(told.filter({ hasText: 'There is no connection.' })).toBeVisible()
  await editor.context().setOffline(false)

  await editor.context().clearCookies()
  await editor.keyboard.press('ControlOrMeta+S')
  await expect(told.filter({ hasText: 'You are not logged in any more.' })).toBeVisible()

  const login = { email: 'editor@example.org', password: 'concord-demo' }
  await editor.request.post('/api/users/login', { data: login })
  await editor.keyboard.press('ControlOrMeta+S')
  await expect(editor.locator('.save-state')).toContainText('Saved at')
  const saved = await editor.request.get(`/api/faqs/${doc.id}?draft=true`)
  expect((await saved.json()).question).toBe('Typed before the train came into the tunnel')
})
