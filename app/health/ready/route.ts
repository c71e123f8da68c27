/**
 * Readiness: 200 where readers and editors may be sent here, 503 while the process starts or stops.
 *
 * A database that is away makes no process unready: all would be at once, and readers, who get what
 * was kept, would get nothing. It is told as `"database": "down"`.
 */
import config from '@payload-config'
import { getPayload } from 'payload'
import { databaseAnswers } from '@/database/health'
import { healthOfTargets } from '@/delivery/payload/delivery-targets'
import { isShuttingDown } from '@/platform/shutdown'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const stopping = isShuttingDown()
  const payload = await getPayload({ config })
  const database = (await databaseAnswers(payload)) ? 'up' : 'down'
  const delivery = database === 'up' ? await healthOfTargets(payload).catch(() => ({})) : {}
  return Response.json(
    {
      status: stopping ? 'stopping' : 'ready',
      database,
      ...(Object.keys(delivery).length > 0 && { delivery }),
    },
    { status: stopping ? 503 : 200, headers: { 'cache-control': 'no-store' } },
  )
}
