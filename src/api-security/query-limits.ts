/**
 * What one request may ask of a collection: a page of so many documents, so many conditions, and only
 * by fields, operators and values that mean something there. The rest is the client's mistake, and is
 * told so before a database is asked, which would fail on it or read far too much.
 */
import type { Refusal } from '../refusals/refusal'
import { type Asked, fieldAt, type QueryField } from './query-fields'
import { isList, isOneOf, isPlain, operatorsOf, valuesIn, wantedInstead } from './query-operators'
import { refusal } from './refusals'

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
