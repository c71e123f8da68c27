import { longestChain } from '../../scripts/tooling/import-chain.mjs'

const value = (resolved: string) => ({ resolved, dependencyTypes: ['local', 'import'] })
const type = (resolved: string) => ({ resolved, dependencyTypes: ['local', 'type-only', 'import'] })

const modules = [
  { source: 'app/page.tsx', dependencies: [value('src/a.ts'), value('node_modules/x/index.js')] },
  { source: 'src/a.ts', dependencies: [value('src/b.ts'), type('src/c.ts')] },
  { source: 'src/b.ts', dependencies: [] },
  { source: 'src/c.ts', dependencies: [type('src/d.ts')] },
  { source: 'src/d.ts', dependencies: [value('src/d.css')] },
  { source: 'src/a.test.ts', dependencies: [value('app/page.tsx')] },
]

test.each([
  ['of everything', {}, ['app/page.tsx', 'src/a.ts', 'src/c.ts', 'src/d.ts']],
  ['at run time', { withTypes: false }, ['app/page.tsx', 'src/a.ts', 'src/b.ts']],
  ['within a folder', { within: 'src/' }, ['src/a.ts', 'src/c.ts', 'src/d.ts']],
])('the longest chain %s', (_, which, chain) => {
  expect(longestChain(modules, which)).toEqual(chain)
})

test('a circle is followed once, and left to the rule about circles', () => {
  const circle = [
    { source: 'src/a.ts', dependencies: [value('src/b.ts')] },
    { source: 'src/b.ts', dependencies: [value('src/a.ts')] },
  ]
  expect(longestChain(circle)).toEqual(['src/a.ts', 'src/b.ts'])
})
