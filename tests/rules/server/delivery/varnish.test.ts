/** A real Varnish with `deploy/varnish.vcl` and the module xkey. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tagHeaders } from '../../../../scripts/server/delivery/cache-tags.mjs'
import { purgeAdapter } from '../../../../scripts/server/delivery/purge-adapters.mjs'
import { PurgeTarget } from '../../../../scripts/server/delivery/purge-target.mjs'
import { freePort, type ProxyServer } from '../../../support/nginx'
import { hasVarnish, startVarnish } from '../../../support/varnish'

const test = hasVarnish ? it : it.skip
const lacking = 'This machine has no Varnish with xkey and a compiler: purging it was not tried.'

let varnish: ProxyServer
let url: string
let asked: string[]
let words: Record<string, string>
let origin: http.Server
let adapter: ReturnType<typeof purgeAdapter>

beforeAll(async () => {
  if (!hasVarnish) return
  const headers = tagHeaders(['varnish'])
  const keys: Record<string, string[]> = {
    '/en/one': ['content/1', 'list/en'],
    '/en/two': ['content/2'],
  }
  origin = http.createServer(({ url: address = '', headers: given }, response) => {
    if (address === '/health/live') return void response.end('live')
    asked.push(address)
    const seconds = address === '/en/short' ? 1 : 86_400
    const freshness = given.authorization
      ? 'private, no-store'
      : `public, max-age=0, s-maxage=${seconds}`
    const [name = '', value = ''] = headers(keys[address] ?? ['other'])
    response.writeHead(200, { 'cache-control': freshness, [name]: value }).end(words[address])
  })
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve))
  const { port: upstream } = origin.address() as AddressInfo
  varnish = await startVarnish({ upstream, port: await freePort(), probe: '100ms' })
  url = varnish.url
  adapter = purgeAdapter({ kind: 'varnish', api: url })
  asked = []
  words = {}
  for (let tries = 0; !(await fetch(`${url}/start`).catch(() => undefined))?.ok; tries += 1) {
    if (tries > 300) throw new Error('Varnish does not answer')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}, 60_000)
afterAll(async () => {
  origin?.closeAllConnections()
  origin?.close()
  await varnish?.stop()
})
beforeEach(async () => {
  if (!hasVarnish) return
  words = { '/en/one': 'one', '/en/two': 'two' }
  await adapter.purgeAll()
  asked = []
})

const read = async (address: string, headers = {}) => {
  const answer = await fetch(url + address, { headers })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe(hasVarnish ? 'a real Varnish' : lacking, () => {
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
    words['/en/short'] = 'short'
    for (const address of ['/en/two', '/en/short']) await read(address)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    origin.closeAllConnections()
    const { port } = origin.address() as AddressInfo
    await new Promise((resolve) => origin.close(resolve))
    // Old by now, and nobody has noticed yet.
    expect(await read('/en/short')).toMatchObject({ status: 200, text: 'short' })
    expect((await read('/en/never')).status).toBe(503)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    for (const each of ['two', 'short']) {
      expect(await read(`/en/${each}`)).toMatchObject({ status: 200, text: each })
    }
    await new Promise<void>((resolve) => origin.listen(port, '127.0.0.1', resolve))
  })
})
