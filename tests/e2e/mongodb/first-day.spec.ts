/** From an empty MongoDB to a translated page in public: first account, import, translate, publish, read. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { type APIResponse, expect, type Page, test } from 'playwright/test'
import { asPerson } from '../../support/people'

const root = path.resolve(import.meta.dirname, '../../..')
const password = 'a-password-for-tests'
const source = 'demo/natos-response-to-russias-invasion-of-ukraine.en.txt'

async function answerOf<T>(response: APIResponse): Promise<T> {
  if (!response.ok()) throw new Error(`${response.url()}: ${await response.text()}`)
  return response.json()
}

async function takeStep(page: Page, address: string, event: string, more: object = {}) {
  const { revision } = await answerOf<{ revision: number }>(
    await page.request.get(`${address}/workflow`),
  )
  const data = { event, revision, ...more }
  await answerOf(await page.request.post(`${address}/transition`, { data }))
}

test('the first day', async ({ page: admin, browser, page: reader }) => {
  test.setTimeout(180_000)

  await test.step('whoever opens /admin first makes the first account, an administrator', async () => {
    await admin.goto('/admin')
    await admin.waitForURL(/create-first-user/)
    await admin.locator('#field-email').fill('admin@example.org')
    await admin.locator('#field-password').fill(password)
    await admin.locator('#field-confirm-password').fill(password)
    await admin.locator('#field-name').fill('Ada')
    await admin.getByRole('button', { name: 'Create' }).click()
    await admin.waitForURL((url) => url.pathname === '/admin')
    const { user } = await answerOf<{ user: { roles: string[] } }>(
      await admin.request.get('/api/users/me'),
    )
    expect(user.roles).toEqual(['admin'])
    expect((await admin.request.get('/health/ready')).status()).toBe(200)
  })

  await test.step('the administrator adds people', async () => {
    for (const [name, roles, languages] of [
      ['editor', ['editor'], []],
      ['translator', ['translator'], ['fr']],
      ['reviewer', ['reviewer'], ['en', 'fr']],
      ['publisher', ['publisher'], []],
    ]) {
      const data = { email: `${name}@example.org`, password, name, roles, languages }
      await answerOf(await admin.request.post('/api/users', { data }))
    }
  })

  await test.step('the operator imports a page', async () => {
    const words = ['--conditions=production', 'node_modules/payload/bin.js', 'import', source]
    execFileSync(process.execPath, [...words, '--language', 'en', '--publish'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...JSON.parse(process.env.E2E_ENVIRONMENT ?? '{}') },
      stdio: 'pipe',
    })
    await reader.goto('/en/natos-response-to-russias-invasion-of-ukraine')
    await expect(reader.locator('main h1')).toHaveText(/NATO.s response/)
    await expect(reader.locator('#faq-5')).toBeVisible()
  })

  await test.step('the translator translates FAQ 5 in the browser', async () => {
    const translator = await asPerson(browser, 'translator@example.org', password)
    const { docs } = await answerOf<{ docs: { id: string; language: string }[] }>(
      await translator.request.get('/api/faqs?where[question][contains]=help Ukraine defend'),
    )
    await translator.goto(`/admin/collections/faqs/${docs[0]?.id}`)
    await translator.getByRole('button', { name: 'Translate into French' }).click()
    await expect(translator.locator('#field-question')).toHaveValue('')
    const address = new URL(translator.url()).pathname
    await translator.goto(`${address}/translate`)
    const fields = translator.getByRole('textbox', { name: /^Translation/ })
    await fields.first().waitFor()
    const item = translator.getByRole('listitem', { name: 'Question', exact: true })
    await item.getByRole('textbox', { name: /^Translation/ }).click()
    await translator.keyboard.insertText('Que fait l’OTAN pour aider l’Ukraine à se défendre ?')
    await expect(translator.getByText('All changes saved')).toBeVisible()
    await translator.reload()
    await expect(item).toContainText('Que fait l’OTAN pour aider l’Ukraine à se défendre ?')
  })

  await test.step('an editor writes a page, others approve and publish it', async () => {
    const [editor, reviewer, publisher] = await Promise.all(
      ['editor', 'reviewer', 'publisher'].map((name) =>
        asPerson(browser, `${name}@example.org`, password),
      ),
    )
    if (!editor || !reviewer || !publisher) throw new Error('Nobody is there.')
    await editor.goto('/admin/collections/relations/create')
    await editor.locator('#field-title').fill('Relations with Moldova')
    await editor.locator('#field-lead').fill('Partners since 1994.')
    await editor.getByRole('button', { name: 'Save Draft' }).click()
    await editor.waitForURL(/relations\/[0-9a-f]{24}$/)
    const address = new URL(editor.url()).pathname.replace('/admin/collections/', '/api/')
    await takeStep(editor, address, 'submit')
    await takeStep(reviewer, address, 'approve')
    await takeStep(publisher, address, 'publish', { updateType: 'major' })
  })

  await test.step('a reader reads it', async () => {
    await reader.goto('/en')
    await reader.getByRole('link', { name: 'Relations with Moldova' }).first().click()
    await expect(reader.locator('main')).toContainText('Partners since 1994.')
    await expect(reader.locator('main')).toContainText('Last updated')
  })
})
