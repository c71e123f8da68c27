/** The forms on a preview of what will be, which has no scripts: what they send, and the way back to the page. */
import type { PayloadRequest } from 'payload'
import { textOf } from '../../host/payload-request-bodies'
import type { Language } from '../../i18n/languages'
import { backTo } from '../guest'

/** Bytes of a form: a comment, and where it comes from. */
export const longestForm = 20_000

/**
 * Reads what a form sent, or a program as JSON.
 *
 * @param tooLong refuses more than `longestForm` bytes
 */
export async function readPreviewForm(
  req: PayloadRequest,
  tooLong: () => never,
): Promise<{ isForm: boolean; said: Record<string, unknown> }> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) {
    return { isForm: false, said: req.data ?? {} }
  }
  const text = await textOf(req, tooLong, longestForm)
  return { isForm: true, said: Object.fromEntries(new URLSearchParams(text)) }
}

/** Leads a browser back to the page of the preview. @param path as the form said it */
export function backToPreview(path: unknown, to: { token: string; language: Language }): Response {
  const headers = { location: backTo(path, to), 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
