/**
 * The files in the body of a request: the body itself, or `file` of a form. Reading stops at the
 * limit, whatever the request says of its length; Payload's own reader would take in more first.
 */
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { refusal } from '../../content/refusal'
import { refuse } from '../../platform/refuse'
import { type ZipFile, zipLimits } from '../formats/zip'

/** In bytes: the largest archive, and what a form has around it. */
const limit = zipLimits.archive + 100_000

/**
 * @returns one file or more; a body that is the file itself has the name that the query says
 * @throws 413 where it is too much, and 422 where there is no file
 */
export async function uploadedFiles(req: PayloadRequest): Promise<ZipFile[]> {
  const bytes = await bodyOf(req)
  if (bytes.byteLength === 0) refuse(refusal('import-file-missing'), req)
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return [{ name: String(req.query.name ?? 'file').slice(0, 200), bytes }]
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => refuse(refusal('import-file-missing'), req))
  const files = form.getAll('file').filter((entry) => entry instanceof File)
  if (files.length === 0) refuse(refusal('import-file-missing'), req)
  return Promise.all(
    files.map(async (file) => ({
      name: file.name.slice(0, 200),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

async function bodyOf(req: PayloadRequest): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    refuse(refusal('import-too-large', { facts: { limit: zipLimits.archive / 1_000_000 } }), req)
  if (Number(req.headers.get('content-length')) > limit) tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the rest.
  for await (const chunk of (req.body ?? new Blob().stream()) as ReadableStream<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) tooLarge()
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
