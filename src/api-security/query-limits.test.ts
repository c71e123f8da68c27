import { fieldAt, type QueryField } from './query-fields'
import { type Question, questionObjection } from './query-limits'
import { operatorsOf } from './query-operators'

const faqs: QueryField[] = [
  { name: 'question', type: 'text' },
  { name: 'answer', type: 'richText' },
  { name: 'updatedAt', type: 'date' },
]
const pages: QueryField[] = [
  { name: 'title', type: 'text' },
  { name: 'revision', type: 'number' },
  { name: 'isPublic', type: 'checkbox' },
  { name: 'behind', type: 'json', virtual: true },
  { name: 'workflow', type: 'group', flattenedFields: [{ name: 'state', type: 'select' }] },
  {
    name: 'faqs',
    type: 'array',
    flattenedFields: [{ name: 'faq', type: 'relationship', relationTo: 'faqs' }],
  },
  { name: 'edition', type: 'relationship', relationTo: ['pages', 'faqs'] },
]
const collections: Record<string, QueryField[]> = { faqs, pages }
const asked = { fields: pages, fieldsOf: (name: string) => collections[name] }
const code = (question: Question, asker: 'reader' | 'member' = 'reader') =>
  questionObjection(question, asked, asker)?.code

test.each([
  ['title', 'text'],
  ['id', 'text'],
  ['_id', undefined],
  ['id.id', undefined],
  ['title.id', undefined],
  ['workflow.state', 'select'],
  ['workflow__state', 'select'],
  ['faqs.faq', 'relationship'],
  ['faqs.0.faq.question', 'text'],
  ['faqs.id', 'text'],
  ['faqs.0.id', 'text'],
  ['faqs.faq.id', 'text'],
  ['faqs.faq.id.id', undefined],
  ['edition.value', 'relationship'],
  ['behind', undefined],
  ['answer', undefined],
  ['workflow.nothing', undefined],
  ['title.deeper', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['', undefined],
])('the field at %s', (path, type) => expect(fieldAt(path, asked)?.type).toBe(type))

describe('a page of a list', () => {
  test.each(['1', 10, 100])('of %s', (limit) => expect(code({ limit })).toBeUndefined())
  test.each([
    0,
    '0',
    -1,
    '-1',
    101,
    '1e9',
    '0x10',
    'ten',
    '1.5',
    ' 5',
    ['1', '2'],
    {},
    true,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('not of %j', (limit) => expect(code({ limit })).toBe('page-size'))
  test('longer for people with a role', () => {
    expect(code({ limit: 1000 }, 'member')).toBeUndefined()
    expect(code({ limit: 1001 }, 'member')).toBe('page-size')
  })
  test.each([
    { page: 0 },
    { page: '-1' },
    { page: 'x' },
    { page: 1e9 },
    { depth: -1 },
    { depth: 11 },
    { depth: 'deep' },
  ])('nor %j', (question) => expect(code(question)).toBe('query-whole-number'))
})

describe('conditions', () => {
  test.each([
    { title: { like: 'NATO' } },
    { title: { equals: null } },
    { title: { in: 'a,b' }, revision: { greater_than: '3' } },
    { revision: { not_equals: 'null' } },
    { isPublic: { equals: 'true' } },
    { 'faqs.faq.updatedAt': { less_than: '2026-11-26' } },
    { 'faqs.faq.updatedAt': { less_than: '2028-02-29T23:00:00-05:00' } },
    { 'faqs.faq.updatedAt': { less_than: '2026-11' } },
    { 'faqs.faq.answer': { exists: 'false' } },
    { edition: { equals: { relationTo: 'faqs', value: 'x' } } },
    { edition: { exists: true }, 'edition.value': { not_equals: 'x' } },
    { 'edition.relationTo': { not_equals: 'faqs' } },
    { or: [{ title: { equals: 'a' } }, { AND: [{ id: { exists: true } }] }] },
    {},
  ])('%j', (where) => expect(code({ where })).toBeUndefined())

  test.each([
    [{ nothing: { equals: 'a' } }, 'query-field'],
    [{ behind: { exists: true } }, 'query-field'],
    [{ workflow: { exists: true } }, 'query-field'],
    [{ title: { near: '1,2' } }, 'query-operator'],
    [{ title: { $ne: 'a' } }, 'query-operator'],
    [{ title: { constructor: 'a' } }, 'query-operator'],
    [{ 'faqs.faq.updatedAt': { like: '2026' } }, 'query-operator'],
    [{ 'faqs.faq.answer': { like: 'a' } }, 'query-operator'],
    [{ 'faqs.faq': { contains: { question: { like: 'a' } } } }, 'query-operator'],
    [{ 'faqs.faq.updatedAt': { equals: 'yesterday' } }, 'query-value'],
    [{ 'faqs.faq.updatedAt': { equals: '2026-13-45' } }, 'query-value'],
    [{ 'faqs.faq.updatedAt': { less_than: '2026-06-31' } }, 'query-value'],
    [{ 'faqs.faq.updatedAt': { less_than: '2026-02-29T10:00:00Z' } }, 'query-value'],
    [{ revision: { equals: 'many' } }, 'query-value'],
    [{ revision: { in: ['1', 'many'] } }, 'query-value'],
    [{ isPublic: { equals: 'perhaps' } }, 'query-value'],
    [{ title: { equals: { $gt: '' } } }, 'query-value'],
    [{ title: { equals: ['a'] } }, 'query-value'],
    [{ title: { equals: 'a\0b' } }, 'query-value'],
    [{ title: { like: 'x'.repeat(1001) } }, 'query-value'],
    [{ title: { like: null } }, 'query-value'],
    [{ title: { exists: 'perhaps' } }, 'query-value'],
    [{ edition: { equals: { relationTo: 'users', value: 'x' } } }, 'query-value'],
    [{ edition: { equals: 'x' } }, 'query-value'],
    [{ edition: { equals: 'null' } }, 'query-value'],
    [{ edition: { not_in: 'x' } }, 'query-operator'],
    [{ 'edition.value': { in: 'x,y' } }, 'query-operator'],
    [{ edition: { not_equals: { relationTo: 'faqs', value: 'x' } } }, 'query-operator'],
    [{ title: 'a' }, 'query-malformed'],
    [{ or: { title: { equals: 'a' } } }, 'query-malformed'],
    [{ or: ['title'] }, 'query-malformed'],
    ['title', 'query-malformed'],
    [[], 'query-malformed'],
  ])('not %j', (where, expected) => expect(code({ where })).toBe(expected))

  test('so many, in lists too, and so deep', () => {
    const many = (count: number) => ({
      or: Array.from({ length: count }, () => ({ title: { equals: 'a' } })),
    })
    expect(code({ where: many(25) })).toBeUndefined()
    expect(code({ where: many(26) })).toBe('query-conditions')
    expect(code({ where: many(26) }, 'member')).toBeUndefined()
    expect(code({ where: { title: { in: ','.repeat(50) } } })).toBe('query-conditions')
    const deep = (levels: number): object =>
      levels ? { and: [deep(levels - 1)] } : { title: { equals: 'a' } }
    expect(code({ where: deep(6) })).toBeUndefined()
    expect(code({ where: deep(7) })).toBe('query-depth')
  })
})

describe('orders and choices', () => {
  test.each<Question>([
    { sort: '-title,revision' },
    { sort: ['title', '-id'] },
    { sort: 'faqs.faq.question' },
    { select: { title: 'true', workflow: { state: true }, id: 'false' } },
    { select: {} },
    { populate: { faqs: { question: true } } },
  ])('%j', (question) => expect(code(question)).toBeUndefined())

  test.each<[Question, string]>([
    [{ sort: 'nothing' }, 'query-field'],
    [{ sort: 'faqs' }, 'query-field'],
    [{ sort: 'behind' }, 'query-field'],
    [{ sort: 'faqs.faq.answer' }, 'query-field'],
    [{ sort: 'title,,' }, 'query-field'],
    [{ sort: { title: 1 } }, 'query-malformed'],
    [{ sort: 'title,'.repeat(9) }, 'query-malformed'],
    [{ select: { nothing: true } }, 'query-field'],
    [{ select: { title: 'perhaps' } }, 'query-malformed'],
    [{ select: { title: { deeper: true } } }, 'query-malformed'],
    [{ select: 'title' }, 'query-malformed'],
    [{ populate: { nothing: { title: true } } }, 'query-field'],
    [{ populate: { faqs: { title: true } } }, 'query-field'],
    [{ joins: { title: { limit: 0 } } }, 'query-field'],
  ])('not %j', (question, expected) => expect(code(question)).toBe(expected))
})

test('no operator reaches into an object that every JavaScript object has', () => {
  expect(operatorsOf({ type: 'constructor' })).toEqual([])
})
