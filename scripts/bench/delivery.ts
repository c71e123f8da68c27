/**
 * Delivery, over HTTP and in ratios: the built site with the demo beside nginx with the same bytes,
 * `next start` of the same build, and Payload's own REST; then how soon a publication is visible in two
 * processes and in the static mirror while people read. Needs wrk and nginx.
 */
import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import {
  freePort,
  hasNginx,
  type ProxyServer,
  startFileServer,
  startNginx,
} from '../../tests/support/nginx'
import { getRaw } from '../../tests/support/raw-response'
import { type ServerProcess, startNextAlone, startServer } from '../../tests/support/server-process'
import { buildSite } from '../tooling/build.mjs'
import { loadDemo } from './load-demo'
import { startPlainPayload } from './plain-payload'
import { publications } from './publications'
import { medianOf, share } from './times'

const page = '/en/natos-response-to-russias-invasion-of-ukraine'
const tenFaqs = '/api/faqs?limit=10'
const rounds = 3
const seconds = 4
/** In a short run fewer, and said so in the table. */
const count = Number(process.env.BENCH_PUBLICATIONS ?? 200)

type Target = { name: string; url: string; encoding: 'identity' | 'gzip' }

export async function benchDelivery(): Promise<void> {
  if (!hasNginx || spawnSync('wrk', ['-v']).error)
    throw new Error('This bench needs wrk and nginx: apt-get install wrk nginx-light.')
  await buildSite()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-delivery-'))
  process.env.E2E_FOLDER = path.join(folder, 'data')
  const running: { stop: () => Promise<unknown> }[] = []
  const started = async <Running extends { stop: () => Promise<unknown> }>(
    server: Promise<Running>,
  ): Promise<Running> => {
    running.push(await server)
    return server
  }
  try {
    await loadDemo(process.env.E2E_FOLDER)
    const mirror = path.join(folder, 'mirror')
    // Both know themselves under one address.
    const port = await freePort()
    const site = { SITE_URL: `http://localhost:${port}`, MIRROR: mirror }
    const one = await started(startServer(site, port))
    const other = await started(startServer({ SITE_URL: site.SITE_URL }))
    const nginx = await started(startNginx({ upstreams: [port], mirror }))
    await complete(path.join(mirror, 'manifest.ndjson'))
    const next = await started(startNextAlone())
    const plain = await started(startPlainPayload(folder))
    const files = await started(staticFiles(one, path.join(folder, 'static')))
    print('requests per second, median', [
      ...(await throughput('the page', [
        { name: 'nginx, the same bytes', url: `${files.url}/page.html`, encoding: 'identity' },
        { name: 'Concord', url: one.url + page, encoding: 'identity' },
        { name: 'the mirror behind nginx', url: nginx.url + page, encoding: 'identity' },
        { name: '`next start`, the same build', url: next.url + page, encoding: 'identity' },
      ])),
      ...(await throughput('the page, gzip', [
        { name: 'nginx, the same bytes', url: `${files.url}/page.html`, encoding: 'gzip' },
        { name: 'Concord', url: one.url + page, encoding: 'gzip' },
        { name: 'the mirror behind nginx', url: nginx.url + page, encoding: 'gzip' },
      ])),
      ...(await throughput('ten FAQs by REST', [
        { name: 'Payload alone, without Next', url: plain.url + tenFaqs, encoding: 'identity' },
        { name: 'Concord, held', url: one.url + tenFaqs, encoding: 'identity' },
      ])),
    ])
    await printCold(one, plain)
    await printPublications([one, other], path.join(mirror, `site${page}.html`))
  } finally {
    for (const server of running.reverse()) await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function complete(manifest: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (fs.existsSync(manifest) && fs.readFileSync(manifest, 'utf8').includes('"complete":true'))
      return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The mirror is not complete after two minutes.')
}

/** nginx with the bytes that Concord sends, and nothing else. */
async function staticFiles({ url }: ServerProcess, folder: string): Promise<ProxyServer> {
  const { body } = await getRaw(url + page)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'page.html'), body)
  fs.writeFileSync(path.join(folder, 'page.html.gz'), gzipSync(body, { level: 9 }))
  return startFileServer(folder)
}

/** Each in turn, several times: what disturbs the machine disturbs all of them. */
async function throughput(what: string, targets: Target[]): Promise<(string | number)[][]> {
  const measured = targets.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1)
    for (const [index, target] of targets.entries())
      measured[index]?.push(await requestsPerSecond(target))
  const first = medianOf(measured[0] ?? [])
  return targets.map(({ name }, index) => {
    const own = medianOf(measured[index] ?? [])
    return [what, name, Math.round(own), (own / first).toFixed(2)]
  })
}

/** One of them is served by this process, so it must not wait for wrk. */
async function requestsPerSecond({ name, url, encoding }: Target): Promise<number> {
  const words = ['-t1', '-c32', `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, url]
  const { stdout } = await promisify(execFile)('wrk', words)
  if (/Non-2xx/.test(stdout)) throw new Error(`${name} answered with errors: ${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

/** What nobody has asked before is made by the application. */
async function printCold(one: { url: string }, plain: { url: string }): Promise<void> {
  const times = { one: [] as number[], plain: [] as number[] }
  for (let round = -5; round < 50; round += 1) {
    const asked = `/api/faqs?limit=10&where[createdAt][greater_than]=2001-01-01T00:00:${String(round + 5).padStart(2, '0')}.000Z`
    for (const name of ['plain', 'one'] as const) {
      const begun = performance.now()
      await getRaw({ one, plain }[name].url + asked)
      if (round >= 0) times[name].push(performance.now() - begun)
    }
  }
  const [own, stock] = [medianOf(times.one), medianOf(times.plain)]
  print('milliseconds, median of 50', [
    ['ten FAQs by REST, cold', 'Payload alone, without Next', stock.toFixed(1), '1.00'],
    ['ten FAQs by REST, cold', 'Concord', own.toFixed(1), (own / stock).toFixed(2)],
  ])
}

async function printPublications(servers: ServerProcess[], file: string): Promise<void> {
  const { visible, readers, wrong } = await publications(servers, { page, file, count })
  const row = (name: string, times: number[]) => [
    name,
    Math.round(share(times, 0.5)),
    Math.round(share(times, 0.99)),
    Math.round(Math.max(...times)),
  ]
  print('milliseconds: p50, p99, longest', [
    ...Object.entries(visible).map(([name, times]) =>
      row(`${count} publications until ${name}`, times),
    ),
    row('a reader of a warm page before', readers.before),
    row('… and meanwhile', readers.meanwhile),
    ['answers older than one that was seen before', wrong],
  ])
}

function print(head: string, rows: (string | number)[][]): void {
  console.log(`\n${head}`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}
