import fc from 'fast-check'
import { canonicalPath } from '../../../scripts/server/canonical-path.mjs'

const languages = ['en', 'fr', 'uk', 'pt-BR']
const uk = (text: string) => `/uk/${encodeURIComponent(text)}`

test.each([
  ['/EN', '/en'],
  ['/en/', '/en'],
  ['/Fr/Relations', '/fr/relations'],
  ['/PT-br/relations', '/pt-BR/relations'],
  ['/en/Relations-With-Ukraine', '/en/relations-with-ukraine'],
  ['/en/relations/', '/en/relations'],
  ['/en/Relations.MD', '/en/relations.md'],
  ['/en/Relations/Updates', '/en/relations/updates'],
  ['/en/relations/Feed.Atom/', '/en/relations/feed.atom'],
  ['/en/Relations/at/2024-07-02T14:08Z', '/en/relations/at/2024-07-02T14:08Z'],
  ['/en/Search', '/en/search'],
  [uk('Відносини-з-Україною'), uk('відносини-з-україною')],
  [uk('відносини-з-україною'.normalize('NFD')), uk('відносини-з-україною')],
])('%s is %s', (path, form) => expect(canonicalPath(path, languages)).toBe(form))

test.each([
  '/',
  '/en',
  '/en/relations',
  uk('відносини-з-україною'),
  '/xx/Page',
  '/Api/relations',
  '/en/shared/AbC-dEf',
  '/en/preview/relations/AbC',
  '/en//evil.example',
  '/en/relations/Other/Thing',
  '/en/%E0%A4%A',
  '/en/%25E0%25A4%25A',
  '/en/%01%0D%0ASet-Cookie:%20a=b',
  `/en/${encodeURIComponent("X' OR 1")}`,
])('%s stays', (path) => expect(canonicalPath(path, languages)).toBe(path))

test('what it gives has its one form, and stays on the site', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'binary' }).filter((each) => Buffer.from(each).toString() === each),
      ),
      (names) => {
        const path = ['', 'en', ...names.map(encodeURIComponent)].join('/')
        const form = canonicalPath(path, languages)
        expect(canonicalPath(form, languages)).toBe(form)
        expect(form).toMatch(/^\/en(?:\/|$)/)
      },
    ),
  )
})
