import { brotliDecompressSync } from 'node:zlib'
import { page, sends, start, stop, streams, words } from '../../support/answers'

const script = '<script src="/_next/a.js"></script>'

afterEach(stop)

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
