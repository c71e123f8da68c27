/** Each workaround of the host says what it is for, and can be retired: docs/host.md. */
import fs from 'node:fs'
import { mistakesIn, registerOf, workaroundIn } from '../../scripts/host/register.mjs'

const read = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined)
const files = fs
  .readdirSync('src/host')
  .filter((name) => !name.includes('.test.'))
  .map((name) => `src/host/${name}`)
const workarounds = files.map((file) => workaroundIn(file, read(file) ?? ''))

test.each(workarounds)('$file has a complete header', (workaround) => {
  expect(mistakesIn(workaround, read)).toEqual([])
})

test('docs/host.md is what the headers say: npm run host', () => {
  const introduction = read('scripts/host/introduction.txt') ?? ''
  expect(read('docs/host.md')).toBe(registerOf(workarounds, introduction))
})

test('each report belongs to a workaround', () => {
  const reports = fs.readdirSync('docs/host-reports').map((name) => `docs/host-reports/${name}`)
  const named = workarounds.map(({ fields }) => fields.Upstream).join(' ')
  expect(reports.filter((report) => !named.includes(report))).toEqual([])
})

test('a header that leaves something out is noticed', () => {
  const text = '/**\n * Does it.\n *\n * Fault: it is wrong.\n * Upstream: not reported yet.\n */'
  expect(mistakesIn(workaroundIn('src/host/payload-it.ts', text), () => undefined)).toEqual([
    'it has no "Since:"',
    'it has no "Remove when:"',
    'it has no "Canary:"',
    'it has no "Assertion:"',
    '"Upstream:" has neither a link nor "not reported yet" with its report',
    '"Canary:" names no file of tests/canaries that names src/host/payload-it.ts',
  ])
})
