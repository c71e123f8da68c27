/**
 * A real Varnish with `deploy/varnish.vcl` and the module xkey. `VMOD_PATH` names folders of modules that
 * are not where the machine has them.
 */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { tagHeaders } from '../../../../scripts/server/delivery/cache-tags.mjs'
import { purgeAdapter } from '../../../../scripts/server/delivery/purge-adapters.mjs'
import { PurgeTarget } from '../../../../scripts/server/delivery/purge-target.mjs'

const program = ['varnishd', '/usr/sbin/varnishd'].find(
  (each) => spawnSync(each, ['-V']).status === 0,
)
const folders = [
  ...(process.env.VMOD_PATH ?? '').split(':'),
  '/usr/lib/varnish/vmods',
  '/usr/lib64/varnish/vmods',
  ...['x86_64', 'aarch64'].map((each) => `/usr/lib/${each}-linux-gnu/varnish/vmods`),
].filter((folder) => folder && fs.existsSync(folder))
const hasXkey = folders.some((folder) => fs.existsSync(path.join(folder, 'libvmod_xkey.so')))
const canTry = program !== undefined && hasXkey && spawnSync('cc', ['--version']).status === 0
const test = canTry ? it : it.skip
const lacking = 'This machine has no Varnish with xkey and a compiler: purging it was not tried.'

let stop: () => Promise<void>
let url: string
let asked: string[]
let words: Record<string, string>
let origin: http.Server
let adapter: ReturnType<typeof purgeAdapter>

beforeAll(async () => {
  if (!canTry || !program) return
  const headers = tagHeaders(['varnish'])
  const keys: Record<string, string[]> = {
    '/en/one': ['content/1', 'list/en'],
    '/en/two': ['content/2'],
  }
  origin = http.createServer(({ url: address = '', headers: given }, response) => {
    if (address === '/health/live') return void response.end('live')
    asked.push(address)
    const freshness = given.authorization
      ? 'private, no-store'
      : 'public, max-age=0, s-maxage=86400'
    const [name = '', value = ''] = headers(keys[address] ?? ['other'])
    response.writeHead(200, { 'cache-control': freshness, [name]: value }).end(words[address])
  })
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve))
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-varnish-'))
  const vcl = fs
    .readFileSync('deploy/varnish.vcl', 'utf8')
    .replace('.host = "web-1"', '.host = "127.0.0.1"')
    .replace('"3000"', `"${(origin.address() as AddressInfo).port}"`)
    .replace(/^\s*"web-\d";$/gm, '')
    .replace('.interval = 2s', '.interval = 100ms')
  fs.writeFileSync(path.join(folder, 'site.vcl'), vcl)
  const port = await freePort()
  const child = spawn(
    program,
    [
      ...['-F', '-a', `127.0.0.1:${port}`, '-n', path.join(folder, 'work'), '-s', 'malloc,16m'],
      ...['-j', 'none', '-T', 'none', '-p', `vmod_path=${folders.join(':')}`],
      ...['-f', path.join(folder, 'site.vcl')],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  url = `http://127.0.0.1:${port}`
  adapter = purgeAdapter({ kind: 'varnish', api: url })
  stop = async () => {
    child.kill('SIGTERM')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
  asked = []
  words = {}
  for (let tries = 0; !(await fetch(`${url}/start`).catch(() => undefined))?.ok; tries += 1) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`Varnish: ${complaints}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}, 60_000)
afterAll(async () => {
  origin?.closeAllConnections()
  origin?.close()
  await stop?.()
})
beforeEach(async () => {
  if (!canTry) return
  words = { '/en/one': 'one', '/en/two': 'two' }
  await adapter.purgeAll()
  asked = []
})

const read = async (address: string, headers = {}) => {
  const answer = await fetch(url + address, { headers })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe(canTry ? 'a real Varnish' : lacking, () => {
  test('keeps pages until it is told, and forgets what shows what was published', async () => {
    const target = new PurgeTarget({ name: 'varnish', adapter, addressesOf: () => [] })
    await target.begin(7, 7)
    for (let times = 0; times < 3; times += 1) {
      expect((await read('/en/one')).text).toBe('one')
      expect((await read('/en/two')).text).toBe('two')
    }
    expect(asked).toEqual(['/en/one', '/en/two'])
    words = { '/en/one': 'new one', '/en/two': 'new two' }
    expect((await read('/en/one')).text).toBe('one')
    await target.deliver({ number: 8, publications: [{ number: 8, keys: ['content/1'] }] })
    expect((await read('/en/one')).text).toBe('new one')
    expect((await read('/en/two')).text).toBe('two')
  })

  test('tells readers no tags', async () => {
    expect((await read('/en/one')).headers.get('xkey')).toBeNull()
  })

  test('keeps nothing of somebody with an account', async () => {
    const headers = { authorization: 'JWT x' }
    await read('/en/one', headers)
    await read('/en/one', headers)
    await read('/en/one', { cookie: 'payload-token=x' })
    expect(asked).toHaveLength(3)
  })

  test('while Concord is dead it goes on with what it has', async () => {
    await read('/en/two')
    origin.closeAllConnections()
    const { port } = origin.address() as AddressInfo
    await new Promise((resolve) => origin.close(resolve))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await read('/en/two')).toMatchObject({ status: 200, text: 'two' })
    await new Promise<void>((resolve) => origin.listen(port, '127.0.0.1', resolve))
  })
})

async function freePort(): Promise<number> {
  const server = http.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
