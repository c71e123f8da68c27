/** What machines read, from a running server, against what a reader sees on the page. */
import { type APIRequestContext, expect, type Page, test } from 'playwright/test'
import { faultsInAtom, faultsInJsonFeed } from '../support/feed-rules'
import { siteDay } from '../support/site-day'

const english = '/en/natos-response-to-russias-invasion-of-ukraine'

/** What a browser tells of something that moved. */
type Shift = { value: number }

type Seen = {
  title: string
  language: string
  date: string
  canonical: string
  alternates: Record<string, string>
  questions: { anchor: string; question: string; language: string }[]
  linkedData: { '@graph': Record<string, unknown>[] }
  openGraph: Record<string, string>
}

/** What stands on a page: what is visible, and what its head claims. */
async function seenOn(page: Page, path: string): Promise<Seen> {
  await page.goto(path)
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    const attribute = (selector: string, name: string) =>
      document.querySelector(selector)?.getAttribute(name) ?? ''
    return {
      title: document.querySelector('h1')?.textContent ?? '',
      language: document.documentElement.lang,
      date: attribute('.page__head time', 'datetime'),
      canonical: attribute('link[rel=canonical]', 'href'),
      alternates: Object.fromEntries(
        all('link[rel=alternate][hreflang]').map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      ),
      questions: all('.faq').map((faq) => ({
        anchor: faq.id,
        question: [...(faq.querySelector('h3')?.childNodes ?? [])]
          .slice(1)
          .map((node) => node.textContent)
          .join('')
          .trim(),
        language: faq.querySelector('.faq__text[lang]')?.getAttribute('lang') ?? '',
      })),
      linkedData: JSON.parse(
        document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
      ),
      openGraph: Object.fromEntries(
        all('meta[property]').map((meta) => [
          meta.getAttribute('property'),
          meta.getAttribute('content'),
        ]),
      ),
    }
  })
}

/** The address of the page in each language, as its language switcher offers them. */
async function offeredLanguages(page: Page): Promise<Record<string, string>> {
  await page.goto(english)
  const links = await page.locator('.languages a').all()
  const pairs = await Promise.all(
    links.map(async (link) => [
      (await link.getAttribute('hreflang')) ?? '',
      (await link.getAttribute('href')) ?? '',
    ]),
  )
  return Object.fromEntries(pairs)
}

async function textOf(request: APIRequestContext, path: string, type: RegExp): Promise<string> {
  const response = await request.get(path)
  expect(response.status(), path).toBe(200)
  expect(response.headers()['content-type'], path).toMatch(type)
  return response.text()
}

const escapedForMarkdown = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&')

test('all machines are told what readers see, in every language', async ({ page, request }) => {
  const offered = await offeredLanguages(page)
  expect(Object.keys(offered)).toEqual(['en', 'fr', 'uk', 'ar'])
  const index = await textOf(request, '/sitemap.xml', /^application\/xml/)
  const [part = ''] = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '')
  const sitemap = await textOf(request, new URL(part).pathname, /^application\/xml/)
  const llms = await textOf(request, '/llms.txt', /^text\/markdown/)
  const robots = await textOf(request, '/robots.txt', /^text\/plain/)
  const site = new URL(part).origin
  expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`)

  for (const [language, path] of Object.entries(offered)) {
    const seen = await seenOn(page, path)
    const whole = `${site}${path}`
    const alternates = {
      ...Object.fromEntries(Object.entries(offered).map(([code, href]) => [code, site + href])),
      'x-default': site + english,
    }
    expect(seen.language).toBe(language)
    expect(seen.canonical).toBe(whole)
    expect(seen.alternates).toEqual(alternates)

    expect(seen.openGraph).toMatchObject({
      'og:title': seen.title,
      'og:url': whole,
      'og:image': `${whole}/card.png`,
      'article:modified_time': seen.date,
    })

    const [webPage, breadcrumb] = seen.linkedData['@graph']
    expect(webPage).toMatchObject({
      '@id': whole,
      name: seen.title,
      inLanguage: language,
      dateModified: seen.date,
      ...(language !== 'en' && {
        isBasedOn: site + english,
        translationOfWork: { '@id': site + english },
      }),
    })
    expect(webPage?.mainEntity).toMatchObject(
      seen.questions.map((question) => ({
        name: question.question,
        url: `${whole}#${question.anchor}`,
        inLanguage: question.language || language,
      })),
    )
    expect(breadcrumb).toMatchObject({ itemListElement: [{}, { name: seen.title, item: whole }] })

    const entry = sitemap.split('<url>').find((each) => each.includes(`<loc>${whole}</loc>`))
    expect(entry).toContain(`<lastmod>${seen.date}</lastmod>`)
    for (const [code, href] of Object.entries(alternates)) {
      expect(entry).toContain(`hreflang="${code}" href="${href}"`)
    }

    const markdown = await textOf(request, `${path}.md`, /^text\/markdown/)
    expect(markdown).toContain(`\n# ${escapedForMarkdown(seen.title)}\n`)
    expect(markdown).toContain(`\nlast_updated: ${seen.date}\n`)
    expect(markdown).toContain(`\nurl: ${whole}\n`)
    expect(
      [...markdown.matchAll(/<a id="(faq-\d+)"><\/a>\n\n### (\d+)\. (.*)/g)].map(
        ([, anchor, number, question]) => [anchor, `faq-${number}`, question],
      ),
    ).toEqual(
      seen.questions.map(({ anchor, question }) => [anchor, anchor, escapedForMarkdown(question)]),
    )

    const listed = llms.split('\n').find((line) => line.includes(`(${whole}.md)`))
    expect(listed).toContain(escapedForMarkdown(seen.title))
    expect(listed).toContain(seen.date)

    await page.goto(`/${language}`)
    const teaser = page.locator('.teaser', { hasText: seen.title })
    await expect(teaser.locator('time')).toHaveAttribute('datetime', seen.date)
  }
})

test('feeds are advertised, keep their rules and tell what the page tells', async ({
  page,
  request,
}) => {
  const offered = await offeredLanguages(page)
  const pages = Object.entries(offered).flatMap(([language, path]) => [`/${language}`, path])
  for (const path of pages) {
    await page.goto(path)
    const advertised = (type: string) =>
      page.locator(`head link[rel="alternate"][type="${type}"]`).getAttribute('href')
    const addresses = await Promise.all(
      ['application/atom+xml', 'application/feed+json'].map(advertised),
    )
    const [atom = '', json = ''] = addresses.map((href) => new URL(href ?? '', page.url()).pathname)
    expect([atom, json]).toEqual([`${path}/feed.atom`, `${path}/feed.json`])
    const xml = await textOf(request, atom, /^application\/atom\+xml/)
    const feed = JSON.parse(await textOf(request, json, /^application\/feed\+json/))
    expect(faultsInAtom(xml)).toEqual([])
    expect(faultsInJsonFeed(feed)).toEqual([])

    const items: { id: string; date_published: string }[] = feed.items
    const entries = [...xml.matchAll(/<entry><id>([^<]+)<.*?<published>([^<]+)</g)]
    expect(entries.map(([, id, at]) => [id, at])).toEqual(
      items.map(({ id, date_published }) => [id, date_published]),
    )
    if (path.length === 3) continue
    await page.goto(`${path}/updates`)
    const shown = await page
      .locator('.update > time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(items.map(({ date_published }) => date_published)).toEqual(shown)
  }
})

test('a shared link has its picture, in the language of the page', async ({ page, request }) => {
  const sizes = new Set<number>()
  for (const path of Object.values(await offeredLanguages(page))) {
    const response = await request.get(`${path}/card.png`)
    expect(response.headers()['content-type']).toBe('image/png')
    const image = await response.body()
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
    sizes.add(image.length)
  }
  expect(sizes.size).toBe(4)
})

test('what is not there is 404, for machines too', async ({ request }) => {
  for (const path of [
    '/en/no-such-page.md',
    '/en/no-such-page/card.png',
    '/xx/page.md',
    '/sitemaps/2.xml',
    '/sitemaps/0.xml',
    '/sitemaps/1e9.xml',
    '/fr/natos-response-to-russias-invasion-of-ukraine.md',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('machines that come again are told that nothing changed', async ({ request }) => {
  for (const path of ['/sitemap.xml', '/llms.txt', `${english}.md`, `${english}/card.png`]) {
    const { etag } = (await request.get(path)).headers()
    const again = await request.get(path, { headers: { 'if-none-match': etag ?? '' } })
    expect(again.status(), path).toBe(304)
  }
})

test('a reader gets no cookie, no script and nothing from another site', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const requests: { url: string; type: string }[] = []
  const complaints: string[] = []
  page.on('request', (each) => requests.push({ url: each.url(), type: each.resourceType() }))
  page.on('console', (message) => {
    // That there is no such page, a browser says too.
    if (!message.text().includes('status of 404')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  for (const path of [
    ...[english, '/en', '/ar', '/en/accessibility', `${english}/updates`, '/en/search?q=NATO'],
    ...['/en/no-such-page', '/xx', `${english}/at/2020-01-01`],
  ]) {
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    const headers = response?.headers() ?? {}
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/)
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['set-cookie']).toBeUndefined()
  }
  const { origin } = new URL(page.url())
  expect(requests.filter(({ url }) => !url.startsWith(`${origin}/`))).toEqual([])
  expect(requests.filter(({ type }) => ['script', 'xhr', 'fetch'].includes(type))).toEqual([])
  expect(complaints).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('the admin has its own policy, and its scripts', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text())
  })
  const response = await page.goto('/admin/login')
  await expect(page.locator('#field-password')).toBeVisible()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("frame-ancestors 'self'")
  expect(complaints).toEqual([])
})

test('the model page is light: HTML and CSS in 30 KB, no script, fonts of its script only', async ({
  browser,
}) => {
  const weights: Record<string, number> = {}
  for (const [path, alphabet] of [
    // One answer has a “Communiqué”.
    [english, /latin|accents/],
    ['/ar', /latin|arabic/],
  ] as const) {
    const context = await browser.newContext()
    const page = await context.newPage()
    const fonts: string[] = []
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (each) => {
      if (each.resourceType() === 'font') fonts.push(each.url())
      if (!['document', 'stylesheet'].includes(each.resourceType())) return
      sizes.push(each.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((total, size) => total + size, 0)
    expect(bytes).toBeGreaterThan(3000)
    expect(bytes, path).toBeLessThanOrEqual(30 * 1024)
    for (const font of fonts) expect(font).toMatch(alphabet)
    expect(fonts.length, fonts.join()).toBeLessThanOrEqual(4)
    weights[path] = bytes
    await context.close()
  }
  console.log('HTML and CSS, compressed:', JSON.stringify(weights))
})

test('what is answered to somebody who is logged in is kept by no cache', async ({ request }) => {
  const open = await request.get('/api/media?limit=1&depth=0')
  const { url } = (await open.json()).docs[0]
  expect((await request.get(url)).headers()['cache-control']).toMatch(/^public/)
  const data = { email: 'editor@example.org', password: 'concord-demo' }
  const { token } = await (await request.post('/api/users/login', { data })).json()
  const headers = { authorization: `JWT ${token}` }
  for (const path of [url, '/api/faqs?draft=true&limit=1', '/api/users/me', '/admin']) {
    const answer = await request.get(path, { headers })
    expect([path, answer.headers()['cache-control']]).toEqual([path, 'private, no-store'])
  }
})

test('nothing moves when the fonts come late', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  await context.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await context.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as Shift).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await context.newPage()
  const paths = Object.entries(await offeredLanguages(page))
  const kinds = paths.flatMap(([language, model]) =>
    [`/${language}`, model, `${model}/updates`, `${model}/at/${siteDay()}`].map((path) => ({
      path,
      // Between Arabic letters no font is shown that comes late.
      most: language === 'ar' ? 0.02 : 0.06,
    })),
  )
  for (const { path, most } of kinds) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    // A shift is told after the frame in which it happened.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
    )
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    // Below 0.1 is "good" (https://web.dev/articles/cls). A line that breaks anew costs about 0.04,
    // and with the fonts of another machine one word in a page may be just too wide.
    expect(
      shifts.reduce((sum, shift) => sum + shift, 0),
      path,
    ).toBeLessThan(most)
  }
  await context.close()
})

test('programs find how a page stood at a moment (RFC 7089)', async ({ request }) => {
  const get = (path: string, moment?: string) =>
    request.get(path, {
      maxRedirects: 0,
      ...(moment && { headers: { 'accept-datetime': moment } }),
    })
  const page = await get(english)
  expect(page.headers().vary).toBe('Accept-Datetime, Accept-Encoding')
  const relation = (link: string | undefined, rel: string) =>
    new RegExp(`<([^>]*)>; rel="(?:[^"]* )?${rel}(?: [^"]*)?"`).exec(link ?? '')?.[1] ?? ''
  const { link } = page.headers()
  expect(relation(link, 'timegate')).toMatch(new RegExp(`${english}$`))
  expect(relation(link, 'version-history')).toMatch(/\/updates$/)

  const map = await get(new URL(relation(link, 'timemap')).pathname)
  expect(map.headers()['content-type']).toBe('application/link-format')
  const states = [...(await map.text()).matchAll(/<([^>]*)>; rel="[^"]*\bmemento"/g)].map(
    ([, href]) => href ?? '',
  )
  expect(states.length).toBeGreaterThan(0)

  for (const [asked, expected] of [
    ['Thu, 31 May 2007 20:35:00 GMT', states[0]],
    [new Date().toUTCString(), states.at(-1)],
  ] as const) {
    const led = await get(english, asked)
    expect(led.status()).toBe(302)
    expect(led.headers()).toMatchObject({
      location: expected,
      'cache-control': 'private, no-store',
    })
    const memento = await get(new URL(String(expected)).pathname)
    expect(memento.status()).toBe(200)
    const { 'memento-datetime': datetime = '', link: links } = memento.headers()
    expect(expected).toContain(new Date(datetime).toISOString().slice(0, 19))
    expect(relation(links, 'original')).toMatch(new RegExp(`${english}$`))
    expect(relation(links, 'latest-version')).toBe(relation(links, 'original'))
  }
  expect((await get(english, 'yesterday')).status()).toBe(400)
  expect((await get(english)).status()).toBe(200)
  expect((await get('/en/no-such-page', new Date().toUTCString())).status()).toBe(404)
})
