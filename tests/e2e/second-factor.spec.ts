/** A second factor is set up, asked for at login, and asked for again where somebody publishes. */
import { Secret, TOTP } from 'otpauth'
import { expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

const email = 'second-factor@example.org'
const password = 'correct horse battery staple'
const question = 'Who asks for a second factor?'

let secret = ''
/** The code of now, or of the next half minute, so that each is used once. */
const code = (later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + later * 30_000,
  })

async function logIn(page: Page) {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
}

test('set up, log in, publish', async ({ browser }) => {
  test.slow()
  const admin = await asPerson(browser, 'admin@example.org')
  const account = { email, password, name: 'Sara Second', roles: ['editor', 'publisher'] }
  const made = await admin.request.post('/api/users', { data: account })
  expect(made.ok(), await made.text()).toBe(true)

  const page = await (await browser.newContext()).newPage()
  await logIn(page)
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  await page.goto('/admin/account')
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByRole('button', { name: 'Set up an app' }).click()
  await section.getByLabel('Your current password').fill(password)
  await page.keyboard.press('Enter')
  await expect(section.getByRole('img')).toBeVisible()
  secret = ((await section.locator('.second-factor__secret code').textContent()) ?? '').replace(
    /\s/g,
    '',
  )
  // A code counts for its half minute and the next: it is not typed at the very end.
  await page.waitForTimeout(
    Math.max(0, (Date.now() % 30_000) - 15_000) && 30_000 - (Date.now() % 30_000),
  )
  await section.getByLabel('Code that the app shows').fill(code(-1))
  await section.getByRole('button', { name: 'Confirm' }).click()
  await expect(section.getByRole('listitem')).toHaveCount(10)
  await section.getByRole('button', { name: 'I have kept them' }).click()
  await expect(section).toContainText('10 recovery codes are left')

  await page.goto('/admin/logout')
  await page.waitForURL(/login/)
  await logIn(page)
  const dialog = page.getByRole('dialog', { name: 'Second factor' })
  await dialog.getByLabel('Code of the app').fill('000000')
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not right')
  await dialog.getByLabel('Code of the app').fill(code())
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  const loggedIn = Date.now()

  const faq = await page.request.post('/api/faqs?draft=true', {
    data: { question, language: 'en', answer: fromParagraphs([['Whoever publishes.']]) },
  })
  const { doc } = await faq.json()
  await page.goto(`/admin/collections/faqs/${doc.id}`)
  const panel = page.getByRole('region', { name: 'Workflow' })
  const name = 'Emergency publish'
  await panel.getByRole('button', { name, exact: true }).click()
  const form = panel.getByRole('group', { name, exact: true })
  await form.getByLabel('Why this cannot wait for a review').fill('It cannot wait.')
  // The server of these tests asks again after a minute.
  await page.waitForTimeout(Math.max(0, 61_000 - (Date.now() - loggedIn)))
  await form.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toContainText('What you typed stays')
  await dialog.getByLabel('Code of the app').fill(code())
  const reloaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await reloaded
  await expect(panel.locator('.workflow-state')).toContainText('Published')
})
