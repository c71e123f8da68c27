/** Passkeys: what their owner, a thief of a session and a stranger with the password do at every door. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Role } from '@/workflow/roles'
import {
  accountsOn,
  codeIn,
  password,
  type Somebody,
  setSecondFactor,
} from '../support/account-requests'
import { Authenticator } from '../support/authenticator'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())
afterEach(() => setSecondFactor())

const { age, ask, events, isSomebody, post, somebody } = accountsOn(() => concord)

type Owner = Somebody & { own: Authenticator; codes: string[] }

async function begin({ token }: Somebody, currentPassword?: string) {
  const answer = await post('/users/second-factor/passkeys/begin', { currentPassword }, token)
  return { answer, options: answer.body.options as PublicKeyCredentialCreationOptionsJSON }
}

const finish = ({ token }: Somebody, passkey: object, name = 'Laptop') =>
  post('/users/second-factor/passkeys', { name, passkey }, token)

async function owner(...roles: Role[]): Promise<Owner> {
  const who = await somebody(...roles)
  const own = new Authenticator(undefined, 1)
  const { answer, options } = await begin(who, password)
  expect(answer.status).toBe(201)
  const added = await finish(who, own.add(options))
  expect([added.status, added.body.recoveryCodes]).toEqual([201, expect.any(Array)])
  return { ...who, own, codes: added.body.recoveryCodes as string[] }
}

type Ways = { app: boolean; passkey: PublicKeyCredentialRequestOptionsJSON }

/** What a login without a second factor is answered. */
async function waysAtLogin({ email }: Somebody): Promise<Ways> {
  const { text } = await post('/users/login', { email, password })
  return JSON.parse(text).errors[0].data.ways
}
const ways = async ({ token }: Somebody) =>
  (await post('/users/second-factor/ways', {}, token)).body as unknown as Ways

const state = async ({ token }: Somebody) =>
  (await ask('GET', '/users/second-factor', { token })).body as unknown as {
    enrolled: boolean
    recoveryCodes: number
    passkeys: { id: string; name: string; lastUsedAt: string | null }[]
  }

async function letters({ email }: Somebody) {
  const { docs } = await concord.payload.find({
    collection: 'payload-jobs',
    limit: 100,
    overrideAccess: true,
  })
  return docs
    .map(({ input }) => input as { to: string; text: string })
    .filter(({ to }) => to === email)
}

it('is added with the password, opens the next login once, and ends the other sessions', async () => {
  const who = await somebody('editor')
  const other = String((await post('/users/login', { email: who.email, password })).body.token)
  for (const wrong of [undefined, '', 'wrong-password', 7]) {
    expect((await begin(who, wrong as string)).answer.status).toBe(400)
  }
  expect(await state(who)).toMatchObject({ enrolled: false, passkeys: [], recoveryCodes: 0 })
  const own = new Authenticator(undefined, 1)
  const { options } = await begin(who, password)
  expect(options).toMatchObject({ rp: { id: 'localhost' }, attestation: 'none' })
  for (const name of ['', ' ', 'a\nb', 'x'.repeat(61), 7]) {
    const { status } = await finish(who, own.add(options), name as string)
    expect([name, status]).toEqual([name, 400])
  }
  const added = await finish(who, own.add(options))
  expect([added.status, (added.body.recoveryCodes as string[]).length]).toEqual([201, 10])
  expect(codeIn(await finish(who, new Authenticator().add(options)))).toBe('passkey-wrong')
  expect([await isSomebody(other), await isSomebody(who.token)]).toEqual([false, true])
  expect(await events('add-passkey', who)).toMatchObject([{ detail: { name: 'Laptop' } }])
  expect((await letters(who)).map(({ text }) => text)).toEqual([
    expect.stringContaining('was added to your account'),
  ])

  const { email } = who
  const refused = await post('/users/login', { email, password })
  expect([refused.status, codeIn(refused)]).toEqual([401, 'second-factor-required'])
  expect(refused.text).not.toMatch(/token"|Laptop|publicKey"/)
  const asked = await waysAtLogin(who)
  expect(asked.app).toBe(false)
  const passkey = own.give(asked.passkey)
  for (const wrong of [
    new Authenticator().give(asked.passkey),
    own.give(asked.passkey, { origin: 'https://evil.example' }),
    own.give((await ways(who)).passkey),
    'text',
    { id: own.id },
  ]) {
    const answer = await post('/users/login', { email, password, passkey: wrong })
    expect([answer.status, codeIn(answer)]).toEqual([401, 'passkey-wrong'])
  }
  const wrongPassword = await post('/users/login', { email, password: 'wrong', passkey })
  expect(codeIn(wrongPassword)).toBeUndefined()
  const login = () => post('/users/login', { email, password, passkey })
  const said = await Promise.all([login(), login(), login()])
  expect(said.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  const right = said.find(({ status }) => status === 200)
  expect(await isSomebody(String(right?.body.token))).toBe(true)
  expect((await events('fail-second-factor', who)).length).toBeGreaterThan(3)
  expect((await state(who)).passkeys).toMatchObject([
    { name: 'Laptop', lastUsedAt: expect.any(String) },
  ])
})

it('gives the factor again, for its session alone; so do its recovery codes', async () => {
  const who = await owner('admin')
  const { email } = who
  const other = String(
    (await post('/users/login', { email, password, code: who.codes[0] })).body.token,
  )
  expect(await isSomebody(other)).toBe(true)
  setSecondFactor({ maxAge: '30' })
  await age(who, 31)
  const person = { email: 'made-by-passkey@example.org', password, name: 'Made Somebody' }
  const make = (token: string) => post('/users', person, token)
  expect(codeIn(await make(who.token))).toBe('second-factor-again')
  const again = (passkey: object) => post('/users/second-factor', { passkey }, who.token)
  const ofOther = (await ways({ ...who, token: other })).passkey
  expect(codeIn(await again(who.own.give(ofOther)))).toBe('passkey-wrong')
  const passkey = who.own.give((await ways(who)).passkey)
  expect((await again(passkey)).status).toBe(200)
  expect(codeIn(await again(passkey))).toBe('passkey-wrong')
  // A copy of the authenticator is behind the one that was used.
  const copied = who.own.give((await ways(who)).passkey, { counter: 2 })
  expect(codeIn(await again(copied))).toBe('passkey-wrong')
  expect(codeIn(await make(other))).toBe('second-factor-again')
  expect((await make(who.token)).status).toBe(201)
})

it('changes of factors want a factor that was given lately, and leave no role without', async () => {
  const who = await owner('publisher')
  await age(who, 11)
  const phone = new Authenticator()
  expect(codeIn((await begin(who, password)).answer)).toBe('second-factor-again')
  const remove = (id: string) => post('/users/second-factor/passkeys/remove', { id }, who.token)
  expect(codeIn(await remove(who.own.id))).toBe('second-factor-again')
  const enrol = await post('/users/second-factor/enrol', { currentPassword: password }, who.token)
  expect(codeIn(enrol)).toBe('second-factor-again')

  const passkey = who.own.give((await ways(who)).passkey)
  expect((await post('/users/second-factor', { passkey }, who.token)).status).toBe(200)
  const added = await finish(who, phone.add((await begin(who)).options), 'Phone')
  expect(added.body.recoveryCodes).toEqual([])
  expect(await state(who)).toMatchObject({
    recoveryCodes: 10,
    passkeys: [{ name: 'Laptop' }, { name: 'Phone' }],
  })
  const known = (await begin(who)).options.excludeCredentials
  expect(known?.map(({ id }) => id)).toEqual([who.own.id, phone.id])

  expect((await remove('unknown')).status).toBe(404)
  expect((await remove(who.own.id)).status).toBe(200)
  expect((await remove(who.own.id)).status).toBe(404)
  const lost = who.own.give((await ways(who)).passkey)
  expect(codeIn(await post('/users/second-factor', { passkey: lost }, who.token))).toBe(
    'passkey-wrong',
  )
  setSecondFactor({ roles: 'publisher' })
  expect(codeIn(await remove(phone.id))).toBe('second-factor-last')
  expect(await isSomebody(who.token)).toBe(true)
  setSecondFactor({})
  expect((await remove(phone.id)).status).toBe(200)
  expect(await state(who)).toMatchObject({ enrolled: false, recoveryCodes: 0, passkeys: [] })
  expect(await events('remove-passkey', who)).toMatchObject([
    { detail: { name: 'Phone' } },
    { detail: { name: 'Laptop' } },
  ])
  const told = (await letters(who)).map(({ text }) => text)
  expect(told.filter((text) => text.includes('was removed'))).toHaveLength(2)
})

it('ends what somebody can do who needs a factor and has none; no answer has its key', async () => {
  setSecondFactor({ roles: 'reviewer' })
  const who = await somebody('reviewer')
  expect(codeIn(await ask('GET', '/faqs?draft=true', { token: who.token }))).toBe(
    'second-factor-enrol',
  )
  const own = new Authenticator()
  const added = await finish(who, own.add((await begin(who, password)).options))
  expect(added.status).toBe(201)
  expect((await ask('GET', '/faqs?draft=true', { token: who.token })).status).toBe(200)
  const admin = await concord.as('admin')
  for (const token of [who.token, admin]) {
    for (const path of [
      `/users/${who.id}`,
      '/users/me',
      '/users/second-factor',
      '/audit-log?limit=0',
    ]) {
      const { text } = await ask('GET', path, { token })
      expect(text).not.toMatch(/publicKey"|"answered"/)
    }
  }
  expect((await post(`/users/${who.id}/second-factor/reset`, {}, admin)).status).toBe(200)
  expect(await isSomebody(who.token)).toBe(false)
})

it('is nothing for strangers and programs', async () => {
  for (const path of ['ways', 'passkeys', 'passkeys/begin', 'passkeys/remove']) {
    expect([path, (await post(`/users/second-factor/${path}`, {})).status]).toEqual([path, 401])
  }
})
