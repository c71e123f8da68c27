/**
 * Runs several writes of one request in one transaction: all of them are there afterwards, or none.
 */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Runs `work` in the request's transaction, or in a new one that ends with it. */
export async function inTransaction<Done>(
  req: PayloadRequest,
  work: () => Promise<Done>,
): Promise<Done> {
  const begunHere = await initTransaction(req)
  try {
    const done = await work()
    if (begunHere) await commitTransaction(req)
    return done
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
