/** Logging in, and what people change of their own accounts: what an attacker tries, and what stays possible. */
import { handleEndpoints } from 'payload'
import { isPasswordOf } from '@/host/payload-password-hash'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
  for (const name of ['admin', 'editor', 'reviewer', 'publisher'] as const) await concord.as(name)
})
afterAll(() => concord?.stop())

const right = 'a-password-for-tests'
const other = 'another-password-for-tests'

let next = 0
/** An address that nobody has used before. */
const fresh = () => `198.51.${100 + Math.floor(next / 250)}.${next++ % 250}`

type Answer = { status: number; text: string; wait: string | null }

async function post(
  path: string,
  body: object,
  { from = fresh(), token = '', method = 'POST' } = {},
): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': from })
  if (token) headers.set('authorization', `JWT ${token}`)
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  })
  const answer = path.startsWith('/graphql')
    ? await (await import('@/api-security/payload/graphql-route')).graphqlPost(
        Promise.resolve(concord.config),
      )(request)
    : await handleEndpoints({ config: concord.config, request })
  const text = await answer.text()
  const wait = answer.headers.get('retry-after')
  return { status: answer.status, text, wait }
}

const login = (email: string, password: string, from?: string) =>
  post('/users/login', { email, password }, { from })
const byGraphql = (email: string, password: string, from?: string) =>
  post(
    '/graphql',
    { query: `mutation { loginUser(email: "${email}", password: "${password}") { token } }` },
    { from },
  )

async function entries(event: string) {
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { event: { equals: event } },
    sort: '-number',
    limit: 0,
    overrideAccess: true,
  })
  return docs
}

async function idOf(email: string): Promise<string> {
  const { docs } = await concord.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  return String(docs[0]?.id)
}

describe('whoever tries passwords', () => {
  it('is stopped where they are, and keeps nobody else out', async () => {
    const from = fresh()
    const said = []
    for (let attempt = 0; attempt < 12; attempt++) {
      said.push((await login('admin@example.org', 'wrong-password', from)).status)
    }
    expect(said).toEqual([...Array(10).fill(401), 429, 429])
    const { wait } = await login('admin@example.org', 'wrong-password', from)
    expect(Number(wait)).toBeGreaterThan(0)
    expect(Number(wait)).toBeLessThanOrEqual(600)
    // Not even with the right one, from there.
    expect((await login('admin@example.org', right, from)).status).toBe(429)
    expect((await login('ADMIN@example.org ', right, from)).status).toBe(429)
    expect((await login('admin@example.org', right)).status).toBe(200)
    expect((await login('editor@example.org', right, from)).status).toBe(200)
  })

  it('from many places at once, too', async () => {
    const tries = [...Array(30).keys()].map(() => login('admin@example.org', 'wrong-password'))
    await Promise.all(tries)
    expect((await login('admin@example.org', right)).status).toBe(200)
  })

  it('many times at the same moment', async () => {
    const from = fresh()
    const tries = [...Array(25).keys()].map(() =>
      login('editor@example.org', 'wrong-password', from),
    )
    const said = (await Promise.all(tries)).map(({ status }) => status)
    expect(said.filter((status) => status === 401).length).toBe(10)
  })

  it('by GraphQL, also several in one request', async () => {
    const from = fresh()
    const field = (at: number) =>
      `a${at}: loginUser(email: "reviewer@example.org", password: "wrong-password") { token }`
    for (let request = 0; request < 3; request++) {
      const query = `mutation { ${[0, 1, 2, 3, 4].map(field).join(' ')} }`
      await post('/graphql', { query }, { from })
    }
    expect((await login('reviewer@example.org', right, from)).status).toBe(429)
    expect((await byGraphql('reviewer@example.org', right, from)).text).toContain(
      'too-many-attempts',
    )
    expect((await byGraphql('reviewer@example.org', right)).text).toContain('token')
  })

  it('of everybody, from one network of IPv6', async () => {
    let stopped = 0
    for (let at = 0; at < 110; at += 10) {
      const some = [...Array(10).keys()].map((index) =>
        login(`u${at + index}@example.org`, 'x', `2001:db8:77:1::${(at + index).toString(16)}`),
      )
      stopped += (await Promise.all(some)).filter(({ status }) => status === 429).length
    }
    expect(stopped).toBe(10)
  })

  it('cannot choose where they come from', async () => {
    const network = fresh()
    const said = []
    for (let attempt = 0; attempt < 12; attempt++) {
      said.push(
        (await login('admin@example.org', 'wrong', `203.0.113.${attempt}, ${network}`)).status,
      )
    }
    expect(said.at(-1)).toBe(429)
  })

  it('and right ones do not count', async () => {
    const from = fresh()
    for (let attempt = 0; attempt < 15; attempt++) {
      expect((await login('editor@example.org', right, from)).status).toBe(200)
    }
  })
})

describe('nobody learns who has an account', () => {
  const emails = ['editor@example.org', 'nobody-at-all@example.org'] as const
  /** Hashing is nearly all the time that a login takes; see `few-hash-rounds.cjs`. */
  const hashRounds = () => Number(Reflect.get(globalThis, 'hashRounds'))

  it.each([
    ['REST', login],
    ['GraphQL', byGraphql],
  ])('from a login by %s: the same words, for the same work', async (_, ask) => {
    const told = []
    for (const email of emails) {
      const before = hashRounds()
      const { status, text } = await ask(email, 'wrong-password')
      told.push({ status, text, rounds: hashRounds() - before })
    }
    expect(told[0]?.rounds).toBeGreaterThanOrEqual(600_000)
    expect(told[1]).toEqual(told[0])
  })

  it('from ten failures and more', async () => {
    const said = []
    for (const email of emails) {
      const from = fresh()
      const answers = []
      for (let attempt = 0; attempt < 12; attempt++) {
        const { status, text } = await login(email, 'wrong-password', from)
        answers.push(`${status} ${text}`)
      }
      said.push(answers)
    }
    expect(said[0]).toEqual(said[1])
  })

  it('from a letter for a new password', async () => {
    let letters = 0
    const { email } = concord.payload
    const { sendEmail } = email
    // The mail server takes a letter only when all have been answered.
    let takeLetters = () => {}
    const everybodyAnswered = new Promise<void>((resolve) => {
      takeLetters = resolve
    })
    email.sendEmail = async () => {
      letters += 1
      await everybodyAnswered
    }
    const answers = []
    for (const address of ['publisher@example.org', 'nobody-at-all@example.org']) {
      const { status, text } = await post('/users/forgot-password', { email: address })
      const again = await post('/users/forgot-password', { email: ` ${address.toUpperCase()}` })
      const query = `mutation { forgotPasswordUser(email: "x-${address}") }`
      const graphql = await post('/graphql', { query })
      answers.push([status, text, again.status, again.text, graphql.status, graphql.text])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[2]).toBe(429)
    for (let waited = 0; letters === 0 && waited < 50; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(letters).toBe(1)
    takeLetters()
    email.sendEmail = sendEmail
  })

  it('from any other address of accounts', async () => {
    for (const path of ['unlock', 'reset-password', 'first-register', 'refresh-token', 'logout']) {
      const said = []
      for (const email of emails) {
        const body = { email, password: 'x7#Kq2!pLw9$Zr', token: 'x', name: 'Somebody Else' }
        const { status, text } = await post(`/users/${path}`, body)
        said.push(`${status} ${text}`)
      }
      expect([path, said[0]]).toEqual([path, said[1]])
    }
  })

  it('and letters are limited by network', async () => {
    const from = fresh()
    const said = []
    for (let at = 0; at < 22; at++) {
      said.push(
        (await post('/users/forgot-password', { email: `l${at}@example.org` }, { from })).status,
      )
    }
    expect(said.filter((status) => status === 429).length).toBe(2)
  })
})

test('logins that succeed and fail are in the audit log, with where they came from', async () => {
  const from = fresh()
  const id = await idOf('publisher@example.org')
  await login('publisher@example.org', right, from)
  await login('publisher@example.org', 'wrong-password', from)
  await login('my-secret-password', 'wrong-password', from)
  expect((await entries('log-in'))[0]).toMatchObject({ edition: id, by: id, detail: { from } })
  const [unknown, failed] = await entries('fail-login')
  expect(failed).toMatchObject({ edition: id, by: 'system:login', detail: { from } })
  expect(unknown).toMatchObject({ edition: '', detail: { from } })
  expect(JSON.stringify([unknown, failed])).not.toMatch(/my-secret|wrong-password/)
})

describe('one’s own account', () => {
  const email = 'own@example.org'
  let id = ''
  let token = ''
  const change = (body: object, method = 'PATCH', path = `/users/${id}`) =>
    post(path, body, { token, method })
  const logIn = async (password: string) => {
    const { status, text } = await login(email, password)
    if (status === 200) token = JSON.parse(text).token
    return status
  }
  beforeAll(async () => {
    await concord.payload.create({
      collection: 'users',
      data: { email, password: right, name: 'Own Person', roles: ['editor'] } as never,
      overrideAccess: true,
    })
    id = await idOf(email)
    await logIn(right)
  })

  it('needs its password for another password or address, by every way', async () => {
    for (const body of [{ password: other }, { email: 'thief@example.org' }]) {
      for (const currentPassword of [
        undefined,
        '',
        'wrong-password',
        null,
        7,
        [right],
        { a: right },
      ]) {
        for (const path of [`/users/${id}`, `/users?where[id][equals]=${id}`]) {
          const { status, text } = await change({ ...body, currentPassword }, 'PATCH', path)
          expect([path, status, text]).toEqual([
            path,
            400,
            expect.stringMatching(/password|Password/),
          ])
        }
      }
    }
    const query = `mutation { updateUser(id: "${id}", data: { password: "${other}" }) { id } }`
    await post('/graphql', { query }, { token })
    expect(await logIn(other)).toBe(401)
  })

  it('… which cannot be found out by trying', async () => {
    const said = []
    for (let attempt = 0; attempt < 12; attempt++) {
      said.push((await change({ password: other, currentPassword: `wrong-${attempt}` })).status)
    }
    expect(said.at(-1)).toBe(429)
  })

  it('changes with it, and keeps nothing of it', async () => {
    const { name } = { name: 'Second Person' }
    await concord.payload.create({
      collection: 'users',
      data: { email: 'second@example.org', password: right, name } as never,
      overrideAccess: true,
    })
    const answer = await login('second@example.org', right)
    const mine = JSON.parse(answer.text) as { token: string; user: { id: string } }
    const path = `/users/${mine.user.id}`
    const send = (body: object) => post(path, body, { token: mine.token, method: 'PATCH' })
    const { status, text } = await send({ password: other, currentPassword: right })
    expect([status, text]).toEqual([200, expect.not.stringContaining(right)])
    expect((await login('second@example.org', other)).status).toBe(200)
    const stored = await concord.payload.db.findOne({
      collection: 'users',
      where: { email: { equals: 'second@example.org' } },
    })
    expect(JSON.stringify(stored)).not.toContain(right)
    expect(await isPasswordOf(stored as never, other)).toBe(true)
    // Other things need none.
    const again = JSON.parse((await login('second@example.org', other)).text) as { token: string }
    const plain = { notificationLanguage: 'fr' }
    const sent = await post(path, plain, { token: again.token, method: 'PATCH' })
    expect([sent.status, sent.text]).toEqual([200, expect.anything()])
  })

  it('of others is changed by administrators, without', async () => {
    const admin = await concord.as('admin')
    const path = `/users/${id}`
    const answer = await post(path, { password: other }, { token: admin, method: 'PATCH' })
    expect(answer.status).toBe(200)
    expect(await logIn(other)).toBe(200)
  })
})

describe('passwords', () => {
  it.each([
    ['others have', 'passwordpassword'],
    ['is a row of keys', 'qwertyuiop[]'],
    ['is blank', ' '.repeat(12)],
    ['is blank otherwise', '\u00a0'.repeat(12)],
    ['nobody sees', '\u200b'.repeat(12)],
    ['is short', 'x7#Kq2'],
    ['is endless', 'x7#Kq2!pLw9$Zr'.repeat(20)],
    ['is no text', 123_456_789_012],
  ])('that %s is refused wherever one is chosen', async (_, password) => {
    const admin = await concord.as('admin')
    const made = await post(
      '/users',
      { email: 'new@example.org', name: 'New Person', password },
      { token: admin },
    )
    expect(made.status).toBe(400)
    const id = await idOf('reviewer@example.org')
    const changed = await post(`/users/${id}`, { password }, { token: admin, method: 'PATCH' })
    expect(changed.status).toBe(400)
    const token = await concord.payload.forgotPassword({
      collection: 'users',
      data: { email: 'reviewer@example.org' },
      disableEmail: true,
    })
    expect((await post('/users/reset-password', { token, password })).status).toBe(400)
    expect((await login('reviewer@example.org', right)).status).toBe(200)
  })
})

describe('names', () => {
  it.each([
    ['has a line break', 'Rafael\r\nBcc: x@example.org'],
    ['turns its direction', 'Rafael \u202erotide'],
    ['nobody sees', '\u200b\u2060'],
    ['is only signs', '***'],
    ['is endless', 'Rafael '.repeat(50)],
    ['is an administrator’s', 'admin'],
    ['… in other letters', 'аdmіn'],
    ['… in capitals', 'ADMIN'],
    ['… with an accent', 'ádmin'],
    ['… in full width', 'ａｄｍｉｎ'],
  ])('one that %s is refused', async (_, name) => {
    const token = await concord.as('editor')
    const id = await idOf('editor@example.org')
    const own = await post(`/users/${id}`, { name }, { token, method: 'PATCH' })
    expect([own.status, own.text]).toEqual([400, expect.stringContaining('name')])
    const admin = await concord.as('admin')
    const data = { email: 'pretender@example.org', password: 'x7#Kq2!pLw9$Zr', name }
    // Two people can have the very same name: an administrator knows.
    expect((await post('/users', data, { token: admin })).status).toBe(name === 'admin' ? 201 : 400)
    const query = `mutation($name: String!) { updateUser(id: "${id}", data: { name: $name }) { id } }`
    await post('/graphql', { query, variables: { name } }, { token })
    const stored = await concord.payload.findByID({ collection: 'users', id, overrideAccess: true })
    expect(stored.name).toBe('editor')
  })

  it('can be one’s own again, and corrected', async () => {
    const token = await concord.as('publisher')
    const id = await idOf('publisher@example.org')
    for (const name of ['Publisher', 'Олена Видавець', 'ليلى حداد', 'publisher']) {
      const { status, text } = await post(`/users/${id}`, { name }, { token, method: 'PATCH' })
      expect([name, status, text]).toEqual([name, 200, expect.anything()])
    }
  })
})

test('an administrator is kept out by no lock of a document', async () => {
  const editor = await concord.as('editor')
  const id = await idOf('editor@example.org')
  const lock = { document: { relationTo: 'users', value: id }, editedAt: new Date().toISOString() }
  await post('/payload-locked-documents', lock, { token: editor })
  const admin = await concord.as('admin')
  const path = `/users/${id}`
  const { status } = await post(path, { languages: ['en'] }, { token: admin, method: 'PATCH' })
  expect(status).toBe(200)
})

test('the first account is made once, with a good password, and logged in', async () => {
  await concord.payload.db.deleteMany({ collection: 'users', where: {} })
  const register = (password: string, at = 0) =>
    post('/users/first-register', {
      email: `first${at}@example.org`,
      name: `First Person ${'abcdef'[at]}`,
      password,
    })
  expect((await register('passwordpassword')).status).toBe(400)
  const answers = await Promise.all([0, 1, 2, 3].map((at) => register(right, at)))
  const made = answers.filter(({ status }) => status === 200)
  expect(made).toHaveLength(1)
  expect(JSON.parse(made[0]?.text ?? '{}')).toMatchObject({
    token: expect.any(String),
    user: { roles: ['admin'] },
  })
})
