/** What people do with an account and its second factor, over the API, each from an address of their own. */
import { handleEndpoints } from 'payload'
import { forgetSettings } from '@/settings/server/settings.mjs'
import type { Role } from '@/workflow/roles'
import type { Concord } from './concord'

export type AccountAnswer = {
  status: number
  text: string
  body: Record<string, unknown>
}
export type Somebody = { id: string; email: string; token: string }

export const password = 'a-password-for-tests'

/** The two settings, as an operator sets them. */
export function setSecondFactor({ roles = '', maxAge = '' } = {}): void {
  process.env.SECOND_FACTOR_ROLES = roles
  process.env.SECOND_FACTOR_MAX_AGE = maxAge
  forgetSettings()
}

export const codeIn = ({ text }: AccountAnswer) => /"code":"([\w-]+)"/.exec(text)?.[1]

let next = 0
/** An address that nobody asked from. */
export const freshAddress = () => `198.51.100.${next++ % 250}`

let count = 0

/** @param concord asked for on each call: it starts after the tests are named */
export function accountsOn(concord: () => Concord) {
  async function ask(
    method: string,
    path: string,
    {
      body,
      token = '',
      from = freshAddress(),
    }: { body?: object; token?: string; from?: string } = {},
  ): Promise<AccountAnswer> {
    const { config } = concord()
    const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': from })
    if (token) headers.set('authorization', `JWT ${token}`)
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = path.startsWith('/graphql')
      ? await (await import('@/api-security/payload/graphql-route')).graphqlPost(
          Promise.resolve(config),
        )(request)
      : await handleEndpoints({ config, request })
    const text = await answer.text()
    return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : {} }
  }
  const post = (path: string, body: object, token?: string, from?: string) =>
    ask('POST', path, { body, token, from })

  /** Somebody new, who logged in with the password alone. */
  async function somebody(...roles: Role[]): Promise<Somebody> {
    const email = `account${++count}@example.org`
    const name = `Account ${[...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
    const user = await concord().payload.create({
      collection: 'users',
      data: { email, password, name, roles, languages: ['en'] } as never,
      overrideAccess: true,
    })
    const { body } = await post('/users/login', { email, password })
    return { id: String(user.id), email, token: String(body.token) }
  }

  const isSomebody = async (token: string) =>
    Boolean((await ask('GET', '/users/me', { token })).body.user)

  const storedFactor = async ({ id }: Pick<Somebody, 'id'>) =>
    concord().payload.db.findOne({
      collection: 'second-factors',
      where: { person: { equals: id } },
    }) as Promise<{ id: string; factor: { passed: { session: string; at: string }[] } } | null>

  /** As if the sessions of somebody had given their factor so long ago. */
  async function age(who: Pick<Somebody, 'id'>, minutes: number): Promise<void> {
    const row = await storedFactor(who)
    if (!row) throw new Error('There is no factor.')
    const at = new Date(Date.now() - minutes * 60_000).toISOString()
    const passed = row.factor.passed.map((each) => ({ ...each, at }))
    await concord().payload.db.updateOne({
      collection: 'second-factors',
      id: row.id,
      data: { factor: { ...row.factor, passed } },
    })
  }

  /** Of the audit log about an account. */
  async function events(event: string, { id }: Pick<Somebody, 'id'>) {
    const { docs } = await concord().payload.find({
      collection: 'audit-log',
      where: { event: { equals: event }, edition: { equals: id } },
      overrideAccess: true,
    })
    return docs
  }

  return { age, ask, events, isSomebody, post, somebody, storedFactor }
}
