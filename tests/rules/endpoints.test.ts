/**
 * No endpoint is missing in docs/api.md: those of our own are declared with their description, which
 * `npm run generate` collects, and the routes of the application stand in a document.
 */
import fs from 'node:fs'
import path from 'node:path'
import { topics } from '../../src/api-reference/reference'

const reference = fs.readFileSync('docs/api.md', 'utf8')
const documents = reference + fs.readFileSync('docs/public-site.md', 'utf8')

const sources = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, text: fs.readFileSync(path.join('src', file), 'utf8') }))

/** Declared endpoints: `endpoint({ path, method, … })`. */
const declared = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/\bendpoint\(\{\s*path: '([^']+)',\s*method: '(\w+)'/g)].map(
    ([, address = '', method = '']) => ({ file, address, method }),
  ),
)

test('nobody makes an endpoint without a description', () => {
  const others = sources
    .filter(({ file }) => !/^(host|api-reference|api-security)\//.test(file))
    .filter(({ text }) => /\bEndpoint\b[^']*from 'payload'/.test(text))
  expect(others.map(({ file }) => file)).toEqual([])
  const methods = sources
    .filter(({ file }) => /\/payload\//.test(file))
    .flatMap(({ text }) => [...text.matchAll(/^\s*method: '(get|post|patch|put|delete)'/gm)])
  expect(methods).toHaveLength(declared.length)
})

test('every endpoint stands in the reference', () => {
  expect(declared.length).toBeGreaterThan(20)
  const missing = declared.filter(({ address, method }) => {
    const below = address.replace(/:(\w+)/g, '{$1}')
    const heading = new RegExp(
      `^### ${method.toUpperCase()} /api(/[^/\\n]+)?${below.replace(/[{}/.]/g, '\\$&')}$`,
      'm',
    )
    return !heading.test(reference)
  })
  expect(missing).toEqual([])
})

test('every topic has endpoints', () => {
  for (const title of Object.values(topics)) expect(reference).toContain(`\n## ${title}\n`)
})

test('every route of the application stands in a document', () => {
  const routes = fs
    .readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map((file) => path.basename(path.dirname(file)))
    // Payload's own.
    .filter((name) => !['[...slug]', 'graphql', 'graphql-playground'].includes(name))
  // `/…/markdown` is asked for as `.md`; parts have numbers; what is internal is named as one.
  const nameOf: Record<string, string> = { markdown: '.md', '[part]': '1.xml' }
  const internal = fs
    .readdirSync('app/internal', { recursive: true, encoding: 'utf8' })
    .map((file) => path.basename(path.dirname(file)))
  const missing = routes
    .filter((name) => !internal.includes(name))
    .filter((name) => !documents.includes(nameOf[name] ?? name))
  expect(routes.length).toBeGreaterThan(8)
  expect(missing).toEqual([])
})
