import { persistentFetch } from './payload-lost-preferences'

const address = '/api/payload-preferences/collection-faqs-1'

/** A connection that is gone for some requests. */
function given({ gone }: { gone: number }) {
  let [asked, paused] = [0, 0]
  const plain = async () => {
    asked += 1
    if (asked <= gone) throw new TypeError('Failed to fetch')
    return Response.json({ value: { columns: [] } })
  }
  const pause = async () => {
    paused += 1
  }
  const ask = persistentFetch(plain as typeof fetch, pause)
  return { ask, attempts: () => ({ asked, paused }) }
}

test('a preference is asked for again until there is an answer', async () => {
  const { ask, attempts } = given({ gone: 3 })
  expect(await (await ask(address)).json()).toEqual({ value: { columns: [] } })
  expect(attempts()).toEqual({ asked: 4, paused: 3 })
})

test('where nobody ever answers there is none', async () => {
  const { ask, attempts } = given({ gone: Number.POSITIVE_INFINITY })
  expect((await ask(address, { method: 'get' })).status).toBe(503)
  expect(attempts().asked).toBe(30)
})

test.each<[string, string, RequestInit | undefined]>([
  ['a text', '/api/faqs/1', undefined],
  ['a preference that is written', address, { method: 'POST' }],
])('%s is asked for once', async (_, asked, init) => {
  const { ask, attempts } = given({ gone: 1 })
  await expect(ask(asked, init)).rejects.toThrow('Failed to fetch')
  expect(attempts()).toEqual({ asked: 1, paused: 0 })
})
