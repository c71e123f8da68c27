/**
 * MongoDB: a count or a list without a condition fails in a transaction. Payload then asks for
 * `estimatedDocumentCount`, which no transaction allows: "Cannot run 'count' in a multi-document
 * transaction". A condition that every document meets makes it count.
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
