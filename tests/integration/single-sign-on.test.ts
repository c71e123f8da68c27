/** Single sign-on against a real OpenID provider: who comes in, with which rights, and what everybody else tries. */
import { Secret, TOTP } from 'otpauth'
import { forgetSettings } from '@/settings/server/settings.mjs'
import { Authenticator } from '../support/authenticator'
import { type Concord, startConcord } from '../support/concord'
import { type OidcProvider, SignOnBrowser, startProvider } from '../support/oidc'

let concord: Concord
let provider: OidcProvider
beforeAll(async () => {
  provider = await startProvider()
  concord = await startConcord()
})
afterAll(async () => {
  await provider?.stop()
  await concord?.stop()
})

const claims = JSON.stringify({
  groups: {
    web: { roles: ['editor'], languages: ['en'] },
    chiefs: { roles: ['editor', 'publisher'], languages: ['en', 'fr'] },
    admins: { roles: ['admin'] },
  },
})
const names = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SCOPES',
  'OIDC_CLAIMS',
  'OIDC_CREATE_ACCOUNTS',
  'OIDC_MATCH_EMAIL',
  'OIDC_SECOND_FACTOR',
  'OIDC_LABEL',
  'PASSWORD_LOGIN',
  'BREAK_GLASS_ACCOUNT',
  'SECOND_FACTOR_ROLES',
  'SECOND_FACTOR_MAX_AGE',
]

/** The settings, as an operator sets them. */
function set(more: Record<string, string> = {}) {
  for (const name of names) delete process.env[name]
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'concord',
    OIDC_CLIENT_SECRET: 'secret-of-the-client',
    OIDC_SCOPES: 'openid profile email groups',
    OIDC_CLAIMS: claims,
    OIDC_CREATE_ACCOUNTS: 'yes',
    OIDC_LABEL: 'House account',
    ...more,
  })
  forgetSettings()
}
beforeEach(() => set())
afterAll(() => {
  for (const name of names) delete process.env[name]
  forgetSettings()
})

let next = 0
const browser = () => new SignOnBrowser(concord.config, `203.0.113.${next++ % 250}`)

let count = 0
/** Somebody new at the provider. */
async function somebody(more: object = {}): Promise<{ as: string; email: string; name: string }> {
  const letters = [...String(++count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
  const as = `person-${count}`
  const person = { email: `${as}@sso.example`, name: `Person ${letters}` }
  await provider.says(as, { ...person, email_verified: true, groups: ['web'], ...more })
  return { as, ...person }
}

const password = 'a-password-for-tests'
const account = (fields: object) =>
  concord.payload.create({
    collection: 'users',
    data: { password, languages: ['en'], ...fields } as never,
    overrideAccess: true,
  })

async function me(who: SignOnBrowser) {
  const { user } = await (await who.ask('/users/me')).json()
  return user as { id: string; email: string; roles: string[]; languages: string[] } | null
}

async function accountWith(email: string) {
  const { docs } = await concord.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  return docs[0]
}

async function entries(event: string) {
  const { docs } = await concord.payload.find({
    collection: 'audit-log',
    where: { event: { equals: event } },
    sort: '-number',
    limit: 20,
    overrideAccess: true,
  })
  return docs as unknown as { edition: string; title: string; detail: Record<string, unknown> }[]
}

const refused = (problem: string) => `/admin/login?refused=${problem}`

describe('whoever the provider proves', () => {
  it('comes in with an account, the roles of their claims and the page that they wanted', async () => {
    const { as, email, name } = await somebody({ groups: ['chiefs', 'others'] })
    const who = browser()
    const came = await who.logIn(as, { redirect: '/admin/collections/faqs?x=1' })
    expect([came.status, came.to]).toEqual([200, '/admin/collections/faqs?x=1'])
    expect(came.set.find((each) => each.startsWith('payload-token='))).toMatch(
      /HttpOnly=true; SameSite=Lax/,
    )
    expect(await me(who)).toMatchObject({
      email,
      name,
      roles: ['editor', 'publisher'],
      languages: ['en', 'fr'],
    })
    const [entry] = await entries('log-in')
    expect(entry).toMatchObject({ title: name, detail: { by: 'provider' } })
    expect((await entries('link-identity'))[0]).toMatchObject({ title: name })
    await who.ask('/users/logout', { method: 'POST', body: {} })
    expect(await me(who)).toBeNull()
  })

  it('has the same account the next time, also under another address and name, and other rights', async () => {
    const { as, email } = await somebody()
    await browser().logIn(as)
    const before = await accountWith(email)
    await provider.says(as, { email: 'new@sso.example', name: 'New Name', groups: ['chiefs'] })
    const who = browser()
    await who.logIn(as)
    expect(await me(who)).toMatchObject({ id: before?.id, email, roles: ['editor', 'publisher'] })
    expect((await entries('change-person'))[0]?.detail).toMatchObject({
      after: { roles: ['editor', 'publisher'] },
    })
  })

  it('is refused in their language where no claim gives a role, and what is open loses its roles', async () => {
    const { as } = await somebody()
    const before = browser()
    await before.logIn(as)
    await provider.says(as, { groups: ['others'] })
    const who = browser()
    const came = await who.logIn(as, { language: 'fr' })
    expect(came.to).toBe(refused('provider-no-role'))
    expect(await me(who)).toBeNull()
    expect(await me(before)).toMatchObject({ roles: [] })
    const [entry] = await entries('fail-login')
    expect(entry?.detail).toMatchObject({ because: 'provider-no-role', subject: as })
  })

  it('gets no account where settings make none, no role, or no address', async () => {
    const { as, email } = await somebody()
    set({ OIDC_CREATE_ACCOUNTS: 'no' })
    expect((await browser().logIn(as)).to).toBe(refused('provider-no-account'))
    set()
    const other = await somebody({ groups: [] })
    expect((await browser().logIn(other.as)).to).toBe(refused('provider-no-role'))
    const unverified = await somebody({ email_verified: false })
    expect((await browser().logIn(unverified.as)).to).toBe(refused('provider-address-missing'))
    const nameless = await somebody({ email: 'no address' })
    expect((await browser().logIn(nameless.as)).to).toBe(refused('provider-address-missing'))
    for (const each of [email, other.email, unverified.email]) {
      expect(await accountWith(each)).toBeUndefined()
    }
  })

  it('does not take over an account that has their address', async () => {
    const { as, email } = await somebody({ groups: ['admins'] })
    await account({ email, name: 'Owner Of The Address', roles: ['translator'] })
    expect((await browser().logIn(as)).to).toBe(refused('provider-address-taken'))
    // Also where addresses count, one that is not verified does not.
    set({ OIDC_MATCH_EMAIL: 'yes' })
    for (const email_verified of [false, 'true', undefined]) {
      await provider.says(as, { email, groups: ['admins'], email_verified })
      expect((await browser().logIn(as)).to).toBe(refused('provider-address-taken'))
    }
    expect((await accountWith(email))?.roles).toEqual(['translator'])
    await provider.says(as, {
      email: email.toUpperCase(),
      groups: ['admins'],
      email_verified: true,
    })
    const who = browser()
    await who.logIn(as)
    expect(await me(who)).toMatchObject({ email, roles: ['admin'] })
    // Somebody else gets the address one day.
    const heir = await somebody({ email, groups: ['web'] })
    expect((await browser().logIn(heir.as)).to).toBe(refused('provider-address-taken'))
  })

  it('is called by what looks like nobody else’s name', async () => {
    const { as, email } = await somebody({ name: 'Аdmin', preferred_username: 'admin' })
    await browser().logIn(as)
    expect((await accountWith(email))?.name).toBe(email)
  })
})

describe('whoever comes back otherwise than they went', () => {
  async function gone(who: SignOnBrowser, as: string): Promise<URL> {
    const begun = await who.ask('/users/oidc/login')
    return who.atProvider(String(begun.headers.get('location')), as)
  }

  it('is told so on the login page', async () => {
    const { as } = await somebody()
    const denied = await browser().logIn('nobody')
    expect(denied.to).toBe(refused('provider-denied'))

    const who = browser()
    const back = await gone(who, as)
    const wrong = new URL(back)
    wrong.searchParams.set('state', 'x'.repeat(43))
    const kept = new Map(who.own)
    expect((await who.back(wrong)).to).toBe(refused('provider-answer-wrong'))
    // What was begun is over after one answer, also a wrong one.
    expect((await who.back(back)).to).toBe(refused('provider-expired'))
    // A browser that kept it gets in once, and not again.
    for (const [name, value] of kept) who.own.set(name, value)
    const again = new Map(who.own)
    expect((await who.back(back)).to).toBe('/admin')
    for (const [name, value] of again) who.own.set(name, value)
    expect((await who.back(back)).to).toBe(refused('provider-answer-wrong'))
  })

  it('has nothing of what another browser began', async () => {
    const { as } = await somebody()
    const victim = browser()
    const back = await gone(victim, as)
    const thief = browser()
    expect((await thief.back(back)).to).toBe(refused('provider-expired'))
    // With a login of their own, the code of somebody else is of no use: it has another state and verifier.
    await gone(thief, as)
    expect((await thief.back(back)).to).toBe(refused('provider-answer-wrong'))
    const mixed = await gone(thief, as)
    mixed.searchParams.set('code', String(back.searchParams.get('code')))
    expect((await thief.back(mixed)).to).toBe(refused('provider-answer-wrong'))
    expect(await me(thief)).toBeNull()
  })

  it('is answered whatever the address says', async () => {
    for (const search of [
      '',
      '?code=a',
      '?state=a',
      '?error=x',
      '?code=a&code=b&state=',
      '?iss=x',
    ]) {
      const who = browser()
      await gone(who, (await somebody()).as)
      const came = await who.back(new URL(`http://localhost:3000/api/users/oidc/callback${search}`))
      expect([search, came.status]).toEqual([search, 200])
      expect(came.to).toMatch(/^\/admin\/login\?refused=provider-(answer-wrong|denied)$/)
    }
    const made = browser()
    made.own.set('concord-oidc', Buffer.from('{"kind":"login"}').toString('base64url'))
    const back = new URL('http://localhost:3000/api/users/oidc/callback?code=a&state=b')
    expect((await made.back(back)).to).toBe(refused('provider-expired'))
  })

  it('is led to no other site', async () => {
    const { as } = await somebody()
    for (const redirect of [
      '//evil.example',
      'https://evil.example/admin',
      '/\\evil.example',
      '/en',
    ]) {
      expect((await browser().logIn(as, { redirect })).to).toBe('/admin')
    }
    const came = await browser().logIn(as, { redirect: '/admin/x?"><script>alert(1)</script>' })
    expect(came.html).not.toMatch(/<script>|"><s/)
  })

  it('is stopped where they try too often', async () => {
    const from = new SignOnBrowser(concord.config, '192.0.2.77')
    const back = new URL('http://localhost:3000/api/users/oidc/callback?code=a&state=b')
    let last = ''
    for (let attempt = 0; attempt < 102; attempt++) last = (await from.back(back)).to
    expect(last).toBe(refused('too-many-logins'))
  })
})

describe('the provider', () => {
  it.each([
    ['is away', { OIDC_ISSUER: 'http://127.0.0.1:9' }, 'provider-unreachable'],
    ['is another', { OIDC_ISSUER: 'http://localhost:3000/nothing' }, 'provider-'],
  ])('that %s is said on the login page, and there is no 500', async (_, more, problem) => {
    set(more)
    const answer = await browser().ask('/users/oidc/login')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`refused=${problem}`)
  })

  it('that knows another secret is said so too', async () => {
    set({ OIDC_CLIENT_SECRET: 'another-secret' })
    const { as } = await somebody()
    expect((await browser().logIn(as)).to).toBe(refused('provider-answer-wrong'))
  })

  it('is nowhere where it is not set', async () => {
    for (const name of names) delete process.env[name]
    forgetSettings()
    for (const path of ['login', 'callback', 'again']) {
      const answer = await browser().ask(`/users/oidc/${path}`)
      expect([path, answer.status]).toEqual([path, 404])
    }
  })
})

describe('a second factor', () => {
  const codeOf = (secret: string, later = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.now() + later * 30_000,
    })

  async function enrolled(as: string) {
    const who = browser()
    await who.logIn(as)
    // The provider’s login of a moment ago stands for a password that nobody knows.
    const begun = await who.ask('/users/second-factor/enrol', { method: 'POST', body: {} })
    expect(begun.status).toBe(201)
    const { secret } = await begun.json()
    const body = { code: codeOf(secret, -1) }
    expect((await who.ask('/users/second-factor/confirm', { method: 'POST', body })).status).toBe(
      201,
    )
    return { secret: String(secret), who }
  }

  it('of Concord is asked for after the provider', async () => {
    const { as } = await somebody()
    const { secret } = await enrolled(as)
    const who = browser()
    const came = await who.logIn(as, { redirect: '/admin/account' })
    expect(came.to).toBe('/admin/login?step=code')
    expect(await me(who)).toBeNull()
    const wrong = await who.ask('/users/oidc/code', { method: 'POST', body: { code: '000000' } })
    expect([wrong.status, await me(who)]).toEqual([401, null])
    const kept = new Map(who.own)
    const body = { code: codeOf(secret) }
    const right = await who.ask('/users/oidc/code', { method: 'POST', body })
    expect([right.status, await right.json()]).toEqual([200, { to: '/admin/account' }])
    expect(await me(who)).toMatchObject({ roles: ['editor'] })
    const thief = browser()
    for (const [name, value] of kept) thief.own.set(name, value)
    const replay = await thief.ask('/users/oidc/code', { method: 'POST', body })
    expect([replay.status, await me(thief)]).toEqual([401, null])
    expect((await browser().ask('/users/oidc/code', { method: 'POST', body })).status).toBe(401)
  })

  it('… a passkey too, for this login alone', async () => {
    const { as } = await somebody()
    const who = browser()
    const post = (path: string, body: object, by = who) =>
      by.ask(`/users/${path}`, { method: 'POST', body })
    await who.logIn(as)
    const own = new Authenticator()
    const { options } = await (await post('second-factor/passkeys/begin', {})).json()
    const added = { name: 'Laptop', passkey: own.add(options) }
    expect((await post('second-factor/passkeys', added)).status).toBe(201)
    const ofSession = await (await post('second-factor/ways', {})).json()
    const later = browser()
    expect((await later.logIn(as)).to).toBe('/admin/login?step=code')
    const ways = await (await post('oidc/ways', {}, later)).json()
    expect(ways).toMatchObject({ app: false, passkey: { rpId: 'localhost' } })
    const give = (passkey: object) => post('oidc/code', { passkey }, later)
    expect((await give(own.give(ofSession.passkey))).status).toBe(401)
    const passkey = own.give(ways.passkey)
    expect([(await give(passkey)).status, (await me(later))?.roles]).toEqual([200, ['editor']])
    expect((await give(passkey)).status).toBe(401)
    expect((await post('oidc/ways', {}, browser())).status).toBe(401)
  })

  it('of the provider counts where a claim says so, as settings state it, and not else', async () => {
    set({ OIDC_SECOND_FACTOR: 'amr=mfa acr=gold', SECOND_FACTOR_ROLES: 'editor' })
    const { as } = await somebody({ amr: ['pwd', 'mfa'] })
    const who = browser()
    expect((await who.logIn(as)).to).toBe('/admin')
    expect(await me(who)).toMatchObject({ roles: ['editor'] })
    await provider.says(as, { groups: ['web'], amr: ['pwd'] })
    const other = browser()
    await other.logIn(as)
    expect(await me(other)).toMatchObject({ _secondFactor: { missing: true } })
    const drafts = await other.ask('/faqs?draft=true')
    expect(drafts.status).toBe(403)
    const state = await (await other.ask('/users/second-factor')).json()
    expect(state).toMatchObject({ missing: true, provider: null, password: false })
  })

  it('of the provider is given again by logging in there again, as the same person', async () => {
    set({ OIDC_SECOND_FACTOR: 'amr=mfa', SECOND_FACTOR_MAX_AGE: '1' })
    const { as, email } = await somebody({ amr: ['mfa'], groups: ['admins'] })
    const other = await somebody({ amr: ['mfa'], groups: ['admins'] })
    const who = browser()
    await who.logIn(as)
    const mine = await accountWith(email)
    const store = { collection: 'second-factors' } as const
    const where = { person: { equals: String(mine?.id) } }
    const row = (await concord.payload.db.findOne({ ...store, where })) as unknown as {
      id: string
      factor: { passed: { at: string }[] }
    }
    const passed = row.factor.passed.map((each) => ({ ...each, at: '2026-01-01T00:00:00.000Z' }))
    const data = { factor: { ...row.factor, passed } }
    await concord.payload.db.updateOne({ ...store, id: row.id, data })
    const change = () =>
      who.ask(`/users/${mine?.id}`, { method: 'PATCH', body: { notificationLanguage: 'fr' } })
    const asked = await change()
    expect([asked.status, await asked.text()]).toEqual([
      403,
      expect.stringContaining('second-factor-again'),
    ])
    const again = async (someone: string) => {
      who.theirs.clear()
      const begun = await who.ask('/users/oidc/again')
      const location = String(begun.headers.get('location'))
      expect(location).toMatch(/prompt=login/)
      return who.back(await who.atProvider(location, someone))
    }
    expect((await again(other.as)).html).toContain('another account')
    expect((await change()).status).toBe(403)
    expect((await again(as)).html).toContain('close this window')
    expect((await change()).status).toBe(200)
    expect((await browser().ask('/users/oidc/again')).status).toBe(401)
  })
})

describe('an account from before', () => {
  it('is joined by whoever has its password, once, and by nobody else', async () => {
    const { as, email } = await somebody()
    const { id } = await account({
      email,
      name: `Joiner ${count}`.replace(/\d/g, 'x'),
      roles: ['editor'],
    })
    const who = browser()
    await who.ask('/users/login', { method: 'POST', body: { email, password } })
    expect((await who.ask('/users/oidc/link', { method: 'POST', body: {} })).status).toBe(400)
    const body = { currentPassword: password }
    const begun = await who.ask('/users/oidc/link', { method: 'POST', body })
    expect(begun.status).toBe(201)
    const { address } = await begun.json()
    // A link that is sent to somebody else joins nothing of theirs.
    const back = await who.atProvider(address, as)
    expect((await browser().back(back)).to).toBe(refused('provider-expired'))
    expect((await who.back(back)).to).toBe('/admin/account')
    expect(await (await who.ask('/users/oidc/identity')).json()).toEqual({
      label: 'House account',
      linked: true,
    })
    expect((await who.ask('/users/oidc/link', { method: 'POST', body })).status).toBe(409)
    const later = browser()
    await later.logIn(as)
    expect(await me(later)).toMatchObject({ id, email })
    // It is another person’s identity, and not to be joined to a second account.
    const second = await account({
      email: `second-${email}`,
      name: 'Second Joiner',
      roles: ['editor'],
    })
    const thief = browser()
    await thief.ask('/users/login', { method: 'POST', body: { email: second.email, password } })
    const theirs = await (await thief.ask('/users/oidc/link', { method: 'POST', body })).json()
    const returned = await thief.back(await thief.atProvider(theirs.address, as))
    expect(returned.to).toBe('/admin/account?refused=provider-other-person')

    const admin = browser()
    await admin.ask('/users/login', {
      method: 'POST',
      body: { email: 'admin@example.org', password },
    })
    const path = `/users/${id}/oidc/unlink`
    expect((await thief.ask(path, { method: 'POST', body })).status).toBe(403)
    expect((await admin.ask(path, { method: 'POST', body: {} })).status).toBe(200)
    expect(await me(later)).toBeNull()
    expect((await admin.ask(path, { method: 'POST', body: {} })).status).toBe(409)
  })

  it('that is the last administrator keeps the role, and does not come in by the provider', async () => {
    set({ OIDC_MATCH_EMAIL: 'yes' })
    const admins = await concord.payload.find({
      collection: 'users',
      where: { roles: { in: ['admin'] }, email: { not_equals: 'admin@example.org' } },
      limit: 0,
      overrideAccess: true,
    })
    for (const { id } of admins.docs) {
      await concord.payload.delete({ collection: 'users', id, overrideAccess: true })
    }
    const { as } = await somebody({ email: 'admin@example.org', groups: ['web'] })
    expect((await browser().logIn(as)).to).toBe(refused('last-admin'))
    expect((await accountWith('admin@example.org'))?.roles).toContain('admin')
  })
})

describe('where passwords are off', () => {
  const off = { PASSWORD_LOGIN: 'off', BREAK_GLASS_ACCOUNT: 'admin@example.org' }

  it('none logs in, by no way, but that of the emergency account', async () => {
    const { as, email } = await somebody()
    await account({ email: 'by-password@example.org', name: 'By Password', roles: ['editor'] })
    set(off)
    const logIn = (address: string, given = password) =>
      browser().ask('/users/login', { method: 'POST', body: { email: address, password: given } })
    const said = []
    for (const [address, given] of [
      ['by-password@example.org', password],
      ['nobody@example.org', password],
      ['admin@example.org', 'wrong-password'],
    ] as const) {
      const answer = await logIn(address, given)
      said.push([answer.status, await answer.text()])
    }
    expect(said[0]?.[1]).toContain('House account')
    expect(said[1]).toEqual(said[0])
    expect(said[2]).toEqual(said[0])
    expect((await logIn('Admin@example.org')).status).toBe(200)
    expect((await entries('log-in'))[0]?.detail).toMatchObject({ by: 'emergency-account' })
    const mutation =
      'mutation { loginUser(email: "by-password@example.org", password: "a-password-for-tests") { token } }'
    expect(JSON.stringify(await concord.graphql(mutation))).toContain('House account')
    const who = browser()
    expect((await who.logIn(as)).to).toBe('/admin')
    expect(await me(who)).toMatchObject({ email })
  })

  it('no letter leads to a new one, and none from before works', async () => {
    const token = await concord.payload.forgotPassword({
      collection: 'users',
      data: { email: 'by-password@example.org' },
      disableEmail: true,
    })
    set(off)
    const body = { token, password: 'quite-another-passphrase' }
    const reset = await browser().ask('/users/reset-password', { method: 'POST', body })
    expect(reset.status).toBe(401)
    const asked = await browser().ask('/users/forgot-password', {
      method: 'POST',
      body: { email: 'by-password@example.org' },
    })
    expect(asked.status).toBe(200)
    set()
    expect((await browser().ask('/users/reset-password', { method: 'POST', body })).status).toBe(
      200,
    )
  })

  it('the emergency account is nobody’s at the provider', async () => {
    set({ ...off, OIDC_MATCH_EMAIL: 'yes' })
    const { as } = await somebody({ email: 'admin@example.org', groups: ['admins'] })
    expect((await browser().logIn(as)).to).toBe(refused('provider-address-taken'))
  })
})

test('whoever owns an account is told when it changes how one gets in', async () => {
  const letters = async () => {
    const { docs } = await concord.payload.find({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'send-notification' } },
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs.map(({ input }) => input as { to: string; text: string })
  }
  const { as, email } = await somebody()
  await browser().logIn(as)
  expect(await letters()).toContainEqual(
    expect.objectContaining({ to: email, text: expect.stringContaining('single sign-on') }),
  )
  const { id } = await account({
    email: 'told@example.org',
    name: 'Told Person',
    roles: ['editor'],
  })
  const admin = browser()
  await admin.ask('/users/login', {
    method: 'POST',
    body: { email: 'admin@example.org', password },
  })
  const body = { password: 'quite-another-passphrase', email: 'moved@example.org' }
  expect((await admin.ask(`/users/${id}`, { method: 'PATCH', body })).status).toBe(200)
  const all = await letters()
  expect(all).toContainEqual(
    expect.objectContaining({ to: 'moved@example.org', text: expect.stringContaining('password') }),
  )
  expect(all).toContainEqual(
    expect.objectContaining({ to: 'told@example.org', text: expect.stringContaining('(admin)') }),
  )
})
