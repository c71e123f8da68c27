/**
 * What was published since: `?after=NUMBER&patience=MILLISECONDS`, and with `schedule=yes` when something
 * happens by itself. The HTTP server in front asks; it lets nobody else through to `/internal/`.
 */
import config from '@payload-config'
import { getPayload } from 'payload'
import { awaitPublications, knownSchedule } from '@/delivery/payload/await-publications'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const after = number(searchParams.get('after'))
  const patience = Math.min(number(searchParams.get('patience')) ?? 0, 10_000)
  const headers = { 'cache-control': 'no-store' }
  try {
    const payload = await getPayload({ config })
    const answer = await awaitPublications(after, patience, payload)
    const next = searchParams.get('schedule') === 'yes' ? await knownSchedule(payload) : undefined
    return Response.json({ ...answer, ...(next && { next }) }, { headers })
  } catch {
    // The database is away. It is told where it stops an editor, and by `/health/ready`.
    return Response.json({ error: 'The database does not answer.' }, { status: 503, headers })
  }
}

function number(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
