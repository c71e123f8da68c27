/** docs/architecture.md names what is there: every chapter, in its order, and files that exist. */
import fs from 'node:fs'
import { createRequire } from 'node:module'

const text = fs.readFileSync('docs/architecture.md', 'utf8')
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string; to: { path?: string } }[]
}

/** In their order: the first rule about a chapter names all that come after it. */
const chapters = forbidden.flatMap(({ name }) =>
  name.endsWith('-before-later-chapters') ? [name.replace('-before-later-chapters', '')] : [],
)
const folders = fs
  .readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('the chapters of the document are those of the import rules, in their order', () => {
  const [, table = ''] = text.split('## Find a folder')
  const [list = ''] = table.split('\n## ')
  const rows = [...list.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, name]) => name)
  // The last chapter has none after it, so no rule of its own.
  expect(rows.slice(0, -1)).toEqual(chapters)
  expect([...rows].sort()).toEqual([...folders].sort())
})

test('files that the document names exist', () => {
  const known = ['src', 'app', 'collections', 'scripts', 'messages', 'tests', 'docs']
    .flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name}`),
    )
    .concat(fs.readdirSync('.'))
  const named = [...text.matchAll(/`([\w./[\]-]+\.(?:tsx?|mjs|cjs|css|scss))`/g)].map(
    ([, name = '']) => name,
  )
  const missing = named.filter(
    (name) => !known.some((file) => file === name || file.endsWith(`/${name}`)),
  )
  expect(named.length).toBeGreaterThan(40)
  expect(missing).toEqual([])
})
