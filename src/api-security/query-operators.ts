/** Which operators and values a condition on a field may have: those that mean the same on every database. */
import { textOf } from '../refusals/text-of'
import { isCalendarDay } from '../time/calendar-day'
import type { QueryField } from './query-fields'

/** Characters that a value may have. */
const longestValue = 1000

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

/** The operators that a field may be asked by; none for what is no value of its own. */
export function operatorsOf(field: Pick<QueryField, 'type' | 'relationTo'>): readonly string[] {
  // Payload fails on any other: of `field.value` it reads `in` as one value (on SQLite).
  if (isOfSeveral(field)) return ['equals', 'exists']
  if (field.relationTo?.length === 0) return ['equals', 'not_equals', 'exists']
  return operators.get(field.type) ?? []
}

/** Whether a reference names its collection beside the id. */
const isOfSeveral = ({ relationTo }: Pick<QueryField, 'relationTo'>) =>
  Array.isArray(relationTo) && relationTo.length > 0

/** Whether an operator takes several values. */
export const isList = (operator: string) => operator === 'in' || operator === 'not_in'

/** The values of such an operator, as Payload reads them: a list, or a text with commas. */
export function valuesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',') : [value]
}

/** An example of what would be a value; nothing where this one is. */
export function wantedInstead(
  field: QueryField,
  operator: string,
  value: unknown,
): string | undefined {
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
    const known = field.relationTo?.includes(textOf(to)) && isText(id)
    return known && Object.keys(more).length === 0 ? undefined : 'relationTo, value'
  }
  return isText(value) ? undefined : 'abc'
}

/** Whether a value is one of some, also as the text that an address has for it. */
export const isOneOf = (value: unknown, some: unknown[]) =>
  some.some((each) => each === value || String(each) === value)

function isText(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true
  // No database has a text with the character NUL.
  return typeof value === 'string' && value.length <= longestValue && !value.includes('\0')
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

/** Whether a value is an object of names and values. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}
