/** Lets other requests run between two pieces of long work. */

/**
 * Waits for one turn of the event loop. SQLite answers without ever leaving it: so other requests
 * are answered meanwhile, and the memory of finished queries is given back.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Milliseconds for which one piece of work may keep others waiting. */
const turn = 20

/** @returns what to call between two pieces: it waits for a turn once the work has had its own */
export function takingTurns(): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun < turn) return
    await yieldToEventLoop()
    begun = performance.now()
  }
}
