import { ResponseStore } from '../../../../scripts/server/cache/response-store.mjs'

const response = (keys: string[], size = 1000) => ({
  status: 200,
  keys,
  hasSeveral: false,
  bodies: {},
  size,
})
const facts = { lasting: true, askedAt: 0 }
const store = (lasting = 100_000, other = 100_000) => new ResponseStore({ lasting, other })

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
