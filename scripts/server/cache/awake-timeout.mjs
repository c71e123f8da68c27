/**
 * A time limit that counts only while this process runs. After it was stopped (a virtual machine that
 * is moved, SIGSTOP), timers are due before anything that has arrived is read: an ordinary limit would
 * turn answers that are there into failures.
 */

/**
 * @param {number} limit milliseconds
 * @param {number} [tick] milliseconds; however long the process was stopped, this much of it counts
 * @returns {{ signal: AbortSignal, clear: () => void }} the signal aborts at the limit
 */
export function awakeTimeout(limit, tick = 500) {
  const controller = new AbortController()
  let left = limit
  const timer = setInterval(() => {
    left -= tick
    if (left > 0) return
    clearInterval(timer)
    controller.abort(new Error(`No answer within ${limit / 1000} s.`))
  }, tick).unref()
  return { signal: controller.signal, clear: () => clearInterval(timer) }
}
