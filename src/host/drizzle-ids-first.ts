/**
 * Lists ask for the ids of their documents first, and then for those documents.
 *
 * Fault: Drizzle asks for documents with their rows of arrays, relations and texts in one question, and
 *   SQLite gathers those for every document that meets the condition before it sorts and takes the
 *   first ten. With 40,000 editions beside 400, lists took 10 to 34 times as long, and less than twice
 *   as long with this and `drizzle-latest-indexes.ts`.
 * Upstream: not reported yet: docs/host-reports/drizzle-ids-first.md
 * Since: @payloadcms/drizzle 3.0
 * Remove when: a list of ten reads the rows of ten documents.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: at start, the adapter must have `find` and `queryDrafts`; tests/integration/lists.test.ts
 *   holds order and paging.
 */
import type {
  BaseDatabaseAdapter,
  DatabaseAdapterObj,
  PaginatedDocs,
  SelectType,
  TypeWithID,
} from 'payload'

export function idsFirst<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      if (!adapter.find || !adapter.queryDrafts) {
        throw new Error(
          'The database adapter finds lists by other methods: see drizzle-ids-first.ts',
        )
      }
      adapter.find = inTwoSteps(adapter.find, 'id', { updatedAt: true })
      adapter.queryDrafts = inTwoSteps(adapter.queryDrafts, 'parent', {
        parent: true,
        version: { updatedAt: true },
      })
      return adapter
    },
  }
}

/** What so many documents meet costs one question less in one step. */
const few = 200
/** It is remembered of so many conditions how many documents met them last. */
const mostConditions = 500

type Find = (args: Parameters<BaseDatabaseAdapter['find']>[0]) => Promise<PaginatedDocs<TypeWithID>>

/** @param id the name by which a condition finds a document in the table that is asked */
function inTwoSteps<Ask extends Find>(ask: Ask, id: 'id' | 'parent', little: SelectType): Ask {
  const totals = new Map<string, number>()
  const find: Find = async function (this: BaseDatabaseAdapter, args) {
    if (!args.limit) return ask.call(this, args)
    const condition = `${args.collection} ${JSON.stringify(args.where)}`
    const remember = (list: PaginatedDocs<TypeWithID>) => {
      if (totals.size >= mostConditions) totals.clear()
      if (args.pagination !== false) totals.set(condition, list.totalDocs)
      return list
    }
    if ((totals.get(condition) ?? Number.POSITIVE_INFINITY) <= few)
      return remember(await ask.call(this, args))
    const list = remember(await ask.call(this, { ...args, select: little, joins: undefined }))
    const ids = list.docs.map((doc) => doc.id)
    if (ids.length === 0) return list
    const where = { [id]: { in: ids } }
    const { docs } = await ask.call(this, { ...args, where, sort: undefined, page: 1, limit: 0 })
    const found = new Map(docs.map((doc) => [doc.id, doc]))
    return { ...list, docs: ids.flatMap((each) => found.get(each) ?? []) }
  }
  return find as Ask
}
