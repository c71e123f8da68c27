import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { exchange, type Running, serving } from '../../support/raw-http'

type Handle = Parameters<typeof serving>[0]

const words = 'words '.repeat(1000)
const page = `<!DOCTYPE html><html lang="en"><head></head><body><p>${words}</p></body></html>`
const script = '<script src="/_next/a.js"></script>'

const sends =
  (type: string, body: string | Buffer, headers = {}): Handle =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': type, ...headers })
    response.end(body)
  }

/** In parts, without a length, as Next passes on what a route handler returns. */
const streams =
  (type: string, parts: string[], headers = {}): Handle =>
  async (_, response) => {
    for (const [name, value] of Object.entries({ 'Content-Type': type, ...headers })) {
      response.setHeader(name, String(value))
    }
    response.flushHeaders()
    for (const part of parts) {
      await Promise.resolve()
      response.write(part)
    }
    response.end()
  }

let running: Running | undefined
afterEach(async () => {
  await running?.close()
  running = undefined
})

async function start(handler: Handle, limits = {}): Promise<Running> {
  running = await serving(handler, limits)
  return running
}

describe('an answer that is no page', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['*;q=0.1, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    [undefined, undefined, (body: Buffer) => body],
  ])('for %j is coded as %j', async (accepted, coding, decoded) => {
    const { ask } = await start(sends('application/json', JSON.stringify(words)))
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted }
    const answer = await ask('/api/faqs', { headers })
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(JSON.parse(String(decoded(answer.body)))).toBe(words)
  })

  const all = { headers: { 'accept-encoding': 'br, gzip' } }
  test.each([
    ['small', sends('application/json', '{"user":null}'), '/api/users/me'],
    [
      'small, without a length',
      streams('application/json', ['{"user":', 'null}']),
      '/api/users/me',
    ],
    ['an image', sends('image/png', Buffer.alloc(5000)), '/api/media/file/a.png'],
    [
      'not to be transformed',
      streams('application/x-ndjson', [words, words], { 'Cache-Control': 'no-transform' }),
      '/api/import',
    ],
    ['coded already', sends('text/plain', words, { 'Content-Encoding': 'deflate' }), '/api/file'],
  ])('is not compressed where it is %s', async (_, handler, path) => {
    const { ask } = await start(handler)
    const { headers } = await ask(path, all)
    expect(headers['content-encoding'] ?? 'deflate').toBe('deflate')
  })

  test('has its length where it is small', async () => {
    const { ask } = await start(streams('application/json', ['{"user":', 'null}']))
    const answer = await ask('/api/users/me', all)
    expect(answer.text).toBe('{"user":null}')
    expect(answer.headers).toMatchObject({ 'content-length': '13', vary: 'Accept-Encoding' })
  })

  test('has a strong tag for its own bytes only', async () => {
    const { ask } = await start(sends('text/markdown', words, { ETag: '"a"' }))
    expect((await ask('/en/a.md', all)).headers.etag).toBe('W/"a"')
    expect((await ask('/en/a.md')).headers.etag).toBe('"a"')
  })

  test('that has not changed has no coding, and the tag of the coding', async () => {
    const { ask } = await start((_, response) => {
      response.writeHead(304, { ETag: '"a"', 'Content-Type': 'text/markdown' }).end()
    })
    const { status, headers } = await ask('/en/a.md', all)
    expect([status, headers.etag, headers['content-encoding']]).toEqual([304, 'W/"a"', undefined])
    expect(headers.vary).toBe('Accept-Encoding')
  })

  test('is in part what was asked for', async () => {
    const { ask } = await start((request, response) => {
      expect(request.headers.range).toBe('bytes=0-1999')
      const head = { 'Content-Type': 'text/plain', 'Content-Range': 'bytes 0-1999/6000' }
      response.writeHead(206, head).end(words.slice(0, 2000))
    })
    const headers = { range: 'bytes=0-1999', 'accept-encoding': 'br' }
    const answer = await ask('/api/media/file/a.txt', { headers })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(answer.text).toBe(words.slice(0, 2000))
  })

  test.each([
    [{ 'Content-Type': 'text/css', 'Set-Cookie': ['a=1', 'b=2'] }],
    [
      [
        ['Content-Type', 'text/css'],
        ['Set-Cookie', ['a=1', 'b=2']],
      ],
    ],
    [['Content-Type', 'text/css', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']],
  ])('has the headers that it is given: %j', async (headers) => {
    const { ask } = await start((_, response) => {
      response.writeHead(201, 'Made', headers as http.OutgoingHttpHeaders).end('words')
    })
    const answer = await ask('/api/x')
    expect([answer.status, answer.text]).toEqual([201, 'words'])
    expect(answer.headers).toMatchObject({
      'content-type': 'text/css',
      'set-cookie': ['a=1', 'b=2'],
    })
  })

  test('that streams arrives as it comes, however little', async () => {
    let go: () => void = () => {}
    const { port } = await start(async (_, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.write('[1,')
      await new Promise<void>((resolve) => {
        go = resolve
      })
      response.end('2]')
    })
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write('GET /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    })
    let answer = ''
    for await (const chunk of socket) {
      answer += chunk
      // The rest is written only once the start has arrived.
      if (answer.includes('[1,')) go()
    }
    expect(answer).toContain('2]')
  })

  test('with a login is stored by nobody', async () => {
    const { ask } = await start(sends('image/png', 'a', { 'Cache-Control': 'public' }))
    const headers = { cookie: 'payload-token=a' }
    expect((await ask('/api/media/file/a.png', { headers })).headers['cache-control']).toBe(
      'private, no-store',
    )
  })
})

describe('a page for readers', () => {
  const rendered = {
    'Content-Type': 'text/html; charset=utf-8',
    ETag: '"next"',
    Vary: 'rsc, next-url',
  }
  const sendsPage = (html: string) => sends(rendered['Content-Type'], html, rendered)
  const br = { headers: { 'accept-encoding': 'br' } }

  test('comes whole and without the framework’s scripts, however it was written', async () => {
    const [start_, end] = page.split('<p>') as [string, string]
    const parts = [start_, `${script}<p>`, end]
    const { ask } = await start(streams('text/html; charset=utf-8', parts))
    const answer = await ask('/en/a', br)
    expect(String(brotliDecompressSync(answer.body))).toBe(page)
    expect(answer.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'br' })
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';")
  })

  test('is asked for again by the tag of its coding', async () => {
    const { ask } = await start(sendsPage(page))
    const [coded, plain] = [await ask('/en/a', br), await ask('/en/a')]
    expect(coded.headers.etag).not.toBe(plain.headers.etag)
    const again = (etag = '', accepted = 'br') =>
      ask('/en/a', { headers: { 'accept-encoding': accepted, 'if-none-match': etag } })
    const known = await again(coded.headers.etag)
    expect([known.status, known.text]).toEqual([304, ''])
    expect(known.headers).toMatchObject({ etag: coded.headers.etag, vary: 'Accept-Encoding' })
    expect(known.headers['content-length']).toBeUndefined()
    expect((await again(plain.headers.etag)).status).toBe(200)
    expect((await again(plain.headers.etag, 'identity')).status).toBe(304)
    expect((await again('"next"')).status).toBe(200)
  })

  test('has no ranges', async () => {
    const { ask } = await start(sendsPage(page))
    const answer = await ask('/en/a', { headers: { range: 'bytes=0-9', ...br.headers } })
    expect([answer.status, answer.text]).toEqual([200, page])
  })

  test('is never asked for as data', async () => {
    const { ask } = await start((request, response) => {
      expect(Object.keys(request.headers).filter((name) => /rsc|next/.test(name))).toEqual([])
      sendsPage(page)(request, response)
    })
    const headers = { rsc: '1', 'next-router-state-tree': 'a', 'next-url': '/en' }
    const answer = await ask('/en/a', { headers })
    expect([answer.status, answer.headers.vary]).toEqual([200, 'Accept-Encoding'])
  })

  test('that is nothing without its scripts keeps them, and the fault is logged', async () => {
    const suspended = page.replace('<p>', `<!--$?--><template id="B:0"></template>${script}<p>`)
    const { ask, logged } = await start(sendsPage(suspended))
    const answer = await ask('/en/a?b=c')
    expect(answer.text).toBe(suspended)
    expect(answer.headers['content-security-policy']).toContain("'self' 'unsafe-inline'")
    expect(logged).toEqual([
      '/en/a is sent with the framework’s scripts, for it needs them: a suspended boundary.',
    ])
  })

  test('of the admin is left alone', async () => {
    const { ask } = await start(sendsPage(page.replace('<p>', script)))
    const { text, headers } = await ask('/admin')
    expect(text).toContain(script)
    expect(headers.vary).toBe('rsc, next-url, Accept-Encoding')
  })
})

describe('HEAD', () => {
  test.each([
    ['/en/a', sends('text/html', page)],
    ['/api/faqs', sends('application/json', JSON.stringify(words))],
    ['/api/users/me', streams('application/json', ['{"user":null}'])],
    ['/api/media/file/a.png', sends('image/png', Buffer.alloc(5000), { 'Content-Length': 5000 })],
  ])('%s is answered like GET, without a body', async (path, handler) => {
    const { ask } = await start((request, response) => {
      expect(request.method).toBe('GET')
      return handler(request, response)
    })
    const options = { headers: { 'accept-encoding': 'br' } }
    const got = await ask(path, options)
    const asked = await ask(path, { ...options, method: 'HEAD' })
    expect([asked.status, asked.text]).toEqual([got.status, ''])
    const { date: _, 'transfer-encoding': __, ...expected } = got.headers
    expect(asked.headers).toMatchObject(expected)
  })
})

describe('a fault', () => {
  const fails: Handle = () => {
    throw new Error('a fault')
  }
  const html = { headers: { accept: 'text/html' } }

  test('is answered in words, and logged', async () => {
    const { ask, logged } = await start(fails)
    const answer = await ask('/api/faqs?a=b')
    expect([answer.status, answer.text]).toEqual([500, 'Internal Server Error\n'])
    expect(logged).toEqual(['GET /api/faqs?a=b failed: Error: a fault'])
  })

  test('is a page for readers', async () => {
    const { ask } = await start(async (...both) => fails(...both))
    const answer = await ask('/fr/a', html)
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('<html lang="fr"')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  test('in the middle of a page is a page for readers, and half of nothing', async () => {
    const { ask } = await start((request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.write('<p>half')
      return fails(request, response)
    })
    const answer = await ask('/en/a', html)
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('half')
  })

  test('after a page is none for whoever reads it', async () => {
    const { ask, logged } = await start((request, response) => {
      sends('text/html', page)(request, response)
      return fails(request, response)
    })
    expect(await ask('/en/a', html)).toMatchObject({ status: 200, text: page })
    expect(logged).toHaveLength(1)
  })

  test('in the middle of a stream ends the connection, so that nobody takes it for whole', async () => {
    const { ask } = await start((request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/zip' })
      response.write('half')
      return fails(request, response)
    })
    await expect(ask('/api/export')).rejects.toThrow(/aborted|hang up/)
  })

  test('it is none when no handler answers', async () => {
    const { ask, logged } = await start(() => false)
    expect((await ask('/en')).status).toBe(404)
    expect(logged).toEqual([])
  })
})

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
