/** Answers for machines: text with its type, fresh on every request, with a tag to ask again by. */
import { createHash } from 'node:crypto'

/** @returns 304 where the one who asks already has it */
export function answer(request: Request, body: string | Buffer, type: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = {
    'content-type': type,
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
  }
  const known = request.headers.get('if-none-match')?.includes(etag)
  return known
    ? new Response(null, { status: 304, headers })
    : new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers })
}

export function notThere(words: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response(`${words}\n`, { status: 404, headers })
}
