/** The calendar in a browser: what is scheduled stands there, and a calendar program follows it. */
import { type APIRequestContext, expect, type Page, test } from 'playwright/test'
import { asPerson } from '../support/people'
import { logins, type People } from '../support/publishing'

/** The middle of the month after the next, at noon: never today. */
const due = new Date()
due.setUTCMonth(due.getUTCMonth() + 2, 15)
due.setUTCHours(12, 0, 0, 0)
const month = due.toISOString().slice(0, 7)

async function scheduled(
  request: APIRequestContext,
  { editor, reviewer, publisher }: People,
  title: string,
): Promise<{ id: string }> {
  const made = await request.post('/api/relations?draft=true', {
    headers: editor,
    data: { language: 'en', title, lead: 'It has its time.' },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id } = (await made.json()).doc
  const path = `/api/relations/${id}`
  for (const [event, headers, more] of [
    ['submit', editor, {}],
    ['approve', reviewer, {}],
    ['schedule', publisher, { at: due.toISOString(), updateType: 'major' }],
  ] as const) {
    const { revision } = await (await request.get(`${path}/workflow`, { headers })).json()
    const answer = await request.post(`${path}/transition`, {
      headers,
      data: { event, revision, ...more },
    })
    expect(answer.status(), `${event}: ${await answer.text()}`).toBe(200)
  }
  return { id }
}

test('a month, its filters, why something will not happen, and an address that is revoked', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const people = await logins(request)
  await scheduled(request, people, 'The summit, as planned')
  const fallen = await scheduled(request, people, 'The summit, changed')
  await request.patch(`/api/relations/${fallen.id}?draft=true`, {
    headers: people.editor,
    data: { lead: 'Something else.' },
  })

  const page = await asPerson(browser, 'publisher@example.org')
  await page.goto('/admin/calendar')
  await expect(page.getByRole('heading', { name: 'Calendar', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Next month' }).click()
  await page.getByRole('link', { name: 'Next month' }).click()
  await expect(page).toHaveURL(new RegExp(`month=${month}`))
  const day = page.getByRole('cell', { name: /15/ }).filter({ hasText: 'The summit' })
  await expect(day.getByRole('link', { name: 'The summit, as planned' })).toBeVisible()
  await expect(day.getByText(/changed the text after it was approved/)).toBeVisible()
  await expect(page.getByText('1 will not happen')).toBeVisible()

  // The preview of the site at a moment asks for a language, too.
  await page.locator('select[name="language"]').selectOption('fr')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/language=fr/)
  await expect(page.getByText('Nothing is planned', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list/)
  await expect(page.getByRole('link', { name: 'The summit, as planned' })).toBeVisible()

  const feeds = page.getByRole('region', { name: 'In your own calendar' })
  await feeds.getByRole('button', { name: 'Make an address' }).click()
  const address = await feeds.getByLabel('Secret address').inputValue()
  const path = new URL(address).pathname
  const read = await request.get(path)
  expect(read.status()).toBe(200)
  expect(read.headers()['cache-control']).toBe('private, no-store')
  const text = (await read.text()).replace(/\r\n /g, '')
  expect(text).toContain('SUMMARY:Publish: The summit\\, as planned')
  expect(text).toContain('STATUS:CANCELLED')
  if (process.env.SHOTS) await shots(page, process.env.SHOTS)
  await feeds
    .getByRole('button', { name: /^Revoke/ })
    .first()
    .click()
  await expect(page.getByText('The address opens no more.')).toBeVisible()
  expect((await request.get(path)).status()).toBe(404)

  // It leads to what it is about; and what is mistyped says so.
  await page.getByRole('link', { name: 'The summit, as planned' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/relations\//)
  await page.goto('/admin/calendar?month=2026-13')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is no such month')
})

async function shots(page: Page, folder: string): Promise<void> {
  const arabic = await page.context().cookies()
  const shot = (name: string) => page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await shot('list')
  await page.goto(`/admin/calendar?month=${month}`)
  await shot('month')
  const dark = () =>
    page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await dark()
  await shot('month-dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await shot('phone-dark')
  const [{ domain = 'localhost' } = {}] = arabic
  await page.context().addCookies([{ name: 'payload-lng', value: 'ar', domain, path: '/' }])
  await page.goto(`/admin/calendar?month=${month}`)
  await shot('phone-ar')
  await page.setViewportSize({ width: 1280, height: 900 })
  await shot('month-ar')
  await page.context().addCookies([{ name: 'payload-lng', value: 'en', domain, path: '/' }])
  await page.goto(`/admin/calendar?month=${month}&view=list`)
}
