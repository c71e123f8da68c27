/**
 * Every route that there is, found by its file, is asked as a reader in every way that an address has, while
 * drafts with words that nobody may read lie over and beside what is public: no answer has these words.
 */
import fs from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { type Edition, givenPage, logins } from '../support/publishing'

test.describe.configure({ mode: 'serial' })

const canary = 'kanarizebra'
const hiddenSlug = 'lies-beside'

/** Where a page or an endpoint of the site lies; Payload's own are asked in tests/integration. */
const routes = fs
  .readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/(page|route)\.tsx?$/.test(`/${file}`) && !file.startsWith('(payload)'))
  .map((file) => `/${path.dirname(file)}`.replace('/.', '/.').replace(/^\/\.$/, '/'))

let request: APIRequestContext
let page: Edition
let ids: string[]

test.beforeAll(async ({ playwright, baseURL }, info) => {
  info.setTimeout(180_000)
  request = await playwright.request.newContext({ baseURL })
  const people = await logins(request)
  page = await givenPage(request, people)
  const headers = people.editor
  const hidden = { title: canary, lead: `${canary} leads.` }
  const over = await request.patch(`/api/relations/${page.id}?draft=true`, {
    headers,
    data: hidden,
  })
  expect(over.status(), await over.text()).toBe(200)
  const beside = await request.post('/api/relations?draft=true', {
    headers,
    data: { ...hidden, slug: hiddenSlug, language: 'en' },
  })
  expect(beside.status(), await beside.text()).toBe(201)
  const question = await request.post('/api/faqs?draft=true', {
    headers,
    data: { question: `${canary}?`, language: 'en' },
  })
  ids = [page.id, (await beside.json()).doc.id, (await question.json()).doc.id].map(String)
  await request.dispose()
  // A reader has no cookies.
  request = await playwright.request.newContext({ baseURL })
})
test.afterAll(() => request?.dispose())

/** What may stand in the place of a parameter; one that is new gets all of it. */
function valuesOf(name: string): string[] {
  const today = new Date().toISOString().slice(0, 10)
  const slugs = [page.slug, hiddenSlug]
  const known: Record<string, string[]> = {
    locale: ['en', 'ar'],
    slug: slugs,
    moment: [today],
    before: [today, ids[0] ?? ''],
    after: [today],
    collection: ['relations', 'faqs'],
    id: ids,
  }
  return known[name] ?? [...slugs, ...ids, today, 'en-1', 'x']
}

function addressesOf(route: string): string[] {
  const [, whole, name] = /(\[+(?:\.\.\.)?(\w+)\]+)/.exec(route) ?? []
  if (!whole || !name) return [route]
  return valuesOf(name).flatMap((value) => addressesOf(route.replace(whole, value)))
}

const queries = [
  '',
  '?draft=true&trash=true&preview=true',
  '?q=kanari',
  '?format=json&locale=all&depth=5',
  '?page=2&letter=K&year=2026',
]
const kinds: Record<string, string>[] = [
  {},
  { rsc: '1', 'next-router-prefetch': '1' },
  { 'x-middleware-subrequest': 'proxy', 'x-payload-http-method-override': 'GET' },
  { accept: 'text/markdown, application/json', 'accept-datetime': new Date().toUTCString() },
]

test('no route shows words that are not published', async () => {
  test.setTimeout(600_000)
  expect(routes.length).toBeGreaterThan(20)
  const wrong: unknown[] = []
  const statuses: Record<number, number> = {}
  for (const address of routes.flatMap(addressesOf)) {
    for (const query of queries) {
      for (const headers of query === '' ? kinds : kinds.slice(0, 1)) {
        const answer = await request.get(address + query, { headers, maxRedirects: 0 })
        const status = answer.status()
        statuses[status] = (statuses[status] ?? 0) + 1
        const text = `${JSON.stringify(answer.headers())} ${await answer.text()}`
        if (text.toLowerCase().includes(canary)) wrong.push(['canary', address + query, headers])
        if (status >= 500 && status !== 503) wrong.push([status, address + query, headers])
      }
    }
  }
  expect(wrong).toEqual([])
  expect(statuses[200]).toBeGreaterThan(20)
})
