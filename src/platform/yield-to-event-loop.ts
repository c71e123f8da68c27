/** Between two pieces of long work. */

/**
 * SQLite answers without ever leaving the event loop: so other requests are answered meanwhile, and
 * the memory of finished queries is given back.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
