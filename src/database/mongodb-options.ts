/** Default connection options for MongoDB, where `DATABASE_URL` does not say otherwise. */

/** Names our connections in the server's logs, and our transactions in `$currentOp`. */
export const appName = 'concord'

const defaults = {
  appName,
  // A save that was acknowledged survives the loss of the primary.
  w: 'majority',
  // How long a request waits for a server that is gone, before it is refused: an election takes ten
  // seconds or so.
  serverSelectionTimeoutMS: 15_000,
  // A server that no longer answers (a cut network) is noticed after these two together.
  heartbeatFrequencyMS: 3000,
  connectTimeoutMS: 5000,
}

/**
 * Options for MongoDB's driver and Mongoose.
 *
 * @returns options of the driver; an option that the address carries is left to it. Mongoose makes
 *   no collection and no index by itself: `mongodb-schema.ts` does, before anybody writes.
 */
export function connectionOptions(url: string): Record<string, string | number | boolean> {
  const given = new Set(
    [...new URLSearchParams(url.split('?')[1] ?? '').keys()].map((name) => name.toLowerCase()),
  )
  const own = Object.entries(defaults).filter(([name]) => !given.has(name.toLowerCase()))
  return { ...Object.fromEntries(own), autoIndex: false, autoCreate: false }
}
