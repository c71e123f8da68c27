/**
 * The lease and the state of a delivery target: `POST` with `{ position?, problem? }`. The HTTP server
 * in front asks; it lets nobody else through to `/internal/`.
 */
import config from '@payload-config'
import { getPayload } from 'payload'
import { z } from 'zod'
import { claimTarget } from '@/delivery/payload/delivery-targets'
import { isShuttingDown } from '@/platform/shutdown'

export const dynamic = 'force-dynamic'

const reports = z.object({
  position: z.number().int().nonnegative().optional(),
  problem: z.string().nullable().optional(),
})

export async function POST(
  request: Request,
  { params }: RouteContext<'/internal/targets/[name]'>,
): Promise<Response> {
  const { name } = await params
  const headers = { 'cache-control': 'no-store' }
  const read = reports.safeParse(await request.json().catch(() => undefined))
  if (!read.success) return Response.json({ error: 'No report.' }, { status: 400, headers })
  if (isShuttingDown()) return Response.json({ held: false }, { headers })
  try {
    const payload = await getPayload({ config })
    return Response.json(await claimTarget(name, read.data, payload), { headers })
  } catch {
    return Response.json({ error: 'The database does not answer.' }, { status: 503, headers })
  }
}
