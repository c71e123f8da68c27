/** The file of a request: its body as it is, or the field `file` of a form. */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

/**
 * @param most bytes; of a longer body no more is read than shows that it is too long
 * @returns nothing where none was sent
 * @throws 413 where a form is too large
 */
export async function sentFile(req: PayloadRequest, most: number): Promise<Uint8Array | undefined> {
  if (req.headers.get('content-type')?.startsWith('multipart/')) {
    await addDataAndFileToRequest(req)
    return req.file?.data
  }
  const parts: Uint8Array[] = []
  let size = 0
  const reader = req.body?.getReader()
  while (reader && size <= most) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    size += value.byteLength
  }
  if (size > most) await reader?.cancel()
  return size > 0 ? Buffer.concat(parts) : undefined
}
