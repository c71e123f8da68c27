import type http from 'node:http'
import net from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sends, start, stop, streams, words } from '../../support/answers'

afterEach(stop)

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
