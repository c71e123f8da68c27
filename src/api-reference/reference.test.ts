import {
  addressOf,
  codesTable,
  type DescribedEndpoint,
  referenceOf,
  withReference,
} from './reference'

const approve: DescribedEndpoint = {
  topic: 'workflow',
  method: 'post',
  path: '/:id/approve',
  collections: ['relations', 'faqs'],
  summary: 'Approves a revision.',
  who: 'reviewers',
  query: { dry: 'only tells' },
  body: { revision: 'the revision that was read' },
  answer: '200 `{ doc }`',
  refusals: { 409: 'saved since' },
}

test('an endpoint: its address, who, what goes in and what comes out', () => {
  expect(referenceOf([approve])).toBe(
    `## Workflow

### POST /api/{relations|faqs}/{id}/approve

Approves a revision.

- **Who**: reviewers
- **Query**: \`dry\`: only tells
- **Body**: \`revision\`: the revision that was read
- **Answer**: 200 \`{ doc }\`
- **Refusals**: 409: saved since`,
  )
})

test('topics come in their order, whatever the order of the endpoints', () => {
  const exported: DescribedEndpoint = { ...approve, topic: 'audit', body: 'a file' }
  const text = referenceOf([exported, approve])
  expect(text.indexOf('## Workflow')).toBeLessThan(text.indexOf('## Audit log'))
  expect(text).toContain('- **Body**: a file')
})

test.each([
  [{ collections: [], path: '/translations/status' }, '/api/translations/status'],
  [{ collections: ['glossary'], path: '/export' }, '/api/glossary/export'],
])('the address of %j', (endpoint, address) => {
  expect(addressOf(endpoint)).toBe(address)
})

test('a document keeps what stands around its marks', () => {
  const document =
    'Before\n<!-- generated: npm run generate -->\nold\n<!-- end of generated -->\nAfter'
  const once = withReference(document, 'new')
  expect(once).toContain('Before')
  expect(once).toContain('new')
  expect(once).toContain('After')
  expect(once).not.toContain('old')
  expect(withReference(once, 'new')).toBe(once)
})

test('a document without marks is a mistake', () => {
  expect(() => withReference('Nothing', 'new')).toThrow('no marks')
})

test('codes by status, then by name, with their sentences', () => {
  const messages = { 'b-code': 'Not | this.', 'a-code': 'Later.', early: 'First.' }
  expect(codesTable({ 'b-code': 409, 'a-code': 409, early: 400 }, messages)).toBe(
    `| Status | Code     | Message      |
| ------ | -------- | ------------ |
| 400    | \`early\`  | First.       |
| 409    | \`a-code\` | Later.       |
| 409    | \`b-code\` | Not \\| this. |`,
  )
})
