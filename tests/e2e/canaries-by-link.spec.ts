/**
 * Links that open a draft to people without an account open nothing else: the share link of one text and the
 * preview of one release are followed to every address that there is, while drafts of others lie beside.
 */
import { type APIRequestContext, expect, test } from 'playwright/test'
import { logins, type People } from '../support/publishing'

test.describe.configure({ mode: 'serial' })

/** Of what nobody outside may read, and of what each link opens. */
const canary = 'kanarimandrill'
const shared = 'kanarifalcon'
const planned = 'kanaribadger'

/** An address that is not there may be repeated; so it has none of the words. */
const slugOf: Record<string, string> = {
  [canary]: 'beside-what-is-opened',
  [shared]: 'opened-by-a-share-link',
  [planned]: 'opened-by-a-guest-link',
}

type Made = { id: string; slug: string; revision: string }
type Opened = { address: string; words: string; own: Made }

let reader: APIRequestContext
let people: People
let hidden: Made[]
let links: Record<'share' | 'guest', Opened>

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  people = await logins(request)
  const headers = people.editor
  const post = async (path: string, data: object) => {
    const answer = await request.post(`/api${path}`, { headers, data })
    expect([path, answer.status(), await answer.text()]).toEqual([path, 201, expect.anything()])
    return (await answer.json()).doc
  }
  const draft = (collection: string, words: string): Promise<Made> => {
    const named =
      collection === 'faqs'
        ? { question: `${words}?` }
        : { title: words, lead: words, slug: slugOf[words] }
    return post(`/${collection}?draft=true`, { language: 'en', ...named })
  }
  hidden = [await draft('relations', canary), await draft('faqs', canary)]
  const [one, other] = [await draft('relations', shared), await draft('relations', planned)]
  const link = await post(`/relations/${one.id}/share-links`, { days: 1 })
  const members = [{ collection: 'relations', id: other.id, revision: other.revision }]
  const release = await post('/releases', { name: 'Seen by a guest', members })
  const guest = await post(`/releases/${release.id}/preview-links`, { days: 1 })
  links = {
    share: { address: new URL(link.address, baseURL).pathname, words: shared, own: one },
    guest: { address: new URL(guest.address, baseURL).pathname, words: planned, own: other },
  }
  await request.dispose()
  reader = await playwright.request.newContext({ baseURL })
})
test.afterAll(() => reader?.dispose())

const below = ['', '/updates', '/feed.atom', '/feed.json', '.md', '/at/timemap', '/card.png']
const lists = [
  '',
  '/faqs',
  '/updates',
  '/search?q=kanari',
  '/feed.atom',
  '/feed.json',
  '/sitemap.xml',
]

function addressesBelow({ address, own }: Opened): string[] {
  const others = [...hidden, own].flatMap(({ id, slug }) => [slug, id]).filter(Boolean)
  const homes = ['en', 'fr', 'uk', 'ar'].map((language) => address.replace('/en/', `/${language}/`))
  return homes.flatMap((home) => [
    ...lists.map((list) => home + list),
    ...others.flatMap((each) => below.map((end) => `${home}/${each}${end}`)),
    ...others.map((each) => `${home}?id=${each}&slug=${each}&draft=true`),
    ...hidden.map(({ id }) => home.replace(/[^/]+$/, `release-${id}`)),
  ])
}

for (const kind of ['share', 'guest'] as const) {
  test(`the ${kind} link opens its text, and no other`, async () => {
    test.setTimeout(300_000)
    const link = links[kind]
    const other = links[kind === 'share' ? 'guest' : 'share']
    const found: unknown[] = []
    let opened = 0
    for (const address of addressesBelow(link)) {
      const answer = await reader.get(address, { maxRedirects: 0 })
      const text = `${JSON.stringify(answer.headers())} ${await answer.text()}`.toLowerCase()
      if (text.includes(canary) || text.includes(other.words)) found.push([address, 'words'])
      if (answer.status() >= 500) found.push([address, answer.status()])
      if (text.includes(link.words)) {
        opened += 1
        const kept = answer.headers()['cache-control'] ?? ''
        if (!/^private,.*no-store/.test(kept)) found.push([address, kept])
      }
    }
    expect(found).toEqual([])
    expect(opened).toBeGreaterThan(0)
  })

  test(`what was opened by the ${kind} link is kept for nobody without it`, async () => {
    const { address, own, words } = links[kind]
    const key = address.split('/').at(-1) ?? ''
    const found: string[] = []
    for (const path of [
      ...['/en', '/en/updates', '/en/search?q=kanari', '/llms.txt', '/sitemap.xml'],
      ...below.map((end) => `/en/${own.slug}${end}`),
      ...[`/en?key=${key}`, `/en/${own.slug}?key=${key}&preview=${key}`],
      `/api/relations/${own.id}?draft=true&key=${key}`,
    ]) {
      const answer = await reader.get(path, { headers: { cookie: `preview=${key}` } })
      if ((await answer.text()).toLowerCase().includes(words)) found.push(path)
    }
    expect(found).toEqual([])
  })
}
