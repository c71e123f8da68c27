/** Several writes of one request as one: all of them are there afterwards, or none. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** In the transaction of the request, where it has one, and else in one that ends with `work`. */
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
