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

/** What is wrong with a body. `too-large` is one above `largestBody`. */
export type BodyFault = 'not-json' | 'not-object' | 'form-broken' | 'too-large'

/** Bytes of a JSON body: the longest page with its segments has less than a tenth of that. */
export const largestBody = 10_000_000

/** An endpoint that reads its body itself, as a file of any type. */
export const readsItsBody = { readsItsBody: true }

/**
 * @param refuse throws what the client is told
 * @returns the same endpoint, which gets `req.data` as an object, or is not asked
 */
export function withReadBody(
  endpoint: Endpoint,
  refuse: (fault: BodyFault, req: PayloadRequest) => never,
): Endpoint {
  const { handler, method, custom } = endpoint
  if (!handler) throw new Error(`The endpoint "${endpoint.path}" of Payload has no handler.`)
  const hasBody = method === 'post' || method === 'patch' || method === 'put'
  if (!hasBody || custom?.readsItsBody) return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      await readBody(req, (fault) => refuse(fault, req))
      return handler(req)
    },
  }
}

async function readBody(req: PayloadRequest, refuse: (fault: BodyFault) => never): Promise<void> {
  const [type = ''] = (req.headers.get('content-type') ?? '').split(';', 1)
  if (type === 'multipart/form-data') {
    await addDataAndFileToRequest(req).catch((error: unknown) => {
      // What it refuses for a reason of its own (a file too large: 413) has its status.
      if (error instanceof APIError && error.status < 500) throw error
      refuse('form-broken')
    })
  } else if (type === 'application/json') {
    const data = parsedJson((await textOf(req, refuse)) || '{}', refuse)
    Object.assign(req, { data, json: async () => data })
  }
  req.data ??= {}
  if (!isObject(req.data)) refuse('not-object')
  // Payload's own endpoints read the body again, and would find it used.
  if (type === 'multipart/form-data' || type === 'application/json') {
    Object.defineProperty(req, 'body', { value: null, configurable: true })
  }
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
  return isObject(data) ? data : refuse('not-object')
}

/** Reading stops at the limit, whatever the request says of its length. */
export async function textOf(
  { body }: Pick<PayloadRequest, 'body'>,
  refuse: (fault: BodyFault) => never,
  limit = largestBody,
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
