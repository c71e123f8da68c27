/**
 * Tells service accounts of what changed in their languages, by webhooks: a job each, queued in the transaction
 * of the change, so that what is rolled back tells nobody and what is committed is told, also over a receiver
 * that is away for an hour. At least once: the `webhook-id` is the same in each try.
 */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest, TaskConfig } from 'payload'
import type { ServiceAccount } from '../../accounts/payload/service-accounts'
import { webhookHeaders } from '../../accounts/service-key'
import { writeIntentOf } from '../../revision/payload/own-request'
import { statusChanges } from '../status-change'
import type { StatusRow } from '../status-row'

const collection = 'service-accounts'
/** Milliseconds in which a receiver has to answer: what is long to do, it does afterwards. */
const patience = 10_000

/** Who listens; usually nobody. */
export async function listeners(req: PayloadRequest): Promise<ServiceAccount[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { webhook: { exists: true } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) }) as ServiceAccount)
}

/** Queues what changed between two states of a row, for each who listens to the language. */
export async function queueWebhooks(
  accounts: readonly ServiceAccount[],
  { before, after }: { before: StatusRow | null; after: StatusRow },
  req: PayloadRequest,
): Promise<void> {
  const intent = writeIntentOf(req)
  const through = intent.kind === 'step' ? intent.release : undefined
  // What one release changed is known by it.
  const named = through && { release: { id: through.id, name: through.name } }
  for (const change of statusChanges(before, after, new Date())) {
    for (const { id, languages, webhook } of accounts) {
      if (!webhook || !languages?.includes(change.language)) continue
      await req.payload.jobs.queue({
        task: 'send-webhook',
        queue: 'webhooks',
        input: {
          account: String(id),
          message: randomUUID(),
          body: JSON.stringify({ ...change, ...named }),
        },
        req,
      })
    }
  }
}

export const sendWebhook: TaskConfig<'send-webhook'> = {
  slug: 'send-webhook',
  inputSchema: [
    { name: 'account', type: 'text', required: true },
    { name: 'message', type: 'text', required: true },
    { name: 'body', type: 'textarea', required: true },
  ],
  // About an hour altogether.
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 15_000 } },
  handler: async ({ input: { account: id, message, body }, req }) => {
    const { db } = req.payload
    const where = { id: { equals: id } }
    const account = (await db.findOne({ collection, where })) as ServiceAccount | null
    if (!account?.webhook) return { output: {} } // removed since, or it listens no more
    const problem = await problemOf(account, { id: message, body })
    const isKnown = problem && account.webhookProblem
    if (problem || account.webhookProblem) {
      const since = isKnown ? account.webhookProblemSince : new Date().toISOString()
      const data = { webhookProblem: problem ?? null, webhookProblemSince: problem ? since : null }
      await db.updateOne({ collection, id, data })
    }
    if (problem) throw new Error(`The webhook of ${account.name}: ${problem}`)
    return { output: {} }
  },
}

/** What was wrong with one try, in a few words; nothing where the receiver took it. */
async function problemOf(
  { webhook, webhookSecret }: ServiceAccount,
  { id, body }: { id: string; body: string },
): Promise<string | undefined> {
  const signed = webhookSecret ? webhookHeaders({ id, at: new Date(), body }, webhookSecret) : {}
  try {
    const response = await fetch(String(webhook), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
    return response.ok ? undefined : String(response.status)
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'timeout' : 'unreachable'
  }
}
