/** Single sign-on: to the provider and back, at login, to give the second factor again, and to join an account to it. */
import { APIError, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { isEnrolled, passing } from '../second-factor'
import { gaveFactor, pageAfterLogin, type SignOnProblem } from '../single-sign-on'
import { countAttempt, forgive, keyOf, networkAsking } from './attempts'
import { recordFailedLogin } from './failed-logins'
import { accountOf, accountWithId, isLinked, link, settledAccount } from './identities'
import { oidcFactorEndpoints } from './oidc-factor-endpoints'
import { endLogin } from './oidc-provider'
import { changeFactor, factorOf } from './second-factors'
import { closing, forgotten, kept, onward, type UnderWay, underWay } from './sign-on-cookie'
import { type ProvedSubject, SignOnFailure } from './sign-on-failure'
import { nobodysRequest, ownSession, requireSignOn, toProvider } from './sign-on-request'
import { openSession } from './sign-on-session'

/** What went wrong, as the login page can say it. */
function problemOf(error: unknown): SignOnProblem {
  if (error instanceof SignOnFailure) return error.problem
  if (error instanceof APIError && error.status === 429) return 'too-many-logins'
  const { code } = (error instanceof APIError ? (error.data ?? {}) : {}) as { code?: string }
  return code === 'last-admin' ? code : 'provider-failed'
}

/** Records a login that failed, and what an operator has to see of it. */
async function failed(
  error: unknown,
  subject: string | undefined,
  req: PayloadRequest,
): Promise<SignOnProblem> {
  const because = problemOf(error)
  const { cause, account } = error instanceof SignOnFailure ? error : { cause: error }
  if (cause) req.payload.logger.warn({ err: cause, msg: `Single sign-on failed: ${because}` })
  if (because === 'too-many-logins') return because
  const detail = { from: networkAsking(req), by: 'provider', because, ...(subject && { subject }) }
  await recordFailedLogin(account, detail, await nobodysRequest(req))
  return because
}

export const signOnEndpoint = endpoint({
  path: '/oidc/login',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Leads a browser to the provider of single sign-on (OpenID Connect).',
    who: 'everybody',
    query: { redirect: 'the page of the admin that they go to afterwards' },
    answer: '302 to the provider; where it does not answer, a page that leads to the login',
    refusals: { 404: 'there is no single sign-on' },
  },
  handler: async (req) => {
    requireSignOn(req)
    try {
      const to = pageAfterLogin(req.query.redirect)
      const { address, cookie } = await toProvider({ kind: 'login' }, to, req)
      return new Response(null, {
        status: 302,
        headers: { location: address.href, 'set-cookie': cookie, 'cache-control': 'no-store' },
      })
    } catch (error) {
      return onward(loginWith(await failed(error, undefined, req)), [forgotten()], req)
    }
  },
})

const loginWith = (problem: SignOnProblem) => `/admin/login?refused=${problem}`

export const signOnAgainEndpoint = endpoint({
  path: '/oidc/again',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary:
      'Leads a browser to the provider to log in again, where its second factor counts: the session has given it anew then.',
    who: 'people who are logged in',
    answer: '302 to the provider, which leads to a page that can be closed',
    refusals: { 404: 'there is no single sign-on' },
  },
  handler: async (req) => {
    requireSignOn(req)
    const own = ownSession(req)
    try {
      const { address, cookie } = await toProvider({ kind: 'again', ...own }, '/admin', req)
      return new Response(null, {
        status: 302,
        headers: { location: address.href, 'set-cookie': cookie, 'cache-control': 'no-store' },
      })
    } catch (error) {
      return closing(say(await failed(error, undefined, req), req), [forgotten()], req)
    }
  },
})

const say = (problem: SignOnProblem, req: PayloadRequest) =>
  refusalMessage({ code: problem }, languageOf(req))

export const callbackEndpoint = endpoint({
  path: '/oidc/callback',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Takes what the provider answers, once, from the browser that was sent there.',
    who: 'the provider’s redirects',
    query: { code: 'of the provider', state: 'of the login', error: 'of the provider' },
    answer:
      '200, a page that leads to the admin, with the cookie of a login; or to the login, which says what went wrong',
    refusals: { 404: 'there is no single sign-on' },
  },
  handler: async (req) => {
    requireSignOn(req)
    const begun = underWay(req)
    let subject: string | undefined
    try {
      const network = keyOf(networkAsking(req))
      await countAttempt('network', network, req)
      if (!begun || begun.kind === 'code') throw new SignOnFailure('provider-expired')
      const isAgain = begun.kind === 'again'
      const proved = await endLogin(req.searchParams, begun, { isAgain })
      subject = proved.subject
      const answer = await take(begun, proved, req)
      await forgive('network', network, req.payload)
      return answer
    } catch (error) {
      const problem = await failed(error, subject, req)
      if (begun?.kind === 'again') return closing(say(problem, req), [forgotten()], req)
      const back = begun?.kind === 'link' ? `/admin/account?refused=${problem}` : loginWith(problem)
      return onward(back, [forgotten()], req)
    }
  },
})

type Of<Kind> = Extract<UnderWay, { kind: Kind }>

/** What an answer of the provider is for. */
function take(
  begun: Exclude<UnderWay, { kind: 'code' }>,
  proved: ProvedSubject,
  req: PayloadRequest,
): Promise<Response> {
  switch (begun.kind) {
    case 'login':
      return taken.login(begun, proved, req)
    case 'again':
      return taken.again(begun, proved, req)
    case 'link':
      return taken.link(begun, proved, req)
  }
}

const taken = {
  login: async ({ to }: Of<'login'>, proved: ProvedSubject, req: PayloadRequest) => {
    const own = await nobodysRequest(req)
    const outcome = await inTransaction(own, async () => {
      try {
        return { account: await settledAccount(proved, own) }
      } catch (error) {
        // That somebody has no role any more is kept, though they do not come in.
        if (error instanceof SignOnFailure && error.problem === 'provider-no-role') return { error }
        throw error
      }
    })
    if (outcome.error) throw outcome.error
    const { account } = outcome
    const counts = gaveFactor(proved.claims, settings().singleSignOn?.secondFactor ?? [])
    if (!counts && isEnrolled(await factorOf(account.id, own))) {
      const { issuer, subject } = proved
      const person = String(account.id)
      const next = `/admin/login?${new URLSearchParams({ step: 'code' })}`
      return onward(next, [kept({ kind: 'code', person, issuer, subject, to })], req)
    }
    const cookie = await openSession(
      account,
      { factor: counts ? 'provider' : undefined, proved },
      own,
    )
    return onward(to, [cookie, forgotten()], req)
  },

  again: async (begun: Of<'again'>, proved: ProvedSubject, req: PayloadRequest) => {
    const own = await nobodysRequest(req)
    const account = await accountOf(proved, own)
    if (String(account?.id) !== begun.person || !account) {
      throw new SignOnFailure('provider-other-person', { account })
    }
    if (!gaveFactor(proved.claims, settings().singleSignOn?.secondFactor ?? [])) {
      throw new SignOnFailure('provider-no-factor', { account })
    }
    const { session } = begun
    await changeFactor(account, own, (factor) => ({
      factor: passing(factor, { session, now: new Date(), by: 'provider' }),
    }))
    return closing(translatorFor(languageOf(req))('signOn.close'), [forgotten()], req)
  },

  link: async ({ person, session, to }: Of<'link'>, proved: ProvedSubject, req: PayloadRequest) => {
    const own = await nobodysRequest(req)
    await inTransaction(own, async () => {
      const account = await accountWithId(person, own)
      const sessions = (account?.sessions ?? []) as { id: string }[]
      // Logged out meanwhile, or removed.
      if (!account || !sessions.some(({ id }) => id === session)) {
        throw new SignOnFailure('provider-expired', { account })
      }
      const holder = await accountOf(proved, own)
      if (holder || (await isLinked(person, own))) {
        throw new SignOnFailure('provider-other-person', { account })
      }
      own.user = { ...account, collection: 'users' }
      await link(account, proved, own)
    })
    return onward(to, [forgotten()], req)
  },
}

export const oidcEndpoints = [
  signOnEndpoint,
  signOnAgainEndpoint,
  callbackEndpoint,
  ...oidcFactorEndpoints,
]
