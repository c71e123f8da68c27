/** Liveness: this process answers. Whoever gets no answer for long may restart it. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
