/** The server's clock: looks for what is due while the process runs. */
import type { Payload } from 'payload'
import { runDue } from './run-due'

/** Milliseconds between two looks: a publication is at most this late. */
const pause = 5000

export function startClock(payload: Payload): void {
  const look = async () => {
    try {
      await runDue(payload)
    } catch (error) {
      payload.logger.error({ msg: 'What is scheduled could not be looked at.', err: error })
    }
    setTimeout(look, pause).unref()
  }
  void look()
}
