/** Two people write in the same edition at the same time: both texts are shown, neither is lost. */
import fs from 'node:fs'
import { expect, type Page, test } from 'playwright/test'
import { languages } from '../../src/i18n/languages'
import { asPerson } from '../support/people'

const password = 'concord-demo'

async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('#field-lead')).toHaveValue('In the beginning.')
  // Buttons of the panel come with the answer of the server: from then on the form listens.
  await expect(page.locator('.workflow-panel')).toBeVisible()
}

async function write(page: Page, words: string): Promise<void> {
  const lead = page.locator('#field-lead')
  await lead.fill(words)
  await expect(lead).toHaveValue(words)
  await expect(page.locator('.workflow-panel__hint')).toBeVisible()
}

/** @returns the status with which the server answered the save */
async function save(page: Page): Promise<number> {
  const answered = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('/api/relations/'),
  )
  await page.locator('#action-save-draft').click()
  return (await answered).status()
}

test('whoever saves last sees both texts, and decides', async ({ browser }) => {
  test.setTimeout(120_000)
  const admin = await asPerson(browser, 'admin@example.org')
  const second = { email: 'second.editor@example.org', name: 'Sam Second', roles: ['editor'] }
  const added = await admin.request.post('/api/users', { data: { ...second, password } })
  expect(added.status(), await added.text()).toBe(201)

  const one = await asPerson(browser, 'editor@example.org')
  const other = await asPerson(browser, second.email)
  const data = { title: 'Written by two', lead: 'In the beginning.', language: 'en' }
  const made = await (await one.request.post('/api/relations?draft=true', { data })).json()
  const path = `/admin/collections/relations/${made.doc.id}`
  await openForm(one, path)
  await openForm(other, path)

  await write(one, 'What the first wrote.')
  await write(other, 'What the second wrote.')
  // Neither is told that the other is in their way, and neither has to take the form over.
  await expect(other.locator('dialog[open]')).toHaveCount(0)
  expect(await save(other)).toBe(200)

  await test.step('the first is refused, keeps the text, and sees both', async () => {
    expect(await save(one)).toBe(409)
    await expect(one.locator('#field-lead')).toHaveValue('What the first wrote.')
    const conflict = one.locator('.conflict')
    // At once, not when the form looks again by itself.
    await expect(conflict).toBeVisible({ timeout: 10_000 })
    await expect(conflict).toContainText('Sam Second')
    const fields = conflict.locator('.conflict__field')
    await expect(fields).toHaveCount(1)
    await expect(fields).toContainText('What the first wrote.')
    await expect(fields).toContainText('What the second wrote.')
  })

  await test.step('what is typed from then on is shown too, and then saved', async () => {
    await write(one, 'What both wrote.')
    const fields = one.locator('.conflict__field')
    await expect(fields).toContainText('What both wrote.', { timeout: 10_000 })
    await one.locator('.conflict button').click()
    await expect(one.locator('.conflict')).toBeHidden()
    await expect(one.locator('#field-lead')).toHaveValue('What both wrote.')
    expect(await save(one)).toBe(200)
  })

  const history = await one.request.get(
    `/api/relations/versions?where[parent][equals]=${made.doc.id}&sort=-updatedAt`,
  )
  const { docs } = await history.json()
  expect(docs.map(({ version }: { version: { lead: string } }) => version.lead)).toEqual([
    'What both wrote.',
    'What the second wrote.',
    'In the beginning.',
  ])
})

for (const language of languages) {
  test(`in ${language} both texts are there, and nothing covers them`, async ({ browser }) => {
    test.setTimeout(120_000)
    const messages = JSON.parse(fs.readFileSync(`messages/${language}.json`, 'utf8'))
    const one = await asPerson(browser, 'editor@example.org')
    const other = await asPerson(browser, 'editor@example.org')
    for (const person of [one, other]) {
      const url = new URL(test.info().project.use.baseURL ?? '').href
      await person.context().addCookies([{ name: 'payload-lng', value: language, url }])
    }
    const data = {
      title: `Written by two in ${language}`,
      lead: 'In the beginning.',
      language: 'en',
    }
    const made = await (await one.request.post('/api/relations?draft=true', { data })).json()
    const path = `/admin/collections/relations/${made.doc.id}`
    await openForm(one, path)
    await openForm(other, path)
    await write(other, 'What the second wrote.')
    expect(await save(other)).toBe(200)

    // The first keystrokes are what Payload would answer with a dialogue that takes the text away.
    const looked = one.waitForResponse((response) => response.request().method() === 'POST')
    await write(one, 'What the first wrote.')
    await looked
    await one.waitForTimeout(1000)
    await expect(one.locator('dialog[open]')).toHaveCount(0)
    await one.evaluate(() => window.dispatchEvent(new Event('focus')))
    const conflict = one.locator('.conflict')
    await expect(conflict).toContainText(messages.workflow.conflict.title)
    await expect(conflict).toContainText('What the first wrote.')
    await expect(conflict).toContainText('What the second wrote.')
    expect(await save(one)).toBe(409)
    await expect(one.locator('dialog[open]')).toHaveCount(0)
    await expect(one.locator('#field-lead')).toHaveValue('What the first wrote.')
  })
}
