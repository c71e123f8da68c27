import { explainingFetch } from './explaining-fetch'

const words = { noConnection: 'There is no connection.', loggedOut: 'Log in again.' }
const refused = () => Response.json({ errors: [{ message: 'Not allowed.' }] }, { status: 403 })
const save = { method: 'PATCH' }

/** A server that gives one answer, and says who is logged in. */
function given(answer: () => Response | Promise<Response>, me: () => Response | Promise<Response>) {
  const plain = async (address: unknown) => (address === '/api/users/me' ? me() : answer())
  return explainingFetch(plain as typeof fetch, () => words)
}
const somebody = () => Response.json({ user: { id: '1' } })
const nobody = () => Response.json({ user: null })
const gone = () => Promise.reject(new TypeError('Failed to fetch'))
const messageIn = async (answer: Response) => (await answer.json()).errors[0].message

test('without a connection the words are those of the person', async () => {
  await expect(given(gone, gone)('/api/faqs/1', save)).rejects.toThrow(words.noConnection)
})

test('a request that was given up stays what it is', async () => {
  const stopped = new DOMException('Stopped.', 'AbortError')
  await expect(given(() => Promise.reject(stopped), somebody)('/api/faqs')).rejects.toBe(stopped)
})

test('whoever is not logged in any more is told that, and not that they may not', async () => {
  const answer = await given(refused, nobody)('/api/faqs/1', save)
  expect([answer.status, await messageIn(answer)]).toEqual([403, words.loggedOut])
})

test.each([
  ['whoever is logged in', somebody],
  ['where nobody can say who is', gone],
  ['where the server fails', () => new Response('', { status: 503 })],
])('%s reads the refusal itself', async (_, me) => {
  expect(await messageIn(await given(refused, me)('/api/faqs/1', save))).toBe('Not allowed.')
})

test('what is only read is not looked into', async () => {
  expect(await messageIn(await given(refused, nobody)('/api/faqs/1'))).toBe('Not allowed.')
})
