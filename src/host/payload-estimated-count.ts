/**
 * MongoDB: a count or a list without a condition has one that every document meets.
 *
 * Fault: without a condition Payload asks for `estimatedDocumentCount`, which no transaction allows:
 *   "Cannot run 'count' in a multi-document transaction".
 * Upstream: not reported yet: docs/host-reports/payload-estimated-count.md
 *   (https://github.com/payloadcms/payload/pull/17053 is about counts in transactions, and leaves this)
 * Since: @payloadcms/db-mongodb 3.0
 * Remove when: Payload counts by `countDocuments` within a transaction.
 * Canary: tests/canaries/mongodb.test.ts
 * Assertion: at start, the adapter must have each method that counts.
 */
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest, Where } from 'payload'

type Asked = { req?: Partial<PayloadRequest>; where?: Where }

const every: Where = { id: { exists: true } }
const counting = ['count', 'countVersions', 'find', 'findVersions', 'queryDrafts'] as const

export function countInTransactions<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      for (const name of counting) {
        if (!adapter[name])
          throw new Error(`The database adapter has no method "${name}" any more.`)
        const ask = adapter[name] as (this: unknown, asked: Asked) => Promise<unknown>
        Object.assign(adapter, {
          [name]: async function (this: unknown, asked: Asked) {
            const fails = namesNoField(asked.where) && (await asked.req?.transactionID)
            return ask.call(this, fails ? { ...asked, where: every } : asked)
          },
        })
      }
      return adapter
    },
  }
}

function namesNoField(where: Where = {}): boolean {
  return Object.entries(where).every(
    ([key, conditions]) =>
      /^(and|or)$/i.test(key) && Array.isArray(conditions) && conditions.every(namesNoField),
  )
}
