import { type Ask, askingFetch, type Proof, withProof } from './second-factor-fetch'

const refused = (status: number, code: string, message = code) =>
  Response.json({ errors: [{ message, data: { code } }] }, { status })
const done = () => Response.json({ doc: { id: '1' } })

/** A server that wants a code, and a person who types some. */
function given(kind: 'login' | 'again', typed: string[]) {
  const told: (string | undefined)[] = []
  const asked: string[] = []
  let fresh = false
  const sent: unknown[] = []
  const plain = async (_: unknown, init?: RequestInit) => {
    sent.push(init?.body)
    if (kind === 'again') return fresh ? done() : refused(403, 'second-factor-again')
    const { code } = JSON.parse(String(init?.body))
    if (code === undefined) return refused(401, 'second-factor-required')
    return code === '123456' ? done() : refused(401, 'second-factor-wrong')
  }
  const renew = async (proof: Proof) => {
    const code = 'code' in proof ? proof.code : ''
    fresh = code === '123456'
    return fresh ? done() : refused(401, 'second-factor-wrong')
  }
  const ask: Ask = async (wanted, attempt) => {
    asked.push(wanted)
    for (const code of typed) {
      const wrong = await attempt({ code })
      told.push(wrong)
      if (wrong === undefined) return
    }
  }
  return {
    fetch: askingFetch(plain as typeof fetch, { ask, renew, waysAgain: async () => undefined }),
    asked,
    told,
    sent,
  }
}

const body = JSON.stringify({ email: 'a@example.org', password: 'p' })

test('a login is repeated with the code', async () => {
  const { fetch, told, sent } = given('login', ['000000', '123456'])
  const { status } = await fetch('/api/users/login', { method: 'POST', body })
  expect([status, told]).toEqual([200, ['second-factor-wrong', undefined]])
  expect(JSON.parse(String(sent.at(-1)))).toEqual({ ...JSON.parse(body), code: '123456' })
})

test('a step is repeated as it was', async () => {
  const { fetch, sent } = given('again', ['123456'])
  const { status } = await fetch('/api/faqs/1/transition', { method: 'POST', body })
  expect(status).toBe(200)
  expect(new Set(sent)).toEqual(new Set([body]))
})

test('of several at once, one asks', async () => {
  const { fetch, asked } = given('again', ['123456'])
  const all = await Promise.all([1, 2, 3].map((id) => fetch(`/api/faqs/${id}`, { method: 'POST' })))
  expect([all.map(({ status }) => status), asked]).toEqual([[200, 200, 200], ['again']])
})

test('whoever gives up has the refusal', async () => {
  const { fetch } = given('again', [])
  const answer = await fetch('/api/faqs/1', { method: 'POST' })
  expect([answer.status, await answer.json()]).toMatchObject([403, { errors: [{}] }])
})

test('what is refused otherwise is not touched', async () => {
  const answer = refused(403, 'own-words')
  const asked: string[] = []
  const ask: Ask = async (wanted) => {
    asked.push(wanted)
  }
  const fetch = askingFetch(async () => answer, {
    ask,
    waysAgain: async () => undefined,
    renew: async () => done(),
  })
  expect(await fetch('/api/faqs/1')).toBe(answer)
  expect(asked).toEqual([])
})

test('Payload’s form sends its fields as one text', () => {
  const form = new FormData()
  form.set('_payload', body)
  const sent = withProof(form, { code: '123456' }) as FormData
  expect(JSON.parse(String(sent.get('_payload')))).toMatchObject({ password: 'p', code: '123456' })
  expect(String(form.get('_payload'))).toBe(body)
})
