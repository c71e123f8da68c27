/** A passkey is added, asked for at login and again where somebody publishes, and removed, with Chromium's virtual authenticator. */
import { type CDPSession, expect, type Page, test } from 'playwright/test'
import { fromParagraphs } from '../../src/content/rich-text'
import { asPerson } from '../support/people'

const email = 'passkeys@example.org'
const password = 'correct horse battery staple'

async function withAuthenticator(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, id }
}

async function logIn(page: Page) {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
}

const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/passkeys-${name}.png` }) : null

test('add, log in, publish, remove', async ({ browser }) => {
  test.slow()
  const admin = await asPerson(browser, 'admin@example.org')
  const account = { email, password, name: 'Paula Passkey', roles: ['editor', 'publisher'] }
  const made = await admin.request.post('/api/users', { data: account })
  expect(made.ok(), await made.text()).toBe(true)

  const page = await (await browser.newContext()).newPage()
  const { cdp, id: authenticatorId } = await withAuthenticator(page)
  await logIn(page)
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  await page.goto('/admin/account')
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByRole('button', { name: 'Add a passkey' }).click()
  await section.getByLabel('Your current password').fill(password)
  await section.getByLabel('Name, by which you know it again').fill('Work laptop')
  const add = section.getByRole('button', { name: 'Add a passkey' })

  // Whoever does not prove that they are there is told so, and tries once more.
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await add.click()
  await expect(section.getByRole('alert')).toContainText('cancelled, or took too long')
  await shot(page, 'cancelled')
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await add.click()
  await expect(section.getByRole('listitem')).toHaveCount(10)
  await section.getByRole('button', { name: 'I have kept them' }).click()
  await expect(section).toContainText('Work laptop')
  await expect(section).toContainText('never used yet')
  await section.scrollIntoViewIfNeeded()
  await shot(page, 'listed')

  await section.getByRole('button', { name: 'Add a passkey' }).click()
  await section.getByLabel('Name, by which you know it again').fill('The same again')
  await section.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(section.getByRole('alert')).toContainText('has a passkey of your account already')

  await page.goto('/admin/logout')
  await page.waitForURL(/login/)
  await logIn(page)
  const dialog = page.getByRole('dialog', { name: 'Second factor' })
  const use = dialog.getByRole('button', { name: 'Use a passkey' })
  await expect(use).toBeVisible()
  await shot(page, 'login')
  await use.click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
  const loggedIn = Date.now()

  const faq = await page.request.post('/api/faqs?draft=true', {
    data: {
      question: 'Who has a passkey?',
      language: 'en',
      answer: fromParagraphs([['Whoever publishes.']]),
    },
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
  const reloaded = page.waitForEvent('load')
  await use.click()
  await reloaded
  await expect(panel.locator('.workflow-state')).toContainText('Published')

  await page.goto('/admin/account')
  await expect(section).toContainText('last used')
  page.on('dialog', (confirm) => confirm.accept())
  await section.getByRole('button', { name: 'Remove the passkey “Work laptop”' }).click()
  await expect(section).not.toContainText('Work laptop')
  await expect(section.getByRole('button', { name: 'Set up an app' })).toBeVisible()
})

test('a browser without passkeys says so', async ({ browser }) => {
  const page = await asPerson(browser, 'admin@example.org')
  await page.addInitScript(() => {
    Object.defineProperty(window, 'PublicKeyCredential', { value: undefined })
  })
  await page.goto('/admin/account')
  const section = page.getByRole('region', { name: 'Second factor' })
  await section.getByRole('button', { name: 'Add a passkey' }).click()
  await section.getByLabel('Your current password').fill('concord-demo')
  await section.getByLabel('Name, by which you know it again').fill('None')
  await section.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(section.getByRole('alert')).toContainText('This browser has no passkeys')
})
