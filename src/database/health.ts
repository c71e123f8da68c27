/** Database health check. */
import type { Payload } from 'payload'

/** Milliseconds: whoever asks for health does not wait as long as a save does. */
const patience = 2000

/** Whether the database answers a ping within its time limit. */
export async function databaseAnswers(payload: Payload): Promise<boolean> {
  const asked = payload
    .find({ collection: 'leases', limit: 1, pagination: false, overrideAccess: true })
    .then(
      () => true,
      () => false,
    )
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())
  return Promise.race([asked, late])
}
