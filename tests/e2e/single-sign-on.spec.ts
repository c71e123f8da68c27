/** Single sign-on in a browser, against a real OpenID provider: there and back, refused, and the way in without it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, type Page, test } from 'playwright/test'
import { freePort } from '../support/nginx'
import { type ServerProcess, startServer } from '../support/server-process'

test.describe.configure({ mode: 'serial' })

let provider: ChildProcess
let issuer: string
let server: ServerProcess
let site: string

test.beforeAll(async ({ browserName: _ }, info) => {
  info.setTimeout(180_000)
  const port = await freePort()
  site = `http://localhost:${port}`
  const callback = `${site}/api/users/oidc/callback`
  provider = spawn(process.execPath, ['tests/support/oidc-provider.mjs', '0', callback], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!provider.stdout) throw new Error('The provider has no output.')
  ;[issuer] = await once(createInterface(provider.stdout), 'line')
  const map = { groups: { web: { roles: ['editor'], languages: ['en'] } } }
  server = await startServer(
    {
      SITE_URL: site,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'concord',
      OIDC_CLIENT_SECRET: 'secret-of-the-client',
      OIDC_SCOPES: 'openid profile email groups',
      OIDC_CLAIMS: JSON.stringify(map),
      OIDC_CREATE_ACCOUNTS: 'yes',
      OIDC_LABEL: 'House account',
      PASSWORD_LOGIN: 'off',
      BREAK_GLASS_ACCOUNT: 'admin@example.org',
    },
    port,
  )
})
test.afterAll(async () => {
  await server?.stop()
  provider?.kill()
})

const shot = (page: Page, name: string) =>
  process.env.SHOTS
    ? page.screenshot({ path: `${process.env.SHOTS}/sign-on-${name}.png`, fullPage: true })
    : null

const toProvider = (page: Page) => page.getByRole('link', { name: /House account/ }).first()

test('leads to the provider, and back to the page that was wanted', async ({ page }) => {
  await page.goto(`${site}/admin/collections/faqs`)
  await page.waitForURL(/\/admin\/login/)
  await shot(page, 'login')
  await toProvider(page).click()
  await page.getByRole('link', { name: 'ada', exact: true }).click()
  await page.waitForURL(`${site}/admin/collections/faqs`)
  const { user } = await page.evaluate(async () => (await fetch('/api/users/me')).json())
  expect(user).toMatchObject({ email: 'ada@sso.example', roles: ['editor'] })
  await page.goto(`${site}/admin/account`)
  await expect(
    page.getByText('by single sign-on').or(page.getByText('House account')).first(),
  ).toBeVisible()
})

test('says why somebody is refused', async ({ page }) => {
  for (const [who, why] of [
    ['noor', /role/i],
    ['nobody', /./],
  ] as const) {
    await page.goto(`${site}/admin/login`)
    await toProvider(page).click()
    await page.getByRole('link', { name: who, exact: true }).click()
    await page.waitForURL(/\/admin\/login\?refused=/)
    await expect(page.locator('.sign-on__problem')).toContainText(why)
    await shot(page, `refused-${who}`)
    await page.context().clearCookies()
  }
})

test('the one account of emergencies logs in by its password, and nobody else', async ({
  page,
}) => {
  await page.goto(`${site}/admin/login`)
  await expect(page.locator('#field-password')).toBeHidden()
  await page.locator('a[href*="emergency"]').click()
  await page.locator('#field-email').fill('editor@example.org')
  await page.locator('#field-password').fill('concord-demo')
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page.getByText(/House account/).last()).toBeVisible()
  await shot(page, 'emergency')
  await page.locator('#field-email').fill('admin@example.org')
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
})

test('the way in can be read in the dark, on a phone and in Arabic', async ({ browser }) => {
  for (const [name, more, language] of [
    ['dark', { colorScheme: 'dark' }, 'en'],
    ['phone', { viewport: { width: 375, height: 720 } }, 'en'],
    ['arabic', {}, 'ar'],
  ] as const) {
    const context = await browser.newContext({
      ...more,
      extraHTTPHeaders: { 'accept-language': language },
    })
    const theme = name === 'dark' ? 'dark' : 'light'
    await context.addCookies([
      { name: 'payload-lng', value: language, url: site },
      { name: 'payload-theme', value: theme, url: site },
    ])
    const page = await context.newPage()
    await page.goto(`${site}/admin/login?refused=provider-no-role`)
    await expect(toProvider(page)).toBeVisible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([name, width]).toEqual([name, 0])
    await shot(page, name)
    await context.close()
  }
})
