/** Second factors: what a stranger with the password, a thief of a session and a colleague try at every door. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { Secret, TOTP } from 'otpauth'
import { handleEndpoints } from 'payload'
import type { Role } from '@/workflow/roles'
import {
  accountsOn,
  codeIn,
  freshAddress,
  password,
  type Somebody,
  setSecondFactor,
} from '../support/account-requests'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())
afterEach(() => setSecondFactor())

const { age, ask, events, isSomebody, post, somebody, storedFactor } = accountsOn(() => concord)

/** With the secret of their app, and recovery codes. */
type Enrolled = Somebody & { secret: string; codes: string[] }

/** The code that the app shows so many codes later: each is taken once, and tests do not wait. */
const shown = ({ secret }: Pick<Enrolled, 'secret'>, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + later * 30_000,
  })

async function enrol(who: Somebody): Promise<Enrolled> {
  const begun = await post('/users/second-factor/enrol', { currentPassword: password }, who.token)
  expect(begun.status).toBe(201)
  const secret = String(begun.body.secret)
  const code = shown({ secret }, -1)
  const done = await post('/users/second-factor/confirm', { code }, who.token)
  expect([done.status, done.body.recoveryCodes]).toEqual([201, expect.any(Array)])
  return { ...who, secret, codes: done.body.recoveryCodes as unknown as string[] }
}

const enrolled = async (...roles: Role[]) => enrol(await somebody(...roles))

const me = (token: string) => ask('GET', '/users/me', { token })

/** The address of a new feed of the calendar, behind `/api`. */
async function feedOf({ token }: Somebody): Promise<string> {
  const { status, body } = await post('/calendar/feeds', {}, token)
  expect(status).toBe(201)
  const { address } = body.doc as unknown as { address: string }
  return new URL(address).pathname.replace(/^\/api/, '')
}

describe('whoever has the password alone', () => {
  it('is asked for a code, and gets nothing without', async () => {
    const who = await enrolled('publisher')
    const { email } = who
    const without = await post('/users/login', { email, password })
    expect([without.status, codeIn(without)]).toEqual([401, 'second-factor-required'])
    expect(without.text).not.toMatch(/token|publisher|Factor/)
    for (const code of ['', '000000', 'abcd-efgh-ijkl-mnop', 123456, null, [shown(who)], {}]) {
      const wrong = await post('/users/login', { email, password, code })
      expect([code, wrong.status]).toEqual([code, 401])
      expect(wrong.text).not.toMatch(/token/)
    }
    const right = await post('/users/login', { email, password, code: shown(who) })
    expect([right.status, await isSomebody(String(right.body.token))]).toEqual([200, true])
  })

  it('is not told of it with a wrong password, and anybody is answered alike', async () => {
    const { email } = await enrolled('editor')
    const said = []
    for (const address of [email, 'nobody-at-all@example.org']) {
      const { status, text } = await post('/users/login', {
        email: address,
        password: 'wrong-password',
        code: '123456',
      })
      said.push(`${status} ${text}`)
    }
    expect(said[0]).toBe(said[1])
    expect(said[0]).not.toContain('factor')
  })

  it('does not come in by GraphQL', async () => {
    const who = await enrolled('editor')
    const login = `loginUser(email: "${who.email}", password: "${password}")`
    const query = `mutation { ${login} { token user { email } } }`
    const { text } = await ask('POST', '/graphql', { body: { query, code: shown(who) } })
    expect(text).toContain('second-factor-by-rest')
    expect(text).not.toMatch(/"token":"|@example/)
  })

  it('… nor by a letter for a new password', async () => {
    const who = await enrolled('editor')
    const token = await concord.payload.forgotPassword({
      collection: 'users',
      data: { email: who.email },
      disableEmail: true,
    })
    const chosen = 'another-password-for-tests'
    const reset = await post('/users/reset-password', { token, password: chosen })
    expect(reset.status).toBe(200)
    const session = String(reset.body.token)
    expect(await isSomebody(session)).toBe(false)
    expect((await post('/users/refresh-token', {}, session)).status).toBe(403)
    expect((await ask('GET', '/faqs?draft=true', { token: session })).text).not.toContain('_sid')
    const code = shown(who)
    expect((await post('/users/second-factor', { code }, session)).status).toBe(401)
    // Nor is that session worth anything when the factor is gone.
    const login = await post('/users/login', { email: who.email, password: chosen, code })
    const own = String(login.body.token)
    const removed = await post('/users/second-factor/remove', { code: who.codes[0] }, own)
    expect([removed.status, await isSomebody(own), await isSomebody(session)]).toEqual([
      200,
      true,
      false,
    ])
  })

  it('has twenty wrong codes in an hour, from wherever', async () => {
    const who = await enrolled('editor')
    const login = (code: string) => post('/users/login', { email: who.email, password, code })
    const said = []
    for (let attempt = 0; attempt < 22; attempt++) said.push((await login('000000')).status)
    expect(said).toEqual([...Array(20).fill(401), 429, 429])
    expect((await login(shown(who))).status).toBe(429)
    expect((await events('fail-second-factor', who)).length).toBe(10)
  })

  it('… and ten from one place, as with passwords; many at once count as many', async () => {
    const { email } = await enrolled('editor')
    const from = freshAddress()
    const tries = Array.from({ length: 15 }, () =>
      post('/users/login', { email, password, code: '000000' }, undefined, from),
    )
    const said = (await Promise.all(tries)).map(({ status }) => status)
    expect(said.filter((status) => status === 401)).toHaveLength(10)
    // Without a code it is no attempt: a person is on the way.
    const other = freshAddress()
    for (let attempt = 0; attempt < 15; attempt++) {
      const { status } = await post('/users/login', { email, password }, undefined, other)
      expect(status).toBe(401)
    }
  })
})

describe('a code', () => {
  it('opens one session: not the next one, nor two at once', async () => {
    const who = await enrolled('editor')
    const code = shown(who)
    const login = () => post('/users/login', { email: who.email, password, code })
    const said = (await Promise.all([login(), login(), login()])).map(({ status }) => status)
    expect(said.sort()).toEqual([200, 401, 401])
    expect((await login()).status).toBe(401)
    expect((await post('/users/second-factor', { code }, who.token)).status).toBe(401)
  })

  it.each([
    ['of the next', 1, 200],
    ['of the one after it', 2, 401],
    ['of two before', -2, 401],
  ])('%s is taken or not: clocks differ', async (_, later, status) => {
    const who = await enrolled('editor')
    const code = shown(who, later)
    expect((await post('/users/login', { email: who.email, password, code })).status).toBe(status)
  })

  it('of recovery works once, and is told in the audit log', async () => {
    const who = await enrolled('editor')
    expect(new Set(who.codes).size).toBe(10)
    const login = (code: string | undefined) =>
      post('/users/login', { email: who.email, password, code })
    expect((await login(who.codes[3])).status).toBe(200)
    expect((await login(who.codes[3])).status).toBe(401)
    expect(await events('use-recovery-code', who)).toMatchObject([{ detail: { left: 9 } }])
    const again = await post('/users/second-factor/recovery-codes', { code: shown(who) }, who.token)
    expect([again.status, again.body.recoveryCodes]).toEqual([201, expect.any(Array)])
    expect((await login(who.codes[4])).status).toBe(401)
  })
})

describe('enrolling', () => {
  it('needs the password, and a first code; a stolen session does not do', async () => {
    const who = await somebody('editor')
    for (const currentPassword of [undefined, '', 'wrong-password', 7]) {
      const { status } = await post('/users/second-factor/enrol', { currentPassword }, who.token)
      expect(status).toBe(400)
    }
    const begun = await post('/users/second-factor/enrol', { currentPassword: password }, who.token)
    expect(begun.body).toMatchObject({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      address: expect.stringContaining(encodeURIComponent(who.email)),
      qr: expect.stringMatching(/^<svg/),
    })
    // Until then everything is as before.
    expect((await post('/users/login', { email: who.email, password })).status).toBe(200)
    const wrong = await post('/users/second-factor/confirm', { code: '000000' }, who.token)
    expect(wrong.status).toBe(401)
    expect((await post('/users/login', { email: who.email, password })).status).toBe(200)
  })

  it('ends the other sessions, and keeps this one', async () => {
    const who = await somebody('editor')
    const other = await post('/users/login', { email: who.email, password })
    expect(await isSomebody(String(other.body.token))).toBe(true)
    await enrol(who)
    expect(await isSomebody(String(other.body.token))).toBe(false)
    expect(await isSomebody(who.token)).toBe(true)
    expect((await post('/users/refresh-token', {}, who.token)).status).toBe(200)
    const again = { currentPassword: password }
    expect((await post('/users/second-factor/enrol', again, who.token)).status).toBe(409)
    expect(await events('enrol-second-factor', who)).toHaveLength(1)
  })

  it('leaves nothing of it in any answer, nor in clear in the database', async () => {
    const who = await enrolled('editor')
    const admin = await concord.as('admin')
    const hidden = [who.secret, ...who.codes]
    const row = JSON.stringify(await storedFactor(who))
    for (const each of hidden) expect(row).not.toContain(each)
    for (const token of [who.token, admin]) {
      for (const path of [
        `/users/${who.id}`,
        '/users?limit=0&depth=2',
        '/users/me',
        '/second-factors',
        '/second-factors?where[person][exists]=true',
        '/audit-log?limit=0',
        '/audit-log/export?format=csv',
      ]) {
        const { text } = await ask('GET', path, { token })
        for (const each of [...hidden, 'recoveryCodes', 'lastCounter'])
          expect(text).not.toContain(each)
      }
      expect((await ask('GET', '/second-factors', { token })).status).toBe(403)
      expect((await post('/second-factors', { person: who.id, factor: {} }, token)).status).toBe(
        403,
      )
    }
    const query = '{ __type(name: "Query") { fields { name } } }'
    const { text } = await ask('POST', '/graphql', { body: { query }, token: admin })
    expect(text).not.toMatch(/SecondFactor/)
  })

  it('of a program is not possible', async () => {
    const made = await concord.rest({
      method: 'POST',
      path: '/service-accounts',
      body: { name: 'A program', languages: ['fr'] },
      by: 'admin',
    })
    const { id } = made.body.doc as unknown as { id: string }
    const issued = await post(`/service-accounts/${id}/key`, {}, await concord.as('admin'))
    const request = new Request('http://localhost:3000/api/users/second-factor', {
      headers: { authorization: `Bearer ${issued.body.key}` },
    })
    expect((await handleEndpoints({ config: concord.config, request })).status).toBe(403)
    setSecondFactor({ roles: 'translator' })
    const drafts = new Request('http://localhost:3000/api/faqs?draft=true', {
      headers: { authorization: `Bearer ${issued.body.key}` },
    })
    expect((await handleEndpoints({ config: concord.config, request: drafts })).status).toBe(200)
  })
})

describe('taking it away', () => {
  it('needs a code of one’s own', async () => {
    const who = await enrolled('editor')
    const remove = (code?: string) => post('/users/second-factor/remove', { code }, who.token)
    expect([(await remove()).status, (await remove('000000')).status]).toEqual([401, 401])
    expect((await remove(shown(who))).status).toBe(200)
    expect((await post('/users/login', { email: who.email, password })).status).toBe(200)
    expect(await isSomebody(who.token)).toBe(true)
    expect(await events('remove-second-factor', who)).toHaveLength(1)
  })

  it('is for administrators, of others; the sessions end, and the audit log says who', async () => {
    const who = await enrolled('publisher')
    const path = `/users/${who.id}/second-factor/reset`
    const colleague = await somebody('publisher')
    expect((await post(path, {}, colleague.token)).status).toBe(403)
    expect((await post(path, {})).status).toBe(401)
    expect((await post(path, {}, who.token)).status).toBe(403)
    const admin = await enrolled('admin')
    const own = await post(`/users/${admin.id}/second-factor/reset`, {}, admin.token)
    expect([own.status, codeIn(own)]).toEqual([403, 'second-factor-own'])
    expect((await post('/users/nobody/second-factor/reset', {}, admin.token)).status).toBe(404)
    expect((await post(path, {}, admin.token)).status).toBe(200)
    expect(await isSomebody(who.token)).toBe(false)
    expect(await events('reset-second-factor', who)).toMatchObject([{ by: admin.id }])
    expect((await post(path, {}, admin.token)).status).toBe(409)
    const login = await post('/users/login', { email: who.email, password })
    expect(await isSomebody(String(login.body.token))).toBe(true)
  })

  it('is for operators, by a command on the machine', async () => {
    const who = await enrolled('admin')
    const reset = (address: string) =>
      promisify(execFile)('npm', ['run', '-s', 'second-factor:reset', '--', address], {
        env: process.env,
      })
    expect((await reset(who.email)).stdout).toContain('was taken away')
    expect(await isSomebody(who.token)).toBe(false)
    expect(await events('reset-second-factor', who)).toMatchObject([{ by: 'system:operator' }])
    for (const address of [who.email, 'nobody-at-all@example.org', 'nobody']) {
      await expect(reset(address)).rejects.toMatchObject({ code: 1 })
    }
  }, 120_000)

  it('ends the secret addresses of the calendar that were made before', async () => {
    const who = await enrolled('publisher')
    const feed = await feedOf(who)
    expect((await ask('GET', feed)).status).toBe(200)
    const admin = await enrolled('admin')
    expect((await post(`/users/${who.id}/second-factor/reset`, {}, admin.token)).status).toBe(200)
    expect((await ask('GET', feed)).status).toBe(404)
    const { body } = await post('/users/login', { email: who.email, password })
    const again = await feedOf({ ...who, token: String(body.token) })
    expect((await ask('GET', again)).status).toBe(200)
  })

  it('happens with the account', async () => {
    const who = await enrolled('editor')
    await ask('DELETE', `/users/${who.id}`, { token: await concord.as('admin') })
    expect(await storedFactor(who)).toBeNull()
  })
})

describe('where a role needs one', () => {
  beforeEach(() => setSecondFactor({ roles: 'publisher,admin' }))

  it('whoever has none can do nothing but enrol', async () => {
    const who = await somebody('publisher', 'editor')
    const faq = await concord.given.faq({ question: 'A secret draft?' })
    const login = await post('/users/login', { email: who.email, password })
    expect(login.body.user).toMatchObject({ _secondFactor: { missing: true } })
    const { token } = who
    const attempts = [
      () => ask('GET', '/faqs?draft=true', { token }),
      () => ask('GET', `/faqs/${faq.id}?draft=true`, { token }),
      () => ask('GET', '/faqs/versions', { token }),
      () => post('/faqs', { question: 'Mine?', language: 'en' }, token),
      () => ask('PATCH', `/faqs/${faq.id}`, { body: { question: 'Mine?' }, token }),
      () => post(`/faqs/${faq.id}/transition`, { event: 'emergency-publish', reason: 'x' }, token),
      () => ask('PATCH', `/users/${who.id}`, { body: { name: 'Another Name' }, token }),
      () => ask('GET', '/audit-log', { token }),
      () => ask('GET', '/users', { token }),
      () => ask('DELETE', `/faqs/${faq.id}`, { token }),
      () => post('/graphql', { query: '{ Faqs(draft: true) { docs { question } } }' }, token),
      () => post('/payload-preferences/x', { value: 1 }, token),
    ]
    for (const [index, attempt] of attempts.entries()) {
      const answer = await attempt()
      expect([index, answer.status, codeIn(answer)]).toEqual([index, 403, 'second-factor-enrol'])
      expect(answer.text).not.toContain('secret draft')
    }
    expect((await me(token)).body.user).toMatchObject({ _secondFactor: { missing: true } })
    // The Local API, as pages of the admin and previews ask.
    const headers = new Headers({ authorization: `JWT ${token}` })
    const { user } = await concord.payload.auth({ headers })
    expect(user).toMatchObject({ id: who.id, roles: [] })

    await enrol(who)
    expect((await ask('GET', '/faqs?draft=true', { token })).text).toContain('secret draft')
    expect((await me(token)).text).not.toContain('_secondFactor')
  })

  it('a secret address of the calendar waits until its owner has one', async () => {
    setSecondFactor({})
    const who = await somebody('publisher')
    const feed = await feedOf(who)
    expect((await ask('GET', feed)).status).toBe(200)
    setSecondFactor({ roles: 'publisher' })
    expect((await ask('GET', feed)).status).toBe(404)
    await enrol(who)
    expect((await ask('GET', feed)).status).toBe(200)
  })

  it('others work as before, and so does everybody where nothing is set', async () => {
    const editor = await somebody('editor')
    expect((await ask('GET', '/faqs?draft=true', { token: editor.token })).status).toBe(200)
    setSecondFactor({})
    const publisher = await somebody('publisher')
    expect((await ask('GET', '/users/me', { token: publisher.token })).text).not.toContain('econdF')
    expect((await ask('GET', '/faqs?draft=true', { token: publisher.token })).status).toBe(200)
  })
})

describe('where it is asked for again', () => {
  const steps: [string, Role][] = [
    ['approve', 'reviewer'],
    ['publish', 'publisher'],
    ['schedule', 'publisher'],
    ['emergency-publish', 'publisher'],
  ]
  const more = { reason: 'x', at: new Date(Date.now() + 3_600_000).toISOString() }

  async function readyFor(event: string) {
    const faq = await concord.given.faq({
      question: `To ${event} ${randomBytes(4).toString('hex')}?`,
    })
    if (event === 'emergency-publish') return faq
    expect((await concord.step(faq, 'submit', 'editor')).status).toBe(200)
    if (event !== 'approve')
      expect((await concord.step(faq, 'approve', 'reviewer')).status).toBe(200)
    return faq
  }
  const take = async (id: string, event: string, token: string) => {
    const { body } = await ask('GET', `/faqs/${id}/workflow`, { token })
    return post(`/faqs/${id}/transition`, { event, revision: body.revision, ...more }, token)
  }

  it.each(steps)('%s wants it when it is too old, and goes on with a code', async (event, role) => {
    const who = await enrolled(role)
    const { id } = await readyFor(event)
    setSecondFactor({ maxAge: '30' })
    await age(who, 31)
    const old = await take(id, event, who.token)
    expect([old.status, codeIn(old)]).toEqual([403, 'second-factor-again'])
    const wrong = await post('/users/second-factor', { code: '000000' }, who.token)
    expect([wrong.status, codeIn(wrong)]).toEqual([401, 'second-factor-wrong'])
    expect((await post('/users/second-factor', { code: shown(who) }, who.token)).status).toBe(200)
    const done = await take(id, event, who.token)
    expect([done.status, done.text]).toEqual([200, expect.anything()])
  })

  it('is asked by GraphQL, by `_status` and for a release, too', async () => {
    const who = await enrolled('publisher', 'editor')
    const { id } = await readyFor('publish')
    const { token } = who
    const { body: flow } = await ask('GET', `/faqs/${id}/workflow`, { token })
    const member = { collection: 'faqs', id, revision: flow.revision }
    const release = await post('/releases', { name: 'Factors', members: [member] }, token)
    const { id: releaseId } = release.body.doc as unknown as { id: string }
    setSecondFactor({ maxAge: '30' })
    await age(who, 31)
    const query = `mutation { transitionFaq(id: "${id}", event: "publish", revision: ${flow.revision}) { id } }`
    expect((await post('/graphql', { query }, token)).text).toContain('second-factor-again')
    const byHand = await ask('PATCH', `/faqs/${id}`, {
      body: { _status: 'published', revision: flow.revision },
      token,
    })
    expect(codeIn(byHand)).toBe('second-factor-again')
    for (const event of ['publish', 'schedule']) {
      const { body } = await ask('GET', `/releases/${releaseId}/check`, { token })
      const { revision } = body.release as unknown as { revision: number }
      const answer = await post(`/releases/${releaseId}/step`, { event, revision, ...more }, token)
      expect([event, answer.status, codeIn(answer)]).toEqual([event, 403, 'second-factor-again'])
    }
    const { docs } = await concord.payload.find({
      collection: 'faqs',
      where: { id: { equals: id }, _status: { equals: 'published' } },
      overrideAccess: true,
    })
    expect(docs).toEqual([])
  })

  it('is asked by approving the members of a release', async () => {
    const who = await enrolled('reviewer')
    const faq = await concord.given.faq({ question: 'In a release?' })
    const { body: flow } = await concord.rest({ path: `/faqs/${faq.id}/workflow`, by: 'editor' })
    const members = [{ collection: 'faqs', id: faq.id, revision: flow.revision }]
    const made = await concord.rest({
      method: 'POST',
      path: '/releases',
      body: { name: 'To approve', members },
      by: 'editor',
    })
    const { id } = made.body.doc as unknown as { id: string }
    const review = async (event: string, token: string) => {
      const { body } = await ask('GET', `/releases/${id}/check`, { token })
      const all = body.members as unknown as { id: string; revision: number }[]
      const looked = all.map((each) => ({ id: each.id, revision: each.revision }))
      return post(`/releases/${id}/review`, { event, members: looked }, token)
    }
    expect((await review('submit', await concord.as('editor'))).status).toBe(200)
    setSecondFactor({ maxAge: '30' })
    await age(who, 31)
    expect(codeIn(await review('approve', who.token))).toBe('second-factor-again')
    expect((await post('/users/second-factor', { code: shown(who) }, who.token)).status).toBe(200)
    expect((await review('approve', who.token)).status).toBe(200)
  })

  it('is asked for changes of people and programs', async () => {
    const who = await enrolled('admin')
    const other = await enrolled('editor')
    setSecondFactor({ maxAge: '30' })
    await age(who, 31)
    const { token } = who
    const person = { email: 'made@example.org', password, name: 'Made Person' }
    const attempts = [
      () => post('/users', person, token),
      () => ask('PATCH', `/users/${other.id}`, { body: { roles: ['admin'] }, token }),
      () => ask('PATCH', '/users?where[id][exists]=true', { body: { roles: [] }, token }),
      () => ask('DELETE', `/users/${other.id}`, { token }),
      () => post(`/users/${other.id}/second-factor/reset`, {}, token),
      () => post('/service-accounts', { name: 'Another', languages: ['fr'] }, token),
    ]
    for (const [index, attempt] of attempts.entries()) {
      const answer = await attempt()
      expect([index, answer.status, codeIn(answer)]).toEqual([index, 403, 'second-factor-again'])
    }
    expect((await post('/users/second-factor', { code: shown(who) }, token)).status).toBe(200)
    expect((await post('/users', person, token)).status).toBe(201)
  })

  it('nobody is asked who has none, and nothing that was scheduled', async () => {
    const { id } = await readyFor('publish')
    setSecondFactor({ maxAge: '1' })
    const plain = await somebody('publisher')
    expect((await take(id, 'publish', plain.token)).status).toBe(200)
    const who = await enrolled('publisher')
    const faq = await readyFor('schedule')
    expect((await take(faq.id, 'schedule', who.token)).status).toBe(200)
    await age(who, 600)
    const { runScheduled } = await import('@/workflow/payload/run-scheduled')
    const later = new Date(Date.now() + 2 * 3_600_000)
    await runScheduled(concord.payload, later)
    const { text } = await ask('GET', `/faqs/${faq.id}`)
    expect(text).toContain('"_status":"published"')
  })

  it('belongs to the session: another one’s code does not count', async () => {
    const who = await enrolled('publisher')
    const { id } = await readyFor('publish')
    setSecondFactor({ maxAge: '30' })
    await age(who, 31)
    const other = await post('/users/login', { email: who.email, password, code: shown(who) })
    expect(other.status).toBe(200)
    expect(codeIn(await take(id, 'publish', who.token))).toBe('second-factor-again')
    expect((await take(id, 'publish', String(other.body.token))).status).toBe(200)
  })
})
