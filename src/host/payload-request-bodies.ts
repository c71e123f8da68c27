/**
 * Reads the body of a request before Payload does, at every endpoint: what cannot be read is the
 * client's fault, and is told so.
 *
 * Fault: a form that cannot be parsed, and a field `_payload` in one that is not JSON, are answered
 *   with 500 and logged with a stack. JSON that is no object (`null`, a text, a list), and no body at
 *   all, reach the operations, which fail with a TypeError (500). A body of any length is read. With
 *   `X-Payload-HTTP-Method-Override: GET`, broken JSON is thrown past the error handling (a page of
 *   Next's, 500).
 * Upstream: https://github.com/payloadcms/payload/issues/15635 (mended for JSON alone by
 *   https://github.com/payloadcms/payload/pull/15706); the rest is not reported yet:
 *   docs/host-reports/payload-request-bodies.md
 * Since: payload 3.0
 * Remove when: `addDataAndFileToRequest` answers 400 to all of these.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: at start, an endpoint without a handler is an error; that a body which was read here is
 *   not read again is held by tests/integration/malformed-requests.test.ts.
 */
import type { ReadableStream } from 'node:stream/web'
import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

/** What is wrong with a body. `too-large` is one above the limit of its endpoint. */
export type BodyFault = 'not-json' | 'not-object' | 'form-broken' | 'too-large' | 'too-deep'

/** In bytes. */
export type BodyLimits = { json: number; form: number }

/** An endpoint that reads its body itself, as a file of any type. */
export const readsItsBody = { readsItsBody: true }

/**
 * @param refuse throws what the client is told
 * @returns the same endpoint, which gets `req.data` as an object, or is not asked
 */
export function withReadBody(
  endpoint: Endpoint,
  refuse: (fault: BodyFault, req: PayloadRequest, limit: number) => never,
  limits: BodyLimits,
): Endpoint {
  const { handler, method, custom } = endpoint
  if (!handler) throw new Error(`The endpoint "${endpoint.path}" of Payload has no handler.`)
  const hasBody = method === 'post' || method === 'patch' || method === 'put'
  if (!hasBody || custom?.readsItsBody) return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      const isForm = contentType(req) === multipart
      const limit = isForm ? limits.form : limits.json
      await readBody(req, (fault) => refuse(fault, req, limit), limit)
      return handler(req)
    },
  }
}

const multipart = 'multipart/form-data'

function contentType({ headers }: PayloadRequest): string | undefined {
  return (headers.get('content-type') ?? '').split(';', 1)[0]
}

async function readBody(
  req: PayloadRequest,
  refuse: (fault: BodyFault) => never,
  limit: number,
): Promise<void> {
  // What says itself that it is too long is not read at all.
  if (Number(req.headers.get('content-length')) > limit) refuse('too-large')
  const type = contentType(req)
  if (type === multipart) {
    const isTooLarge = stopAt(limit, req)
    await addDataAndFileToRequest(req).catch((error: unknown) => {
      if (isTooLarge()) refuse('too-large')
      // What it refuses for a reason of its own (a file too large: 413) has its status.
      if (error instanceof APIError && error.status < 500) throw error
      refuse('form-broken')
    })
  } else if (type === 'application/json') {
    const data = parsedJson((await textOf(req, refuse, limit)) || '{}', refuse)
    Object.assign(req, { data, json: async () => data })
  }
  req.data ??= {}
  if (!isObject(req.data)) refuse('not-object')
  if (isDeeperThan(deepestBody, req.data)) refuse('too-deep')
  // Payload's own endpoints read the body again, and would find it used.
  if (type === multipart || type === 'application/json') {
    Object.defineProperty(req, 'body', { value: null, configurable: true })
  }
}

/** Has the body end in an error at the limit. @returns whether it did */
function stopAt(limit: number, req: PayloadRequest): () => boolean {
  let size = 0
  const { body } = req
  if (!body) return () => false
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength
      if (size > limit) controller.error(new Error('The body is too large.'))
      else controller.enqueue(chunk)
    },
  })
  Object.defineProperty(req, 'body', { value: body.pipeThrough(counter), configurable: true })
  return () => size > limit
}

/** @throws what `refuse` throws, for a body that is no JSON object */
export function parsedJson(
  text: string,
  refuse: (fault: BodyFault) => never,
): Record<string, unknown> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    refuse('not-json')
  }
  if (!isObject(data)) return refuse('not-object')
  return isDeeperThan(deepestBody, data) ? refuse('too-deep') : data
}

/** Levels: a list in a list in a table of a rich text is below thirty. Whoever walks a value calls itself. */
const deepestBody = 200

function isDeeperThan(most: number, value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((each) => (typeof each === 'object' && each ? Object.values(each) : []))
  }
  return false
}

/** Reading stops at the limit, whatever the request says of its length. */
export async function textOf(
  { body }: Pick<PayloadRequest, 'body'>,
  refuse: (fault: BodyFault) => never,
  limit: number,
): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of (body ?? new Blob().stream()) as ReadableStream<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) refuse('too-large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
