/** Extends a database adapter once it is connected, whatever asks it to connect. */
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'

/**
 * Wraps the adapter's `connect`. Payload connects again on a hot reload: the adapter is completed
 * once.
 *
 * @param complete gets the adapter and its own `connect`, and calls that when it is time to
 */
export function onConnect<Adapter extends BaseDatabaseAdapter>(
  database: DatabaseAdapterObj<Adapter>,
  complete: (adapter: Adapter, connect: () => Promise<void>) => Promise<void>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...database,
    init: (args) => {
      const adapter = database.init(args)
      const { connect } = adapter
      let completed = false
      adapter.connect = async function (this: Adapter, options) {
        const connectAdapter = async () => connect?.call(this, options)
        if (completed) return connectAdapter()
        await complete(this, connectAdapter)
        completed = true
      }
      return adapter
    },
  }
}
