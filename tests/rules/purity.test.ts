/**
 * Rules touch nothing (docs/architecture.md): what import checks cannot show. A rule is what lies in
 * a chapter of `src/`, outside its glue, and outside the chapters that are machinery.
 */
import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const machinery = /^src\/(platform|database|host)\//
const glue = /\/(payload|admin|components|server)\//

const rules = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => path.join('src', name))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .filter((file) => !machinery.test(file) && !glue.test(file))

/** What a rule is given instead: the time, a choice, a setting, an answer. */
const impure = new Set([
  ...['Date.now', 'performance.now', 'Math.random', 'process.env', 'process.hrtime'],
  ...['crypto.randomUUID', 'crypto.getRandomValues', 'randomUUID', 'randomBytes'],
  ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'globalThis'],
])

test('rules ask neither clock, chance, environment nor network', () => {
  expect(rules.length).toBeGreaterThan(130)
  expect(rules.flatMap((file) => faultsIn(file, fs.readFileSync(file, 'utf8')))).toEqual([])
})

test.each([
  ['Date.now()', 'Date.now'],
  ['new Date()', 'new Date()'],
  ['new Date', 'new Date()'],
  ['process.env.SITE_URL', 'process.env'],
  ['const { env } = process', 'process'],
  ['Math.random()', 'Math.random'],
  ["fetch('https://example.org')", 'fetch'],
])('%s is found', (text, name) => {
  expect(faultsIn('rule.ts', text)).toEqual([`rule.ts:1 ${name}`])
})

test.each(['new Date(0)', 'Math.max(1, 2)', 'Date.parse(at)', '// Date.now()', "'new Date()'"])(
  '%s is allowed',
  (text) => {
    expect(faultsIn('rule.ts', text)).toEqual([])
  },
)

function faultsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const faults: string[] = []
  const visit = (node: ts.Node) => {
    const name = nameOf(node)
    if (name) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      faults.push(`${file}:${line + 1} ${name}`)
    } else {
      ts.forEachChild(node, visit)
    }
  }
  visit(source)
  return faults
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return node.arguments?.length ? undefined : 'new Date()'
  }
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`
    return impure.has(name) ? name : undefined
  }
  // An identifier by itself; the name of a property is one too.
  if (!ts.isIdentifier(node)) return undefined
  const isProperty = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
  if (isProperty) return undefined
  return impure.has(node.text) || node.text === 'process' ? node.text : undefined
}
