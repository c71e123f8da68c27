import { robotsTxt } from './robots-txt'

/** Whether a robot may fetch an address, by RFC 9309: the longest rule that matches counts. */
function mayFetch(robot: string, address: string): boolean {
  const groups = robotsTxt('https://example.org')
    .split('\n\n')
    .map((group) => group.split('\n').map((line) => line.split(': ') as [string, string]))
  const groupOf = (name: string) =>
    groups.find(([first]) => first?.[0] === 'User-agent' && first[1] === name)
  const rules = (groupOf(robot) ?? groupOf('*') ?? []).slice(1)
  const [longest] = rules
    .filter(([, rule]) => pattern(rule).test(address))
    .sort(([, one], [, other]) => other.length - one.length)
  return longest?.[0] !== 'Disallow'
}

function pattern(rule: string): RegExp {
  const escaped = rule.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${escaped}`)
}

const searchEngine = 'Examplebot'
const webArchive = 'archive.org_bot'

test.each([
  '/en',
  '/en?page=2',
  '/en?letter=A',
  '/en/relations',
  '/en/relations.md',
  '/en/relations/updates',
  '/en/relations/feed.atom',
  '/en/search-and-rescue',
  '/en/search-and-rescue/updates',
  '/fr/at-sea',
  '/api/media/file/ship.webp',
  '/sitemap.xml',
])('every robot may fetch %s', (address) => {
  expect(mayFetch(searchEngine, address)).toBe(true)
  expect(mayFetch(webArchive, address)).toBe(true)
})

test.each([
  '/en/relations/at/2024-07-02T12:08:30.123Z',
  '/en/relations/compare/2024-07-02/now',
  '/uk/search',
  '/uk/search?q=nato',
])('a web archive may keep %s, a search engine does not list it', (address) => {
  expect(mayFetch(searchEngine, address)).toBe(false)
  expect(mayFetch(webArchive, address)).toBe(true)
})

test.each(['/admin', '/admin/login', '/api/relations', '/internal/x', '/en/preview/relations/1'])(
  'no robot fetches %s',
  (address) => {
    expect(mayFetch(searchEngine, address)).toBe(false)
    expect(mayFetch(webArchive, address)).toBe(false)
  },
)

test('it names the sitemap', () => {
  expect(robotsTxt('https://example.org')).toMatch(
    /^Sitemap: https:\/\/example\.org\/sitemap\.xml$/m,
  )
})
