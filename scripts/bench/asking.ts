/** Requests as the server answers them, without a network: how long they take, in how much memory. */
import fs from 'node:fs'
import { handleEndpoints, type SanitizedConfig } from 'payload'

type Asked = { path: string; token: string; body?: Blob | undefined }

/** @returns the whole answer, and in words how long it took and how large the process became */
export async function askedOf(
  config: SanitizedConfig,
  { path, token, body }: Asked,
): Promise<{ answer: Blob; said: string }> {
  const before = megabytes()
  beginAnew()
  const begun = performance.now()
  const request = new Request(`http://localhost/api/${path}`, {
    headers: {
      authorization: `JWT ${token}`,
      accept: 'application/x-ndjson',
      ...(body && { 'content-length': String(body.size) }),
    },
    ...(body && { method: 'POST', body }),
  })
  const response = await handleEndpoints({ config, request })
  const chunks: Uint8Array[] = []
  let first = 0
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    first ||= performance.now() - begun
    chunks.push(chunk)
  }
  const seconds = (performance.now() - begun) / 1000
  const said =
    `${response.status}, first byte after ${first.toFixed(0)} ms, all after ${seconds.toFixed(1)} s; ` +
    `process ${before} MB before, at most ${mostMegabytes()} MB`
  return { answer: new Blob(chunks as BlobPart[]), said }
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20)
}

/** Since the measurement began, whoever looks or not: what is between two pieces counts as well. */
function mostMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 2 ** 10)
}

/** Forgets how large the process was while it started; only Linux can. */
function beginAnew(): void {
  if (process.platform === 'linux') fs.writeFileSync('/proc/self/clear_refs', '5')
}
