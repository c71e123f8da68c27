import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { page, sends, start, stop, words } from '../../support/answers'
import { exchange } from '../../support/raw-http'

afterEach(stop)

describe('hostile clients', () => {
  const sendsWords = sends('text/plain', 'words')

  test.each([
    ['no HTTP', 'hello\r\n\r\n', /^HTTP\/1.1 400 /],
    [
      'two lengths',
      'POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      / 400 /,
    ],
    [
      'a length and chunks',
      'POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      / 400 /,
    ],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, / 431 /],
    ['an address of 20 KB', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, / 431 /],
    ['a null in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n', / 400 /],
    ['letters in an address', 'GET /en/é HTTP/1.1\r\nHost: a\r\n\r\n', / 400 /],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', / 400 /],
  ])('are refused: %s', async (_, bytes, expected) => {
    const { port, ask } = await start(sendsWords)
    expect(await exchange(port, bytes)).toMatch(expected)
    expect((await ask('/en')).status).toBe(200)
  })

  test.each([
    ['a percent sign that begins nothing', '/en/%E0%A4%A'],
    ['half of a letter', '/en/%ED%A0%80'],
    ['an absolute address', 'http://elsewhere.example/en'],
    ['two slashes', '//elsewhere.example/en'],
  ])('get an answer: %s', async (_, path) => {
    const { port } = await start(sendsWords)
    const bytes = `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`
    expect(await exchange(port, bytes)).toMatch(/ 200 OK/)
  })

  test('an accepted coding of 15 KB is read in no time', async () => {
    const { ask } = await start(sends('text/plain', words))
    for (const odd of [',', ';', '"', 'br;q=0,', ' \t', 'a"', '*;;']) {
      const accepted = odd.repeat(15_000 / odd.length)
      expect((await ask('/en', { headers: { 'accept-encoding': accepted } })).status).toBe(200)
    }
  })

  test('who never ends the headers of a request is let go', async () => {
    const { port } = await start(sendsWords, { headers: 0.2 })
    expect(await exchange(port, 'GET / HTTP/1.1\r\nHost: a\r\nX: ')).toMatch(/ 408 /)
  })

  test('who never ends a request is let go', async () => {
    const { port, logged } = await start(
      async (request) => {
        for await (const _ of request);
      },
      { headers: 0.2, request: 0.3 },
    )
    const head = 'POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na'
    await exchange(port, head)
    expect(logged).toEqual([])
  })

  test('who reads nothing is let go', async () => {
    const { port, server } = await start(sends('application/zip', Buffer.alloc(50_000_000)), {
      idle: 0.3,
    })
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write('GET /api HTTP/1.1\r\nHost: a\r\n\r\n')
      socket.pause()
    })
    socket.on('error', () => {})
    const [connection] = await once(server, 'connection')
    await once(connection, 'close')
    socket.destroy()
  })

  test.each(['websocket', 'h2c'])('who offers %s gets a page', async (upgrade) => {
    const { ask } = await start(sendsWords)
    const headers = { connection: 'Upgrade', upgrade, 'sec-websocket-version': '13' }
    expect(await ask('/en', { headers })).toMatchObject({ status: 200, text: 'words' })
  })

  test('who goes away in the middle of a page leaves nothing behind', async () => {
    let arrived: () => void = () => {}
    const gone: Promise<unknown>[] = []
    const { port, ask, logged } = await start(async (request, response) => {
      if (request.url === '/en') return sendsWords(request, response)
      gone.push(once(response, 'close'))
      const isPage = request.url?.includes('page')
      response.setHeader('Content-Type', isPage ? 'text/html' : 'text/plain')
      response.write(page)
      arrived()
      await gone.at(-1)
      response.write(page)
      response.end(page)
      response.end(page)
    })
    for (const path of ['/en/page', '/en/text', '/api/page']) {
      for (const accepted of ['br', 'identity']) {
        const there = new Promise<void>((resolve) => {
          arrived = resolve
        })
        const request = http.get({ port, path, headers: { 'accept-encoding': accepted } })
        request.on('error', () => {})
        await there
        request.destroy()
      }
    }
    await Promise.all(gone)
    expect((await ask('/en')).status).toBe(200)
    expect(logged).toEqual([])
  })
})
