/** The static mirror in a bucket, of an application that answers what a test says. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { BucketSetting } from '../../../../scripts/server/mirror/bucket.mjs'
import { checkMirror } from '../../../../scripts/server/mirror/check.mjs'
import { Mirror } from '../../../../scripts/server/mirror/mirror.mjs'
import { placeOf, readerOf } from '../../../../scripts/server/mirror/mirror-place.mjs'
import { type BucketServer, startBucketServer } from '../../../support/bucket-server'
import { complete, type ExampleSite, page, publication, site } from '../../../support/mirrored-site'

let bucket: BucketServer
let assets: string
beforeEach(async () => {
  bucket = await startBucketServer('www')
  assets = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bucket-test-'))
  fs.writeFileSync(path.join(assets, 'a.css'), 'p {}')
})
afterEach(async () => {
  await bucket.stop()
  fs.rmSync(assets, { recursive: true, force: true })
})

const setting = () => bucket.setting as BucketSetting

function mirrorOf(client: ExampleSite, mayWrite = () => {}) {
  return new Mirror({
    place: placeOf(setting(), mayWrite),
    ...{ client, languages: ['en'], siteUrl: 'http://site', build: 'build-1', assets },
  })
}

const at = (key: string) => bucket.objects.get(`www/${key}`)
const text = (key: string) => String(at(key)?.body)
const expected = (newest: number) => ({
  published: [],
  former: [{ language: 'en', slug: 'taken' }],
  newest,
})
const differences = async (newest: number) =>
  (await checkMirror(readerOf(setting()), expected(newest))).differences

test('serves as a website as it is: addresses are keys, with the headers that they are sent with', async () => {
  const name = 'на їжі (1)!*'
  const address = `/en/${encodeURIComponent(name)}`
  const locations = ['one', 'two', encodeURIComponent(name)].map(
    (slug) => `<loc>http://site/en/${slug}</loc>`,
  )
  const client = site({
    '/sitemaps/1.xml': { body: locations.join(''), keys: 'directory' },
    '/en/one': page(`${'word '.repeat(1000)}<img src="/api/media/file/a.png">`, 'content/1'),
    [address]: page('words', 'content/3'),
  })
  expect(await complete(mirrorOf(client))).toBe(7)
  expect(at('en/two')).toMatchObject({
    body: Buffer.from('<p>two</p>'),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': expect.stringContaining('max-age=0'),
      'x-amz-meta-status': '200',
    },
  })
  expect(text(`en/${name}`)).toContain('words')
  const coded = at('en/one.br')
  expect(coded?.headers['content-encoding']).toBe('br')
  expect(String(brotliDecompressSync(coded?.body ?? ''))).toBe(text('en/one'))
  expect(at('en/old')?.headers).toMatchObject({
    'x-amz-website-redirect-location': '/en/one',
    'x-amz-meta-status': '308',
  })
  expect(at('gone/en/taken.html')?.headers['x-amz-meta-status']).toBe('410')
  expect(text('missing/en.html')).toContain('nothing')
  expect(at('api/media/file/a.png')?.headers['content-type']).toBe('image/png')
  expect(at('_next/static/a.css')?.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': expect.stringContaining('immutable'),
  })
})

test('a page that moves becomes a redirect at the same key, and comes back', async () => {
  const client = site({ '/en/two': page('word '.repeat(1000), 'content/2 slug/two') })
  const mirror = mirrorOf(client)
  await complete(mirror)
  expect(at('en/two.gz')).toBeDefined()
  client.pages['/en/moved'] = page('two', 'content/2 slug/moved')
  client.pages['/en/two'] = { status: 308, headers: { location: '/en/moved' }, keys: 'slug/two' }
  await mirror.deliver(publication(8, ['slug/two', 'slug/moved'], ['two', 'moved'], true))
  expect(text('en/moved')).toContain('two')
  expect(at('en/two')?.headers['x-amz-website-redirect-location']).toBe('/en/moved')
  expect(at('en/two.gz')).toBeUndefined()
  client.pages['/en/two'] = page('two again', 'content/2 slug/two')
  await mirror.deliver(publication(9, ['slug/two'], ['two'], true))
  expect(text('en/two')).toContain('again')
  client.pages['/en/two'] = { status: 410, body: '<p>gone</p>', keys: 'slug/two' }
  await mirror.deliver(publication(10, ['slug/two'], ['two'], true))
  expect([at('en/two'), text('gone/en/two.html')]).toEqual([undefined, '<p>gone</p>'])
})

test('the manifest is written last: what was cut off is done once more', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  const journal = () => [...bucket.objects.keys()].filter((key) => key.includes('.concord/'))
  const before = journal()
  client.pages['/en/two'] = page('new two', 'content/2')
  await mirror.deliver(publication(8, ['content/2']))
  expect(journal()).toHaveLength(before.length + 1)
  // As if the process had ended between the page and the manifest.
  for (const key of journal().filter((each) => !before.includes(each))) bucket.objects.delete(key)
  const next = mirrorOf(client)
  expect(await complete(next, 8)).toBe(7)
  client.asked.length = 0
  await next.deliver(publication(8, ['content/2']))
  expect(client.asked).toEqual(['/en/two'])
  expect(await complete(mirrorOf(client), 8)).toBe(8)
})

test('after many publications the manifest is put together, and says the same', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  for (let number = 8; number < 260; number += 1) {
    await mirror.deliver({ number, publications: [] })
  }
  const batches = [...bucket.objects.keys()].filter((key) => key.includes('.concord/'))
  expect(batches.length).toBeLessThan(202)
  expect(await mirrorOf(client).begin(259)).toBe(259)
  expect(await differences(259)).toEqual([])
})

test.each([
  [503, 'SlowDown'],
  [403, 'AccessDenied'],
])(
  'a bucket that answers %s is said, and it goes on from the same publication',
  async (status, code) => {
    const client = site()
    const mirror = mirrorOf(client)
    await complete(mirror)
    client.pages['/en/two'] = page('new two', 'content/2')
    bucket.refuse(status, code)
    const delivered = mirror.deliver(publication(8, ['content/2']))
    await expect(delivered).rejects.toThrow(`the bucket answers ${status} ${code} to PUT`)
    bucket.refuse(undefined)
    const next = mirrorOf(client)
    expect(await complete(next, 8)).toBe(7)
    await next.deliver(publication(8, ['content/2']))
    expect(text('en/two')).toContain('new two')
  },
)

test('keys that are not right are refused, in words', async () => {
  Object.assign(bucket.setting, { secretAccessKey: 'another one' })
  await expect(mirrorOf(site()).begin(7)).rejects.toThrow('403 SignatureDoesNotMatch')
})

test('who has lost the lease writes nothing any more', async () => {
  const client = site()
  let held = true
  const mirror = mirrorOf(client, () => {
    if (!held) throw new Error('another process writes')
  })
  await complete(mirror)
  held = false
  client.pages['/en/two'] = page('old two, made long ago', 'content/2')
  await expect(mirror.deliver(publication(8, ['content/2']))).rejects.toThrow('another process')
  expect(text('en/two')).not.toContain('long ago')
})

test('a check names each difference, and a start mends what is missing', async () => {
  const client = site()
  await complete(mirrorOf(client))
  expect(await differences(7)).toEqual([])
  bucket.objects.delete('www/en/two')
  bucket.objects.delete('www/en/old')
  const one = at('en/one')
  if (one) one.body = Buffer.from(text('en/one').replace('one', 'ONE'))
  bucket.objects.set('www/en/three', { body: Buffer.from('?'), headers: {} })
  expect(await differences(9)).toEqual([
    'The mirror is 2 publications behind (7 of 9).',
    expect.stringMatching(/^\/en\/one: .*another one/),
    expect.stringMatching(/^\/en\/two: .*missing/),
    expect.stringMatching(/^\/en\/old: its link .*missing/),
    'en/three: stands for no address',
  ])
  await complete(mirrorOf(client))
  expect(text('en/two')).toContain('two')
  expect(at('en/old')?.headers['x-amz-website-redirect-location']).toBe('/en/one')
})
