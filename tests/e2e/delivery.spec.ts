/**
 * What readers get after publications, and while something behind fails: of two processes on one
 * database, that only follow the publication log, against one that has just started.
 */
import { execFileSync } from 'node:child_process'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { type Edition, givenPage, logins, publishChange } from '../support/publishing'
import { type ServerProcess, startServer } from '../support/server-process'

test.describe.configure({ mode: 'serial' })

type Response = { status: number; headers: Record<string, string>; body: string }

/** Both name the same address. (The one of the other scenarios has none set: its images lie below `/`.) */
const site = { SITE_URL: `http://localhost:${process.env.E2E_PORT ?? 3107}` }
let second: ServerProcess
test.beforeAll(async () => {
  second = await startServer(site)
})
test.afterAll(() => second?.stop())

async function englishPage(request: APIRequestContext): Promise<Edition> {
  const { docs } = await (await request.get('/api/relations?depth=0&limit=100')).json()
  return docs.find(({ language }: Edition) => language === 'en')
}

async function read(base: string, path: string): Promise<Response> {
  let response = await fetch(base + path, { redirect: 'manual' })
  // A process that has just started says that it has not looked through all pages yet.
  for (let tries = 0; tries < 20 && path.includes('/search'); tries += 1) {
    if (!(await response.clone().text()).includes('results__incomplete')) break
    await new Promise((resolve) => setTimeout(resolve, 500))
    response = await fetch(base + path, { redirect: 'manual' })
  }
  const { status } = response
  const kept = ['content-type', 'location', 'etag', 'cache-control', 'vary']
  const headers = Object.fromEntries(
    kept.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { status, headers, body }
}

/** The addresses that readers know: of the sitemap, what hangs on them, and the APIs. */
async function addresses(base: string): Promise<string[]> {
  const part = await (await fetch(`${base}/sitemaps/1.xml`)).text()
  const pages = [...part.matchAll(/<loc>[^<]*?(\/[a-z]{2}\/[^<]+)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  )
  expect(pages.length).toBeGreaterThan(5)
  const below = ['', '.md', '/updates', '/feed.atom', '/feed.json', '/card.png']
  return [
    ...new Set([
      ...pages.flatMap((page) => below.map((each) => page + each)),
      ...['en', 'fr', 'uk', 'ar'].flatMap((language) => [
        `/${language}`,
        `/${language}/feed.atom`,
        `/${language}/feed.json`,
        `/${language}/search?q=NATO`,
        `/${language}/accessibility`,
      ]),
      '/sitemap.xml',
      '/sitemaps/1.xml',
      '/llms.txt',
      '/robots.txt',
      '/en/relations-with-ukraine-renamed',
      '/api/faqs?limit=100&sort=id',
      '/api/relations?depth=2&sort=id',
    ]),
  ]
}

/** A random number generator that can be asked for the same again (mulberry32). */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('after any publications, what was kept is what a new process makes, byte for byte', async ({
  request,
  baseURL: base,
}) => {
  test.setTimeout(240_000)
  const baseURL = String(base)
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.log(`Publications of the seed ${seed}`)
  const next = random(seed)
  const people = await logins(request)
  const moving = await givenPage(request, people)
  const known = await addresses(baseURL)
  const readAll = async (base: string, paths: string[]) => {
    const found: Record<string, Response> = {}
    for (const path of paths) found[path] = await read(base, path)
    return found
  }
  // It has made everything, and only follows from here on: others publish.
  await readAll(second.url, known)

  const editions = async (collection: string): Promise<Edition[]> => {
    const answer = await request.get(`/api/${collection}?depth=0&limit=100&sort=id`)
    return (await answer.json()).docs
  }
  const publish = (collection: string, edition: Edition, data: object, major: boolean) =>
    publishChange(request, people, {
      collection,
      edition,
      data,
      update: major
        ? { updateType: 'major', changeNote: `What is new, ${next(1000)}.` }
        : { updateType: 'minor' },
    })
  /** English is the source: what its editor writes stands in for other languages, too. */
  const source = (all: Edition[]) => all.filter(({ language }) => language === 'en')
  const kinds = [
    async () => {
      const faqs = source(await editions('faqs'))
      const faq = faqs[next(faqs.length)]
      if (faq) await publish('faqs', faq, { question: `Question ${next(1e6)}?` }, next(2) === 0)
    },
    async () => {
      const pages = source(await editions('relations'))
      const page = pages[next(pages.length)]
      if (page) await publish('relations', page, { title: `Title ${next(1e6)}` }, next(2) === 0)
    },
    // Other scenarios know the pages of the demo by their addresses.
    () => publish('relations', moving, { slug: `address-${next(1e6)}` }, false),
    async () => {
      const { docs } = await (await request.get('/api/change-notes?limit=100&sort=id')).json()
      const note = docs[next(docs.length)]
      if (!note) return
      const data = { note: `A corrected note, ${next(1e6)}.` }
      const path = `/api/change-notes/${note.id}`
      expect((await request.patch(path, { headers: people.publisher, data })).status()).toBe(200)
    },
  ]
  for (let turn = 0; turn < 8; turn += 1) await kinds[turn % kinds.length]?.()

  // New addresses, and those that were left.
  const paths = [...new Set([...known, ...(await addresses(baseURL))])]
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const followed = await readAll(second.url, paths)
  const fresh = await startServer(site)
  try {
    const truth = await readAll(fresh.url, paths)
    const differing = (found: Record<string, Response>) =>
      paths.filter((path) => JSON.stringify(found[path]) !== JSON.stringify(truth[path]))
    expect(differing(followed)).toEqual([])
  } finally {
    await fresh.stop()
  }
})

test('a publication is on every process within a second', async ({ request, baseURL: base }) => {
  test.setTimeout(120_000)
  const baseURL = String(base)
  const people = await logins(request)
  const page = await englishPage(request)
  const path = `/en/${page.slug}`
  const waits: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    for (const each of [baseURL, second.url]) await read(each, path)
    const lead = `A lead of turn ${turn}.`
    await publishChange(request, people, { collection: 'relations', edition: page, data: { lead } })
    const begun = performance.now()
    for (const each of [baseURL, second.url]) {
      await expect
        .poll(async () => (await (await fetch(each + path)).text()).includes(lead), {
          intervals: [20],
          timeout: 10_000,
        })
        .toBe(true)
      waits.push(Math.round(performance.now() - begun))
    }
  }
  console.log(`From the publication to each of two processes, in ms: ${waits.join(', ')}`)
  expect(Math.max(...waits)).toBeLessThan(6000) // a limit against faults, two cores may be busy
})

/** The application that a server has started beside it. */
function applicationOf({ process: { pid } }: ServerProcess): number {
  const rows = execFileSync('ps', ['-o', 'pid=,ppid=', '-A'], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const found = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .find(([, parent]) => parent === pid)
  if (!found?.[0]) throw new Error('It has no application.')
  return found[0]
}

test('when the application is killed, readers notice nothing, and it comes back', async () => {
  test.setTimeout(120_000)
  const path = '/en/accessibility'
  const list = '/en'
  const before = [await read(second.url, path), await read(second.url, list)]
  const application = applicationOf(second)
  process.kill(application, 'SIGKILL')
  const begun = performance.now()
  for (let times = 0; times < 20; times += 1) {
    expect([await read(second.url, path), await read(second.url, list)]).toEqual(before)
  }
  // None of the forty waited for the application that is no more, which would be seconds each.
  expect(performance.now() - begun).toBeLessThan(30_000)
  const away = await fetch(`${second.url}/fr/no-such-page-yet`, {
    headers: { accept: 'text/html' },
  })
  expect([503, 404]).toContain(away.status)
  await expect
    .poll(async () => (await fetch(`${second.url}/health/ready`)).status, { timeout: 60_000 })
    .toBe(200)
  expect(applicationOf(second)).not.toBe(application)
})

test('a process that was stopped meanwhile does not show the old page when it wakes', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const people = await logins(request)
  const page = await englishPage(request)
  const path = `/en/${page.slug}`
  await read(second.url, path)
  const stopped = [second.process.pid ?? 0, applicationOf(second)]
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  try {
    const lead = 'Published while the other one slept.'
    await publishChange(request, people, { collection: 'relations', edition: page, data: { lead } })
    // Longer than what is known of the log counts.
    await new Promise((resolve) => setTimeout(resolve, 6000))
    const waking = fetch(second.url + path)
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
    expect(await (await waking).text()).toContain(lead)
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
  }
})
