/** What the public reads: the model page in four languages, without an account. */
import { expect, type Page, test } from 'playwright/test'
import { siteDay } from '../support/site-day'

const english = '/en/natos-response-to-russias-invasion-of-ukraine'

async function inLanguage(page: Page, name: string): Promise<void> {
  await page.goto(english)
  await page.getByRole('navigation', { name: 'Languages' }).getByRole('link', { name }).click()
}

test('the English page has its numbers, its links and its date', async ({ page }) => {
  await page.goto(english)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    "NATO's response to Russia's invasion of Ukraine",
  )
  await expect(page.locator('.faq__number')).toHaveText(['2.', '4.', '5.', '6.', '7.', '9.', '10.'])
  await expect(page.locator('.learn-more a')).toHaveCount(15)
  await expect(page.locator('.page__head')).toContainText('Last updated: 2 July 2024 14:08')
  await expect(page.locator('.page__head time')).toHaveAttribute('datetime', '2024-07-02T12:08:00Z')
  await expect(page.locator('figure img')).toHaveAttribute('alt', /Illustration/)
  await expect(page.locator('figcaption')).toHaveText('NATO Ukraine')
  await expect(page.locator('.teaser')).toContainText(
    'Relations between NATO and Ukraine date back',
  )
})

test('a cross reference says its direction and leads there', async ({ page }) => {
  await page.goto(english)
  await expect(page.locator('#faq-6')).toContainText('support to Ukraine (see FAQ #5 above).')
  await page.locator('#faq-6').getByRole('link', { name: 'FAQ #5' }).click()
  await expect(page).toHaveURL(`${english}#faq-5`)
  await page.getByRole('link', { name: /^more about Relations with Ukraine/ }).click()
  await expect(page.locator('#faq-2')).toContainText(
    "(see FAQ #5 on the page “NATO's response to Russia's invasion of Ukraine”)",
  )
})

test('a label that names a page of this site leads to it, in the reader’s language', async ({
  page,
}) => {
  await inLanguage(page, 'Français')
  const link = page
    .locator('#faq-4 .learn-more')
    .getByRole('link', { name: 'Relations avec l’Ukraine' })
  await link.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relations avec l’Ukraine')
})

for (const [name, language, date, machine, reference] of [
  [
    'Français',
    'fr',
    'Mis à jour : 3 juillet 2024 à 09:30 Voir toutes les mises à jour',
    '2024-07-03T07:30:00Z',
    'FAQ nº 5 ci-dessus',
  ],
  [
    'Українська',
    'uk',
    'Оновлено: 4 липня 2024 р., 11:15 Переглянути всі оновлення',
    '2024-07-04T09:15:00Z',
    'запитання № 5 вище',
  ],
] as const) {
  test(`the page in ${name} is complete and has its own date`, async ({ page }) => {
    await inLanguage(page, name)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await expect(page.locator('.page__head .last-updated')).toContainText(date)
    await expect(page.locator('.page__head time')).toHaveAttribute('datetime', machine)
    await expect(page.locator('.faq__number')).toHaveCount(7)
    await expect(page.locator('.learn-more a')).toHaveCount(15)
    await expect(page.locator('#faq-6')).toContainText(reference)
    await expect(page.locator('.faq__language')).toHaveCount(0)
  })
}

test('the Arabic page reads from right to left; missing answers stand in English, marked', async ({
  page,
}) => {
  await inLanguage(page, 'العربية')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('.page__head .last-updated')).toContainText('8 يوليو 2024، 10:45')
  await expect(page.locator('.faq')).toHaveCount(7)
  const fallback = page.locator('.faq__text[lang="en"][dir="ltr"]')
  await expect(fallback).toHaveCount(4)
  await expect(page.locator('#faq-7 .faq__language')).toContainText('الإنجليزية')
  await expect(page.locator('#faq-5 .faq__text')).not.toHaveAttribute('lang', 'en')
})

test('the page works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(english)
  await expect(page.locator('.faq')).toHaveCount(7)
  await page
    .getByRole('navigation', { name: 'Languages' })
    .getByRole('link', { name: 'Українська' })
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk')
  await context.close()
})

test('the root goes to the language that the browser asks for', async ({ request }) => {
  for (const [asked, expected] of [
    ['fr-CA,fr;q=0.9,en;q=0.5', '/fr'],
    ['uk', '/uk'],
    ['ar-EG', '/ar'],
    ['de', '/en'],
  ] as const) {
    const response = await request.get('/', {
      headers: { 'accept-language': asked },
      maxRedirects: 0,
    })
    expect(response.status()).toBe(307)
    expect(new URL(response.headers().location ?? '', 'http://x').pathname).toBe(expected)
    expect(response.headers()['set-cookie']).toBeUndefined()
    // Another reader asks for another language: no cache may answer for us.
    expect(response.headers().vary).toMatch(/accept-language/i)
    expect(response.headers()['cache-control']).toBe('private, no-cache')
  }
})

test('each language lists its pages', async ({ page }) => {
  for (const [language, title] of [
    ['en', 'Relations with Ukraine'],
    ['fr', 'Relations avec l’Ukraine'],
    ['uk', 'Відносини з Україною'],
    ['ar', 'العلاقات مع أوكرانيا'],
  ]) {
    await page.goto(`/${language}`)
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  }
})

test('a page that is not there in a language is 404 and offers the languages that exist', async ({
  page,
}) => {
  const response = await page.goto('/fr/natos-response-to-russias-invasion-of-ukraine')
  expect(response?.status()).toBe(404)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.locator('.ways').getByRole('link', { name: 'English' })).toHaveAttribute(
    'href',
    english,
  )
  for (const path of ['/en/no-such-page', '/xx', '/xx/yy', '/en/a/b/c', '/en/%25E0']) {
    expect((await page.goto(path))?.status()).toBe(404)
  }
})

test('search engines are told just the languages that exist', async ({ request }) => {
  const html = await (await request.get(english)).text()
  const alternates = [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)"/gi)].map(
    ([, code]) => code,
  )
  expect(alternates.sort()).toEqual(['ar', 'en', 'fr', 'uk', 'x-default'])
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/en\/natos-response/)
})

for (const language of ['en', 'ar']) {
  test(`nothing is wider than a phone (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(english)
    if (language === 'ar') await inLanguage(page, 'العربية')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
}

test('a word that is longer than a line breaks, on every kind of page', async ({ page }) => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of ['/en', english, `${english}/updates`, '/en/search?q=NATO', '/en/nowhere']) {
    await page.goto(path)
    const overflow = await page.evaluate((long) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { currentNode } = texts
        const place = currentNode.parentElement?.closest('main :is(h1, h2, h3, p, li)')
        // A date stays on one line, and is never so long.
        const isDate = currentNode.parentElement?.closest('time')
        if (place && !isDate && currentNode.textContent?.trim()) currentNode.textContent = long
      }
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    }, word)
    expect(overflow, path).toBe(0)
  }
})

test('a reader without JavaScript searches, and arrives at the question', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/ar')
  await page.getByRole('search').getByRole('searchbox').fill('السؤال رقم 5')
  await page.getByRole('search').getByRole('button').click()
  await page.locator('.results a').first().click()
  await expect(page).toHaveURL(/#faq-5$/)
  await page.goto('/en/search?q=amunition')
  await expect(page.locator('.results mark').first()).toHaveText('ammunition')
  await context.close()
})

test('a page as it stands today, as of the past, is marked and not indexed', async ({ page }) => {
  const today = siteDay()
  await page.goto(`${english}/updates`)
  await page.getByLabel('The page as it stood on this day').fill(today)
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.locator('.past-notice')).toContainText('This page is of the past')
  await expect(page.locator('.faq')).toHaveCount(7)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('meta[name="archive.org_bot"]')).toHaveAttribute('content', 'all')
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0)
  const early = await page.goto(`${english}/at/2020-01-01`)
  expect(early?.status()).toBe(404)
  await expect(page.locator('.explanation')).toContainText('has been public here since')
  expect((await page.goto(`${english}/at/2020-02-31`))?.status()).toBe(404)
  await expect(page.locator('.explanation')).toContainText('is not a day or a time')
})

test('a reader without JavaScript cites an answer as it stands now, in every language', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const [language, name] of [
    [undefined, 'Cite answer 5'],
    ['Français', 'Citer la réponse 5'],
    ['Українська', 'Цитувати відповідь 5'],
    ['العربية', 'الاستشهاد بالإجابة 5'],
  ] as const) {
    if (language) await inLanguage(page, language)
    else await page.goto(english)
    const faq = page.locator('#faq-5')
    const question = String(await faq.locator('h3').textContent()).replace(/^\d+\.\s*/, '')
    await faq.getByText(name, { exact: true }).click()
    const citation = faq.locator('.citation__text')
    await expect(citation).toContainText(String(await page.locator('h1').textContent()))
    await expect(citation).toContainText(question)
    const [here = '', there = ''] = await faq
      .locator('.citation a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(here).toMatch(/\/[^/]+#faq-5$/)
    expect(there).toMatch(/\/at\/[\d-]+T[\d:.]+Z#faq-5$/)
    await expect(citation).toContainText(decodeURI(there))
    const answer = await faq.locator('.prose').textContent()
    await page.goto(new URL(there).pathname)
    await expect(page.locator('.past-notice')).toBeVisible()
    expect(await page.locator('#faq-5 .prose').textContent()).toBe(answer)
    // It names itself, whatever way led here.
    await expect(page.locator('#faq-5 .citation__text')).toContainText(decodeURI(there))
  }
  await context.close()
})

test('on paper, a page says where it is from', async ({ page }) => {
  await page.goto(english)
  await expect(page.locator('.on-paper')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.on-paper')).toContainText(/as of .*http\S+\/at\/\S+Z/)
  const day = siteDay()
  for (const path of [
    '/en',
    '/fr/accessibility',
    '/ar/search?q=123',
    `${english}/updates`,
    `${english}/compare/${day}/now`,
  ]) {
    await page.goto(path)
    await expect(page.locator('.on-paper')).toContainText(path)
  }
})

test('the search field is large enough that no phone enlarges the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/en')
  const size = await page
    .getByRole('searchbox')
    .evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))
  expect(size).toBeGreaterThanOrEqual(16)
})
