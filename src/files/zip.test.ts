import { strToU8, unzipSync, zipSync } from 'fflate'
import { readZip, writeZip, type ZipFile, zipLimits } from './zip'

const at = new Date('2026-11-25T00:00:00Z')
const text = (words: string) => strToU8(words)

async function* files(count: number, bytes = text('<xliff/>')): AsyncGenerator<ZipFile> {
  for (let index = 0; index < count; index++) yield { name: `${index}.xlf`, bytes }
}
async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
/** Does an entry of the list at the end begin here? */
const isRecord = (zip: Uint8Array, at: number) =>
  [0x50, 0x4b, 1, 2].every((byte, i) => zip[at + i] === byte)
const problemOf = (bytes: Uint8Array) => readZip(bytes).problems[0]

test('what was written is read', async () => {
  const { files: found, problems } = readZip(await collected(writeZip(files(3), at)))
  expect(problems).toEqual([])
  expect(found).toHaveLength(3)
  expect(found?.[2]).toMatchObject({ name: '2.xlf' })
  expect(found?.[2]?.unpack()).toEqual(text('<xliff/>'))
})
test('an empty batch is an archive all the same', async () => {
  expect(unzipSync(await collected(writeZip(files(0), at)))).toEqual({})
})
test('the next file is asked for only when the one before it was taken', async () => {
  let asked = 0
  async function* counted() {
    for await (const file of files(100, new Uint8Array(100_000))) {
      asked++
      yield file
    }
  }
  const reader = writeZip(counted(), at).getReader()
  await reader.read()
  expect(asked).toBeLessThan(5)
  await reader.cancel()
})

test('folders and what systems leave in them are passed over', () => {
  const zip = zipSync({
    'a/': new Uint8Array(),
    'a/1.xlf': text('x'),
    '__MACOSX/._1.xlf': text('y'),
  })
  expect(readZip(zip).files?.map(({ name }) => name)).toEqual(['a/1.xlf'])
})

describe('refused, with the reason', () => {
  test.each([
    '../x.xlf',
    'a/../../x.xlf',
    '/etc/x',
    'C:\\x.xlf',
    '..\\x',
    '\\\\host\\x',
    '__proto__',
  ])('a path that leads elsewhere: %s', (name) => {
    const zip = zipSync({ ['x'.repeat(name.length)]: text('y') })
    for (const at of [30, zip.findIndex((_, i) => isRecord(zip, i)) + 46]) zip.set(text(name), at)
    expect(problemOf(zip)).toMatchObject({ code: 'zip-path' })
  })
  test('too many entries', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`${index}.po`, text('x')] as const)
    expect(problemOf(zipSync(Object.fromEntries(many), { level: 0 }))).toMatchObject({
      code: 'zip-many-entries',
      facts: { limit: zipLimits.entries },
    })
  })
  test('a file that grows a thousandfold', () => {
    const zip = zipSync({ 'bomb.xlf': new Uint8Array(10_000_000) })
    expect(problemOf(zip)).toMatchObject({ code: 'zip-ratio', facts: { name: 'bomb.xlf' } })
  })
  test('a file, or files, too large in all', () => {
    const noise = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251)
    const large = zipSync({ 'a.xlf': noise(20_000_001) }, { level: 0 })
    expect(problemOf(large)).toMatchObject({ code: 'zip-too-large' })
  })
  test('a size that is a lie', () => {
    const zip = zipSync({ 'a.xlf': text('x'.repeat(2000)) })
    const list = zip.findIndex((_, i) => isRecord(zip, i))
    new DataView(zip.buffer).setUint32(list + 24, 10, true)
    expect(problemOf(zip)).toMatchObject({ code: 'zip-damaged' })
  })
  test('an archive in the archive', () => {
    const zip = zipSync({ 'inner.zip': zipSync({ 'a.xlf': text('x') }) })
    expect(problemOf(zip)).toMatchObject({ code: 'zip-nested', facts: { name: 'inner.zip' } })
  })
  test('an encrypted entry', () => {
    const zip = zipSync({ 'a.xlf': text('x') })
    const list = zip.findIndex((_, i) => isRecord(zip, i))
    new DataView(zip.buffer).setUint16(list + 8, 1, true)
    expect(problemOf(zip)).toEqual({ code: 'zip-encrypted', line: 1 })
  })
  test('a name twice', () => {
    const zip = zipSync({ 'a.po': text('x'), 'b.po': text('y') })
    const twice = zip.map((byte, i) => (byte === 0x62 && zip[i + 1] === 0x2e ? 0x61 : byte))
    expect(problemOf(twice)).toMatchObject({ code: 'zip-name-twice', facts: { name: 'a.po' } })
  })
  test('what is cut off, is no archive, or is empty', () => {
    const zip = zipSync({ 'a.xlf': text('x'.repeat(2000)) })
    expect(problemOf(zip.subarray(0, -30))).toMatchObject({ code: 'zip-broken' })
    expect(problemOf(text('PK, but no archive'))).toMatchObject({ code: 'zip-broken' })
    expect(problemOf(zipSync({}))).toMatchObject({ code: 'zip-empty' })
  })
})
