/**
 * Reads the uploaded files of a request: the body itself, or each `file` of a form. Reading stops
 * at the limit, whatever the request says of its length; Payload's own reader would take in more
 * first.
 *
 * A file takes several times its size until all of it is worked through. So large ones come in one
 * request after the other: what waits is not read yet, and stays with its sender.
 */
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { Queue } from '../../platform/queue'
import { refuse } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'

export type UploadedFile = { name: string; bytes: Uint8Array }

export type UploadedFiles = {
  /** One or more. A body that is the file itself has the name that the query says. */
  files: UploadedFile[]
  /** To be called once nothing of them is needed any more: the next request may send then. */
  done: () => void
}

/** In bytes; the files of one translation are far below. */
const large = 1_000_000
/** Requests with large files, beside the one that is worked on. */
const mostWaiting = 4
/** Milliseconds until a request that waits is sent away: proxies give up at about this time. */
const patience = 50_000
/** In bytes: what a form has around its files. */
const formAround = 100_000

const line = new Queue()
let inLine = 0

/**
 * Reads the files of a request; call `done` when they are worked through.
 *
 * @param most bytes, of all files together
 * @throws 413 where it is more, 422 where there is no file, 503 where too many large ones wait
 */
export async function uploadedFiles(req: PayloadRequest, most: number): Promise<UploadedFiles> {
  const tooLarge = () =>
    refuse(refusal('import-too-large', { facts: { limit: most / 1_000_000 } }), req)
  const limit = most + formAround
  if (lengthSaid(req) > limit) tooLarge()
  const done = lengthSaid(req) > large ? await turn(req) : () => {}
  try {
    const bytes = (await bodyOf(req, limit)) ?? tooLarge()
    return { files: await filesIn(bytes, req), done }
  } catch (error) {
    done()
    throw error
  }
}

/** Reads the one file of a request and works with it. */
export async function withUploadedFile<Result>(
  req: PayloadRequest,
  most: number,
  work: (bytes: Uint8Array) => Promise<Result>,
): Promise<Result> {
  const { files, done } = await uploadedFiles(req, most)
  try {
    return await work(files[0]?.bytes ?? new Uint8Array())
  } finally {
    done()
  }
}

/** What does not say how long it is may be as long as it likes. */
function lengthSaid({ headers }: PayloadRequest): number {
  return Number(headers.get('content-length') ?? large + 1)
}

async function turn(req: PayloadRequest): Promise<() => void> {
  const busy = () => refuse(refusal('imports-busy'), req)
  if (inLine > mostWaiting) return busy()
  inLine += 1
  const leave = await line.enter(patience).catch(() => {
    inLine -= 1
    return busy()
  })
  let left = false
  return () => {
    if (left) return
    left = true
    inLine -= 1
    leave()
  }
}

/** @returns nothing where it is more */
async function bodyOf(
  req: PayloadRequest,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the rest.
  for await (const chunk of (req.body ?? new Blob().stream()) as ReadableStream<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) return undefined
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

async function filesIn(
  bytes: Uint8Array<ArrayBuffer>,
  req: PayloadRequest,
): Promise<UploadedFile[]> {
  const missing = () => refuse(refusal('file-expected'), req)
  if (bytes.byteLength === 0) missing()
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return [{ name: String(req.query.name ?? 'file').slice(0, 200), bytes }]
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(missing)
  const files = form.getAll('file').filter((entry) => entry instanceof File)
  if (files.length === 0) missing()
  return Promise.all(
    files.map(async (file) => ({
      name: file.name.slice(0, 200),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}
