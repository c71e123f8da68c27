/** Every public route, as a reader without JavaScript gets it, against what Next itself would show. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { exchange } from '../support/raw-http'
import { type ServerProcess, startNextAlone } from '../support/server-process'
import { siteDay } from '../support/site-day'
import { seenAt } from '../support/visible'

const model = 'natos-response-to-russias-invasion-of-ukraine'

/** With the days of now: the title of a test is the same when a worker starts after midnight. */
const addressOf = (template: string) =>
  template.replaceAll('{today}', siteDay()).replaceAll('{tomorrow}', siteDay(1))

/**
 * For each route an address of every kind of page that it has, and its status. What was taken back
 * (308, 410, 451) is in departed.spec.ts, what an open link shows in sharing.spec.ts.
 */
const pages: Record<string, Record<string, number>> = {
  '/[locale]': {
    '/en': 200,
    '/en?year=1066': 404,
    '/en?page=9999': 404,
    '/en?letter=R': 200,
    '/ar': 200,
    '/xx': 404,
  },
  '/[locale]/[...unknown]': { '/en/a/b/c': 404, '/xx/a/b/c': 404 },
  '/[locale]/[slug]': {
    [`/en/${model}`]: 200,
    '/en/relations-with-ukraine': 200,
    '/ar/no-such-page': 404,
    [`/fr/${model}`]: 404,
  },
  '/[locale]/[slug]/at': {},
  '/[locale]/[slug]/at/[moment]': {
    [`/en/${model}/at/{today}`]: 200,
    [`/en/${model}/at/2020-01-01`]: 404,
    [`/en/${model}/at/{tomorrow}`]: 404,
    [`/en/${model}/at/never`]: 404,
    '/en/no-such-page/at/{today}': 404,
  },
  '/[locale]/[slug]/compare/[before]/[after]': {
    [`/en/${model}/compare/{today}/now`]: 200,
    [`/en/${model}/compare/2020-01-01/{today}`]: 404,
    [`/en/${model}/compare/{today}/{tomorrow}`]: 404,
    '/en/no-such-page/compare/{today}/now': 404,
    [`/en/${model}/compare/now/now`]: 404,
    '/en/no-such-page/compare/now/now': 404,
  },
  '/[locale]/[slug]/updates': {
    [`/en/${model}/updates`]: 200,
    [`/en/${model}/updates?page=99`]: 404,
    '/fr/no-such-page/updates': 404,
  },
  '/[locale]/accessibility': { '/uk/accessibility': 200 },
  '/[locale]/preview/[collection]/[id]': { '/en/preview/relations/1': 404 },
  '/[locale]/search': {
    '/en/search': 200,
    '/en/search?q=NATO': 200,
    '/ar/search?q=%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88': 200,
    '/en/search?q=%3Cscript%3Enothing%3C%2Fscript%3E': 200,
  },
  '/[locale]/shared/[token]': { '/en/shared/no-such-key': 404 },
  // What no route answers, below an address that is not of the site.
  '/global-not-found': { '/no-language/a/b': 404, '/_next/a': 404 },
}

/** What is no page: its address, status and type. */
const files: Record<string, [string, number, RegExp]> = {
  '/': ['/', 307, /^$/],
  // The scenarios set no SECURITY_CONTACT.
  '/.well-known/security.txt': ['/.well-known/security.txt', 404, /^text\/plain/],
  '/[locale]/[slug]/at': [`/en/${model}/at?day={today}`, 307, /^text\/html/],
  '/[locale]/[slug]/at/timegate': [`/en/${model}/at/timegate`, 302, /^$/],
  '/[locale]/[slug]/at/timemap': [`/en/${model}/at/timemap`, 200, /^application\/link-format/],
  '/[locale]/[slug]/card.png': [`/en/${model}/card.png`, 200, /^image\/png$/],
  '/[locale]/[slug]/feed.atom': [`/en/${model}/feed.atom`, 200, /^application\/atom\+xml/],
  '/[locale]/[slug]/feed.json': [`/en/${model}/feed.json`, 200, /^application\/feed\+json/],
  '/[locale]/[slug]/markdown': [`/en/${model}.md`, 200, /^text\/markdown/],
  '/[locale]/card.png': ['/en/card.png', 200, /^image\/png$/],
  '/[locale]/feed.atom': ['/en/feed.atom', 200, /^application\/atom\+xml/],
  '/[locale]/feed.json': ['/en/feed.json', 200, /^application\/feed\+json/],
  '/apple-icon.png': ['/apple-icon.png', 200, /^image\/png/],
  '/favicon.ico': ['/favicon.ico', 200, /^image\/x-icon/],
  '/health/live': ['/health/live', 200, /^application\/json/],
  '/health/ready': ['/health/ready', 200, /^application\/json/],
  '/icon.svg': ['/icon.svg', 200, /^image\/svg\+xml/],
  '/internal/publications': ['/internal/publications', 404, /^text\/plain/],
  '/internal/targets/[name]': ['/internal/targets/mirror', 404, /^text\/plain/],
  '/llms.txt': ['/llms.txt', 200, /^text\/markdown/],
  '/manifest.webmanifest': ['/manifest.webmanifest', 200, /^application\/manifest\+json/],
  '/robots.txt': ['/robots.txt', 200, /^text\/plain/],
  '/sitemap.xml': ['/sitemap.xml', 200, /^application\/xml/],
  '/sitemaps/[part]': ['/sitemaps/1.xml', 200, /^application\/xml/],
}

const root = path.resolve(import.meta.dirname, '../..')
const isScript = /<script(?! type="application\/ld\+json")/i

/** What answers below `app/`, the admin and its API aside. */
function routes(kind: RegExp): string[] {
  const found = fs.readdirSync(path.join(root, 'app'), { recursive: true }) as string[]
  return found
    .filter((file) => !file.startsWith('(payload)') && kind.test(path.basename(file)))
    .map((file) => `/${file.replace(/\/?(?:page|route)\.tsx?$/, '').replace(/\.tsx$/, '')}`)
    .sort()
}

test('every route has an address here', () => {
  expect(Object.keys(pages).sort()).toEqual(routes(/^(?:page|global-not-found)\.tsx$/))
  expect(Object.keys(files).sort()).toEqual(
    [
      '/',
      '/[locale]/[slug]/at',
      ...routes(/^route\.ts$|^(?:apple-icon|favicon|icon|manifest)\./),
    ].sort(),
  )
})

let alone: ServerProcess
test.beforeAll(async () => {
  alone = await startNextAlone()
})
test.afterAll(() => alone.stop())

test('Next and Payload alone still do what the server makes good', async () => {
  // Whatever fails here is mended: what scripts/server does about it can go.
  const html = await (await fetch(`${alone.url}/en`)).text()
  expect(html, 'vercel/next.js#5054: strip-scripts.mjs').toMatch(isScript)
  const { docs } = await (await fetch(`${alone.url}/api/media?limit=1&depth=0`)).json()
  const { pathname } = new URL(docs[0].url, alone.url)
  const head = await fetch(alone.url + pathname, { method: 'HEAD' })
  expect(head.status, 'payload#16754: http-server.mjs').toBe(404)
  const offer = 'GET /en HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'
  expect(await exchange(Number(new URL(alone.url).port), offer), 'serve.mjs: httpServer').toBe('')
})

/** A day that is not over is shown as it is at this minute. */
const withoutClock = (seen: object): unknown =>
  JSON.parse(JSON.stringify(seen).replaceAll(/\b\d{2}:\d{2}\b/g, '00:00'))

const visits = Object.entries(pages).flatMap(([route, addresses]) =>
  Object.entries(addresses).map(([template, status]) => ({ route, template, status })),
)
for (const { route, template, status } of visits) {
  test(`${template} says all that it has to say without a script`, async ({
    browser,
    request,
    baseURL,
  }) => {
    const address = addressOf(template)
    const answer = await request.get(address)
    expect(answer.status()).toBe(status)
    expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
    expect((await answer.text()).match(/<title>/g)).toHaveLength(1)
    if (status === 200 && !address.includes('/preview/')) {
      expect(await answer.text()).toMatch(/<meta name="description" content="[^"]+"/)
    }
    // A page can be asked for how it stood (RFC 7089).
    const hasPast = route === '/[locale]/[slug]'
    expect(answer.headers().vary).toBe(`${hasPast ? 'Accept-Datetime, ' : ''}Accept-Encoding`)
    // Previews work by their scripts, for those who are logged in.
    if (!address.includes('/preview/')) {
      expect(await answer.text()).not.toMatch(isScript)
      expect(answer.headers()['content-security-policy']).toContain("script-src 'self';")
    }
    const expected = await seenAt(browser, alone.url + address, { javaScriptEnabled: true })
    expect(expected.text.length).toBeGreaterThan(50)
    for (const javaScriptEnabled of [false, true]) {
      const seen = await seenAt(browser, baseURL + address, { javaScriptEnabled })
      expect(withoutClock(seen)).toEqual(withoutClock(expected))
    }
  })
}

for (const [template, status, type] of Object.values(files)) {
  test(`${template} is answered with ${status}`, async ({ request }) => {
    const answer = await request.get(addressOf(template), { maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    expect(answer.headers()['content-type'] ?? '').toMatch(type)
    expect((await answer.body()).toString('latin1')).not.toMatch(isScript)
  })
}
