/** The static mirror, on a real folder, of an application that answers what a test says. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Mirror } from '../../../../scripts/server/mirror/mirror.mjs'
import { placeOf } from '../../../../scripts/server/mirror/mirror-place.mjs'
import { complete, type ExampleSite, page, publication, site } from '../../../support/mirrored-site'

let folder: string
let assets: string
beforeEach(() => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-mirror-test-'))
  folder = path.join(root, 'mirror')
  assets = path.join(root, 'static')
  fs.mkdirSync(folder)
  fs.mkdirSync(assets)
  fs.writeFileSync(path.join(assets, 'a.css'), 'p {}')
})
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }))

type Options = { mayWrite?: () => void; build?: string; siteUrl?: string }

function mirrorOf(client: ExampleSite, { mayWrite = () => {}, ...options }: Options = {}) {
  return new Mirror({
    place: placeOf(folder, mayWrite),
    client,
    languages: ['en'],
    siteUrl: 'http://site',
    build: 'build-1',
    assets,
    ...options,
  })
}

const file = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8')
const isThere = (name: string) => fs.existsSync(path.join(folder, name))
test('holds everything that readers can ask for, each status in its folder', async () => {
  expect(await complete(mirrorOf(site()))).toBe(7)
  expect(file('site/en/one.html')).toContain('one')
  expect(file('site/en/one.md')).toBe('# one')
  expect(file('site/en.html')).toContain('list')
  expect(file('site/sitemaps/1.xml')).toContain('/en/two')
  expect(file('site/api/media/file/a.png')).toBe('PNG')
  expect(file('site/_next/static/a.css')).toBe('p {}')
  expect(file('gone/en/taken.html')).toContain('gone')
  expect(fs.realpathSync(path.join(folder, 'moved/en/old.to'))).toBe(
    fs.realpathSync(path.join(folder, 'targets/en/one')),
  )
  expect(file('missing/en.html')).toContain('nothing')
  expect(file('away/en.html')).toContain('lang="en"')
  expect(fs.readdirSync(path.join(folder, '.next'))).toEqual([])
})

test('larger texts lie there compressed too, and small ones do not', async () => {
  const client = site({ '/en/one': page('word '.repeat(1000), 'content/1') })
  await complete(mirrorOf(client))
  const zipped = fs.readFileSync(path.join(folder, 'site/en/one.html.gz'))
  expect(String(gunzipSync(zipped))).toBe(file('site/en/one.html'))
  expect(isThere('site/en/one.html.br')).toBe(true)
  expect(isThere('site/en/two.html.gz')).toBe(false)
  client.pages['/en/one'] = page('few', 'content/1')
  const mirror = mirrorOf(client)
  await complete(mirror)
  await mirror.deliver(publication(8, ['content/1']))
  expect(isThere('site/en/one.html.gz')).toBe(false)
  expect(isThere('site/en/one.html.br')).toBe(false)
})

test('a publication makes what shows it, and nothing else', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  client.pages['/en/two'] = page('another two', 'content/2')
  client.asked.length = 0
  await mirror.deliver(publication(8, ['content/2', 'list/en']))
  expect(client.asked).toEqual(['/en', '/en/two'])
  expect(file('site/en/two.html')).toContain('another two')
})

test('a new page is there, and an address that it left leads to it', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  client.pages['/en/moved'] = page('two', 'content/2 slug/moved')
  client.pages['/en/two'] = { status: 308, headers: { location: '/en/moved' }, keys: 'slug/two' }
  await mirror.deliver(publication(8, ['slug/two', 'slug/moved'], ['two', 'moved'], true))
  expect(isThere('site/en/moved.html')).toBe(true)
  expect(isThere('site/en/two.html')).toBe(false)
  expect(fs.readlinkSync(path.join(folder, 'moved/en/two.to'))).toBe('../../targets/en/moved')
})

test('what is taken back goes first, and comes back when it is published again', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  client.pages['/en/two'] = { status: 410, body: '<p>gone</p>', keys: 'slug/two' }
  client.asked.length = 0
  await mirror.deliver(publication(8, ['list/en', 'slug/two', 'directory'], ['two'], true))
  expect(client.asked[0]).toBe('/en/two')
  expect(isThere('site/en/two.html')).toBe(false)
  expect(isThere('gone/en/two.html')).toBe(true)
  client.pages['/en/two'] = page('two again', 'content/2 slug/two')
  await mirror.deliver(publication(9, ['slug/two'], ['two'], true))
  expect(file('site/en/two.html')).toContain('two again')
  expect(isThere('gone/en/two.html')).toBe(false)
})

test('the same size in the same second is another entity tag', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  const time = () => fs.statSync(path.join(folder, 'site/en/two.html')).mtimeMs
  const before = time()
  client.pages['/en/two'] = page('owt', 'content/2')
  await mirror.deliver(publication(8, ['content/2']))
  expect(time()).not.toBe(before)
  client.pages['/en/two'] = page('two', 'content/2')
  await mirror.deliver(publication(9, ['content/2']))
  expect(time()).toBe(before)
})

test('another process goes on at the position where one has stopped', async () => {
  const client = site()
  const first = mirrorOf(client)
  await complete(first)
  await first.deliver(publication(8, ['content/2']))
  client.asked.length = 0
  const second = mirrorOf(client)
  expect(await complete(second, 12)).toBe(8)
  expect(client.asked).toEqual([])
  client.pages['/en/two'] = page('two of another', 'content/2')
  await second.deliver(publication(12, ['content/2']))
  expect(file('site/en/two.html')).toContain('two of another')
})

test('a round that was cut off goes on with what is left', async () => {
  const client = site()
  const first = mirrorOf(client)
  await first.begin(7)
  await first.workOff()
  client.asked.length = 0
  fs.appendFileSync(path.join(folder, 'manifest.ndjson'), '{"address":"/en/tw')
  await complete(mirrorOf(client))
  expect(isThere('site/en/two.html')).toBe(true)
  expect(client.asked).not.toContain('/llms.txt')
})

test.each([
  ['another version of Concord makes everything anew', { build: 'build-2' }, 7],
  ['another address of the site does', { siteUrl: 'http://other' }, 7],
  ['another database does', {}, 3],
])('%s', async (_, options, newest) => {
  const client = site()
  await complete(mirrorOf(client))
  client.asked.length = 0
  const mirror = mirrorOf(client, options)
  await complete(mirror, newest)
  expect(client.asked).toEqual(expect.arrayContaining(['/en', '/en/one', '/en/two', '/llms.txt']))
})

test('a file that somebody deleted or cut comes back', async () => {
  const client = site()
  await complete(mirrorOf(client))
  fs.rmSync(path.join(folder, 'site/en/one.html'))
  fs.truncateSync(path.join(folder, 'site/en/two.html'), 1)
  await complete(mirrorOf(client))
  expect(file('site/en/one.html')).toContain('one')
  expect(file('site/en/two.html')).toContain('two')
})

test('a page that fails is said and tried again, and holds up nothing', async () => {
  const client = site()
  const mirror = mirrorOf(client)
  await complete(mirror)
  client.pages['/en/one'] = { status: 500 }
  client.pages['/en/two'] = page('new two', 'content/2')
  await mirror.deliver(publication(8, ['content/1', 'content/2']))
  expect(mirror.problem).toContain('/en/one')
  expect(file('site/en/one.html')).toContain('one')
  expect(file('site/en/two.html')).toContain('new two')
  client.pages['/en/one'] = page('new one', 'content/1')
  // Also by the one who comes after.
  const other = mirrorOf(client)
  await complete(other)
  expect(other.problem).toBeUndefined()
  expect(file('site/en/one.html')).toContain('new one')
})

test('a disk that is full stops it, and it goes on from the same publication', async () => {
  const client = site()
  const first = mirrorOf(client)
  await complete(first)
  const manifest = path.join(folder, 'manifest.ndjson')
  fs.renameSync(manifest, `${manifest}.kept`)
  fs.symlinkSync('/dev/full', manifest)
  client.pages['/en/two'] = page('new two', 'content/2')
  await expect(first.deliver(publication(8, ['content/2']))).rejects.toThrow(/ENOSPC/)
  fs.renameSync(`${manifest}.kept`, manifest)
  const next = mirrorOf(client)
  expect(await complete(next, 8)).toBe(7)
  await next.deliver(publication(8, ['content/2']))
  expect(file('site/en/two.html')).toContain('new two')
})

test('who has lost the lease writes nothing any more', async () => {
  const client = site()
  let held = true
  const mirror = mirrorOf(client, {
    mayWrite() {
      if (!held) throw new Error('another process writes')
    },
  })
  await complete(mirror)
  held = false
  client.pages['/en/two'] = page('old two, made long ago', 'content/2')
  await expect(mirror.deliver(publication(8, ['content/2']))).rejects.toThrow('another process')
  expect(file('site/en/two.html')).not.toContain('long ago')
})
