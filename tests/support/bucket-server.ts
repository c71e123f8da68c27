/**
 * A storage service that speaks S3, in memory: path-style addresses, lists of few keys at a time, and
 * signatures (AWS Signature Version 4) that it works out by itself.
 */
import { createHash, createHmac } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type StoredObject = { body: Buffer; headers: Record<string, string> }

const keys = { id: 'AKIDEXAMPLE', secret: 'a secret of the tests' }
const listed = 3

export type BucketServer = {
  /** As `MIRROR` names it, and its keys. */
  environment: Record<string, string>
  setting: object
  objects: Map<string, StoredObject>
  /** What it answers to every write from now on; nothing: it takes them. */
  refuse: (status: number | undefined, code?: string) => void
  stop: () => Promise<void>
}

export async function startBucketServer(prefix = ''): Promise<BucketServer> {
  const objects = new Map<string, StoredObject>()
  let refusal: { status: number; code: string } | undefined
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const url = new URL(request.url ?? '', 'http://bucket')
    const say = (status: number, code: string) =>
      response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
    if (!isSigned(request, url, body)) return say(403, 'SignatureDoesNotMatch')
    const [, bucket, ...names] = url.pathname.split('/')
    if (bucket !== 'mirror') return say(404, 'NoSuchBucket')
    const key = decodeURIComponent(names.join('/'))
    if (request.method === 'GET' && key === '') return response.end(list(url.searchParams))
    if (refusal && request.method !== 'GET') return say(refusal.status, refusal.code)
    if (request.method === 'PUT') {
      objects.set(key, { body, headers: kept(request.headers) })
      return response.end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    const found = objects.get(key)
    if (!found) return say(404, 'NoSuchKey')
    // As it was stored: the reader of a test decodes by itself.
    const { 'content-encoding': _, ...headers } = found.headers
    return response.writeHead(200, headers).end(found.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const folder = prefix && `${prefix}/`

  function list(query: URLSearchParams): string {
    const from = query.get('continuation-token') ?? ''
    const all = [...objects.keys()]
      .sort()
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > from)
    const some = all.slice(0, listed)
    const entries = some.map((key) => {
      const size = objects.get(key)?.body.length
      const name = encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+')
      return `<Contents><Key>${name}</Key><Size>${size}</Size></Contents>`
    })
    const next = all.length > some.length ? some.at(-1)?.replaceAll('&', '&amp;') : undefined
    const token = next && `<NextContinuationToken>${next}</NextContinuationToken>`
    return `<ListBucketResult>${entries.join('')}${token ?? ''}</ListBucketResult>`
  }

  return {
    environment: {
      MIRROR: `s3://mirror/${prefix}?region=eu-test-1&endpoint=${endpoint}`,
      AWS_ACCESS_KEY_ID: keys.id,
      AWS_SECRET_ACCESS_KEY: keys.secret,
    },
    setting: {
      ...{ bucket: 'mirror', prefix: folder, region: 'eu-test-1', endpoint },
      ...{ accessKeyId: keys.id, secretAccessKey: keys.secret },
    },
    objects,
    refuse(status, code = 'SlowDown') {
      refusal = status === undefined ? undefined : { status, code }
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function kept(headers: http.IncomingHttpHeaders): Record<string, string> {
  const names = Object.keys(headers).filter((name) =>
    /^(content-type|content-encoding|cache-control|x-amz-(meta-|website-).*)$/.test(name),
  )
  return Object.fromEntries(names.map((name) => [name, String(headers[name])]))
}

/** Version 4 of the signature, by its specification. */
function isSigned({ method, headers }: http.IncomingMessage, url: URL, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]+)$/.exec(
      headers.authorization ?? '',
    )
  if (!found) return false
  const [, id, day = '', region = '', names = '', signature] = found
  const payload = String(headers['x-amz-content-sha256'])
  const isWhole = payload === 'UNSIGNED-PAYLOAD' ? body.length === 0 : payload === sha256(body)
  const isRecent = Math.abs(Date.now() - Date.parse(timeFrom(headers['x-amz-date']))) < 900_000
  const query = [...url.searchParams]
    .map((pair) => pair.map(encoded).join('='))
    .sort()
    .join('&')
  const canonical = [
    method,
    url.pathname,
    query,
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    payload,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${keys.secret}`,
  )
  const expected = createHmac('sha256', key).update(text).digest('hex')
  return id === keys.id && isWhole && isRecent && signature === expected
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

function timeFrom(stamp: unknown): string {
  return String(stamp).replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5')
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
