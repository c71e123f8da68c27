import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { cachedResponse } from '../../../../scripts/server/cache/cached-response.mjs'
import { ResponseStore } from '../../../../scripts/server/cache/response-store.mjs'

const response = (keys: string[], size = 1000) => ({
  status: 200,
  keys,
  hasSeveral: false,
  bodies: {
    identity: { body: Buffer.alloc(size, keys[0]), length: size, etag: '"a"', headers: [] },
  },
})
const facts = { lasting: true, askedAt: 0 }
const store = (lasting = 100_000, other = 100_000, disk?: Disk) =>
  new ResponseStore({ lasting, other, plain: 5000, disk: 10_000 }, disk)

type Disk = ConstructorParameters<typeof ResponseStore>[1]

/** A disk that can be looked into, and break. */
function disk() {
  const files = new Map<string, Buffer>()
  const state = { broken: false }
  const check = () => {
    if (state.broken) throw new Error('EIO')
  }
  return {
    files,
    state,
    write: async (body: Buffer) => {
      check()
      const name = String(Math.random())
      files.set(name, Buffer.from(body))
      return name
    },
    read: async (name: string) => {
      check()
      return files.get(name) ?? Buffer.alloc(0)
    },
    remove: async (name: string) => void files.delete(name),
  }
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

test('keeps by address', () => {
  const kept = store()
  kept.put('/a', response(['k']), facts)
  expect(kept.get('/a', 1)?.response.keys).toEqual(['k'])
  expect(kept.get('/b', 1)).toBeUndefined()
})
test('what shows something of it is out of date, and nothing else; the latest asked for first', () => {
  const kept = store()
  kept.put('/a', response(['k', 'l']), { ...facts, askedAt: 1 })
  kept.put('/b', response(['l']), { ...facts, askedAt: 2 })
  kept.put('/c', response(['m']), facts)
  expect(kept.expire(['k', 'l', 'n'], 5).map(({ address }) => address)).toEqual(['/b', '/a'])
  expect(kept.peek('/a')?.staleSince).toBe(5)
  expect(kept.peek('/c')?.staleSince).toBeUndefined()
})
test('what is out of date stays so from the first time on', () => {
  const kept = store()
  kept.put('/a', response(['k']), facts)
  kept.expire(['k'], 5)
  expect(kept.expire(['k'], 9)).toEqual([])
  expect(kept.peek('/a')?.staleSince).toBe(5)
})
test('what is made anew has the keys that it has now', () => {
  const kept = store()
  kept.put('/a', response(['k']), facts)
  kept.put('/a', response(['l']), facts)
  expect(kept.expire(['k'], 5)).toEqual([])
  expect(kept.expire(['l'], 5)).toHaveLength(1)
})
test('where there is no more room, what was not asked for goes first', () => {
  const kept = store(10_000)
  for (const each of ['/a', '/b', '/c']) kept.put(each, response([each]), facts)
  kept.get('/a', 5000)
  kept.put('/d', response(['/d']), facts)
  kept.put('/e', response(['/e']), facts)
  expect(['/a', '/b', '/c', '/d', '/e'].filter((each) => kept.peek(each))).toEqual([
    '/a',
    '/d',
    '/e',
  ])
  expect(kept.size).toBeLessThanOrEqual(10_000)
  expect(kept.expire(['/b'], 1)).toEqual([])
})
test('addresses at which there is nothing push no page out', () => {
  const kept = store(10_000, 10_000)
  kept.put('/page', response([]), facts)
  for (let at = 0; at < 100; at += 1) {
    kept.put(`/none-${at}`, response([]), { ...facts, lasting: false })
  }
  expect(kept.peek('/page')).toBeDefined()
  expect(kept.count).toBeLessThan(10)
})
test('nothing is left of what is cleared', () => {
  const kept = store()
  kept.put('/a', response(['k']), facts)
  kept.clear()
  expect([kept.count, kept.size, kept.expire(['k'], 1)]).toEqual([0, 0, []])
})

describe('what does not fit into memory', () => {
  const several = async (words: string) =>
    cachedResponse({
      status: 200,
      headers: { 'content-type': 'text/html', 'surrogate-key': 'k' },
      body: Buffer.from(words),
    })
  const texts = ['one ', 'two ', 'six '].map((word) =>
    Array.from({ length: 4000 }, (_, at) => word + ((at * 7919) % 1009)).join(''),
  )

  test('comes back from disk, in every coding, byte for byte', async () => {
    const kept = store(15_000, 1000, disk())
    const entries = []
    for (const [at, text] of texts.entries()) {
      entries.push(kept.put(`/${at}`, await several(text), facts))
      await turn()
    }
    const [first] = entries
    if (!first) throw new Error('None is kept.')
    expect(first.response.bodies.br?.body).toBeUndefined()
    expect(kept.size).toBeLessThan(50_000)
    for (const [at, entry] of entries.entries()) {
      expect(String(await kept.body(entry, 'identity'))).toBe(texts[at])
      expect(String(brotliDecompressSync(await kept.body(entry, 'br')))).toBe(texts[at])
      expect(String(gunzipSync(await kept.body(entry, 'gzip')))).toBe(texts[at])
    }
  })
  test('leaves no file behind when it is made anew', async () => {
    const on = disk()
    const kept = store(3500, 1000, on)
    for (const each of ['/a', '/b', '/c']) kept.put(each, response([each]), facts)
    await turn()
    expect(on.files.size).toBe(2)
    for (const each of ['/a', '/b', '/c']) kept.delete(each)
    await turn()
    expect([on.files.size, kept.count, kept.size]).toEqual([0, 0, 0])
  })
  test('goes for good where the disk has no more room either', async () => {
    const on = disk()
    const kept = store(3500, 1000, on)
    for (let at = 0; at < 40; at += 1) kept.put(`/${at}`, response(['k']), facts)
    await turn()
    expect(on.files.size).toBeLessThanOrEqual(10)
    expect(kept.count).toBeLessThanOrEqual(11)
  })
  test('is forgotten where the disk is broken', async () => {
    const on = disk()
    const kept = store(3500, 1000, on)
    const first = kept.put('/a', response(['/a']), facts)
    kept.put('/b', response(['/b']), facts)
    await turn()
    on.state.broken = true
    await expect(Promise.resolve(kept.body(first, 'identity'))).rejects.toThrow('EIO')
    expect(kept.peek('/a')).toBeUndefined()
    kept.put('/c', response(['/c']), facts)
    await turn()
    expect(kept.peek('/b')).toBeUndefined()
  })
})
