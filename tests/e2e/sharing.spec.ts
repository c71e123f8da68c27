/** People without an account see one revision by a link, as long as the link is open. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { shareToken } from '../../src/workflow/share-link'

const here = createRequire(import.meta.url)

async function asEditor(page: Page): Promise<void> {
  const data = { email: 'editor@example.org', password: 'concord-demo' }
  expect((await page.request.post('/api/users/login', { data })).ok()).toBe(true)
}

/** @returns the id of a page of its own, so that no other scenario is in the way */
async function givenDraft(page: Page, title: string, lead: string): Promise<string> {
  const data = { title, lead, language: 'en' }
  const answer = await page.request.post('/api/relations?draft=true', { data })
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()).doc.id
}

const links = (page: Page) => page.locator('.workflow-panel .share-links li')

async function openShares(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/collections/relations/${id}`)
  const shares = page.locator('.workflow-panel details:has(.share-links)')
  await shares.locator('summary').click()
  await expect(shares.locator('.share-links__new button')).toBeVisible()
}

test('a link shows what was shared, nothing that came later, and nothing once it is revoked', async ({
  browser,
  page: editor,
}) => {
  await asEditor(editor)
  const id = await givenDraft(editor, 'Shared with a partner', 'As it was shared.')
  await openShares(editor, id)
  await editor.locator('.share-links__new button').click()
  await expect(links(editor)).toHaveCount(1)
  const address = (await links(editor).locator('a').getAttribute('href')) ?? ''

  const visitor = await (await browser.newContext()).newPage()
  const open = async (to = address) => (await visitor.goto(to))?.status()
  expect(await open()).toBe(200)
  await expect(visitor.locator('main')).toContainText('As it was shared.')
  await expect(visitor.locator('.preview-notice time')).toBeVisible()
  await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)

  const data = { lead: 'Written later.' }
  const edit = await editor.request.patch(`/api/relations/${id}?draft=true`, { data })
  expect(edit.status()).toBe(200)
  expect(await open()).toBe(200)
  await expect(visitor.locator('main')).toContainText('As it was shared.')
  await expect(visitor.locator('main')).not.toContainText('Written later.')

  const last = address.at(-1) === 'A' ? 'B' : 'A'
  for (const other of [
    `${address.slice(0, -1)}${last}`,
    address.split('.')[0] ?? '',
    address.replace('/en/', '/fr/'),
    `/en/preview/relations/${id}`,
  ]) {
    expect([other, await open(other)]).toEqual([other, 404])
  }
  expect((await visitor.request.get(`/api/relations/${id}?draft=true`)).status()).toBe(404)

  await openShares(editor, id)
  await links(editor).locator('.share-links__ways button').last().click()
  await expect(links(editor)).toHaveCount(0)
  expect(await open()).toBe(404)
  await expect(visitor.locator('main')).not.toContainText('As it was shared.')
})

test('a link opens until its end, and not a moment longer', async ({ browser, page: editor }) => {
  await asEditor(editor)
  const id = await givenDraft(editor, 'Shared for a while', 'Only for a while.')
  const made = await editor.request.post(`/api/relations/${id}/share-links`, { data: { days: 1 } })
  expect(made.status()).toBe(201)
  const { doc: link } = await made.json()
  const visitor = await (await browser.newContext()).newPage()
  const statusWhereItEnds = async (seconds: number) => {
    const expires = new Date(Date.now() + seconds * 1000).toISOString()
    const token = await moveEnd(link.id, expires)
    return (await visitor.goto(`/en/shared/${token}`))?.status()
  }
  expect(await statusWhereItEnds(3600)).toBe(200)
  await expect(visitor.locator('main')).toContainText('Only for a while.')
  expect(await statusWhereItEnds(-1)).toBe(404)
  await expect(visitor.locator('main')).not.toContainText('Only for a while.')
})

/**
 * As if it had been made at another time: no link is shorter than a day, and no test waits so long.
 *
 * @returns what stands in its address then
 */
async function moveEnd(id: string, expires: string): Promise<string> {
  const folder = process.env.E2E_FOLDER ?? ''
  // The site's own driver for its database.
  const driver = createRequire(here.resolve('@payloadcms/db-sqlite'))('@libsql/client')
  const database = driver.createClient({ url: `file:${path.join(folder, 'concord.db')}` })
  await database.execute('PRAGMA busy_timeout = 10000')
  const sql = 'UPDATE share_links SET expires = ? WHERE id = ?'
  const { rowsAffected } = await database.execute({ sql, args: [expires, id] })
  database.close()
  expect(rowsAffected).toBe(1)
  return shareToken({ id, expires }, fs.readFileSync(path.join(folder, 'secret'), 'utf8').trim())
}
