/** Invitations: who sends one, what stands in the letter, and the way of the invited person to their first page. */
import { handleEndpoints } from 'payload'
import { forgetSettings } from '@/settings/server/settings.mjs'
import { Authenticator } from '../support/authenticator'
import { type Concord, startConcord } from '../support/concord'
import { codeOf } from '../support/releasing'

let concord: Concord
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())
afterEach(() => {
  process.env.SECOND_FACTOR_ROLES = ''
  forgetSettings()
})

const invite = (body: object, by?: Parameters<Concord['as']>[0]) =>
  concord.rest({ method: 'POST', path: '/users/invite', body, by })
const email = 'invited@example.org'
const person = { name: 'Inès Invited', email, roles: ['publisher'], notificationLanguage: 'fr' }

async function letterTo(address: string) {
  const { docs } = await concord.payload.find({
    collection: 'payload-jobs',
    limit: 100,
    overrideAccess: true,
  })
  const inputs = docs.map(({ input }) => input as { to: string; subject: string; text: string })
  return inputs.filter(({ to }) => to === address)
}

it('is for administrators, by the rules of any account', async () => {
  expect((await invite(person)).status).toBe(401)
  for (const by of ['editor', 'publisher', 'visitor'] as const) {
    expect([by, (await invite(person, by)).status]).toEqual([by, 403])
  }
  for (const wrong of [
    { ...person, email: 'no-address' },
    { ...person, email: undefined },
    { ...person, email: { equals: email } },
    { ...person, name: '' },
    { ...person, name: 'a\u202eb' },
    { ...person, roles: ['king'] },
    { ...person, email: 'admin@example.org' },
  ]) {
    const { status } = await invite(wrong, 'admin')
    expect([wrong, status]).toEqual([wrong, 400])
  }
  expect(await letterTo(email)).toEqual([])
  // Nor is Payload’s own way an accident of the server.
  const odd = { ...person, email: { equals: email }, password: 'a-password-for-tests' }
  const made = await concord.rest({ method: 'POST', path: '/users', body: odd, by: 'admin' })
  expect(made.status).toBe(400)
})

it('leads to a password, to the second factor that the role needs, and to work', async () => {
  process.env.SECOND_FACTOR_ROLES = 'publisher'
  forgetSettings()
  const made = await invite({ ...person, password: 'chosen-by-the-admin' }, 'admin')
  expect([made.status, made.body.doc]).toEqual([201, { id: expect.anything(), email }])
  expect(JSON.stringify(made.body)).not.toMatch(/token|password|hash/i)
  const [letter, ...more] = await letterTo(email)
  expect([letter?.subject, more]).toEqual([expect.stringContaining('Votre compte'), []])
  const [, token] = /\/admin\/reset\/([\w-]+)/.exec(letter?.text ?? '') ?? []

  const post = async (path: string, body: object, session = '') => {
    const headers = new Headers({ 'content-type': 'application/json' })
    if (session) headers.set('authorization', `JWT ${session}`)
    const request = new Request(`http://localhost:3000/api/users/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const answer = await handleEndpoints({ config: concord.config, request })
    return { status: answer.status, body: await answer.json() }
  }
  const chosen = { email, password: 'chosen-by-the-admin' }
  expect((await post('login', chosen)).status).toBe(401)
  const password = 'a-password-of-my-own'
  const reset = await post('reset-password', { token, password })
  expect(reset.status).toBe(200)
  expect((await post('reset-password', { token, password })).status).toBe(403)
  const session = String(reset.body.token)
  const drafts = () => concord.rest({ path: '/faqs?draft=true', token: session })
  expect(codeOf(await drafts())).toBe('second-factor-enrol')
  const me = await concord.rest({ path: '/users/me', token: session })
  expect(me.body.user).toMatchObject({ _secondFactor: { missing: true } })
  const begun = await post('second-factor/passkeys/begin', { currentPassword: password }, session)
  const passkey = new Authenticator().add(begun.body.options)
  const added = await post('second-factor/passkeys', { name: 'Laptop', passkey }, session)
  expect(added.status).toBe(201)
  expect((await drafts()).status).toBe(200)
})
