/**
 * Expires cached pages at once. Next revalidates only inside a request, so jobs, imports and the
 * API all come here; the pass is made from PAYLOAD_SECRET.
 */
import { timingSafeEqual } from 'node:crypto'
import { revalidateTag } from 'next/cache'
import { refreshPass } from '@/delivery/payload/refresh-site'
import { siteTag } from '@/delivery/tags'
import { languages } from '@/i18n/languages'

const known = new Set<unknown>(languages.map(siteTag))

export async function POST(request: Request): Promise<Response> {
  if (!isPass(request.headers.get('authorization') ?? '')) {
    return Response.json({ error: 'Not for you.' }, { status: 401 })
  }
  const { tags } = (await request.json()) as { tags?: unknown }
  if (!Array.isArray(tags) || !tags.every((tag) => known.has(tag))) {
    return Response.json({ error: '"tags" must be a list of the site’s tags.' }, { status: 400 })
  }
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
  return Response.json({ revalidated: tags })
}

function isPass(given: string): boolean {
  const wanted = Buffer.from(refreshPass())
  const offered = Buffer.from(given)
  return wanted.length === offered.length && timingSafeEqual(wanted, offered)
}
