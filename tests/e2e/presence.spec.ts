/** Two people in one document: each knows of the other before either saves, and they take turns. */
import { expect, type Page, test } from 'playwright/test'
import { asPerson } from '../support/people'

const password = 'concord-demo'

async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('#field-lead')).not.toHaveValue('')
  // Buttons of the panel come with the answer of the server: from then on the form listens.
  await expect(page.locator('.workflow-panel')).toBeVisible()
}

const presence = (page: Page) => page.locator('section.presence')

test('two people hear of each other, and one hands over to the other', async ({ browser }) => {
  test.setTimeout(120_000)
  const admin = await asPerson(browser, 'admin@example.org')
  const second = { email: 'presence.editor@example.org', name: 'Petra Second', roles: ['editor'] }
  const added = await admin.request.post('/api/users', { data: { ...second, password } })
  expect(added.status(), await added.text()).toBe(201)
  const one = await asPerson(browser, 'editor@example.org')
  const other = await asPerson(browser, second.email)
  const data = { title: 'Written in turns', lead: 'In the beginning.', language: 'en' }
  const made = await (await one.request.post('/api/relations?draft=true', { data })).json()
  const path = `/admin/collections/relations/${made.doc.id}`

  await test.step('before either saves', async () => {
    await openForm(one, path)
    await expect(one.locator('section.presence')).toHaveCount(0)
    await one.locator('#field-lead').fill('What the first wrote.')
    await openForm(other, path)
    await expect(presence(other)).toContainText(/has been writing here since \d\d:\d\d/)
    await expect(presence(one)).toContainText('Petra Second has had this open', { timeout: 15_000 })
  })

  await test.step('one asks, the other goes on, and then hands over', async () => {
    await other.getByRole('button', { name: 'Ask to take over' }).click()
    const asked = one.locator('.presence__request')
    await expect(asked).toContainText('Petra Second asks to take over.', { timeout: 10_000 })
    await asked.getByRole('button', { name: 'Not now' }).click()
    await expect(asked).toHaveCount(0)
    await expect(presence(other)).toContainText('goes on writing', { timeout: 10_000 })
    await other.getByRole('button', { name: 'Close', exact: true }).click()

    await other.getByRole('button', { name: 'Ask to take over' }).click()
    await asked.getByRole('button', { name: 'Save and hand over' }).click({ timeout: 15_000 })
    await expect(presence(other)).toContainText('handed over to you', { timeout: 10_000 })
    await other.getByRole('button', { name: 'Show the newest text' }).click()
    await expect(other.locator('#field-lead')).toHaveValue('What the first wrote.')
  })

  await test.step('the other writes on, and saves without a conflict', async () => {
    await other.locator('#field-lead').fill('What both wrote.')
    await expect(presence(one)).toContainText('Petra Second has been writing here', {
      timeout: 10_000,
    })
    await expect(other.locator('.conflict')).toHaveCount(0)
    const answered = other.waitForResponse((each) => each.request().method() === 'PATCH')
    await other.locator('#action-save-draft').click()
    expect((await answered).status()).toBe(200)
  })

  await test.step('who leaves is gone', async () => {
    await other.goto('/admin')
    await expect(presence(one)).toHaveCount(0, { timeout: 15_000 })
  })

  await test.step('another window of one’s own is there too, and translations have it', async () => {
    const again = await one.context().newPage()
    await openForm(again, path)
    await expect(presence(again)).toContainText('in another window since')
  })
})

test('the translate view says it too', async ({ browser }) => {
  const one = await asPerson(browser, 'translator.fr@example.org')
  const { docs } = await (
    await one.request.get('/api/faqs?where[language][equals]=fr&limit=1&draft=true&depth=0')
  ).json()
  const path = `/admin/collections/faqs/${docs[0].id}/translate`
  const other = await asPerson(browser, 'reviewer@example.org')
  await one.goto(path)
  await expect(one.locator('.translate__bar')).toBeVisible()
  await other.goto(path)
  await expect(presence(other)).toContainText('has had this open since')
  await expect(presence(one)).toContainText('has had this open since', { timeout: 20_000 })
})
