/**
 * What one request may ask of a collection: a page of so many documents, so many conditions, and only
 * by fields, operators and values that mean something there. The rest is the client's mistake, and is
 * told so before a database is asked, which would fail on it or read far too much.
 */
import type { Refusal } from '../refusals/refusal'
import { isCalendarDay } from '../time/calendar-day'
import { refusal } from './refusals'

/** A field of a collection, as far as a question about it is concerned; Payload's fields are such. */
export type QueryField = {
  name: string
  type: string
  relationTo?: string | string[]
  virtual?: boolean | string
  flattenedFields?: readonly QueryField[]
}

/** What is asked about: the fields of a collection, and how to reach those behind a reference. */
export type Asked = {
  fields: readonly QueryField[]
  fieldsOf: (collection: string) => readonly QueryField[] | undefined
}

export type Question = {
  where?: unknown
  sort?: unknown
  select?: unknown
  populate?: unknown
  joins?: unknown
  limit?: unknown
  page?: unknown
  depth?: unknown
}

export const limits = {
  /** Documents of a page, for readers and for people with a role. */
  pageSize: { reader: 100, member: 1000 },
  page: 1_000_000,
  /** Levels of references that are followed; `maxDepth` of Payload. */
  depth: 10,
  /** Conditions and the values of their lists, in all. */
  conditions: { reader: 50, member: 1000 },
  /** Levels of `and` and `or` within each other. */
  levels: 6,
  sort: 5,
  /** Characters of a value. */
  value: 1000,
  /** That one request by GraphQL may take. */
  seconds: 10,
}

export type Asker = 'reader' | 'member'

/** @returns why a list, a document or a count is not given; nothing where it may be asked for */
export function questionObjection(
  question: Question,
  asked: Asked,
  asker: Asker,
): Refusal | undefined {
  const { where, sort, select, populate, joins } = question
  return (
    numberObjection(question, asker) ??
    whereObjection(where, asked, asker) ??
    sortObjection(sort, asked) ??
    selectObjection(select, asked.fields, 'select') ??
    populateObjection(populate, asked) ??
    namesObjection(joins, () => false, 'joins')
  )
}

function numberObjection({ limit, page, depth }: Question, asker: Asker): Refusal | undefined {
  const most = limits.pageSize[asker]
  if (limit !== undefined && !isWhole(limit, 1, most)) {
    return refusal('page-size', { facts: { limit: most } })
  }
  for (const [parameter, value, from, to] of [
    ['page', page, 1, limits.page],
    ['depth', depth, 0, limits.depth],
  ] as const) {
    if (value === undefined || isWhole(value, from, to)) continue
    return refusal('query-whole-number', { facts: { parameter, least: from, most: to } })
  }
  return undefined
}

function isWhole(value: unknown, least: number, most: number): boolean {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\d{1,9}$/.test(value))) {
    return false
  }
  const number = Number(value)
  return Number.isInteger(number) && number >= least && number <= most
}

/** @returns why these conditions are not asked */
export function whereObjection(where: unknown, asked: Asked, asker: Asker): Refusal | undefined {
  if (where === undefined || where === null) return undefined
  const budget = { left: limits.conditions[asker], most: limits.conditions[asker] }
  return conditionsObjection(where, asked, { budget, level: 0 })
}

type Counted = { budget: { left: number; most: number }; level: number }

function conditionsObjection(where: unknown, asked: Asked, at: Counted): Refusal | undefined {
  if (!isPlain(where)) return malformed('where')
  for (const [path, operand] of Object.entries(where)) {
    const objection = /^(and|or)$/i.test(path)
      ? groupObjection(operand, asked, { ...at, level: at.level + 1 })
      : conditionObjection(path, operand, asked, at)
    if (objection) return objection
  }
  return undefined
}

function groupObjection(members: unknown, asked: Asked, at: Counted): Refusal | undefined {
  if (at.level > limits.levels) return refusal('query-depth', { facts: { limit: limits.levels } })
  // Payload drops a group that is no list.
  if (!Array.isArray(members)) return malformed('where')
  for (const member of members) {
    if (!takes(at, 1)) return tooMany(at)
    const objection = conditionsObjection(member, asked, at)
    if (objection) return objection
  }
  return undefined
}

function conditionObjection(
  path: string,
  operand: unknown,
  asked: Asked,
  at: Counted,
): Refusal | undefined {
  const field = fieldAt(path, asked)
  const possible = field ? operatorsOf(field) : []
  if (!field || possible.length === 0) return unknownField(path, 'where')
  if (!isPlain(operand)) return malformed('where')
  for (const [operator, value] of Object.entries(operand)) {
    if (!takes(at, isList(operator) ? valuesIn(value).length : 1)) return tooMany(at)
    if (!possible.includes(operator)) {
      const facts = { field: shown(path), operator: shown(operator), possible: possible.join(', ') }
      return refusal('query-operator', { facts })
    }
    const wanted = wantedInstead(field, operator, value)
    if (wanted) {
      const facts = { field: shown(path), value: shown(value), wanted }
      return refusal('query-value', { facts })
    }
  }
  return undefined
}

function takes({ budget }: Counted, count: number): boolean {
  budget.left -= count
  return budget.left >= 0
}

const tooMany = ({ budget }: Counted) =>
  refusal('query-conditions', { facts: { limit: budget.most } })

const equality = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const order = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const texts = [...equality, 'like', 'not_like', 'contains', ...order]

const operators = new Map<string, readonly string[]>(
  Object.entries({
    text: texts,
    textarea: texts,
    email: texts,
    code: texts,
    number: [...equality, ...order],
    date: [...equality, ...order],
    checkbox: ['equals', 'not_equals', 'exists'],
    select: equality,
    radio: equality,
    relationship: equality,
    upload: equality,
    json: ['exists'],
    richText: ['exists'],
  }),
)

/** Those that mean the same on every database; none for what is no value of its own. */
export function operatorsOf(field: Pick<QueryField, 'type' | 'relationTo'>): readonly string[] {
  // Payload fails on any other: of `field.value` it reads `in` as one value (on SQLite).
  if (isOfSeveral(field)) return ['equals', 'exists']
  if (field.relationTo?.length === 0) return ['equals', 'not_equals', 'exists']
  return operators.get(field.type) ?? []
}

/** Whether a reference names its collection beside the id. */
const isOfSeveral = ({ relationTo }: Pick<QueryField, 'relationTo'>) =>
  Array.isArray(relationTo) && relationTo.length > 0

const isList = (operator: string) => operator === 'in' || operator === 'not_in'

/** As Payload reads it: a list, or a text with commas. */
function valuesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',') : [value]
}

/** @returns what would be a value; nothing where this one is */
function wantedInstead(field: QueryField, operator: string, value: unknown): string | undefined {
  if (operator === 'exists') return isOneOf(value, [true, false]) ? undefined : 'true, false'
  if (isList(operator)) {
    return valuesIn(value)
      .map((each) => wantedOne(field, each))
      .find(Boolean)
  }
  const isNothing = value === null || value === 'null'
  if (isNothing && !isOfSeveral(field) && (operator === 'equals' || operator === 'not_equals'))
    return undefined
  return wantedOne(field, value)
}

function wantedOne(field: QueryField, value: unknown): string | undefined {
  const { type } = field
  if (type === 'checkbox') return isOneOf(value, [true, false]) ? undefined : 'true, false'
  if (type === 'number') return isNumeric(value) ? undefined : '42'
  if (type === 'date') return isDate(value) ? undefined : '2026-11-26T09:00:00Z'
  if (isOfSeveral(field)) {
    const { relationTo: to, value: id, ...more } = isPlain(value) ? value : {}
    const known = field.relationTo?.includes(String(to)) && isText(id)
    return known && Object.keys(more).length === 0 ? undefined : 'relationTo, value'
  }
  return isText(value) ? undefined : 'abc'
}

const isOneOf = (value: unknown, some: unknown[]) =>
  some.some((each) => each === value || String(each) === value)

function isText(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true
  // No database has a text with the character NUL.
  return typeof value === 'string' && value.length <= limits.value && !value.includes('\0')
}

function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(value.trim())
}

function isDate(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime())
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false
  const [, year, month, day = '1'] = /^(\d{4})-(\d\d)(?:-(\d\d)|$)/.exec(value) ?? []
  return year !== undefined && isCalendarDay(Number(year), Number(month), Number(day))
}

function sortObjection(sort: unknown, asked: Asked): Refusal | undefined {
  if (sort === undefined || sort === null) return undefined
  const given = Array.isArray(sort) ? sort : [sort]
  if (!given.every((each) => typeof each === 'string')) return malformed('sort')
  const paths = given.flatMap((each) => each.split(',')).map((each) => each.trim())
  if (paths.length > limits.sort) return malformed('sort')
  const unknown = paths.find((path) => !path || !isOrder(path.replace(/^-/, ''), asked))
  return unknown === undefined ? undefined : unknownField(unknown, 'sort')
}

function isOrder(path: string, asked: Asked): boolean {
  const field = fieldAt(path, asked)
  return Boolean(field && operatorsOf(field).length > 1)
}

function selectObjection(
  select: unknown,
  fields: readonly QueryField[],
  parameter: string,
): Refusal | undefined {
  if (select === undefined || select === null) return undefined
  if (!isPlain(select)) return malformed(parameter)
  for (const [name, value] of Object.entries(select)) {
    const field = fields.find((each) => each.name === name)
    if (!field && name !== 'id') return unknownField(name, parameter)
    if (isOneOf(value, [true, false])) continue
    if (!field?.flattenedFields) return malformed(parameter)
    const objection = selectObjection(value, field.flattenedFields, parameter)
    if (objection) return objection
  }
  return undefined
}

function populateObjection(populate: unknown, { fieldsOf }: Asked): Refusal | undefined {
  if (populate === undefined || populate === null) return undefined
  const names = namesObjection(populate, (name) => fieldsOf(name) !== undefined, 'populate')
  if (names) return names
  return Object.entries(populate)
    .map(([name, select]) => selectObjection(select, fieldsOf(name) ?? [], 'populate'))
    .find(Boolean)
}

function namesObjection(
  value: unknown,
  isKnown: (name: string) => boolean,
  parameter: string,
): Refusal | undefined {
  if (value === undefined || value === null) return undefined
  if (!isPlain(value)) return malformed(parameter)
  const unknown = Object.keys(value).find((name) => !isKnown(name))
  return unknown === undefined ? undefined : unknownField(unknown, parameter)
}

/**
 * @param path as Payload takes it: `faqs.faq.question`, also with `__` or with the number of a row
 * @returns the field there; nothing where there is none, or where it is not stored
 */
export function fieldAt(path: string, { fields, fieldsOf }: Asked): QueryField | undefined {
  let within: readonly QueryField[] = fields
  let field: QueryField | undefined
  const names = path.replaceAll('__', '.').split('.')
  for (const name of names) {
    if (field?.type === 'array' && /^\d{1,4}$/.test(name)) continue
    if (isReference(field)) within = behind(field, fieldsOf)
    const id = name === 'id' && hasId(field) ? idField : undefined
    field = within.find((each) => each.name === name) ?? id
    if (!field || field.virtual) return undefined
    within = field.flattenedFields ?? []
  }
  return field
}

/** Documents and rows have an id; nothing stands for the document itself. */
const hasId = (field: QueryField | undefined) =>
  !field || ['relationship', 'upload', 'array', 'blocks'].includes(field.type)

const idField: QueryField = { name: 'id', type: 'text' }

const isReference = (field: QueryField | undefined): field is QueryField =>
  field?.type === 'relationship' || field?.type === 'upload'

function behind({ relationTo }: QueryField, fieldsOf: Asked['fieldsOf']): readonly QueryField[] {
  if (typeof relationTo === 'string') return fieldsOf(relationTo) ?? []
  return [
    { name: 'relationTo', type: 'select' },
    { name: 'value', type: 'relationship', relationTo: [] },
  ]
}

const examples: Record<string, string> = {
  where: 'where[title][like]=NATO',
  sort: 'sort=-updatedAt,title',
  select: 'select[title]=true',
  populate: 'populate[faqs][question]=true',
}

function malformed(parameter: string): Refusal {
  return refusal('query-malformed', { facts: { parameter, example: examples[parameter] ?? '–' } })
}

function unknownField(path: string, parameter: string): Refusal {
  return refusal('query-field', { facts: { field: shown(path), parameter } })
}

/** What was sent goes back as text, and not whole. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
