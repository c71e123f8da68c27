import { page, sends, start, stop } from '../../support/answers'
import type { Handler } from '../../support/raw-http'

afterEach(stop)

describe('a fault', () => {
  const fails: Handler = () => {
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

describe('a nonce of inline scripts', () => {
  /** What Next is told, and with it the browser. */
  const tells: Handler = (request, response) => {
    const told = String(request.headers['content-security-policy'])
    const other = String(request.headers['content-security-policy-report-only'])
    sends('text/html', `<p>${told} ${other}</p>`)(request, response)
  }
  const chosen = {
    headers: { accept: 'text/html', 'content-security-policy': "script-src 'nonce-mine'" },
  }
  const nonceIn = (text: unknown) => /'nonce-([^']+)'/.exec(String(text))?.[1]

  test.each(['/admin/login', '/en/preview/relations/1'])(
    'is new for each answer of %s',
    async (path) => {
      const { ask } = await start(tells)
      const nonces = new Set()
      for (let time = 0; time < 3; time += 1) {
        const { headers, text } = await ask(path, chosen)
        const policy = headers['content-security-policy']
        expect(policy).toContain(`script-src 'self' 'nonce-${nonceIn(text)}';`)
        expect(policy).not.toMatch(/script-src[^;]*unsafe/)
        nonces.add(nonceIn(policy))
      }
      expect(nonces.size).toBe(3)
      expect(nonces).not.toContain('mine')
    },
  )

  test('is in no page that is kept for others, whatever a client says', async () => {
    const { ask } = await start(tells)
    const other = { 'content-security-policy-report-only': "script-src 'nonce-mine'" }
    for (const path of ['/en', '/en/a-page', '/en/preview/site/release-1/a', '/api/faqs']) {
      const { headers, text } = await ask(path, { headers: { ...chosen.headers, ...other } })
      expect(text).toContain('<p>undefined undefined</p>')
      expect(headers['content-security-policy']).not.toContain('nonce')
    }
  })
})
