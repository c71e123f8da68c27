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
