import { buildSchema, parse, validate } from 'graphql'
import { documentObjection, limitCost, limits } from './graphql-limits'

/** In the shape of Payload's: lists are pages of `docs`, references documents, one or of several kinds. */
const schema = buildSchema(`
  type Page { id: ID createdAt: String title: String related: [Page!] image: Image rows: [Row!] }
  type Image { id: ID createdAt: String alt: String }
  type Row { label: String to: Page any: Any }
  union Any = Page | Image
  type Pages { docs: [Page!] totalDocs: Int }
  type Query { Page(id: ID): Page Pages(limit: Int, page: Int): Pages }
  type Mutation { deletePage(id: ID): Page }
`)

/** What a request is refused for, and the cost that it is told. */
function refusalOf(query: string, variables: Record<string, unknown> | null = null) {
  const document = parse(query)
  const found = documentObjection(document)
  if (found) return found
  const [error] = validate(schema, document, [limitCost(variables)])
  return error?.extensions as { code: string; facts: Record<string, number> } | undefined
}
const codeOf = (query: string, variables?: Record<string, unknown>) =>
  refusalOf(query, variables)?.code
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `related { ${nested(levels - 1)} }`
const times = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => field(index)).join(' ')

describe('a document', () => {
  const page = (index: number) => `a${index}: Page { id }`
  test.each<[string, string, string, string]>([
    [
      'fields at its root',
      `{ ${times(limits.rootFields, () => 'Page { id }')} }`,
      `{ ${times(limits.rootFields + 1, () => 'Page { id }')} }`,
      'graphql-root-fields',
    ],
    [
      'names of its own',
      `{ Page { ${times(limits.aliases, (index) => `a${index}: id`)} } }`,
      `{ Page { ${times(limits.aliases + 1, (index) => `a${index}: id`)} } }`,
      'graphql-aliases',
    ],
    [
      'levels',
      `{ Page { ${nested(limits.depth - 2)} } }`,
      `{ Page { ${nested(limits.depth - 1)} } }`,
      'graphql-depth',
    ],
  ])('has so many %s, and not one more', (_, allowed, excessive, code) => {
    expect(documentObjection(parse(allowed))).toBeUndefined()
    expect(documentObjection(parse(excessive))?.code).toBe(code)
  })
  test('counts those of a fragment wherever it is used, of mutations and of each operation', () => {
    const six = `fragment A on Query { ${times(6, () => 'Page { id }')} }`
    expect(codeOf(`{ ...A ...A } ${six}`)).toBe('graphql-root-fields')
    expect(codeOf(`query One { Page { id } } query Two { ${times(11, page)} }`)).toBe(
      'graphql-root-fields',
    )
    const mutation = `mutation { ${times(11, (index) => `a${index}: deletePage { id }`)} }`
    expect(codeOf(mutation)).toBe('graphql-root-fields')
  })
  test('that goes in circles is none that is asked', () => {
    expect(codeOf('{ Page { ...A } } fragment A on Page { related { ...A } }')).toBeDefined()
    expect(codeOf('{ ...A } fragment A on Query { ...A }')).toBeDefined()
  })
})

describe('the cost', () => {
  test('of a list is that of its documents, though only their number is asked for', () => {
    const lists = (count: number) => `{ ${times(count, () => 'Pages(limit: 1000) { totalDocs }')} }`
    expect(codeOf(lists(4))).toBeUndefined()
    expect(codeOf(lists(5))).toBe('graphql-cost')
  })
  test('of references within references multiplies', () => {
    expect(codeOf(`{ Pages { docs { ${nested(2)} } } }`)).toBeUndefined()
    expect(codeOf(`{ Pages { docs { ${nested(4)} } } }`)).toBe('graphql-cost')
    expect(codeOf(`{ Pages(limit: 900) { docs { ${nested(2)} } } }`)).toBe('graphql-cost')
  })
  test('is the same by a fragment, by one in its place, and by a variable', () => {
    const list = (selection: string) => `Pages(limit: 900) { docs { ${selection} } }`
    for (const selection of [nested(2), `... on Page { ${nested(2)} }`, `... { ${nested(2)} }`]) {
      expect(codeOf(`{ ${list(selection)} }`)).toBe('graphql-cost')
    }
    expect(codeOf(`{ ${list('...A')} } fragment A on Page { ${nested(2)} }`)).toBe('graphql-cost')
    const asked = `query ($limit: Int = 900) { Pages(limit: $limit) { docs { ${nested(2)} } } }`
    expect(codeOf(asked)).toBe('graphql-cost')
    expect(codeOf(asked, { limit: 1 })).toBeUndefined()
    expect(codeOf(asked, { limit: 1001 })).toBe('page-size')
  })
  test('of a reference is that of a document, though it may lead to several kinds', () => {
    const cost = (selection: string) =>
      refusalOf(`{ Pages(limit: 1000) { docs { rows { ${selection} } } } }`)?.facts?.cost
    const one = cost('to { id }')
    expect(one).toBeGreaterThan(limits.cost)
    expect(cost('any { ... on Page { id } }')).toBe(one)
  })
})

describe('the length of a list', () => {
  test.each([0, -1, 1001, 2_000_000_000])('%d is refused, wherever it stands', (limit) => {
    expect(codeOf(`{ Pages(limit: ${limit}) { totalDocs } }`)).toBe('page-size')
    const byFragment = `{ ...A } fragment A on Query { Pages(limit: ${limit}) { totalDocs } }`
    expect(codeOf(byFragment)).toBe('page-size')
  })
  test.each([null, 'x', 1.5, {}, undefined])('%j in a variable is left to GraphQL', (limit) => {
    const asked = 'query ($limit: Int) { Pages(limit: $limit) { totalDocs } }'
    expect(() => refusalOf(asked, { limit })).not.toThrow()
  })
})
