/**
 * Reads and writes ZIP archives of exchange files. Writing streams: one file is in memory at a
 * time. Reading checks the central directory first and hands nothing out before everything in it is
 * in order.
 */
import { type UnzipFileInfo, unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { orProblem, type Problem, Unreadable, unreadable } from './problem'
import { largestFile } from './text-decoding'

export type ZipFile = { name: string; bytes: Uint8Array }

/** Unpacked when it is its turn, so that one file of an archive is in memory at a time. */
export type PackedFile = { name: string; unpack: () => Uint8Array }

export const zipLimits = {
  /** In bytes, of the archive as it comes. */
  archive: 50_000_000,
  entries: 1_000,
  /** In bytes, of all files together, unpacked. */
  total: 100_000_000,
  /** Unpacked to packed. XML full of the same tags reaches 30; a bomb begins at hundreds. */
  ratio: 100,
}

/**
 * Writes files as a ZIP, as a stream.
 *
 * @param at what the files' dates say
 */
export function writeZip(files: AsyncIterable<ZipFile>, at: Date): ReadableStream<Uint8Array> {
  const waiting = files[Symbol.asyncIterator]()
  let zip: Zip
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (final) controller.close()
      })
    },
    async pull() {
      const { done, value } = await waiting.next()
      if (done) return zip.end()
      const entry = new ZipDeflate(value.name, { level: 6 })
      entry.mtime = at
      zip.add(entry)
      entry.push(value.bytes, true)
    },
    async cancel() {
      zip.terminate()
      await waiting.return?.()
    },
  })
}

/** Whether bytes begin as a ZIP does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/**
 * Reads a ZIP's directory; files are unpacked one by one. Reads a ZIP's directory; files are
 * unpacked one by one. Directories, and what systems leave behind in them, are passed over.
 */
export function readZip(bytes: Uint8Array): { files?: PackedFile[]; problems: Problem[] } {
  return orProblem(() => {
    const limit = zipLimits.archive
    if (bytes.byteLength > limit) {
      throw unreadable('file-too-large', 1, { size: bytes.byteLength, limit })
    }
    const sums = inspect(bytes)
    const files = [...sums.keys()]
      .filter((name) => !passedOver.test(name))
      .map((name) => ({ name, unpack: () => unpacked(name, bytes) }))
    if (files.length === 0) throw unreadable('zip-empty')
    for (const { name, unpack } of files) {
      const content = unpack()
      if (isZip(content)) throw unreadable('zip-nested', 1, { name })
      if (checksum({ name, bytes: content }) !== sums.get(name)) {
        throw unreadable('zip-damaged', 1, { name })
      }
    }
    return { files, problems: [] }
  })
}

const passedOver = /\/$|^__MACOSX\/|(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/

/**
 * The checksum that each file should have, by its name.
 *
 * @throws Unreadable where anything in the list is not as it should be
 */
function inspect(bytes: Uint8Array): Map<string, number> {
  const names = new Set<string>()
  let total = 0
  unzip(bytes, ({ name, size, originalSize }) => {
    total += originalSize
    if (names.size >= zipLimits.entries) {
      throw unreadable('zip-many-entries', 1, { limit: zipLimits.entries })
    }
    if (!isSafePath(name)) throw unreadable('zip-path', 1, { name })
    if (names.has(name)) throw unreadable('zip-name-twice', 1, { name })
    if (originalSize > largestFile || total > zipLimits.total) {
      throw unreadable('zip-too-large', 1, { name })
    }
    if (originalSize > 100_000 && originalSize > size * zipLimits.ratio) {
      throw unreadable('zip-ratio', 1, { name, limit: zipLimits.ratio })
    }
    names.add(name)
    return false
  })
  const records = recordsIn(bytes)
  if (records.length !== names.size) throw unreadable('zip-broken')
  if (records.some(({ flags }) => flags & 1)) throw unreadable('zip-encrypted')
  return new Map([...names].map((name, index) => [name, records[index]?.sum ?? 0]))
}

/** The library cuts off what is longer than the list says, without a word. */
function checksum({ name, bytes }: ZipFile): number {
  const entry = new ZipPassThrough(name)
  entry.ondata = () => {}
  entry.push(bytes, true)
  return entry.crc >>> 0
}

function isSafePath(name: string): boolean {
  const parts = name.split(/[/\\]/)
  return !/^([a-z]:|[/\\])|\p{Cc}/iu.test(name) && !parts.includes('..') && name !== '__proto__'
}

function unpacked(name: string, bytes: Uint8Array): Uint8Array {
  return unzip(bytes, (entry) => entry.name === name)[name] ?? new Uint8Array()
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable('zip-broken')
  }
}

/**
 * What the library does not tell of each entry (PKWARE APPNOTE 4.3.12): its flags, of which bit 0
 * says that it is encrypted, and its checksum.
 */
function recordsIn(bytes: Uint8Array): { flags: number; sum: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [short, long] = [
    (at: number) => view.getUint16(at, true),
    (at: number) => view.getUint32(at, true),
  ]
  let end = bytes.byteLength - 22
  while (end > 0 && long(end) !== 0x06054b50) end--
  const records: { flags: number; sum: number }[] = []
  let at = long(end + 16)
  while (at + 46 <= end && long(at) === 0x02014b50) {
    records.push({ flags: short(at + 8), sum: long(at + 16) })
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32)
  }
  return records
}
