/**
 * Rows that are selected as a whole keep their relationships.
 *
 * Fault: of an array or a group that a `select` names as a whole, or does not leave out, Drizzle reads no
 *   relationship of its rows to several collections, nor any other field that has a table of its own: of
 *   `?select[learnMore]=true` the links to pages are missing, as if there were none.
 * Upstream: not reported yet: docs/host-reports/drizzle-selected-rows.md
 * Since: @payloadcms/drizzle 3.0 (find/traverseFields.js: below an array, `withTabledFields` is only set where
 *   a field of the row is named)
 * Remove when: an array that is selected has the relationships of its rows.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: at start, the adapter must have the methods that take a selection; tests/integration/readers.test.ts
 *   selects rows.
 */
import type {
  BaseDatabaseAdapter,
  CollectionSlug,
  DatabaseAdapterObj,
  FlattenedField,
  SelectIncludeType,
  SelectType,
} from 'payload'

/** Those of versions select within `version`. */
const methods = {
  find: false,
  findOne: false,
  queryDrafts: true,
  findVersions: true,
} as const

type Ask = (this: BaseDatabaseAdapter, args: Asked) => unknown
type Asked = { collection: CollectionSlug; select?: SelectType }

export function selectRowsWhole<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      for (const [name, ofVersions] of Object.entries(methods)) {
        const own = adapter[name as keyof typeof methods] as unknown as Ask | undefined
        if (!own)
          throw new Error(`The database adapter has no ${name}: see drizzle-selected-rows.ts`)
        const ask: Ask = function (asked) {
          const { select } = asked
          if (!select) return own.call(this, asked)
          const { flattenedFields } = this.payload.collections[asked.collection].config
          return own.call(this, {
            ...asked,
            select: ofVersions
              ? ofVersion(select, flattenedFields)
              : rowsNamed(select, flattenedFields),
          })
        }
        Object.assign(adapter, { [name]: ask })
      }
      return adapter
    },
  }
}

function ofVersion(select: SelectType, fields: FlattenedField[]): SelectType | undefined {
  const { version } = select
  if (!version) return select
  const named = version === true ? everything(fields) : rowsNamed(version, fields)
  return named && ({ ...select, version: named } as SelectType)
}

/**
 * A selection in which the fields of rows are named one by one.
 *
 * @returns nothing, which selects everything, where fields are left out: Payload leaves them out afterwards
 */
export function rowsNamed(select: SelectType, fields: FlattenedField[]): SelectType | undefined {
  if (!fields.some(losesFields)) return select
  if (leavesOut(select)) return undefined
  const byName = new Map(fields.map((field) => [field.name, field]))
  const named = Object.entries(select).map(([name, value]) => {
    const field = byName.get(name)
    const below = field && losesFields(field) ? belowOf(field) : undefined
    if (!below) return [name, value]
    return [name, value === true ? everything(below) : rowsNamed(value, below)]
  })
  return Object.fromEntries(named)
}

function leavesOut(select: SelectType): boolean {
  return Object.values(select).some((value) =>
    typeof value === 'object' ? leavesOut(value) : value === false,
  )
}

/** Every field by its name, and so below those that would lose some. */
function everything(fields: FlattenedField[]): SelectIncludeType {
  return Object.fromEntries(
    fields.map((field) => {
      const below = belowOf(field)
      return [field.name, below && losesFields(field) ? everything(below) : true]
    }),
  )
}

/** Whether a field has rows or a group with fields that are kept in tables of their own. */
function losesFields(field: FlattenedField): boolean {
  return belowOf(field)?.some((each) => hasOwnTable(each) || losesFields(each)) ?? false
}

function hasOwnTable(field: FlattenedField): boolean {
  const hasMany = 'hasMany' in field && field.hasMany === true
  return hasMany || ('relationTo' in field && Array.isArray(field.relationTo))
}

function belowOf(field: FlattenedField): FlattenedField[] | undefined {
  return 'flattenedFields' in field ? field.flattenedFields : undefined
}
