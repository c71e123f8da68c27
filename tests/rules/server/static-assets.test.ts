import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { precompress } from '../../../scripts/server/precompress.mjs'
import { staticAssets } from '../../../scripts/server/static-assets.mjs'
import { type Running, serving } from '../../support/raw-http'

const script = 'export const words = "words";\n'.repeat(500)
const noise = randomBytes(5000)

let folder: string
let running: Running

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-assets-'))
  fs.mkdirSync(path.join(folder, 'chunks'))
  fs.writeFileSync(path.join(folder, 'chunks/a~[b].js'), script)
  fs.writeFileSync(path.join(folder, 'small.js'), 'export {}')
  fs.writeFileSync(path.join(folder, 'font.woff2'), noise)
  await precompress(folder)
  running = await serving(staticAssets(folder))
})
afterAll(async () => {
  await running.close()
  fs.rmSync(folder, { recursive: true })
})

const ask = (file: string, headers: Record<string, string> = {}, method = 'GET') =>
  running.ask(`/_next/static/${file}`, { headers, method })
const br = { 'accept-encoding': 'gzip, br' }

test('the build keeps what compressing saves, and only that', () => {
  expect((fs.readdirSync(folder, { recursive: true }) as string[]).sort()).toEqual([
    'chunks',
    'chunks/a~[b].js',
    'chunks/a~[b].js.br',
    'chunks/a~[b].js.gz',
    'font.woff2',
    'small.js',
  ])
})

test('an asset is sent as the build compressed it, for a year', async () => {
  const coded = await ask('chunks/a~%5Bb%5D.js?v=1', br)
  expect(coded.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': String(fs.statSync(path.join(folder, 'chunks/a~[b].js.br')).size),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(String(brotliDecompressSync(coded.body))).toBe(script)
  const gzip = await ask('chunks/a~[b].js', { 'accept-encoding': 'br;q=0, gzip' })
  expect(String(gunzipSync(gzip.body))).toBe(script)
  const plain = await ask('chunks/a~[b].js')
  expect(plain.text).toBe(script)
  expect(plain.headers.vary).toBe('Accept-Encoding')
  expect(new Set([coded, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
})

test('it is asked for again, in part, and by its head alone', async () => {
  const { headers } = await ask('chunks/a~[b].js', br)
  const known = await ask('chunks/a~[b].js', { ...br, 'if-none-match': headers.etag ?? '' })
  expect([known.status, known.text, known.headers.vary]).toEqual([304, '', 'Accept-Encoding'])
  expect(known.headers['content-encoding']).toBeUndefined()
  const part = await ask('chunks/a~[b].js', { ...br, range: 'bytes=-5' })
  expect([part.status, part.text]).toEqual([206, script.slice(-5)])
  expect((await ask('chunks/a~[b].js', { range: 'bytes=99999999-' })).status).toBe(416)
  const head = await ask('chunks/a~[b].js', br, 'HEAD')
  expect([head.status, head.text]).toEqual([200, ''])
  expect(head.headers['content-length']).toBe(headers['content-length'])
})

test('what cannot be compressed is sent as it is', async () => {
  for (const [file, body] of [
    ['small.js', 'export {}'],
    ['font.woff2', noise],
  ] as const) {
    const answer = await ask(file, br)
    expect([file, answer.status, answer.body.equals(Buffer.from(body))]).toEqual([file, 200, true])
    expect(answer.headers['content-encoding']).toBeUndefined()
  }
  expect((await ask('font.woff2', br)).headers['content-type']).toBe('font/woff2')
})

test.each([
  'chunks/missing.js',
  'chunks',
  'chunks/a~[b].js.br',
  '../../package.json',
  '..%2f..%2fpackage.json',
  'chunks/..%5c..%5cpackage.json',
  '%ff',
  '%E0%A4%A.js',
  'small.js%00',
  '',
])('nothing else of the disk is: %s', async (file) => {
  expect((await ask(file, br)).status).toBe(404)
})
