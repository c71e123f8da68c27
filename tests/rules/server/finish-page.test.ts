import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { errorPage } from '../../../scripts/server/error-page.mjs'
import { finishPage } from '../../../scripts/server/finish-page.mjs'
import { representation } from '../../../scripts/server/representation.mjs'

const script = '<script src="/_next/a.js"></script>'
const html = (head = '', body = '<p>words</p>') =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}${script}</body></html>`
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 's-maxage=31536000',
  etag: '"next"',
}
const page = { path: '/en/page', status: 200, headers, html: html() }
const site = { secure: false, audience: 'reader' } as const
const policyOf = (finished: { headers: Record<string, unknown> }) =>
  String(finished.headers['content-security-policy'])

describe('a page for readers', () => {
  test('loses the framework’s scripts, and may run none', () => {
    const finished = finishPage(page, site)
    expect(finished).toMatchObject({ status: 200, html: html().replace(script, '') })
    expect(finished).not.toHaveProperty('problem')
    expect(policyOf(finished)).toContain("script-src 'self';")
  })

  test('that needs its scripts keeps them all, may run them, and says why', () => {
    const suspended = html('', '<!--$?--><template id="B:0"></template><!--/$-->')
    const finished = finishPage({ ...page, html: suspended }, site)
    expect(finished).toMatchObject({ status: 200, html: suspended })
    expect(finished.problem).toBe('a suspended boundary')
    expect(policyOf(finished)).toContain("script-src 'self' 'unsafe-inline';")
  })

  test('has the status that its head requests, and only its head', () => {
    const meta = '<meta name="answer-status" content="410"/>'
    const finished = finishPage({ ...page, html: html(meta) }, site)
    expect(finished).toMatchObject({ status: 410, html: html().replace(script, '') })
    expect(finished.headers).toMatchObject({ 'cache-control': 'no-cache' })
    expect(finished.headers).not.toHaveProperty('etag')
    expect(finishPage({ ...page, html: html('', meta) }, site).status).toBe(200)
    const quoted = `<title>${meta.replaceAll('<', '&lt;')}</title>`
    expect(finishPage({ ...page, html: html(quoted) }, site).status).toBe(200)
  })

  test.each(['999', '200', '', '410 '])('has no such status as %j', (content) => {
    const meta = `<meta name="answer-status" content="${content}"/>`
    expect(finishPage({ ...page, html: html(meta) }, site).status).toBe(200)
  })

  test('that only redirects has no words', () => {
    const redirect = finishPage({ ...page, status: 308, headers: { location: '/en' } }, site)
    expect(redirect).toMatchObject({ status: 308, html: '', headers: { location: '/en' } })
    expect(redirect).not.toHaveProperty('problem')
  })

  test('that failed is replaced, and stored by nobody', () => {
    const failed = { ...page, status: 500, html: '<html id="__next_error__"></html>' }
    const finished = finishPage(failed, site)
    expect(finished.status).toBe(500)
    expect(finished.html).toContain('<h1>Something went wrong</h1>')
    expect(finished.headers).toMatchObject({ 'cache-control': 'no-cache' })
    expect(policyOf(finished)).toContain("script-src 'self';")
  })
})

test('a preview keeps its scripts, and has the status that it requests', () => {
  const meta = '<meta name="answer-status" content="404"/>'
  const suspended = html(meta, '<!--$?--><template id="B:0"></template><!--/$-->')
  const finished = finishPage({ ...page, html: suspended }, { ...site, audience: 'editor' })
  expect(finished).toMatchObject({ status: 404, html: suspended.replace(meta, '') })
  expect(finished).not.toHaveProperty('problem')
})

test('a developer sees Next’s own page of an error', () => {
  const failed = { ...page, status: 500 }
  const finished = finishPage(failed, { ...site, audience: 'developer' })
  expect(finished).toMatchObject({ status: 500, html: html() })
  expect(policyOf(finished)).toContain("'unsafe-eval'")
})

describe('the page in the place of one that failed', () => {
  test.each([
    ['/en/page', '<html lang="en"', 'Something went wrong'],
    ['/ar', '<html lang="ar"', 'حدث خطأ'],
    ['/xx/page', '<html lang="en"', 'Something went wrong'],
    ['/..%2fpackage', '<html lang="en"', 'Something went wrong'],
  ])('speaks the language of %s', (path, language, title) => {
    const shown = errorPage(path, '')
    expect(shown).toContain(language)
    expect(shown).toContain(`<h1>${title}</h1>`)
  })
  test('looks like the site where its style is known', () => {
    const failed = '\\"/_next/static/chunks/0a-b.css\\",\\"style\\"'
    expect(errorPage('/en', failed)).toContain('href="/_next/static/chunks/0a-b.css"')
    expect(errorPage('/en', '')).not.toContain('stylesheet')
  })
})

describe('what is sent of a page', () => {
  const words = '<p>words</p>'.repeat(500)
  const long = { status: 200, headers, html: words }
  const tagOf = ({ headers: sent }: { headers: Record<string, unknown> }) => String(sent.etag)

  test('is the same page in every coding, with a strong tag of its own for each', async () => {
    const plain = await representation(long, 'identity')
    const br = await representation(long, 'br')
    const gzip = await representation(long, 'gzip')
    expect(String(plain.body)).toBe(words)
    expect(String(brotliDecompressSync(br.body))).toBe(words)
    expect(String(gunzipSync(gzip.body))).toBe(words)
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': br.body.length })
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    const tags = [plain, br, gzip].map(tagOf)
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
    expect(tagOf(await representation({ ...long, html: `${words}.` }, 'br'))).not.toBe(tags[1])
  })

  test('is not compressed where it is small, or must not be transformed', async () => {
    const small = await representation({ ...long, html: '<p>words</p>' }, 'br')
    expect(small.headers).not.toHaveProperty('content-encoding')
    expect(small.headers).toMatchObject({ vary: 'Accept-Encoding' })
    const kept = { ...headers, 'cache-control': 'no-cache, no-transform', vary: 'Accept-Language' }
    const asItIs = await representation({ ...long, headers: kept }, 'br')
    expect(asItIs.headers).not.toHaveProperty('content-encoding')
    expect(asItIs.headers.vary).toBe('Accept-Language')
  })

  test('has no tag where it is an error, or is not to be stored', async () => {
    expect((await representation({ ...long, status: 404 }, 'br')).headers).not.toHaveProperty(
      'etag',
    )
    const unstored = { ...headers, 'cache-control': 'private, no-store' }
    expect((await representation({ ...long, headers: unstored }, 'br')).headers).not.toHaveProperty(
      'etag',
    )
  })
})
