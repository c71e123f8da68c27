/** Errors that mean the database is unavailable, and how to tell them from faults of ours. */

/** A write did not get its turn in time; nothing was written. */
export class WriteTimeout extends Error {
  override name = 'WriteTimeout'
  constructor(options?: ErrorOptions) {
    super(
      'A write waited too long for those before it. If a hook writes, it must pass `req` on.',
      options,
    )
  }
}

/** The connection to the database broke. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
  constructor(options?: ErrorOptions) {
    super('The connection to the database broke.', options)
  }
}

/** The connection broke during a commit, and its outcome could not be found out. */
export class WriteNotConfirmed extends Error {
  override name = 'WriteNotConfirmed'
  constructor(options?: ErrorOptions) {
    super('The outcome of a commit could not be found out: the database does not answer.', options)
  }
}

/** Whether an error of MongoDB's driver carries a label. */
export function hasErrorLabel(error: unknown, label: string): boolean {
  const labels = (error as { errorLabels?: unknown } | null)?.errorLabels
  return Array.isArray(labels) && labels.includes(label)
}

/**
 * Whether an error is a broken connection, as Node.js reports it. MongoDB's driver passes some on
 * as they are; whether one came from the database or from a mail server, only the caller knows.
 */
export function isSocketError(error: unknown): boolean {
  const codes = /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/
  if (codes.test(String((error as { code?: unknown } | null)?.code))) return true
  // The driver, at a commit, asks such an error for its labels, which it has not, and loses it.
  return error instanceof TypeError && error.message.includes('hasErrorLabel is not a function')
}

/** How the outcome of a request is told: not saved, or not known. */
export type Outage = 'database-unavailable' | 'database-busy' | 'write-not-confirmed'

/** Errors of MongoDB's driver that say that the server is away, by name. */
const away =
  /^(DatabaseUnavailable|Mongo(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|OperationTimeout|ExpiredSession|ConnectionPoolCleared|PoolCleared|WaitQueueTimeout)Error|PoolClearedError|PoolClearedOnNetworkError|MongoPoolClearedError)$/

/** Result codes of SQLite: its file cannot be read or written now (https://www.sqlite.org/rescode.html). */
const unusable = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL)/

/**
 * The outage that an error stands for.
 *
 * @param error as thrown by an adapter; what it was caused by is looked at too
 * @returns nothing where the database is not to blame
 */
export function outageOf(error: unknown): Outage | undefined {
  for (const each of chainOf(error)) {
    const { name = '', code = '' } = each as { name?: string; code?: unknown }
    if (name === 'WriteNotConfirmed') return 'write-not-confirmed'
    if (name === 'WriteTimeout' || /^SQLITE_(BUSY|LOCKED)/.test(String(code)))
      return 'database-busy'
    const transient = ['TransientTransactionError', 'RetryableWriteError', 'ResetPool'].some(
      (label) => hasErrorLabel(each, label),
    )
    if (transient || away.test(name) || unusable.test(String(code))) return 'database-unavailable'
  }
  return undefined
}

/** The error and what it came from: GraphQL and drizzle wrap what was thrown. */
function chainOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { cause, originalError } = error as { cause?: unknown; originalError?: unknown }
  return [error, ...chainOf(cause, depth + 1), ...chainOf(originalError, depth + 1)]
}
