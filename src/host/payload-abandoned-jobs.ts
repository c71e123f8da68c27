/**
 * Gives back the jobs of a process that was killed. Whoever holds the scheduler's lease is the only one
 * who runs jobs, so what is marked when it is taken over is nobody's.
 *
 * Fault: Payload leaves such jobs marked as being processed, for ever: there is no lease and no expiry.
 * Upstream: https://github.com/payloadcms/payload/issues/17645 (its second part)
 * Since: payload 3.0
 * Remove when: a job whose process is gone is taken up again.
 * Canary: tests/canaries/payload-transactions.test.ts
 * Assertion: at start, the adapter must have `updateJobs` (`payload-jobs-transactions.ts`);
 *   tests/integration/scheduler.test.ts kills a process.
 */
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'

export async function releaseAbandonedJobs(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await payload.db.updateJobs({
      where: { processing: { equals: true } },
      data: { processing: false },
      returning: false,
      req,
    })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
