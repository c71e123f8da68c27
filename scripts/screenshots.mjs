/**
 * `npm run screenshots [ADDRESS]`: pictures of the demo for the guides, from a running site
 * (http://localhost:3000 where none is given), into docs/images/. Of a large site, such as
 * `npm run bench -- site` has, only its lists.
 */
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { findBrowser } from './tooling/browser.mjs'
import { quietArguments } from './tooling/browser-arguments.mjs'

const site = process.argv[2] ?? 'http://localhost:3000'
const folder = 'docs/images'
const model = '/en/natos-response-to-russias-invasion-of-ukraine'
const sizes = { phone: [320, 640, 2], tablet: [768, 1024, 1], desk: [1440, 900, 1] }

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: quietArguments,
})
try {
  if (await isLarge()) await ofLists()
  else await ofDemo()
} finally {
  await browser.close()
}

/** Whether there is more than one page of the list. */
async function isLarge() {
  return /rel="next"/.test(await (await fetch(`${site}/en`)).text())
}

async function ofLists() {
  await shot('en-list-long', '/en?year=2024', { size: 'desk' })
  await shot('ar-list-long-dark', '/ar', { size: 'phone', colorScheme: 'dark' })
}

async function ofDemo() {
  const pages = await pagesByLanguage()
  for (const [language, address] of Object.entries(pages)) {
    for (const size of Object.keys(sizes)) await shot(`${language}-${size}`, address, { size })
  }
  await shot('en-desk-dark', pages.en, { size: 'desk', colorScheme: 'dark' })
  await shot('ar-phone-dark', pages.ar, { size: 'phone', colorScheme: 'dark' })
  await shot('en-questions', `${pages.en}#faq-5`, { size: 'desk' })
  await shot('ar-questions', `${pages.ar}#faq-6`, { size: 'desk' })
  await shot('en-list', '/en', { size: 'desk' })
  await shot('en-search', '/en/search?q=amunition', { size: 'desk' })
  await shot('fr-not-there', '/fr/relations-with-ukraine', { size: 'tablet' })
  await shot('uk-accessibility', '/uk/accessibility', { size: 'desk' })
  await shot('en-forced-colours', pages.en, { size: 'desk', forcedColors: 'active' })
  // 1280 pixels at 400 % (WCAG 2.2, 1.4.10).
  await shot('en-zoom-400', pages.en, { viewport: [320, 256, 4] })
  // A4 without its margins, which a browser adds when it prints.
  await shot('en-print', pages.en, { viewport: [674, 990, 1], media: 'print', margin: 60 })
  await overview()
  // Last, since it changes the demo: a source that moved on.
  const translations = await outdateFaq5()
  await ofThePast(pages)
  const waiting = await submitFaq4()
  const dark = { colorScheme: 'dark', language: 'ar' }
  await adminShot('dashboard-en', 'reviewer', '/admin')
  await adminShot('workflow-en', 'reviewer', waiting)
  await adminShot('workflow-ar-dark', 'reviewer', waiting, dark)
  await adminShot('matrix-en', 'publisher', '/admin/translations/all')
  await translating('translate-fr', translations.fr, { colorScheme: 'light' })
  await translating('translate-ar-dark', translations.ar, { colorScheme: 'dark' })
}

/** The updates of the page, how it stood before the last one, and what that changed. */
async function ofThePast({ en, ar }) {
  await shot('en-updates', `${en}/updates`, { size: 'desk' })
  await shot('en-archived', `${en}/at/${await firstMoment(en)}`, { size: 'desk' })
  await shot('ar-archived-phone', `${ar}/at/${await firstMoment(ar)}`, { size: 'phone' })
  const comparison = `${en}/compare/${await firstMoment(en)}/now`
  await shot('en-comparison', comparison, { size: 'desk' })
  await shot('en-comparison-phone-dark', comparison, { size: 'phone', colorScheme: 'dark' })
}

async function firstMoment(address) {
  const states = await (await fetch(`${site}${address}/at/timemap`)).text()
  return /\/at\/([^/>]+)>; rel="[^"]*memento/.exec(states)[1]
}

async function pagesByLanguage() {
  const page = await browser.newPage()
  await page.goto(site + model)
  const links = await page
    .locator('.languages a')
    .evaluateAll((all) => all.map((link) => [link.hreflang, new URL(link.href).pathname]))
  await page.close()
  return Object.fromEntries(links)
}

async function shot(name, address, options) {
  const { size, viewport = sizes[size], media, margin = 0, ...emulated } = options
  const [width, height, deviceScaleFactor] = viewport
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor,
    reducedMotion: 'reduce',
    ...emulated,
  })
  if (media) await page.emulateMedia({ media })
  await page.goto(site + address, { waitUntil: 'networkidle' })
  // As whoever has been here before sees it: in Arabic, fonts that come late are shown the next time.
  await page.reload({ waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const image = await page.screenshot()
  await page.close()
  const [top, bottom, left, right] = Array(4).fill(margin)
  await save(name, sharp(image).extend({ top, bottom, left, right, background: '#ffffff' }))
}

/** The picture of the README: English on a desk, Arabic on a phone. */
async function overview() {
  const [desk, phone] = await Promise.all([
    sharp(path.join(folder, 'en-desk.webp')).resize(1280).toBuffer(),
    sharp(path.join(folder, 'ar-phone.webp')).resize(300).toBuffer(),
  ])
  const canvas = sharp({ create: { width: 1480, height: 840, channels: 3, background: '#e6ebf3' } })
  const layers = [
    { input: desk, left: 40, top: 20 },
    { input: phone, left: 1140, top: 220 },
  ]
  await save('page', canvas.composite(layers))
}

/** A person of the demo, logged in. */
async function person(name, options = {}) {
  const context = await browser.newContext(options)
  const email = `${name}@example.org`
  await context.request.post(`${site}/api/users/login`, {
    data: { email, password: 'concord-demo' },
  })
  const ask = async (method, path, data) => {
    const response = await context.request.fetch(`${site}/api/${path}`, {
      ...{ method, data },
      // Of a write by cookie the server wants to know from which site it comes.
      headers: { origin: site },
    })
    if (!response.ok()) throw new Error(`${path}: ${await response.text()}`)
    return response.json()
  }
  return { context, ask }
}

/** Another sum in the English answer to FAQ 5, published as major, so that its translations are behind. */
async function outdateFaq5() {
  const [editor, reviewer, publisher] = await Promise.all(
    ['editor', 'reviewer', 'publisher'].map((name) => person(name)),
  )
  const faqs = async (where) => (await editor.ask('GET', `faqs?draft=true&depth=0&${where}`)).docs
  const [{ id, contentId, revision, answer }] = await faqs(
    'where[language][equals]=en&where[question][contains]=help Ukraine defend',
  )
  const changed = JSON.stringify(answer).replace('EUR 690 million', 'EUR 800 million')
  if (changed !== JSON.stringify(answer)) {
    const data = { answer: JSON.parse(changed), revision, _status: 'draft' }
    await editor.ask('PATCH', `faqs/${id}?draft=true`, data)
    const step = async (who, event, more) => {
      const { revision } = await who.ask('GET', `faqs/${id}/workflow`)
      await who.ask('POST', `faqs/${id}/transition`, { event, revision, ...more })
    }
    await step(editor, 'submit')
    await step(reviewer, 'approve')
    await step(publisher, 'publish', { updateType: 'major', changeNote: 'New figures.' })
  }
  const editions = await faqs(`where[contentId][equals]=${contentId}`)
  return Object.fromEntries(editions.map((edition) => [edition.language, edition.id]))
}

/** A question that waits for its review. @returns its address in the admin */
async function submitFaq4() {
  const editor = await person('editor')
  const question = 'where[language][equals]=en&where[question][contains]=Will Ukraine join'
  const { docs } = await editor.ask('GET', `faqs?draft=true&depth=0&${question}`)
  const [{ id, question: words, revision, workflow }] = docs
  if (workflow.state !== 'in-review') {
    const data = { question: words.replace('Will', 'When will'), revision, _status: 'draft' }
    await editor.ask('PATCH', `faqs/${id}?draft=true`, data)
    const comment = 'The summit has decided: please look at the first paragraph.'
    await editor.ask('POST', `faqs/${id}/transition`, { event: 'submit', comment })
  }
  return `/admin/collections/faqs/${id}`
}

/** A screen of the admin, as somebody sees it in a language. */
async function adminShot(name, who, address, { language = 'en', colorScheme = 'light' } = {}) {
  const { context } = await person(who, { viewport: { width: 1440, height: 900 }, colorScheme })
  await context.addCookies([{ name: 'payload-lng', value: language, url: site }])
  const page = await context.newPage()
  await page.goto(site + address, { waitUntil: 'networkidle' })
  if (address.includes('/collections/')) await page.locator('.workflow-panel__steps').waitFor()
  await save(name, sharp(await page.screenshot()))
  await context.close()
}

/** The segment that is outdated, at hand, with what the memory has for it. */
async function translating(name, id, { colorScheme }) {
  const [, language] = name.split('-')
  const viewport = { width: 1440, height: 900 }
  const { context } = await person(`translator.${language}`, { viewport, colorScheme })
  const page = await context.newPage()
  await page.goto(`${site}/admin/collections/faqs/${id}/translate`)
  await page.getByRole('button', { name: 'Next open' }).click()
  await page.locator('.aids kbd').first().waitFor()
  await save(name, sharp(await page.screenshot()))
  await context.close()
}

async function save(name, image) {
  fs.mkdirSync(folder, { recursive: true })
  const { size } = await image
    .webp({ quality: 78, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`))
  console.log(`${name.padEnd(20)} ${Math.round(size / 1024)} KB`)
}
