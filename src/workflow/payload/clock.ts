/** The server's clock: looks for what is due, lets translations follow, and sends letters, while the process runs. */
import type { Payload } from 'payload'
import { runDue } from './run-due'

/** Milliseconds between two looks: a publication is at most this late. */
const pause = 5000

export function startClock(payload: Payload): void {
  const look = async () => {
    try {
      await runDue(payload)
      await payload.jobs.run({ queue: 'translation', limit: 50, sequential: true })
      // One at a time: each takes all the notices that wait into one letter per person.
      await payload.jobs.run({ queue: 'notices', limit: 1 })
      await payload.jobs.run({ queue: 'letters', limit: 50, sequential: true })
    } catch (error) {
      payload.logger.error({ msg: 'What is due could not be done; it is tried again.', err: error })
    }
    setTimeout(look, pause).unref()
  }
  void look()
}
