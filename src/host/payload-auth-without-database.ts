/**
 * Payload's login takes an error of the database for "not logged in": while the database is away,
 * people are told 401 or 403, and the admin shows its login page over what they typed. Here a read
 * that failed is remembered with its request, so that the answer can say what is true.
 */
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { type Outage, outageOf } from '../database/errors'

const outages = new WeakMap<object, Outage>()

/** @returns the outage that a read of this request met, also where its error was swallowed */
export function outageMetBy(req: object): Outage | undefined {
  return outages.get(req)
}

export function rememberOutages<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { findOne } = adapter
      adapter.findOne = async function (this: Adapter, asked) {
        try {
          return await findOne.call(this, asked)
        } catch (error) {
          const outage = outageOf(error)
          if (outage && asked.req) outages.set(asked.req, outage)
          throw error
        }
      } as typeof findOne
      return adapter
    },
  }
}
