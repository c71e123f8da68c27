/** Addresses that nobody should ask for, over HTTP, as they are: nothing tidies them on the way. */
import http from 'node:http'
import { expect, test } from 'playwright/test'

const model = 'natos-response-to-russias-invasion-of-ukraine'
const words = {
  en: 'Page not found',
  fr: 'Page introuvable',
  uk: 'Сторінку не знайдено',
  ar: 'الصفحة غير موجودة',
}
type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }

function asked(base: string | undefined, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(base ?? '')
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    request.on('error', reject)
    request.end()
  })
}

/** What makes it a page for readers: its language, a heading, and no need of scripts. */
function expectPage({ headers, text }: Answer, language: string, title: string): void {
  expect(headers['content-type']).toMatch(/^text\/html/)
  expect(text).toContain(`<html lang="${language}"`)
  expect(text).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`))
  expect(text).not.toMatch(/<script(?! type="application\/ld\+json")|__next_error__/)
  expect(text).toContain('<meta name="robots" content="noindex"')
  expect(text).not.toContain('answer-status')
}

const notThere = {
  'no such page': 'no-such-page',
  'its updates': 'no-such-page/updates',
  'its past': 'no-such-page/at/2024-07-02',
  'an address at which there is never a page': 'a/b/c/d',
  'a shared draft': 'shared/no-such-key',
  'a percent sign that stands for nothing': '%E0%A4%A',
  'the same below a page': `${model}/%E0%A4%A`,
  'a percent sign twice': '%25E0%25A4%25A',
  'odd letters': encodeURIComponent('\u202Eexe.\u{1F600}\uFFFF\u0301'),
  'half of a letter': '%ED%A0%80',
  'a null': '%00',
  'control characters': '%01%0D%0ASet-Cookie:%20a=b',
  'a way out': '..%2f..%2f..%2fetc%2fpasswd',
  'a way out with the other slash': '..%5C..%5Cwindows',
  markup: '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a very long name': 'a'.repeat(4000),
  'quotes and operators': `x'%20or%20'1'='1`,
}

for (const [what, path] of Object.entries(notThere)) {
  test(`not there: ${what}`, async ({ baseURL }) => {
    for (const [language, title] of Object.entries(words)) {
      const answer = await asked(baseURL, `/${language}/${path}`)
      expect(answer.status).toBe(404)
      expectPage(answer, language, title)
      // A page may be published there in a moment: no cache keeps it.
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.headers.etag).toBeUndefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })
}

test('an asset that is not there is not found, whoever asks, in whatever letters', async ({
  baseURL,
}) => {
  for (const name of ['gone.js', '../x.js', '..%2f..%2fx.js', '%ff', '%00', 'a%5c..%5cx']) {
    const { status } = await asked(baseURL, `/_next/static/${name}`)
    expect([name, Math.floor(status / 100)]).toEqual([name, 4])
  }
})

test('a page of the past that is not there says why', async ({ baseURL }) => {
  for (const [moment, reason] of [
    ['2020-01-01', 'has been public here since'],
    ['2020-02-31', 'is not a day or a time'],
    ['9999-12-31', 'That time has not come yet'],
    ['0000-00-00', 'is not a day or a time'],
    ['275760-09-13', 'is not a day or a time'],
    ['2024-07-02T25:00', 'is not a day or a time'],
    ['2024-07-02T12:00+99:00', 'is not a day or a time'],
    ['%3Cb%3E', 'is not a day or a time'],
    ['%E0%A4%A', 'is not a day or a time'],
  ]) {
    const answer = await asked(baseURL, `/en/${model}/at/${moment}`)
    expect(answer.status, moment).toBe(404)
    expectPage(answer, 'en', 'Nothing was public here at that time')
    expect(answer.text).toContain(reason)
  }
})

test('outside every language, each of them says it', async ({ baseURL }) => {
  for (const path of ['/xx', '/xx/yy', '/xx/search', '/wp-login.php', '/%E0%A4%A', '/_next/x']) {
    const answer = await asked(baseURL, path)
    expect(answer.status, path).toBe(404)
    expect(answer.text).toContain('<h1>Page not found</h1>')
    for (const language of Object.keys(words)) expect(answer.text).toContain(`href="/${language}"`)
  }
})

test('an address that is written otherwise leads to the one that is meant', async ({ baseURL }) => {
  for (const [path, location] of [
    ['/EN?utm=letter', '/en?utm=letter'],
    ['/EN/Relations-With-Ukraine/', '/en/relations-with-ukraine'],
    ['/en/Relations-With-Ukraine.md', '/en/relations-with-ukraine.md'],
    ['/en/relations_with_ukraine', '/en/relations-with-ukraine'],
    ['/en/relations_with_ukraine/feed.atom', '/en/relations-with-ukraine/feed.atom'],
  ] as const) {
    const answer = await asked(baseURL, path)
    expect(answer.status, path).toBe(308)
    expect(answer.headers.location, path).toBe(location)
    expect(answer.headers['cache-control'], path).toMatch(/^no-cache$|max-age=0/)
  }
})

test('where to go instead is told', async ({ baseURL }) => {
  const { text } = await asked(baseURL, `/fr/${model}`)
  expect(text).toContain(`href="/en/${model}"`)
  expect(text).toContain('En français, cette page a une autre adresse.')
})

test('who asks for the head alone is told the same status', async ({ baseURL }) => {
  for (const [path, status] of [
    ['/en', 200],
    ['/en/no-such-page', 404],
    ['/xx', 404],
  ] as const) {
    const answer = await asked(baseURL, path, 'HEAD')
    expect([path, answer.status, answer.text]).toEqual([path, status, ''])
  }
})

test('readers only read: any other method is refused', async ({ baseURL }) => {
  for (const path of ['/', '/en', '/en/no-such-page', `/en/${model}.md`, '/sitemap.xml']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
      const { status, headers, text } = await asked(baseURL, path, method)
      expect([path, method, status, text]).toEqual([path, method, 405, ''])
      expect(headers.allow).toBe('GET, HEAD')
    }
    expect((await asked(baseURL, path, 'OPTIONS')).status).toBe(204)
  }
})

test('a path with dots leads nowhere else', async ({ baseURL }) => {
  for (const path of ['/en/../../etc/passwd', '/en/%2e%2e/%2e%2e/etc/passwd', '/../package.json']) {
    expect((await asked(baseURL, path)).status, path).toBe(404)
  }
})

test('whatever is searched for, there is an answer in words', async ({ baseURL }) => {
  const queries = {
    nothing: '',
    'a percent sign': '%25',
    'a broken percent sign': '%E0%A4%A',
    quotes: '%22%27%60%E2%80%9C',
    operators: '*+-~%5E()%7B%7D%5B%5D%3A%5C%2F',
    markup: '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    'a thousand words': Array.from({ length: 1000 }, (_, index) => `word${index}`).join('+'),
    'ten kilobytes': 'a'.repeat(10_240),
    'control characters': '%00%01%02%1B%5B31m%0D%0A',
    'half of a letter': '%ED%A0%80',
    'the other direction': '%E2%80%AE%D9%85',
  }
  for (const [what, query] of Object.entries(queries)) {
    for (const language of Object.keys(words)) {
      const answer = await asked(baseURL, `/${language}/search?q=${query}`)
      expect(answer.status, what).toBe(200)
      expect(answer.text).toContain(`<html lang="${language}"`)
      expect(answer.text).not.toContain('<img src=x')
      // What was asked is shown again, and no more of it than makes sense.
      expect(answer.text.length).toBeLessThan(60_000)
    }
  }
})

test('long and repeated parameters change nothing', async ({ baseURL }) => {
  for (const path of [
    `/en?${'x'.repeat(10_240)}`,
    `/en/${model}?${'a=1&'.repeat(2000)}`,
    '/en/search?q=a&q=b',
    `/en/${model}?q[$ne]=1&draft=true&depth=9&where[_status][equals]=draft`,
  ]) {
    const answer = await asked(baseURL, path)
    expect(answer.status, path.slice(0, 60)).toBe(200)
    expect(answer.text).toContain('<html lang="en"')
  }
})

test('a day to look at that is none comes back as a page, not as an error', async ({ baseURL }) => {
  for (const [day, status] of [
    ['', 307],
    ['2020-01-01', 307],
    ['../../xx', 307],
    ['%E0', 307],
  ] as const) {
    const answer = await asked(baseURL, `/en/${model}/at?day=${day}`)
    expect(answer.status, day).toBe(status)
    expect(answer.headers.location).toMatch(new RegExp(`^/en/${model}(/at/[^/]+)?$`))
  }
})
