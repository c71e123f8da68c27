/** An application of two pages in one language, of which a test makes a mirror. */
import type { Mirror } from '../../scripts/server/mirror/mirror.mjs'

type Answer = { status?: number; headers?: Record<string, string>; body?: string; keys?: string }

export const page = (words: string, keys: string): Answer => ({ body: `<p>${words}</p>`, keys })

const typeOf = (address: string) =>
  /\.(xml|txt)$/.test(address) ? 'text/plain' : 'text/html; charset=utf-8'

/** A site of two pages in one language, that a test changes. */
export function site(answers: Record<string, Answer> = {}) {
  const pages: Record<string, Answer> = {
    '/sitemap.xml': { body: '<loc>http://site/sitemaps/1.xml</loc>', keys: 'directory' },
    '/sitemaps/1.xml': {
      body: '<loc>http://site/en/one</loc><loc>http://site/en/two</loc>',
      keys: 'directory',
    },
    '/llms.txt': { body: 'llms', keys: 'directory' },
    '/robots.txt': { body: 'robots', keys: 'site' },
    '/api/redirects': { body: '{"docs":[{"language":"en","slug":"old"}]}' },
    '/api/unpublishings': {
      body: '{"docs":[{"language":"en","slug":"taken","of":"relations"}]}',
    },
    '/en': page('list', 'list/en'),
    '/en/one': page('one <img src="/api/media/file/a.png">', 'content/1 slug/one'),
    '/en/one.md': {
      headers: { 'content-type': 'text/markdown' },
      body: '# one',
      keys: 'content/1',
    },
    '/en/two': page('two', 'content/2 slug/two'),
    '/en/old': { status: 308, headers: { location: '/en/one' }, keys: 'slug/old languages/1' },
    '/en/taken': { status: 410, body: '<p>gone</p>', keys: 'slug/taken' },
    '/api/media/file/a.png': { headers: { 'content-type': 'image/png' }, body: 'PNG' },
    ...answers,
  }
  const asked: string[] = []
  const read = async (address: string) => {
    asked.push(address)
    const [name = ''] = address.startsWith('/api/') ? address.split('?') : [address]
    const {
      status = 200,
      headers = {},
      body = '',
      keys = '',
    } = pages[name] ?? {
      status: 404,
      body: '<p>nothing</p>',
    }
    return {
      status,
      headers: { 'content-type': typeOf(name), 'surrogate-key': keys, ...headers },
      body: Buffer.from(body),
    }
  }
  return { pages, asked, read }
}

export type ExampleSite = ReturnType<typeof site>

export async function complete(mirror: Mirror, newest = 7) {
  const position = await mirror.begin(newest)
  while (mirror.isWorking) await mirror.workOff()
  return position
}

export const publication = (
  number: number,
  keys: string[],
  slugs: string[] = [],
  appearsOrMoves = false,
) => ({
  number,
  publications: [
    {
      number,
      keys,
      change: { kind: 'edition', collection: 'relations', language: 'en', slugs, appearsOrMoves },
    },
  ],
})
