/**
 * While the database is away, a request that brought a login is told so, and not that it has none. A
 * read of an account that failed is remembered for a moment. (Payload passes that read no request by
 * which it could be told whose it was.)
 *
 * Fault: Payload's strategy for logins catches every error: while the database is away, people are told
 *   401 or 403, and the admin shows its login page over what they typed.
 * Upstream: not reported yet: docs/host-reports/payload-auth-without-database.md
 * Since: payload 3.0 (payload/dist/auth/strategies/jwt.js)
 * Remove when: an error of the database leaves the strategy.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: at start, the adapter must have `findOne`; tests/integration/mongodb/outage.test.ts wants
 *   503 while the server is away.
 */
import type { BaseDatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'
import { extractJWT } from 'payload'
import { isSocketError, type Outage, outageOf } from '../platform/outage'

/** Milliseconds: the answer follows the failed read at once. */
const moment = 2000

let last: { outage: Outage; at: number } | undefined

/** The outage for which a request that brought a login has nobody. */
export function outageAtLogin(req: PayloadRequest): Outage | undefined {
  const isRecent = last && performance.now() - last.at < moment
  return isRecent && !req.user && extractJWT(req) ? last?.outage : undefined
}

export function rememberOutages<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { findOne } = adapter
      if (!findOne) throw new Error('The database adapter has no method "findOne" any more.')
      adapter.findOne = async function (this: Adapter, asked) {
        try {
          return await findOne.call(this, asked)
        } catch (error) {
          const outage = isSocketError(error) ? 'database-unavailable' : outageOf(error)
          if (outage) last = { outage, at: performance.now() }
          throw error
        }
      } as typeof findOne
      return adapter
    },
  }
}
