/** A process of its own that runs the scheduler until it is ended. Run with `payload run`. */
import { getPayload } from 'payload'
import config from '../../payload.config'
import { runDueReleases } from '../../src/releases/payload/run-due'
import { startScheduler } from '../../src/workflow/payload/scheduler'

const payload = await getPayload({ config })
const stop = startScheduler(payload, {
  onTaken: async () => console.log('taken'),
  runDue: runDueReleases,
})
// `payload run` exits when this file has been run, so it is not until it is told to.
await new Promise<void>((resolve) => {
  process.once('SIGTERM', resolve)
  setTimeout(resolve, 120_000)
})
await stop()
process.exit(0)
