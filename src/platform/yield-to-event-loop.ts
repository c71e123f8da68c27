/** Lets other requests run between two pieces of long work. */

/**
 * Waits for one turn of the event loop. SQLite answers without ever leaving it: so other requests
 * are answered meanwhile, and the memory of finished queries is given back.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
